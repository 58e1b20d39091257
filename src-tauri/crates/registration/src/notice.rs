//! When to speak up: at a change that needs the user, once, and with one action.

use jiff::Timestamp;

use crate::facts::Facts;
use crate::present::{action, circumstances, main_finding, text};
use crate::present_coach::spoken_words;
use crate::rules::launched_by_hand_at;
use crate::{
    ActionId, Cause, CausePart, CoachCard, Evidence, Finding, Guide, GuideMessage, Label, Message, Names,
    Page, Standing, State, StepId, StepPart, Verdict, WrongTurn, WrongTurnId, WrongTurnPart, guide,
};

/// What a notification says, and the one thing it offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice<T> {
    /// What it is about.
    pub occasion: Occasion,
    /// One sentence.
    pub headline: T,
    /// Why, in a few sentences.
    pub explanation: T,
    /// The words of its button.
    pub button: T,
    /// What the button does; `None`: it opens the window.
    pub action: Option<ActionId>,
}

/// What a notification is about. Of each only the latest is of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// Company Portal was opened by hand (causes.md 20).
    OpenedByHand,
    /// An app has been started that macOS may ask about now.
    Prompt,
    /// A wrong turn in the guide under way.
    WrongTurn,
    /// The half hour of a clean-up is over, and the user can go on.
    WaitedLongEnough,
    /// Something has come up that the user has to do.
    NeedsTheUser,
    /// The icon is not on the screen.
    IconHidden,
}

impl Occasion {
    /// The page at which the window opens; `None`: where it would open anyway.
    pub fn page(self) -> Option<Page> {
        match self {
            Occasion::Prompt => Some(Page::Prompts),
            Occasion::WrongTurn | Occasion::WaitedLongEnough => Some(Page::Guide),
            Occasion::OpenedByHand | Occasion::NeedsTheUser | Occasion::IconHidden => None,
        }
    }

    /// Whether who has the window open sees there what is to be done. The others are told all the same: what they
    /// tell of is happening elsewhere on the screen.
    pub fn is_seen_in_the_window(self) -> bool {
        matches!(self, Occasion::NeedsTheUser | Occasion::WrongTurn | Occasion::WaitedLongEnough)
    }
}

/// What was told of, so that nothing is told twice.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    has_looked: bool,
    /// The start of the Company Portal that was told of last.
    launch: Option<Timestamp>,
    /// The last state that was known.
    state: Option<State>,
    /// The start of the guide in which a wrong turn was told of last, and which one.
    wrong_turn: Option<(Timestamp, WrongTurnId)>,
    /// Whether the half hour of a clean-up was running.
    waits: bool,
}

impl Notices {
    /// What to tell after a look. The first look tells nothing: whatever it finds is no change.
    pub fn after(&mut self, evidence: &Evidence, verdict: &Verdict) -> Option<Notice<Message>> {
        let is_first = !std::mem::replace(&mut self.has_looked, true);
        let opened = self.is_opened_anew(evidence);
        let needs_user = self.needs_the_user_anew(verdict.state);
        let guide = guide(evidence, verdict);
        let opened = opened && guide.as_ref().is_none_or(has_not_asked_for_company_portal);
        let wrong_turn = self.takes_a_wrong_turn_anew(evidence, guide.as_ref());
        let step = guide.as_ref().and_then(Guide::now);
        let waited = std::mem::replace(&mut self.waits, step == Some(StepId::Wait)) && !self.waits;
        if is_first {
            return None;
        }
        let finding = |cause| verdict.findings.iter().find(|finding| finding.cause == cause);
        if let Some(finding) = finding(Cause::OpenedByHand).filter(|_| opened) {
            return Some(notice(Occasion::OpenedByHand, evidence, verdict, finding));
        }
        if let Some((guide, turn)) = guide.as_ref().zip(wrong_turn) {
            return Some(of_wrong_turn(evidence, guide, &turn));
        }
        if let Some((guide, step)) = guide.as_ref().zip(step).filter(|_| waited) {
            return Some(of_the_next_step(evidence, guide, step));
        }
        let finding = main_finding(verdict).filter(|_| needs_user)?;
        Some(notice(Occasion::NeedsTheUser, evidence, verdict, finding))
    }

    fn is_opened_anew(&mut self, evidence: &Evidence) -> bool {
        match launched_by_hand_at(&Facts::of(evidence)) {
            Some(launch) => self.launch.replace(launch) != Some(launch),
            None => false,
        }
    }

    /// A wrong turn that is put right and taken again is told of again; Company Portal has its own notice.
    fn takes_a_wrong_turn_anew(&mut self, evidence: &Evidence, guide: Option<&Guide>) -> Option<WrongTurn> {
        let started_at = evidence.guide.known()?.started_at;
        // In a guide that is not under way no turn is put right: the clock may be set back and forth.
        let turn = guide.filter(|guide| guide.now().is_some())?.wrong_turn.clone();
        let now = turn.as_ref().map(|turn| (started_at, turn.id));
        let is_new = std::mem::replace(&mut self.wrong_turn, now) != now;
        turn.filter(|turn| is_new && turn.id != WrongTurnId::OpenedByHand)
    }

    /// What could not be read for a while is no change.
    fn needs_the_user_anew(&mut self, state: State) -> bool {
        if state == State::Unknown {
            return false;
        }
        let before = self.state.replace(state);
        state == State::ActionNeeded && before.is_some_and(|before| before != state)
    }
}

impl<T> Notice<T> {
    /// The same notice with each text replaced by what `say` makes of it.
    pub fn map<U>(self, mut say: impl FnMut(T) -> U) -> Notice<U> {
        Notice {
            occasion: self.occasion,
            headline: say(self.headline),
            explanation: say(self.explanation),
            button: say(self.button),
            action: self.action,
        }
    }
}

fn notice(occasion: Occasion, evidence: &Evidence, verdict: &Verdict, finding: &Finding) -> Notice<Message> {
    let circumstances = circumstances(evidence, verdict);
    let offered = finding.actions.first();
    Notice {
        occasion,
        headline: text(finding, CausePart::Headline, &circumstances),
        explanation: text(finding, CausePart::Explanation, &circumstances),
        button: match offered {
            Some(offered) if occasion == Occasion::OpenedByHand && opens_the_item(offered.id) => {
                Message::Label(Label::OpenTheRightItem)
            }
            Some(offered) => action(finding.cause, offered, &Names::of(&evidence.configuration)).title,
            None => Message::Label(Label::OpenRejoin),
        },
        action: offered.map(|offered| offered.id),
    }
}

/// A guide may have the user open Company Portal; where it has not, opening it is its wrong turn.
fn has_not_asked_for_company_portal(guide: &Guide) -> bool {
    let turn = guide.wrong_turn.as_ref().map(|turn| turn.id);
    !matches!(guide.standing, Standing::UnderWay(_)) || turn == Some(WrongTurnId::OpenedByHand)
}

fn of_wrong_turn(evidence: &Evidence, guide: &Guide, turn: &WrongTurn) -> Notice<Message> {
    let names = Names::of(&evidence.configuration);
    let words = |part| Message::Guide(GuideMessage::WrongTurn(turn.id, part, names.clone()));
    let back = turn.actions.first();
    Notice {
        occasion: Occasion::WrongTurn,
        headline: words(WrongTurnPart::What),
        explanation: words(WrongTurnPart::WayBack),
        button: back
            .map_or(Message::Label(Label::OpenRejoin), |back| action(guide.cause, back, &names).title),
        action: back.map(|back| back.id),
    }
}

/// What to tell when there is something to do again in a guide.
fn of_the_next_step(evidence: &Evidence, guide: &Guide, step: StepId) -> Notice<Message> {
    let names = Names::of(&evidence.configuration);
    let words = |part| Message::Guide(GuideMessage::Step(step, part, names.clone(), None));
    let back = guide.steps.iter().find(|other| other.id == step).and_then(|step| step.actions.first());
    Notice {
        occasion: Occasion::WaitedLongEnough,
        headline: words(StepPart::Title),
        explanation: words(StepPart::Text),
        button: back
            .map_or(Message::Label(Label::OpenRejoin), |back| action(guide.cause, back, &names).title),
        action: back.map(|back| back.id),
    }
}

/// What to tell when an app has been started that macOS may ask about now.
pub fn of_prompt(evidence: &Evidence, card: &CoachCard) -> Notice<Message> {
    let [headline, explanation] = spoken_words(evidence, card);
    Notice {
        occasion: Occasion::Prompt,
        headline,
        explanation,
        button: Message::Label(Label::WhatToClick),
        action: None,
    }
}

fn opens_the_item(action: ActionId) -> bool {
    action == ActionId::OpenRegistration
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use rejoin_keychain::WorkplaceJoin;

    use super::*;
    use crate::made_up::*;
    use crate::{Configuration, GuideMemory, PortalLog, RunningApp, diagnose};

    const PORTAL: &str = "com.microsoft.CompanyPortalMac";

    fn unregistered() -> Evidence {
        Evidence { login_keychain: known(WorkplaceJoin::default(), "/login.keychain-db"), ..new_account() }
    }

    fn with_portal(evidence: Evidence, started_at: Timestamp) -> Evidence {
        let portal = RunningApp { bundle_id: PORTAL.into(), path: "/Applications/X.app".into(), started_at };
        Evidence { running: known(vec![portal], "NSWorkspace"), ..evidence }
    }

    fn with_line(evidence: Evidence, at: Timestamp) -> Evidence {
        let log = PortalLog { opened_by_hand: Some(line(at)), ..PortalLog::default() };
        Evidence { portal_log: known(log, "/Company Portal"), ..evidence }
    }

    fn without_policy(evidence: Evidence) -> Evidence {
        Evidence { configuration: Configuration::default(), ..evidence }
    }

    fn unfinished() -> Evidence {
        Evidence { azure_id: known(false, "/jamfAAD.plist"), ..healthy() }
    }

    fn unknown() -> Evidence {
        Evidence { login_keychain: unreadable("/login.keychain-db"), ..healthy() }
    }

    fn outside_scope() -> Evidence {
        Evidence { may_register: known(false, "/jamf.plist"), ..unregistered() }
    }

    /// The occasions of looks, one after the other.
    fn occasions(looks: &[Evidence]) -> Vec<Option<Occasion>> {
        let mut notices = Notices::default();
        let occasion =
            |evidence: &Evidence| notices.after(evidence, &diagnose(evidence)).map(|notice| notice.occasion);
        looks.iter().map(occasion).collect()
    }

    #[test]
    fn a_launch_by_hand_is_told_once() {
        let opened = Some(Occasion::OpenedByHand);
        let portal = |minutes| with_portal(unregistered(), now() - SignedDuration::from_mins(minutes));
        let cases = [
            (
                "opened, and opened again",
                vec![unregistered(), portal(9), portal(9), portal(2)],
                vec![None, opened, None, opened],
            ),
            (
                "quit in between",
                vec![unregistered(), portal(9), unregistered(), portal(2)],
                vec![None, opened, None, opened],
            ),
            ("there from the beginning", vec![portal(9), portal(9)], vec![None, None]),
            (
                "by the line of this launch, where no policy is known",
                vec![unregistered(), without_policy(with_line(portal(9), ago(0)))],
                vec![None, opened],
            ),
            (
                "a line of an earlier launch",
                vec![unregistered(), without_policy(with_line(portal(9), ago(3)))],
                vec![None, None],
            ),
            ("on a registered Mac", vec![healthy(), with_portal(healthy(), ago(0))], vec![None, None]),
        ];
        for (name, looks, expected) in cases {
            assert_eq!(occasions(&looks), expected, "{name}");
        }
    }

    #[test]
    fn a_change_for_the_worse_is_told_once() {
        let needs = Some(Occasion::NeedsTheUser);
        let cases = [
            (
                "worse and better and worse",
                vec![healthy(), unfinished(), unfinished(), healthy(), unfinished()],
                vec![None, needs, None, None, needs],
            ),
            ("so from the beginning", vec![unfinished(), unfinished()], vec![None, None]),
            ("another cause", vec![unregistered(), unfinished()], vec![None, None]),
            ("unknown for a while", vec![unfinished(), unknown(), unfinished()], vec![None, None, None]),
            ("worse while unknown", vec![healthy(), unknown(), unfinished()], vec![None, None, needs]),
            ("never known before", vec![unknown(), unfinished()], vec![None, None]),
            ("nothing that the user can do", vec![healthy(), outside_scope()], vec![None, None]),
            ("after IT", vec![outside_scope(), unregistered()], vec![None, needs]),
        ];
        for (name, looks, expected) in cases {
            assert_eq!(occasions(&looks), expected, "{name}");
        }
    }

    #[test]
    fn company_portal_is_opened_where_the_guide_asks_for_it() {
        let opened = Some(Occasion::OpenedByHand);
        let memory = |cause| GuideMemory {
            cause,
            ..GuideMemory::start(&unregistered(), &diagnose(&unregistered())).unwrap()
        };
        for (cause, expected) in [(Cause::NotRegistered, opened), (Cause::RegisteredWithoutJamf, None)] {
            let started_at = now() - SignedDuration::from_mins(3);
            let guide = known(GuideMemory { started_at, ..memory(cause) }, "/guide.json");
            let before = Evidence { guide: guide.clone(), ..unregistered() };
            let portal = with_portal(before.clone(), now() - SignedDuration::from_mins(1));
            assert_eq!(occasions(&[before, portal]), [None, expected], "{cause:?}");
        }
    }

    #[test]
    fn a_wrong_turn_is_told_once_until_it_is_put_right() {
        let wrong = Some(Occasion::WrongTurn);
        let memory = |minutes: i64| {
            let started_at = now() - SignedDuration::from_mins(minutes);
            let at_the_start = Evidence { taken_at: started_at, ..unregistered() };
            GuideMemory::start(&at_the_start, &diagnose(&at_the_start)).unwrap()
        };
        let looked = |memory: GuideMemory| Evidence { guide: known(memory, "/guide.json"), ..unregistered() };
        let read = |minutes| memory(minutes).tick(StepId::BeforeYouStart, true, ago(0));
        let stuck = |minutes: i64| {
            let at = now() - SignedDuration::from_mins(minutes);
            looked(memory(minutes).tick(StepId::BeforeYouStart, true, at))
        };
        let cases = [
            ("nothing has moved", vec![looked(read(9)), stuck(9), stuck(9)], vec![None, wrong, None]),
            (
                "and again later",
                vec![looked(read(9)), stuck(9), looked(read(9)), stuck(9)],
                vec![None, wrong, None, wrong],
            ),
            ("in another guide", vec![stuck(9), stuck(8)], vec![None, wrong]),
            ("so from the beginning", vec![stuck(9), stuck(9)], vec![None, None]),
            ("no guide", vec![stuck(9), unregistered()], vec![None, Some(Occasion::NeedsTheUser)]),
        ];
        for (name, looks, expected) in cases {
            assert_eq!(occasions(&looks), expected, "{name}");
        }
    }

    #[test]
    fn a_notice_has_the_headline_and_one_button() {
        let button = |evidence: Evidence| {
            let mut notices = Notices::default();
            notices.after(&unregistered(), &diagnose(&unregistered()));
            let notice = notices.after(&evidence, &diagnose(&evidence)).unwrap();
            assert!(
                matches!(notice.headline, Message::Cause(Cause::OpenedByHand, CausePart::Headline, _)),
                "{:?}",
                notice.headline
            );
            (notice.button, notice.action)
        };
        let opened = || with_portal(unregistered(), ago(0));
        let named =
            Configuration { registration_policy_name: Some("Item".into()), ..Configuration::default() };
        let names = Names::of(&named);
        let cases = [
            (opened(), (Message::Label(Label::OpenTheRightItem), Some(ActionId::OpenRegistration))),
            (
                Evidence { configuration: named, ..opened() },
                (Message::FindRegistration(names), Some(ActionId::OpenSelfService)),
            ),
            (with_portal(outside_scope(), ago(0)), (Message::Label(Label::OpenRejoin), None)),
        ];
        for (evidence, expected) in cases {
            assert_eq!(button(evidence), expected);
        }
    }
}
