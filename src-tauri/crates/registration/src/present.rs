//! From Verdict to View: which sentence stands where. Every choice that faces must not make is made here.

use jiff::Timestamp;

use crate::{
    Action, ActionId, Actor, Answer, Asks, Cause, CausePart, Certainty, Circumstances, Configuration,
    ConfigurationProblem, DetailsText, Evidence, Finding, Guide, GuideKind, Label, Link, Message, Names,
    Page, Place, Reading, ShowIcon, Standing, State, StatePart, StepId, Storage, Unit, Unreadable, Verdict,
    View, ViewAction, ViewFinding, ViewLabels, ViewLine, ViewPage, ViewProblem, ViewPrompt, ViewUnreadable,
    Who, WindowMessage, coach, guide,
    keys::Key,
    present_coach::view_coach,
    present_details::view_details,
    present_guide::view_guide,
    present_pages::{view_about, view_support},
};

/// What people see of a Verdict. `simulated`: the Mac is a recording.
pub fn view(evidence: &Evidence, verdict: &Verdict, simulated: bool) -> View<Message> {
    let circumstances = circumstances(evidence, verdict);
    let names = &circumstances.names;
    let guide = guide(evidence, verdict);
    let is_led = |guide: &Guide| guide.kind != GuideKind::CleanUp || guide.standing != Standing::NotStarted;
    let main =
        if guide.as_ref().is_some_and(is_led) { main_finding(verdict) } else { main_or_deciding(verdict) };
    let (headline, explanation) = match main {
        Some(finding) => (
            text(finding, CausePart::Headline, &circumstances),
            text(finding, CausePart::Explanation, &circumstances),
        ),
        None => (
            Message::State(verdict.state, StatePart::Headline, names.clone()),
            state_explanation(evidence, verdict, names),
        ),
    };
    let under_way = guide.as_ref().filter(|guide| goes_before(guide, verdict.state));
    View {
        taken_at: evidence.taken_at,
        state: verdict.state,
        headline,
        explanation,
        next: match &guide {
            Some(guide) if goes_before(guide, verdict.state) => next_in(guide, names),
            _ => next(&evidence.configuration, verdict, main, names),
        },
        summary: summary(evidence, verdict),
        registration: verdict.registration.clone(),
        main: main.map(|finding| finding.cause),
        findings: verdict
            .findings
            .iter()
            .map(|found| finding(found, evidence.taken_at, &circumstances))
            .map(|found| match under_way {
                Some(guide) if leads_through(guide, found.cause) => said_by_the_guide(found),
                _ => found,
            })
            .collect(),
        prompts: prompts(verdict),
        guide: guide.as_ref().map(|guide| view_guide(evidence, verdict, guide)),
        coach: view_coach(evidence, verdict),
        unreadable: verdict.unreadable.iter().map(|unreadable| not_looked_at(evidence, unreadable)).collect(),
        problems: evidence.configuration.problems.iter().map(problem).collect(),
        details: view_details(evidence),
        support: view_support(&evidence.configuration),
        about: view_about(&evidence.configuration),
        show_icon: show_icon(evidence, verdict, guide.is_some()),
        simulated: simulated.then_some(Message::Label(Label::Simulated)),
        pages: pages(guide.is_some(), !coach(evidence, verdict).is_empty()),
        labels: labels(verdict.state, names.clone()),
    }
}

/// A page that would be empty is not there.
fn pages(has_guide: bool, has_coach: bool) -> Vec<ViewPage<Message>> {
    let is_there = |page: &Page| match page {
        Page::Guide => has_guide,
        Page::Prompts => has_coach,
        Page::Status | Page::Message | Page::Details | Page::Support | Page::About => true,
    };
    let pages = Page::ALL.iter().copied().filter(is_there);
    pages.map(|id| ViewPage { id, title: Message::Page(id) }).collect()
}

/// Where the company wants the icon only when something is needed, a Mac that is registered needs nothing.
fn show_icon(evidence: &Evidence, verdict: &Verdict, has_guide: bool) -> bool {
    match evidence.configuration.show_icon {
        ShowIcon::Always => true,
        ShowIcon::WhenNeeded => has_guide || verdict.state != State::Registered,
    }
}

/// What the wording of every finding of this Mac depends on; whether registering is offered differs from one finding
/// to the next.
pub(crate) fn circumstances(evidence: &Evidence, verdict: &Verdict) -> Circumstances {
    let any = |wanted: &[Asks]| verdict.prompts.iter().any(|prompt| wanted.contains(&prompt.asks));
    Circumstances {
        names: Names::of(&evidence.configuration),
        user: verdict.registration.user.clone(),
        may_register: false,
        asks: any(&[Asks::Once, Asks::Again]),
        refused: any(&[Asks::Refused]),
    }
}

/// The finding that decides the state; notes never do.
pub(crate) fn main_finding(verdict: &Verdict) -> Option<&Finding> {
    match verdict.state {
        State::ActionNeeded | State::ItNeeded => {
            verdict.findings.iter().find(|finding| !finding.cause.is_note())
        }
        State::Registered | State::InProgress | State::Unknown => None,
    }
}

/// A guide under way is told of before its finding, but where it has to be left alone.
fn main_or_deciding(verdict: &Verdict) -> Option<&Finding> {
    let deciding = || verdict.findings.iter().find(|finding| !finding.cause.is_note());
    if verdict.state == State::InProgress { deciding() } else { main_finding(verdict) }
}

/// Unknown says what kept Rejoin from knowing.
fn state_explanation(evidence: &Evidence, verdict: &Verdict, names: &Names) -> Message {
    if verdict.state == State::Unknown
        && let Some(unreadable) = decisive_unreadable(evidence, verdict)
    {
        return Message::UnknownBecause(place(evidence, unreadable), unreadable.reason);
    }
    Message::State(verdict.state, StatePart::Explanation, names.clone())
}

/// What could not be read and would have shown the registration, or else whether Jamf has its id.
fn decisive_unreadable<'a>(evidence: &Evidence, verdict: &'a Verdict) -> Option<&'a Unreadable> {
    let registration =
        [evidence.login_keychain.source(), evidence.platform_sso.source(), evidence.sso_status.source()];
    let report = [evidence.azure_id.source()];
    let sources: &[&str] = match verdict.registration.storage {
        Storage::None | Storage::Unknown => &registration,
        Storage::PlatformSso | Storage::SecureEnclave | Storage::LoginKeychain => &report,
    };
    let unreadable =
        |source: &&str| verdict.unreadable.iter().find(|unreadable| unreadable.source == *source);
    sources.iter().find_map(unreadable).or(verdict.unreadable.first())
}

/// The way back from a wrong turn, else what can be done for the step that is to be done now. Whoever has read what
/// there is to know before the start goes on with what comes after it.
fn next_in(guide: &Guide, names: &Names) -> Option<ViewAction<Message>> {
    let Standing::UnderWay(now) = guide.standing else { return None };
    let steps = guide.steps.iter().skip_while(|step| step.id != now);
    let steps = steps.take(if now == StepId::BeforeYouStart { 2 } else { 1 });
    let back = guide.wrong_turn.iter().flat_map(|turn| &turn.actions);
    let offered = back.chain(steps.flat_map(|step| &step.actions)).next()?;
    Some(action(guide.cause, offered, names))
}

/// Whether the next step is the guide's: a clean-up takes longer than the day in which it decides the state.
fn goes_before(guide: &Guide, state: State) -> bool {
    guide.now().is_some() && (state == State::InProgress || guide.kind == GuideKind::CleanUp)
}

fn next(
    configuration: &Configuration,
    verdict: &Verdict,
    main: Option<&Finding>,
    names: &Names,
) -> Option<ViewAction<Message>> {
    if let Some(finding) = main {
        return finding.actions.first().map(|first| action(finding.cause, first, names));
    }
    contact(configuration, names).filter(|_| verdict.state == State::Unknown)
}

/// The button to whoever helps, where the company's settings name them.
pub(crate) fn contact(configuration: &Configuration, names: &Names) -> Option<ViewAction<Message>> {
    let link = Link::support(configuration)?;
    Some(ViewAction {
        id: ActionId::ContactSupport,
        title: Message::Action(ActionId::ContactSupport, names.clone()),
        url: link.url().map(String::from),
    })
}

fn finding(finding: &Finding, now: Timestamp, circumstances: &Circumstances) -> ViewFinding<Message> {
    let names = &circumstances.names;
    ViewFinding {
        cause: finding.cause,
        certainty: finding.certainty,
        act: finding.act.clone(),
        since: finding.since,
        ago: finding.since.and_then(|since| age(now, since)),
        doubt: (finding.certainty == Certainty::Likely).then_some(Message::Label(Label::Doubt)),
        title: text(finding, CausePart::Title, circumstances),
        explanation: text(finding, CausePart::Explanation, circumstances),
        who: Message::Who(who(&finding.act), names.clone()),
        proof: finding.proof.clone(),
        actions: finding.actions.iter().map(|offered| action(finding.cause, offered, names)).collect(),
    }
}

/// Whoever registers passes through both, whatever they set out from.
fn leads_through(guide: &Guide, cause: Cause) -> bool {
    guide.cause == cause || matches!(cause, Cause::NotRegistered | Cause::RegistrationUnfinished)
}

/// What to do is what the guide says now, and nothing beside it.
fn said_by_the_guide(finding: ViewFinding<Message>) -> ViewFinding<Message> {
    ViewFinding { explanation: Message::UnderWay, ..finding }
}

pub(crate) fn text(finding: &Finding, part: CausePart, circumstances: &Circumstances) -> Message {
    let may_register = finding.actions.iter().any(|action| registers(finding.cause, action.id));
    Message::Cause(finding.cause, part, Circumstances { may_register, ..circumstances.clone() })
}

/// Whether an action leads to the registration item. Opening Self Service does, but for an overdue check-in: there
/// it is all that is needed.
fn registers(cause: Cause, action: ActionId) -> bool {
    match action {
        ActionId::OpenRegistration => true,
        ActionId::OpenSelfService => cause != Cause::JamfCheckInOverdue,
        _ => false,
    }
}

pub(crate) fn action(cause: Cause, action: &Action, names: &Names) -> ViewAction<Message> {
    let title = if action.id == ActionId::OpenSelfService && registers(cause, action.id) {
        Message::FindRegistration(names.clone())
    } else {
        Message::Action(action.id, names.clone())
    };
    ViewAction { id: action.id, title, url: action.link.as_ref().and_then(Link::url).map(String::from) }
}

pub(crate) fn who(act: &[Actor]) -> Who {
    match act {
        [Actor::User, Actor::It, ..] => Who::UserThenIt,
        [Actor::It, Actor::User, ..] => Who::ItThenUser,
        [Actor::It, ..] => Who::It,
        [Actor::User, ..] | [] => Who::User,
    }
}

/// How long ago something was, in the largest unit that says enough; `None` where the clock says it is yet to come.
fn age(now: Timestamp, since: Timestamp) -> Option<Message> {
    let minutes = now.duration_since(since).as_mins();
    if now < since {
        return None;
    }
    let (hours, days) = (minutes / 60, minutes / (60 * 24));
    Some(match () {
        () if minutes < 60 => Message::Ago(Unit::Minutes, minutes),
        () if hours < 48 => Message::Ago(Unit::Hours, hours),
        () if days < 60 => Message::Ago(Unit::Days, days),
        () if days < 730 => Message::Ago(Unit::Months, days / 30),
        () => Message::Ago(Unit::Years, days / 365),
    })
}

fn summary(evidence: &Evidence, verdict: &Verdict) -> Vec<ViewLine<Message>> {
    let registration = &verdict.registration;
    let lines = [
        (Label::Registration, vec![Message::Storage(registration.storage)]),
        (Label::User, registration.user.iter().cloned().map(Message::Verbatim).collect()),
        (Label::DeviceId, registration.device_id.iter().cloned().map(Message::Verbatim).collect()),
        (Label::ReportedToJamf, vec![reported(registration.reported_to_jamf)]),
        (Label::HelpDesk, help_desk(&evidence.configuration)),
    ];
    let there = lines.into_iter().filter(|(_, values)| !values.is_empty());
    there.map(|(label, values)| ViewLine { label: Message::Label(label), values }).collect()
}

/// Whether Jamf knows of the registration.
pub(crate) fn reported(reported_to_jamf: Option<bool>) -> Message {
    Message::Reported(match reported_to_jamf {
        Some(true) => Answer::Yes,
        Some(false) => Answer::No,
        None => Answer::Unknown,
    })
}

/// The help desk and the ways to it, as the company's settings name them.
fn help_desk(configuration: &Configuration) -> Vec<Message> {
    let Configuration { support_name, support_phone, support_email, support_url, .. } = configuration;
    let known = [support_name, support_phone, support_email, support_url].into_iter().filter_map(given);
    known.map(Message::Verbatim).collect()
}

fn prompts(verdict: &Verdict) -> Vec<ViewPrompt<Message>> {
    let prompt = |prompt: &crate::Prompt| ViewPrompt {
        app: prompt.app.clone(),
        name: prompt.name.clone(),
        asks: prompt.asks,
        text: Message::Asks(prompt.asks),
    };
    verdict.prompts.iter().map(prompt).collect()
}

fn not_looked_at(evidence: &Evidence, unreadable: &Unreadable) -> ViewUnreadable<Message> {
    ViewUnreadable {
        source: unreadable.source.clone(),
        reason: unreadable.reason,
        text: Message::NotLookedAt(place(evidence, unreadable), unreadable.reason),
    }
}

/// What people would call something unreadable: the reading that it belongs to. A folder that holds several is named
/// by the one that matters most.
fn place(evidence: &Evidence, unreadable: &Unreadable) -> Place {
    let at = |source: &str| source == unreadable.source;
    let setting = |problem: &ConfigurationProblem| at(&problem.source);
    match () {
        () if at(evidence.login_keychain.source()) => Place::LoginKeychain,
        () if at(evidence.platform_sso.source()) => Place::PlatformSso,
        () if at(evidence.sso_status.source()) => Place::SsoStatus,
        () if at(evidence.azure_id.source()) => Place::JamfReport,
        () if at(evidence.jamf_log.source()) => Place::JamfLog,
        () if at(evidence.portal_log.source()) => Place::PortalLog,
        () if at(evidence.enrollment.source()) => Place::Enrollment,
        () if at(evidence.jamf_server.source()) => Place::JamfSettings,
        () if at(evidence.guide.source()) => Place::Guide,
        () if is_of(&evidence.running, unreadable) => Place::RunningApps,
        () if evidence.configuration.problems.iter().any(setting) => Place::Configuration,
        () if unreadable.source.contains("/Applications") => Place::Apps,
        () => Place::Other,
    }
}

fn is_of<T>(reading: &Reading<T>, unreadable: &Unreadable) -> bool {
    matches!(reading, Reading::Unreadable(found) if found.source == unreadable.source)
}

fn problem(problem: &ConfigurationProblem) -> ViewProblem<Message> {
    let text = Message::Problem {
        kind: problem.problem,
        key: problem.key.clone().unwrap_or_default(),
        source: problem.source.clone(),
    };
    ViewProblem { key: problem.key.clone(), problem: problem.problem, text }
}

fn labels(state: State, names: Names) -> ViewLabels<Message> {
    ViewLabels {
        state: Message::State(state, StatePart::Label, names),
        next_step: Message::Label(Label::NextStep),
        also_found: Message::Label(Label::AlsoFound),
        this_mac: Message::Label(Label::ThisMac),
        apps_that_ask: Message::Label(Label::AppsThatAsk),
        not_looked_at: Message::Label(Label::NotLookedAt),
        settings_problems: Message::Label(Label::SettingsProblems),
        what_shows_it: Message::Label(Label::WhatShowsIt),
        nothing_found: Message::Label(Label::NothingFound),
        since: Message::Label(Label::Since),
        who_must_act: Message::Label(Label::WhoMustAct),
        open_rejoin: Message::Label(Label::OpenRejoin),
        i_see_a_message: Message::Label(Label::ISeeAMessage),
        what_do_you_see: Message::Label(Label::WhatDoYouSee),
        how_to_ask: Message::Label(Label::HowToAsk),
        explain: Message::Label(Label::Explain),
        pages: Message::Label(Label::Pages),
        skip_to_content: Message::Label(Label::SkipToContent),
        not_everywhere: Message::Window(WindowMessage::Details(DetailsText::NotEverywhere)),
        look_again: Message::Label(Label::LookAgain),
        quit: Message::Label(Label::Quit),
    }
}

impl Names {
    /// The names in the company's settings; a blank one is none.
    pub fn of(configuration: &Configuration) -> Self {
        Names {
            organization: given(&configuration.organization_name),
            support: given(&configuration.support_name),
            item: given(&configuration.registration_policy_name),
        }
    }
}

fn given(name: &Option<String>) -> Option<String> {
    name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up::*;
    use crate::{Apps, GuideMemory, JamfLog, Reason, Registration, diagnose};

    fn view_of(evidence: &Evidence) -> View<Message> {
        view(evidence, &diagnose(evidence), false)
    }

    fn headline_id(view: &View<Message>) -> String {
        view.headline.id().unwrap()
    }

    fn shut(evidence: Evidence, reason: Reason) -> Evidence {
        let shut = Unreadable { source: "/login.keychain-db".into(), reason };
        Evidence { login_keychain: Reading::Unreadable(shut.clone()), unreadable: vec![shut], ..evidence }
    }

    fn with_support(evidence: Evidence) -> Evidence {
        let support_url = Some("https://help.example/".into());
        let configuration = Configuration { support_url, ..evidence.configuration };
        Evidence { configuration, ..evidence }
    }

    #[test]
    fn the_headline_tells_of_the_first_finding_that_is_no_note() {
        let no_portal = Apps { installed: vec![app("com.jamf.selfserviceplus")], complete: true };
        let unfinished = Evidence { azure_id: known(false, "/jamfAAD.plist"), ..healthy() };
        let cases = [
            (healthy(), "state-registered.headline", None, None),
            (Evidence { apps: no_portal, ..healthy() }, "state-registered.headline", None, None),
            (
                unfinished,
                "cause-registration-unfinished.headline",
                Some(Cause::RegistrationUnfinished),
                Some(ActionId::OpenRegistration),
            ),
            (
                Evidence { may_register: known(false, "/jamf.plist"), ..new_account() },
                "cause-outside-scope.headline",
                Some(Cause::OutsideScope),
                None,
            ),
            (shut(new_account(), Reason::Damaged), "state-unknown.headline", None, None),
            (
                with_support(shut(new_account(), Reason::Damaged)),
                "state-unknown.headline",
                None,
                Some(ActionId::ContactSupport),
            ),
            (with_support(healthy()), "state-registered.headline", None, None),
        ];
        for (evidence, headline, main, next) in cases {
            let view = view_of(&evidence);
            assert_eq!(headline_id(&view), headline);
            assert_eq!(view.main, main, "{headline}");
            assert_eq!(view.next.as_ref().map(|next| next.id), next, "{headline}");
        }
    }

    #[test]
    fn a_guide_under_way_is_told_of_before_its_finding() {
        let evidence = new_account();
        let verdict = Verdict { state: State::InProgress, ..diagnose(&evidence) };
        let view = view(&evidence, &verdict, false);
        assert_eq!(headline_id(&view), "state-in-progress.headline");
        assert_eq!((view.main, view.findings.len()), (None, 1));
    }

    #[test]
    fn a_finding_that_a_guide_leads_out_of_says_nothing_beside_it() {
        let evidence = new_account();
        let memory = GuideMemory::start(&evidence, &diagnose(&evidence)).unwrap();
        let under_way = Evidence { guide: known(memory, "/guide.json"), ..evidence.clone() };
        for (evidence, led) in [(evidence, false), (under_way, true)] {
            let view = view_of(&evidence);
            assert_eq!(view.findings[0].explanation == Message::UnderWay, led, "{:?}", view.state);
        }
    }

    #[test]
    fn unknown_says_what_kept_rejoin_from_knowing() {
        let keychain = shut(new_account(), Reason::NotAllowed);
        let report = Unreadable { source: "/jamfAAD.plist".into(), reason: Reason::Damaged };
        let log = Unreadable { source: "/private/var/log/jamf.log".into(), reason: Reason::PermissionDenied };
        let reported = Evidence {
            azure_id: Reading::Unreadable(report.clone()),
            unreadable: vec![log, report],
            ..healthy()
        };
        let cases = [
            (keychain, Message::UnknownBecause(Place::LoginKeychain, Reason::NotAllowed)),
            (reported, Message::UnknownBecause(Place::JamfReport, Reason::Damaged)),
        ];
        for (evidence, explanation) in cases {
            let view = view_of(&evidence);
            assert_eq!(view.state, State::Unknown);
            assert_eq!(view.explanation, explanation);
        }
    }

    #[test]
    fn what_is_unreadable_has_a_name() {
        let cases = [
            ("/login.keychain-db", Place::LoginKeychain),
            ("app-sso", Place::PlatformSso),
            ("getPSSOStatus", Place::SsoStatus),
            ("/jamfAAD.plist", Place::JamfReport),
            ("/private/var/log/jamf.log", Place::JamfLog),
            ("/Company Portal", Place::PortalLog),
            ("profiles", Place::Enrollment),
            ("/jamf.plist", Place::JamfSettings),
            ("/Applications/Company Portal.app/Contents/Info.plist", Place::Apps),
            ("/Users/ana/Applications", Place::Apps),
            ("/elsewhere", Place::Other),
        ];
        for (source, expected) in cases {
            let unreadable = Unreadable { source: source.into(), reason: Reason::Damaged };
            assert_eq!(place(&healthy(), &unreadable), expected, "{source}");
        }
    }

    #[test]
    fn opening_self_service_names_the_item_only_where_it_registers() {
        let no_policy =
            Configuration { registration_policy_name: Some("X".into()), ..Configuration::default() };
        let new = Evidence { configuration: no_policy.clone(), ..new_account() };
        let names = Names { item: Some("X".into()), ..Names::default() };
        assert_eq!(view_of(&new).next.unwrap().title, Message::FindRegistration(names.clone()));
        let old_check_in = JamfLog { last_check_in: Some(line(ago(25))), ..JamfLog::default() };
        let overdue =
            Evidence { jamf_log: known(old_check_in, "/jamf.log"), configuration: no_policy, ..healthy() };
        let next = view_of(&overdue).next.unwrap();
        assert_eq!(next.title, Message::Action(ActionId::OpenSelfService, names));
    }

    #[test]
    fn nobody_is_told_to_register_where_no_action_does() {
        let barred = Evidence { may_register: known(false, "/jamf.plist"), ..new_account() };
        for (evidence, expected) in [(new_account(), true), (barred, false)] {
            let view = view_of(&evidence);
            let finding = view.findings.iter().find(|finding| finding.cause == Cause::NotRegistered).unwrap();
            let Message::Cause(_, _, circumstances) = &finding.explanation else { panic!() };
            assert_eq!(circumstances.may_register, expected);
        }
    }

    #[test]
    fn ages_are_told_in_the_largest_unit_that_says_enough() {
        let cases = [
            (30, Some(Message::Ago(Unit::Minutes, 0))),
            (59 * 60, Some(Message::Ago(Unit::Minutes, 59))),
            (60 * 60, Some(Message::Ago(Unit::Hours, 1))),
            (47 * 3600, Some(Message::Ago(Unit::Hours, 47))),
            (48 * 3600, Some(Message::Ago(Unit::Days, 2))),
            (59 * 86400, Some(Message::Ago(Unit::Days, 59))),
            (60 * 86400, Some(Message::Ago(Unit::Months, 2))),
            (729 * 86400, Some(Message::Ago(Unit::Months, 24))),
            (730 * 86400, Some(Message::Ago(Unit::Years, 2))),
            (-1, None),
        ];
        for (seconds, expected) in cases {
            let since = now() - jiff::SignedDuration::from_secs(seconds);
            assert_eq!(age(now(), since), expected, "{seconds}");
        }
        assert!(age(Timestamp::MAX, Timestamp::MIN).is_some());
        assert_eq!(age(Timestamp::MIN, Timestamp::MAX), None);
    }

    #[test]
    fn the_summary_leaves_out_what_is_not_there() {
        let labels = |view: View<Message>| -> Vec<Message> {
            view.summary.into_iter().map(|line| line.label).collect()
        };
        let registered = [Label::Registration, Label::User, Label::DeviceId, Label::ReportedToJamf];
        assert_eq!(labels(view_of(&healthy())), registered.map(Message::Label));
        let new = [Label::Registration, Label::ReportedToJamf, Label::HelpDesk];
        assert_eq!(labels(view_of(&with_support(new_account()))), new.map(Message::Label));
    }

    #[test]
    fn who_acts_is_said_in_the_order_of_the_finding() {
        let cases: [(&[Actor], Who); 4] = [
            (&[Actor::User], Who::User),
            (&[Actor::It], Who::It),
            (&[Actor::User, Actor::It], Who::UserThenIt),
            (&[Actor::It, Actor::User], Who::ItThenUser),
        ];
        for (act, expected) in cases {
            assert_eq!(who(act), expected);
        }
    }

    #[test]
    fn the_icon_goes_where_nothing_is_needed_and_the_company_wants_it_so() {
        let quiet = |evidence: Evidence| {
            let configuration = Configuration { show_icon: ShowIcon::WhenNeeded, ..evidence.configuration };
            Evidence { configuration, ..evidence }
        };
        let cases = [
            (healthy(), true),
            (quiet(healthy()), false),
            (quiet(new_account()), true),
            (quiet(shut(new_account(), Reason::Damaged)), true),
        ];
        for (evidence, expected) in cases {
            assert_eq!(view_of(&evidence).show_icon, expected, "{:?}", evidence.configuration.show_icon);
        }
    }

    #[test]
    fn a_blank_name_is_none() {
        let configuration = Configuration {
            organization_name: Some("  ".into()),
            support_name: Some(" Help ".into()),
            ..Configuration::default()
        };
        let expected = Names { support: Some("Help".into()), ..Names::default() };
        assert_eq!(Names::of(&configuration), expected);
    }

    #[test]
    fn a_likely_finding_says_its_doubt_and_a_recording_says_so() {
        let unlooked = Evidence { sso_status: absent(), ..new_account() };
        let view = view(&unlooked, &diagnose(&unlooked), true);
        assert_eq!(view.findings[0].doubt, Some(Message::Label(Label::Doubt)));
        assert_eq!(view.simulated, Some(Message::Label(Label::Simulated)));
        assert_eq!(view_of(&new_account()).simulated, None);
        let Registration { storage, .. } = view.registration;
        assert_eq!(storage, Storage::None);
    }
}
