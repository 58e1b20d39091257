//! Guides as tables: how things stood at the start, what has happened since, and what must be said.

use jiff::{SignedDuration, Timestamp};
use rejoin_keychain::maker::{AccessList, App as Trusted};
use rejoin_keychain::{Signature, Signer};

use super::*;
use crate::made_up::*;
use crate::{
    ActionId, App, Asks, JamfLog, Message, PlatformSso, PlatformSsoStatus, PortalLog, RunningApp, State,
    UserState, diagnose, view,
};

const PORTAL: &str = "com.microsoft.CompanyPortalMac";
const JAMF: &str = "com.jamf.management.jamfAAD";
const SELF_SERVICE: &str = "com.jamfsoftware.selfservice.mac";
const MICROSOFT: &str = "com.microsoft.CompanyPortalMac.ssoextension";

fn minutes_ago(minutes: i64) -> Timestamp {
    now() - SignedDuration::from_mins(minutes)
}

/// The memory of a guide that was started on that Mac so many minutes ago.
fn started(at_the_start: Evidence, minutes: i64) -> GuideMemory {
    let then = Evidence { taken_at: minutes_ago(minutes), ..at_the_start };
    GuideMemory::start(&then, &diagnose(&then)).unwrap()
}

fn with(memory: GuideMemory, evidence: Evidence) -> Evidence {
    Evidence { guide: known(memory, "/guide.json"), ..evidence }
}

/// The same Mac after a look that Rejoin remembered.
fn remembered(evidence: Evidence) -> Evidence {
    let memory = evidence.guide.known().unwrap().clone().remember(&evidence);
    with(memory, evidence)
}

fn guide_of(evidence: &Evidence) -> Option<Guide> {
    guide(evidence, &diagnose(evidence))
}

fn progress(evidence: &Evidence) -> Vec<(StepId, Progress)> {
    let guide = guide_of(evidence).unwrap();
    guide.steps.into_iter().map(|step| (step.id, step.progress)).collect()
}

fn done(evidence: &Evidence) -> Vec<StepId> {
    let steps = progress(evidence).into_iter();
    steps.filter(|(_, progress)| *progress == Progress::Done).map(|(id, _)| id).collect()
}

fn now_at(evidence: &Evidence) -> Option<StepId> {
    match guide_of(evidence)?.standing {
        Standing::UnderWay(step) => Some(step),
        Standing::NotStarted | Standing::Done(_) => None,
    }
}

fn turn(evidence: &Evidence) -> Option<WrongTurnId> {
    guide_of(evidence)?.wrong_turn.map(|turn| turn.id)
}

fn running(evidence: Evidence, apps: &[(&str, i64)]) -> Evidence {
    let apps = apps.iter().map(|(bundle_id, minutes)| RunningApp {
        bundle_id: (*bundle_id).into(),
        path: "/Applications/X.app".into(),
        started_at: minutes_ago(*minutes),
    });
    Evidence { running: known(apps.collect(), "NSWorkspace"), ..evidence }
}

fn policy_ran(evidence: Evidence, minutes: i64) -> Evidence {
    let runs = vec![line(minutes_ago(minutes))];
    let log =
        JamfLog { last_check_in: Some(line(ago(0))), registration_policy_runs: runs, ..JamfLog::default() };
    Evidence { jamf_log: known(log, "/private/var/log/jamf.log"), ..evidence }
}

fn logged(evidence: Evidence, minutes: i64) -> Evidence {
    let log = PortalLog { opened_by_hand: Some(line(minutes_ago(minutes))), ..PortalLog::default() };
    Evidence { portal_log: known(log, "/Company Portal"), ..evidence }
}

fn registered(evidence: Evidence, minutes: i64) -> Evidence {
    Evidence { login_keychain: keychain(vec![identity(OTHER_DEVICE, minutes_ago(minutes))]), ..evidence }
}

fn reported(evidence: Evidence) -> Evidence {
    Evidence { azure_id: known(true, "/jamfAAD.plist"), ..evidence }
}

fn unreported(evidence: Evidence) -> Evidence {
    Evidence { azure_id: known(false, "/jamfAAD.plist"), ..evidence }
}

/// Registered in the login keychain, where Jamf's app is listed and in the partition list, or not.
fn key_for_jamf(evidence: Evidence, listed: bool, partition: bool) -> Evidence {
    let portal = || Trusted::developer_id("/Applications/CP.app", PORTAL, "UBF8T346G9");
    let jamf = || Trusted::developer_id("/J.app", JAMF, "483DWKW443");
    let apps = if listed { vec![portal(), jamf()] } else { vec![portal()] };
    let partitions =
        if partition { vec!["teamid:UBF8T346G9", "teamid:483DWKW443"] } else { vec!["teamid:UBF8T346G9"] };
    let mut identity = identity(OTHER_DEVICE, minutes_ago(1));
    if let Some(key) = &mut identity.key {
        key.access = AccessList::apps(apps).partitions(partitions).read();
    }
    let signed = |bundle_id: &str, team: &str| App {
        signature: Some(Signature { identifier: bundle_id.into(), signer: Signer::Team(team.into()) }),
        ..app(bundle_id)
    };
    let mut evidence = evidence;
    evidence.apps.installed.retain(|app| app.bundle_id != PORTAL);
    evidence.apps.installed.extend([signed(PORTAL, "UBF8T346G9"), signed(JAMF, "483DWKW443")]);
    Evidence { login_keychain: keychain(vec![identity]), ..evidence }
}

fn asks_for_jamf(evidence: Evidence) -> Evidence {
    key_for_jamf(evidence, false, false)
}

fn platform_sso_asks() -> Evidence {
    Evidence {
        platform_sso: known(platform_sso(MICROSOFT, false, UserState::NeedsRegistration), "app-sso"),
        sso_status: status(PlatformSsoStatus::NeedsRepair, None),
        ..new_account()
    }
}

fn without_jamf() -> Evidence {
    let log = PortalLog { opened_by_hand: Some(line(ago(1001))), ..PortalLog::default() };
    unreported(Evidence { portal_log: known(log, "/Company Portal"), ..healthy() })
}

fn expired() -> Evidence {
    Evidence { login_keychain: keychain(vec![identity(DEVICE, ago(24 * 3651))]), ..healthy() }
}

fn sign_in_needed() -> Evidence {
    let tokens =
        PlatformSso { tokens_expired_at: Some(ago(2)), ..platform_sso(MICROSOFT, true, UserState::Normal) };
    Evidence { platform_sso: known(tokens, "app-sso"), login_keychain: absent(), ..healthy() }
}

#[test]
fn the_guide_fits_the_finding_that_decides() {
    use Cause::*;
    let closed = Evidence { may_register: known(false, "/jamf.plist"), ..new_account() };
    let twice = keychain(vec![identity(DEVICE, ago(100)), identity(OTHER_DEVICE, ago(200))]);
    let old_check_in = JamfLog { last_check_in: Some(line(ago(25))), ..JamfLog::default() };
    let refused = JamfLog { device_signature_error: Some(line(ago(1))), ..JamfLog::default() };
    let by_hand = PortalLog { opened_by_hand: Some(line(ago(1))), ..PortalLog::default() };
    let cases = [
        ("healthy", healthy(), None),
        ("new", new_account(), Some((GuideKind::Register, NotRegistered))),
        (
            "opened by hand",
            Evidence { portal_log: known(by_hand, "/Company Portal"), ..new_account() },
            Some((GuideKind::Register, OpenedByHand)),
        ),
        ("left over", reported(new_account()), Some((GuideKind::Register, ReportLeftOver))),
        ("expired", expired(), Some((GuideKind::CleanUp, IdentityExpired))),
        ("without Jamf", without_jamf(), Some((GuideKind::Finish, RegisteredWithoutJamf))),
        ("needs the key", unreported(asks_for_jamf(healthy())), Some((GuideKind::Finish, JamfaadNeedsKey))),
        ("unfinished", unreported(healthy()), Some((GuideKind::Finish, RegistrationUnfinished))),
        ("sign in", sign_in_needed(), Some((GuideKind::Finish, SignInNeeded))),
        ("Platform SSO", platform_sso_asks(), Some((GuideKind::PlatformSso, PlatformSsoNeedsRepair))),
        ("outside the group", closed, None),
        (
            "twice",
            unreported(Evidence { login_keychain: twice, ..healthy() }),
            Some((GuideKind::CleanUp, RegisteredMoreThanOnce)),
        ),
        (
            "overdue, and not registered",
            Evidence { jamf_log: known(old_check_in, "/jamf.log"), ..new_account() },
            Some((GuideKind::Register, NotRegistered)),
        ),
        ("IT first", Evidence { jamf_log: known(refused, "/jamf.log"), ..new_account() }, None),
        ("unknown", Evidence { login_keychain: unreadable("/k"), ..new_account() }, None),
    ];
    for (name, evidence, expected) in cases {
        let guide = guide_of(&evidence);
        assert_eq!(guide.as_ref().map(|guide| (guide.kind, guide.cause)), expected, "{name}");
        if let Some(guide) = guide {
            assert_eq!(guide.standing, Standing::NotStarted, "{name}");
            assert!(guide.steps.iter().all(|step| step.progress == Progress::Ahead), "{name}");
            assert_eq!(guide.wrong_turn, None, "{name}");
        }
    }
}

#[test]
fn each_cause_has_its_steps_and_no_lesson_where_no_prompt_comes() {
    use StepId::*;
    let secure = |evidence: Evidence| {
        let sso_status = status(PlatformSsoStatus::NotEnabled, Some(OTHER_DEVICE));
        Evidence { sso_status, login_keychain: absent(), ..evidence }
    };
    let configured =
        Evidence { sso_status: status(PlatformSsoStatus::EnabledNotRegistered, None), ..new_account() };
    let cases: [(&str, Evidence, &[StepId]); 10] = [
        ("new", new_account(), &[BeforeYouStart, OpenItem, SignIn, Prompts, JamfHasTheId]),
        ("new, Platform SSO to come", configured, &[BeforeYouStart, OpenItem, SignIn, JamfHasTheId]),
        ("left over", reported(new_account()), &[BeforeYouStart, OpenItem, SignIn, Prompts, JamfHasTheId]),
        (
            "the article's five steps",
            without_jamf(),
            &[BeforeYouStart, RemoveThisMac, OpenItem, SignIn, Begin, MacPassword, Prompts, JamfHasTheId],
        ),
        (
            "needs the key",
            unreported(asks_for_jamf(healthy())),
            &[BeforeYouStart, OpenItem, Prompts, JamfHasTheId],
        ),
        (
            "unfinished, nobody knows",
            unreported(healthy()),
            &[BeforeYouStart, OpenItem, ToTheEnd, Prompts, JamfHasTheId],
        ),
        (
            "unfinished, nobody asks",
            unreported(key_for_jamf(healthy(), true, true)),
            &[BeforeYouStart, OpenItem, ToTheEnd, JamfHasTheId],
        ),
        (
            "unfinished, Secure Enclave",
            unreported(secure(healthy())),
            &[BeforeYouStart, OpenItem, ToTheEnd, JamfHasTheId],
        ),
        ("sign in", sign_in_needed(), &[OpenItem, SignInAgain]),
        ("Platform SSO", platform_sso_asks(), &[OpenSettings, RegisterOrRepair]),
    ];
    for (name, evidence, expected) in cases {
        let steps: Vec<StepId> = progress(&evidence).into_iter().map(|(id, _)| id).collect();
        assert_eq!(steps, expected, "{name}");
    }
}

#[test]
fn registering_is_followed_step_by_step() {
    use StepId::*;
    let at_start = || with(started(new_account(), 10), new_account());
    let begun = || {
        let memory = started(new_account(), 10).opened(minutes_ago(9));
        with(memory, new_account())
    };
    let by_item = || running(policy_ran(begun(), 8), &[(PORTAL, 7)]);
    let cases: [(&str, Evidence, &[StepId], Option<StepId>); 12] = [
        ("just started", at_start(), &[], Some(BeforeYouStart)),
        (
            "read",
            with(started(new_account(), 10).tick(BeforeYouStart, true, now()), new_account()),
            &[BeforeYouStart],
            Some(OpenItem),
        ),
        ("opened", begun(), &[BeforeYouStart], Some(OpenItem)),
        ("the policy ran before", policy_ran(begun(), 11), &[BeforeYouStart], Some(OpenItem)),
        (
            "the policy ran before it was opened again",
            policy_ran(begun(), 10),
            &[BeforeYouStart],
            Some(OpenItem),
        ),
        ("the policy ran", policy_ran(begun(), 8), &[BeforeYouStart, OpenItem], Some(SignIn)),
        (
            "the policy ran without a click here",
            policy_ran(at_start(), 8),
            &[BeforeYouStart, OpenItem],
            Some(SignIn),
        ),
        ("Company Portal runs", by_item(), &[BeforeYouStart, OpenItem], Some(SignIn)),
        ("Company Portal by hand", running(begun(), &[(PORTAL, 7)]), &[BeforeYouStart], Some(OpenItem)),
        ("registered", registered(by_item(), 2), &[BeforeYouStart, OpenItem, SignIn], Some(Prompts)),
        (
            "registered, Jamf's app asks",
            asks_for_jamf(by_item()),
            &[BeforeYouStart, OpenItem, SignIn],
            Some(Prompts),
        ),
        (
            "registered, Jamf's app need not ask",
            key_for_jamf(by_item(), true, true),
            &[BeforeYouStart, OpenItem, SignIn, Prompts],
            Some(JamfHasTheId),
        ),
    ];
    for (name, evidence, expected, now) in cases {
        assert_eq!(done(&evidence), expected, "{name}");
        assert_eq!(now_at(&evidence), now, "{name}");
        assert_eq!(diagnose(&evidence).state, State::InProgress, "{name}");
    }
}

#[test]
fn a_new_registration_is_another_than_that_of_the_start() {
    let memory = |start: fn() -> Evidence| started(start(), 10).opened(minutes_ago(9));
    let anew = |evidence: Evidence| reported(key_for_jamf(evidence, true, true));
    let cases = [
        ("left over, made anew", with(memory(|| reported(new_account())), anew(new_account())), None),
        (
            "without Jamf, still there",
            with(memory(without_jamf), without_jamf()),
            Some(StepId::RemoveThisMac),
        ),
        (
            "without Jamf, removed",
            with(memory(without_jamf), Evidence { login_keychain: absent(), ..without_jamf() }),
            Some(StepId::OpenItem),
        ),
        (
            "without Jamf, keychain shut",
            with(memory(without_jamf), Evidence { login_keychain: unreadable("/k"), ..without_jamf() }),
            Some(StepId::RemoveThisMac),
        ),
        ("without Jamf, made anew", with(memory(without_jamf), anew(without_jamf())), None),
    ];
    for (name, evidence, expected) in cases {
        assert_eq!(now_at(&evidence), expected, "{name}");
    }
}

#[test]
fn what_nothing_shows_is_ticked_and_nothing_else() {
    use StepId::*;
    let removed = || Evidence { login_keychain: absent(), ..without_jamf() };
    let memory = || started(without_jamf(), 10).opened(minutes_ago(9));
    let at = |memory: GuideMemory| now_at(&policy_ran(with(memory, removed()), 8));
    let ticks =
        |steps: &[StepId]| steps.iter().fold(memory(), |memory, step| memory.tick(*step, true, now()));
    assert_eq!(at(memory()), Some(SignIn));
    assert_eq!(at(ticks(&[SignIn])), Some(Begin));
    assert_eq!(at(ticks(&[SignIn, Begin, MacPassword, JamfHasTheId])), Some(MacPassword));
    assert_eq!(at(ticks(&[SignIn]).tick(SignIn, false, now())), Some(SignIn));
    let tickable = |memory| -> Vec<StepId> {
        let guide = guide_of(&with(memory, without_jamf())).unwrap();
        guide.steps.iter().filter(|step| step.tick).map(|step| step.id).collect()
    };
    assert_eq!(tickable(started(without_jamf(), 10)), [BeforeYouStart, SignIn, Begin]);
    assert_eq!(tickable(memory()), [SignIn, Begin], "whoever has opened the item has started");
}

#[test]
fn who_may_use_the_key_already_has_not_finished_for_that() {
    let unfinished = || unreported(healthy());
    let at = |memory: GuideMemory| now_at(&with(memory, unfinished()));
    assert_eq!(at(started(unfinished(), 10)), Some(StepId::BeforeYouStart));
    let ticked = started(unfinished(), 10).tick(StepId::BeforeYouStart, true, minutes_ago(9));
    assert_eq!(at(ticked), Some(StepId::OpenItem));
}

#[test]
fn time_alone_may_show_a_wrong_turn() {
    let memory = || started(new_account(), 10);
    let after = |minutes: i64, from: Timestamp| Some(from + SignedDuration::from_mins(minutes));
    let opened_at = minutes_ago(1);
    let cases = [
        (memory(), minutes_ago(10), after(5, minutes_ago(10))),
        (memory(), now(), None),
        (memory().opened(opened_at), now(), after(2, opened_at)),
        (memory().opened(opened_at), after(2, opened_at).unwrap(), after(5, opened_at)),
        (memory().opened(opened_at), after(5, opened_at).unwrap(), None),
        (started(new_account(), 24 * 60), now(), None),
    ];
    for (number, (memory, at, expected)) in cases.into_iter().enumerate() {
        assert_eq!(memory.look_again_at(at), expected, "{number}");
    }
}

#[test]
fn a_guide_ends_with_the_proof_that_it_waits_for() {
    let done_as =
        |evidence: &Evidence| guide_of(evidence).map(|guide| matches!(guide.standing, Standing::Done(_)));
    let platform_sso = |state, status_is| Evidence {
        platform_sso: known(crate::made_up::platform_sso(MICROSOFT, true, state), "app-sso"),
        sso_status: status(status_is, Some(DEVICE)),
        ..reported(new_account())
    };
    let repaired = || platform_sso(UserState::Normal, PlatformSsoStatus::EnabledAndRegistered);
    let memory = |start: Evidence| started(start, 10);
    let signed_in = || Evidence { platform_sso: repaired().platform_sso, ..sign_in_needed() };
    let cases = [
        ("registered", with(memory(new_account()), healthy()), Some(true), State::Registered),
        (
            "Jamf has no id yet",
            with(memory(new_account()), unreported(healthy())),
            Some(false),
            State::InProgress,
        ),
        (
            "Jamf's half cannot be read",
            with(memory(new_account()), Evidence { azure_id: unreadable("/p"), ..healthy() }),
            Some(false),
            State::InProgress,
        ),
        ("finished", with(memory(unreported(healthy())), healthy()), Some(true), State::Registered),
        ("repaired", with(memory(platform_sso_asks()), repaired()), Some(true), State::Registered),
        (
            "repaired, Jamf's half is next",
            with(memory(platform_sso_asks()), unreported(repaired())),
            Some(false),
            State::ActionNeeded,
        ),
        (
            "app-sso does not answer",
            with(memory(platform_sso_asks()), Evidence { platform_sso: unreadable("app-sso"), ..repaired() }),
            Some(false),
            State::InProgress,
        ),
        ("signed in", with(memory(sign_in_needed()), signed_in()), Some(true), State::Registered),
        (
            "nobody knows whether signed in",
            with(memory(sign_in_needed()), Evidence { azure_token_at: unreadable("/p"), ..signed_in() }),
            Some(false),
            State::InProgress,
        ),
    ];
    for (name, evidence, expected, state) in cases {
        assert_eq!(done_as(&evidence), expected, "{name}");
        assert_eq!(diagnose(&evidence).state, state, "{name}");
    }
    let changed =
        view(&with(memory(new_account()), healthy()), &diagnose(&healthy()), false).guide.unwrap().changed;
    assert_eq!(changed.len(), 3);
    assert_eq!(changed[0].before, Message::Storage(Storage::None));
    assert_eq!(changed[0].after, Message::Storage(Storage::LoginKeychain));
}

#[test]
fn in_progress_is_the_last_day_and_never_before_it() {
    let started_at = |seconds: i64| {
        let at = now() - SignedDuration::from_secs(seconds);
        with(GuideMemory { started_at: at, moved_at: at, ..started(new_account(), 0) }, new_account())
    };
    let it_first = |evidence: Evidence| Evidence { connector: known("0".into(), "p"), ..evidence };
    let twice = keychain(vec![identity(DEVICE, ago(100)), identity(OTHER_DEVICE, ago(200))]);
    let cases = [
        ("just now", started_at(0), State::InProgress),
        ("24 hours ago", started_at(86_400), State::InProgress),
        ("a second more", started_at(86_401), State::ActionNeeded),
        ("tomorrow", started_at(-1), State::ActionNeeded),
        ("IT first", it_first(started_at(60)), State::ItNeeded),
        (
            "a note of IT's does not come first",
            Evidence { migrator: known((), "/m.plist"), ..started_at(60) },
            State::InProgress,
        ),
        (
            "another finding of the user's",
            Evidence { login_keychain: twice, ..started_at(60) },
            State::InProgress,
        ),
        ("the proof is there", Evidence { guide: started_at(60).guide, ..healthy() }, State::Registered),
        ("no memory", new_account(), State::ActionNeeded),
        (
            "damaged memory",
            Evidence { guide: unreadable("/guide.json"), ..new_account() },
            State::ActionNeeded,
        ),
    ];
    for (name, evidence, expected) in cases {
        assert_eq!(diagnose(&evidence).state, expected, "{name}");
    }
}

#[test]
fn a_guide_that_may_not_go_on_is_not_shown() {
    let closed =
        Evidence { may_register: known(false, "/p"), ..with(started(new_account(), 1), new_account()) };
    assert_eq!(guide_of(&closed), None);
    let twice = keychain(vec![identity(DEVICE, ago(100)), identity(OTHER_DEVICE, ago(200))]);
    let twice = Evidence { login_keychain: twice, ..with(started(new_account(), 1), new_account()) };
    let view = view(&twice, &diagnose(&twice), false);
    let offered = view.guide.map(|guide| (guide.kind, guide.standing));
    assert_eq!(offered, Some((GuideKind::CleanUp, crate::ViewStanding::NotStarted)));
    assert_eq!(view.main, Some(Cause::RegisteredMoreThanOnce));
}

#[test]
fn wrong_turns_and_their_near_misses() {
    use WrongTurnId::*;
    let begun = || with(started(new_account(), 4).opened(minutes_ago(3)), new_account());
    let unfinished = || unreported(asks_for_jamf(healthy()));
    let finishing = || {
        let memory = started(unfinished(), 4).opened(minutes_ago(3));
        with(memory, unfinished())
    };
    let jamf_ran = || remembered(running(policy_ran(finishing(), 2), &[(JAMF, 1)]));
    let quit = |evidence: Evidence| running(evidence, &[]);
    let portal_ran = || remembered(running(policy_ran(begun(), 2), &[(PORTAL, 2)]));
    let allowed =
        |evidence: Evidence| reported(Evidence { guide: evidence.guide, ..asks_for_jamf(healthy()) });
    let unknown_id = |evidence: Evidence| Evidence { azure_id: unreadable("/p"), ..evidence };
    let read_back = |evidence: Evidence, from: i64| {
        let log = JamfLog { read_back_to: Some(minutes_ago(from)), ..JamfLog::default() };
        Evidence { jamf_log: known(log, "/jamf.log"), ..evidence }
    };
    let just_opened = |seconds: i64| {
        let at = now() - SignedDuration::from_secs(seconds);
        with(started(new_account(), 4).opened(at), new_account())
    };
    let no_policy = |mut evidence: Evidence| {
        evidence.configuration.registration_policy_id = None;
        evidence
    };
    let still = |seconds: i64| {
        let memory = started(new_account(), 20).opened(minutes_ago(19));
        let moved_at = now() - SignedDuration::from_secs(seconds);
        running(with(GuideMemory { moved_at, ..memory }, new_account()), &[(SELF_SERVICE, 19)])
    };
    let removing = || with(started(without_jamf(), 4), without_jamf());
    let removed = |evidence: Evidence| Evidence { login_keychain: absent(), ..evidence };
    let cases = [
        ("by hand", running(begun(), &[(PORTAL, 1)]), Some(OpenedByHand)),
        ("by hand, before the start", running(begun(), &[(PORTAL, 5), (SELF_SERVICE, 1)]), None),
        ("by hand, as its log says", logged(begun(), 1), Some(OpenedByHand)),
        (
            "by hand once more, long after the log",
            running(logged(begun(), 60), &[(PORTAL, 1)]),
            Some(OpenedByHand),
        ),
        ("by hand, then the item", policy_ran(logged(begun(), 2), 1), None),
        ("by hand before the item was opened again", running(logged(begun(), 4), &[(SELF_SERVICE, 1)]), None),
        (
            "by hand an hour ago, now by the item",
            running(policy_ran(logged(begun(), 60), 2), &[(PORTAL, 1)]),
            None,
        ),
        ("by the item", running(policy_ran(begun(), 2), &[(PORTAL, 1)]), None),
        ("by hand, to remove this Mac", running(removed(removing()), &[(PORTAL, 1)]), None),
        ("Jamf's app still waits", jamf_ran(), None),
        ("denied", quit(jamf_ran()), Some(Denied)),
        ("Jamf's app ran, and Company Portal is open", running(jamf_ran(), &[(PORTAL, 1)]), None),
        (
            "Jamf's app ran before there was a key",
            quit(asks_for_jamf(unreported(remembered(running(policy_ran(begun(), 2), &[(JAMF, 1)]))))),
            None,
        ),
        ("Jamf's app never ran", quit(policy_ran(finishing(), 2)), None),
        ("always allowed", quit(unreported(key_for_jamf(jamf_ran(), true, true))), None),
        ("allowed once", quit(allowed(jamf_ran())), Some(AllowedOnce)),
        (
            "allowed once, partition alone",
            quit(reported(key_for_jamf(allowed(jamf_ran()), true, false))),
            Some(AllowedOnce),
        ),
        ("always allowed, and reported", quit(reported(key_for_jamf(allowed(jamf_ran()), true, true))), None),
        ("ran, and nobody knows what Jamf has", quit(unknown_id(jamf_ran())), Some(AllowedOnce)),
        ("still runs, and nobody knows", unknown_id(jamf_ran()), None),
        ("closed early", quit(portal_ran()), Some(PortalClosedEarly)),
        (
            "closed early, by hand an hour ago",
            quit(remembered(running(policy_ran(logged(begun(), 60), 2), &[(PORTAL, 1)]))),
            Some(PortalClosedEarly),
        ),
        (
            "closed, opened by hand",
            running(remembered(running(begun(), &[(PORTAL, 1)])), &[(SELF_SERVICE, 1)]),
            None,
        ),
        ("still open", portal_ran(), None),
        ("closed, nobody knows what runs", Evidence { running: unreadable("n"), ..portal_ran() }, None),
        ("closed when registered", quit(registered(portal_ran(), 1)), None),
        ("closed, keychain shut", quit(Evidence { login_keychain: unreadable("/k"), ..portal_ran() }), None),
        ("not reached", quit(begun()), Some(SelfServiceNotReached)),
        ("not reached after two minutes", quit(just_opened(120)), Some(SelfServiceNotReached)),
        ("a second less", quit(just_opened(119)), None),
        ("Self Service runs", running(begun(), &[(SELF_SERVICE, 2)]), None),
        ("the policy ran", quit(policy_ran(begun(), 2)), None),
        ("the policy ran before", quit(policy_ran(begun(), 4)), Some(SelfServiceNotReached)),
        ("the log is shut", quit(Evidence { jamf_log: unreadable("/l"), ..begun() }), None),
        ("the log was read far enough", quit(read_back(begun(), 3)), Some(SelfServiceNotReached)),
        ("the log was not read far enough", quit(read_back(begun(), 2)), None),
        ("nobody knows the policy", quit(no_policy(begun())), None),
        ("never opened", quit(with(started(new_account(), 4), new_account())), None),
        ("nothing moved", still(300), Some(NothingMoved)),
        ("nothing moved, a second less", still(299), None),
        ("not begun yet", with(started(new_account(), 20), new_account()), None),
    ];
    for (name, evidence, expected) in cases {
        assert_eq!(turn(&evidence), expected, "{name}");
    }
}

#[test]
fn a_wrong_turn_has_its_proof_and_a_way_back() {
    let begun = || with(started(new_account(), 4).opened(minutes_ago(3)), new_account());
    let by_hand = guide_of(&running(begun(), &[(PORTAL, 1)])).unwrap().wrong_turn.unwrap();
    assert_eq!((by_hand.certainty, by_hand.proof.len()), (Certainty::Certain, 1));
    assert_eq!(by_hand.actions[0].id, ActionId::OpenRegistration);
    let not_reached = guide_of(&running(begun(), &[])).unwrap().wrong_turn.unwrap();
    let actions: Vec<ActionId> = not_reached.actions.iter().map(|action| action.id).collect();
    assert_eq!(not_reached.certainty, Certainty::Likely);
    assert_eq!(actions, [ActionId::OpenRegistration, ActionId::OpenSelfService]);
    let next = view(&running(begun(), &[]), &diagnose(&running(begun(), &[])), false).next.unwrap();
    assert_eq!(next.id, ActionId::OpenRegistration);
}

#[test]
fn the_next_step_of_a_guide_is_what_can_be_done_now() {
    let next = |evidence: &Evidence| view(evidence, &diagnose(evidence), false).next.map(|next| next.id);
    let memory = || started(new_account(), 1);
    let opened = || with(memory().opened(now()), new_account());
    let cases = [
        ("to be read", with(memory(), new_account()), Some(ActionId::OpenRegistration)),
        ("to be opened", opened(), Some(ActionId::OpenRegistration)),
        ("to sign in", policy_ran(opened(), 0), None),
        ("to remove this Mac first", with(started(without_jamf(), 1), without_jamf()), None),
        (
            "System Settings",
            with(started(platform_sso_asks(), 1), platform_sso_asks()),
            Some(ActionId::RepairPlatformSso),
        ),
    ];
    for (name, evidence, expected) in cases {
        assert_eq!(next(&evidence), expected, "{name}");
    }
}

#[test]
fn a_look_adds_what_it_saw_and_nothing_twice() {
    let memory = started(new_account(), 10);
    let quiet = new_account();
    assert_eq!(memory.clone().remember(&quiet), memory);

    let portal = running(policy_ran(quiet.clone(), 2), &[(PORTAL, 1)]);
    let seen = memory.clone().remember(&portal);
    assert_eq!(seen.company_portal, Some(Seen { started_at: minutes_ago(1), by_hand: false }));
    assert_eq!((seen.moved_at, seen.stood.policy_ran_at), (now(), Some(minutes_ago(2))));
    assert_eq!(seen.clone().remember(&portal), seen);

    let by_hand = memory.clone().remember(&running(quiet.clone(), &[(PORTAL, 1)]));
    assert_eq!(by_hand.company_portal, Some(Seen { started_at: minutes_ago(1), by_hand: true }));
    let earlier = memory.clone().remember(&running(quiet.clone(), &[(PORTAL, 11), (JAMF, 11)]));
    assert_eq!((earlier.company_portal, earlier.jamfs_app), (None, None));

    let shut = Evidence {
        running: unreadable("n"),
        jamf_log: unreadable("l"),
        login_keychain: unreadable("k"),
        azure_id: unreadable("p"),
        ..quiet.clone()
    };
    assert_eq!(seen.clone().remember(&shut), seen);

    let opened = seen.opened(now());
    assert_eq!((opened.company_portal, opened.opened_at, opened.moved_at), (None, Some(now()), now()));
    let old = started(new_account(), 25 * 60);
    assert_eq!(old.clone().remember(&portal), old);
}

#[test]
fn what_is_remembered_can_be_written_and_read() {
    let memory = started(unreported(asks_for_jamf(healthy())), 3)
        .tick(StepId::BeforeYouStart, true, now())
        .opened(now())
        .remember(&running(policy_ran(unreported(asks_for_jamf(healthy())), 1), &[(PORTAL, 1), (JAMF, 1)]));
    assert_eq!(memory.before.asks.get(JAMF), Some(&Asks::Again));
    let text = serde_json::to_string(&memory).unwrap();
    let read: GuideMemory = serde_json::from_str(&text).unwrap();
    assert_eq!((read.is_sound(), &read), (true, &memory));
    assert!(!GuideMemory { schema: 2, ..memory.clone() }.is_sound());
    assert!(!GuideMemory { cause: Cause::OutsideScope, ..memory }.is_sound());
}

#[test]
fn what_will_be_asked_is_said_as_far_as_it_is_known() {
    let expected = [
        ("new", new_account(), Prompting::Perhaps),
        (
            "Platform SSO to come",
            Evidence { sso_status: status(PlatformSsoStatus::EnabledNotRegistered, None), ..new_account() },
            Prompting::Never,
        ),
        ("asked twice", unreported(asks_for_jamf(healthy())), Prompting::Ahead { allow: 2, always_allow: 1 }),
        (
            "asked once",
            unreported(key_for_jamf(healthy(), true, false)),
            Prompting::Ahead { allow: 1, always_allow: 1 },
        ),
        ("nobody asks", unreported(key_for_jamf(healthy(), true, true)), Prompting::Over),
        ("the storage to come, not the one there", without_jamf(), Prompting::Perhaps),
    ];
    for (name, evidence, prompting) in expected {
        assert_eq!(guide_of(&evidence).unwrap().prompting, prompting, "{name}");
    }
}

#[test]
fn a_guide_is_offered_after_what_it_leads_to_and_never_where_nothing_may_be_registered() {
    let actions = |evidence: &Evidence, cause: Cause| -> Vec<ActionId> {
        let verdict = diagnose(evidence);
        let finding = verdict.findings.into_iter().find(|finding| finding.cause == cause).unwrap();
        finding.actions.into_iter().map(|action| action.id).collect()
    };
    use ActionId::{OpenRegistration, RepairPlatformSso, StartGuide};
    let closed = |evidence: Evidence| Evidence { may_register: known(false, "/p"), ..evidence };
    let cases: [(Evidence, Cause, &[ActionId]); 6] = [
        (new_account(), Cause::NotRegistered, &[OpenRegistration, StartGuide]),
        (unreported(healthy()), Cause::RegistrationUnfinished, &[OpenRegistration, StartGuide]),
        (platform_sso_asks(), Cause::PlatformSsoNeedsRepair, &[RepairPlatformSso, StartGuide]),
        (closed(new_account()), Cause::NotRegistered, &[]),
        (closed(platform_sso_asks()), Cause::PlatformSsoNeedsRepair, &[RepairPlatformSso]),
        (closed(new_account()), Cause::OutsideScope, &[]),
    ];
    for (evidence, cause, expected) in cases {
        assert_eq!(actions(&evidence, cause), expected, "{cause:?}");
    }
}

#[test]
fn a_hostile_memory_does_no_harm() {
    for at in [Timestamp::MIN, Timestamp::MAX] {
        let memory =
            GuideMemory { started_at: at, opened_at: Some(at), moved_at: at, ..started(new_account(), 1) };
        let evidence = with(memory, new_account());
        assert_eq!(diagnose(&evidence).state, State::ActionNeeded);
        remembered(evidence);
    }
}
