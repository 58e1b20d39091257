//! The steps of each guide, and how far each is.

use super::clean_up::{self, is_done, is_ticked_by_the_user};
use super::course::{Course, Prompting};
use super::{By, GuideKind, Progress, Step, StepId, arrived};
use crate::actions::Offers;
use crate::{Action, Cause, Storage};

/// A step before it is known which one is to be done now.
struct Draft {
    id: StepId,
    who: By,
    done: bool,
    /// Whether it must have been done where a later step shows that it is done.
    follows: bool,
    shown_by: Vec<String>,
    tick: bool,
    actions: Vec<Action>,
}

/// The steps, and the one to be done now; none where the guide is over.
pub(super) fn of(course: &Course, over: bool) -> (Vec<Step>, Option<StepId>) {
    let causes: Vec<Cause> = course.verdict.findings.iter().map(|finding| finding.cause).collect();
    let offers = Offers::of(course.evidence(), &causes);
    let mut drafts: Vec<Draft> = plan(course).into_iter().map(|id| draft(course, &offers, id)).collect();
    // Nothing of what comes after a step that cleans up shows that it is done.
    let (cleaning, registering) = drafts.split_at_mut(cleaning(course).len());
    let mut all_before_are_done = true;
    for draft in cleaning {
        draft.done &= all_before_are_done;
        all_before_are_done = draft.done;
    }
    let mut later_is_done = false;
    for draft in registering.iter_mut().rev() {
        draft.done &= all_before_are_done;
        // That an app may use the key says nothing of the steps before: it may have been so from the beginning.
        let shown = draft.done && !draft.tick && draft.id != StepId::Prompts;
        draft.done |= draft.follows && later_is_done;
        draft.tick &= !later_is_done && !opened(course, draft.id);
        later_is_done |= shown;
    }
    let started = course.memory.is_some();
    let now = drafts.iter().find(|draft| !draft.done).map(|draft| draft.id).filter(|_| started && !over);
    // Where all is shown to be done but the proof of the whole, the last step is still the one to wait for.
    let now = now.or_else(|| drafts.last().map(|draft| draft.id).filter(|_| started && !over));
    let progress = |draft: &Draft| match draft.id {
        id if now == Some(id) => Progress::Now,
        _ if draft.done && started => Progress::Done,
        _ => Progress::Ahead,
    };
    let step = |draft: Draft| Step {
        id: draft.id,
        who: draft.who,
        progress: progress(&draft),
        shown_by: draft.shown_by,
        tick: draft.tick,
        actions: draft.actions,
    };
    (drafts.into_iter().map(step).collect(), now)
}

/// Whether opening what the guide leads to has shown that this step is done.
fn opened(course: &Course, id: StepId) -> bool {
    matches!(id, StepId::BeforeYouStart | StepId::OpenSettings) && was_opened(course)
}

fn was_opened(course: &Course) -> bool {
    course.memory.is_some_and(|memory| memory.opened_at.is_some())
}

/// The steps that clean up, before those that register.
fn cleaning(course: &Course) -> &'static [StepId] {
    if course.kind == GuideKind::CleanUp { clean_up::plan(storage_at_the_start(course)) } else { &[] }
}

fn storage_at_the_start(course: &Course) -> Storage {
    course.memory.map_or(course.verdict.registration.storage, |memory| memory.before.storage)
}

/// Which steps lead out of the cause on this Mac.
fn plan(course: &Course) -> Vec<StepId> {
    use StepId::*;
    let registering: &[StepId] = match course.kind {
        GuideKind::CleanUp if storage_at_the_start(course).outlasts_a_clean_up() => &[],
        _ => registering(course.cause),
    };
    // No lesson about prompts for a Mac that will show none.
    let asks = match course.prompting() {
        Prompting::Never => false,
        Prompting::Over => course.memory.is_some(),
        Prompting::Perhaps | Prompting::Ahead { .. } => true,
    };
    let steps = cleaning(course).iter().chain(registering);
    steps.copied().filter(|step| *step != Prompts || asks).collect()
}

fn registering(cause: Cause) -> &'static [StepId] {
    use StepId::*;
    match cause {
        Cause::RegisteredMoreThanOnce
        | Cause::DuplicateRecords
        | Cause::CompliantOnlyInIntune
        | Cause::IdentityIncomplete
        | Cause::IdentityExpired => &[OpenItem, SignIn, Prompts, JamfHasTheId],
        Cause::OpenedByHand => &[QuitCompanyPortal, BeforeYouStart, OpenItem, SignIn, Prompts, JamfHasTheId],
        Cause::RegisteredWithoutJamf => {
            &[BeforeYouStart, RemoveThisMac, OpenItem, SignIn, Begin, MacPassword, Prompts, JamfHasTheId]
        }
        Cause::JamfaadNeedsKey => &[BeforeYouStart, OpenItem, Prompts, JamfHasTheId],
        Cause::RegistrationUnfinished => &[BeforeYouStart, OpenItem, ToTheEnd, Prompts, JamfHasTheId],
        Cause::SignInNeeded => &[OpenItem, SignInAgain],
        Cause::PlatformSsoNeedsRepair => &[OpenSettings, RegisterOrRepair],
        _ => &[BeforeYouStart, OpenItem, SignIn, Prompts, JamfHasTheId],
    }
}

fn draft(course: &Course, offers: &Offers, id: StepId) -> Draft {
    let memory = course.memory;
    let ticked = memory.is_some_and(|memory| memory.ticked.contains(&id));
    let opened = was_opened(course);
    let registered = memory.is_some() && course.has_its_registration();
    let reported = course.facts.jamf_has_the_id() == Some(true);
    let user = |done| Draft {
        id,
        who: By::User,
        done,
        follows: true,
        shown_by: Vec::new(),
        tick: false,
        actions: Vec::new(),
    };
    if cleaning(course).contains(&id) {
        return to_clean_up(course, offers, user(false));
    }
    match id {
        StepId::BeforeYouStart => Draft { tick: true, ..user(ticked || opened) },
        StepId::QuitCompanyPortal => Draft { shown_by: running(course), ..user(portal_is_quit(course)) },
        StepId::RemoveThisMac => Draft {
            follows: false,
            shown_by: storages(course),
            ..user(course.is_unregistered() || registered)
        },
        StepId::OpenItem => Draft {
            shown_by: vec![
                source(course.evidence().jamf_log.source()),
                source(course.evidence().running.source()),
            ],
            actions: offers.register.iter().cloned().collect(),
            ..user(course.item_ran())
        },
        // Between opening Company Portal and the registration nothing shows how far the article's steps are.
        StepId::SignIn if course.cause == Cause::RegisteredWithoutJamf => {
            Draft { tick: true, ..user(ticked) }
        }
        StepId::Begin => Draft { tick: true, ..user(ticked) },
        StepId::SignIn | StepId::MacPassword => Draft { shown_by: storages(course), ..user(registered) },
        StepId::ToTheEnd => Draft { tick: true, ..user(ticked) },
        StepId::Prompts => prompts(course, user(ticked)),
        StepId::JamfHasTheId => Draft {
            who: By::Rejoin,
            shown_by: vec![source(course.evidence().azure_id.source())],
            ..user(registered && reported)
        },
        StepId::SignInAgain => Draft {
            shown_by: vec![
                source(course.evidence().azure_token_at.source()),
                source(course.evidence().platform_sso.source()),
            ],
            ..user(has_arrived(course))
        },
        // Those of a clean-up stand above.
        StepId::QuitApps
        | StepId::RemoveFiles
        | StepId::SystemFiles
        | StepId::RemoveItems
        | StepId::UninstallPortal
        | StepId::JamfRecord
        | StepId::EntraRecords
        | StepId::IntuneRecords
        | StepId::Restart
        | StepId::Wait
        | StepId::InstallPortal => user(false),
        StepId::OpenSettings => {
            Draft { tick: true, actions: vec![offers.repair_platform_sso.clone()], ..user(ticked || opened) }
        }
        StepId::RegisterOrRepair => Draft {
            shown_by: vec![
                source(course.evidence().platform_sso.source()),
                source(course.evidence().sso_status.source()),
            ],
            ..user(has_arrived(course))
        },
    }
}

fn to_clean_up(course: &Course, offers: &Offers, draft: Draft) -> Draft {
    let policy =
        |policy: &Option<Action>| -> Vec<Action> { policy.iter().chain(&offers.support).cloned().collect() };
    let of_policy = |policy: &Option<Action>| if policy.is_some() { By::User } else { By::It };
    let (who, actions) = match draft.id {
        StepId::SystemFiles | StepId::UninstallPortal => {
            (of_policy(&offers.clean_up_policy), policy(&offers.clean_up_policy))
        }
        StepId::InstallPortal => {
            (of_policy(&offers.install_company_portal), policy(&offers.install_company_portal))
        }
        StepId::JamfRecord | StepId::EntraRecords | StepId::IntuneRecords => (By::It, policy(&None)),
        StepId::Wait => (By::Rejoin, Vec::new()),
        _ => (By::User, Vec::new()),
    };
    Draft {
        who,
        actions,
        done: is_done(course, draft.id),
        tick: is_ticked_by_the_user(course, draft.id),
        shown_by: clean_up::shown_by(course.evidence(), draft.id),
        ..draft
    }
}

/// The prompts are answered for good where the apps that need the key may use it, whatever else is done.
fn prompts(course: &Course, draft: Draft) -> Draft {
    let keychain = vec![source(course.evidence().login_keychain.source())];
    match course.prompting() {
        Prompting::Over | Prompting::Never => {
            Draft { done: course.has_its_registration(), follows: false, shown_by: keychain, ..draft }
        }
        Prompting::Ahead { .. } => Draft { done: false, follows: false, shown_by: keychain, ..draft },
        Prompting::Perhaps => Draft { tick: course.has_its_registration(), ..draft },
    }
}

fn portal_is_quit(course: &Course) -> bool {
    course.evidence().running.known().is_some() && super::course::company_portal(course.evidence()).is_none()
}

fn has_arrived(course: &Course) -> bool {
    let arrived =
        |memory| arrived(memory, course.facts, &course.verdict.findings, &course.verdict.registration);
    course.memory.is_some_and(arrived)
}

fn storages(course: &Course) -> Vec<String> {
    let evidence = course.evidence();
    let sources =
        [evidence.login_keychain.source(), evidence.platform_sso.source(), evidence.sso_status.source()];
    sources.map(source).into()
}

fn running(course: &Course) -> Vec<String> {
    vec![source(course.evidence().running.source())]
}

fn source(source: &str) -> String {
    source.to_owned()
}
