//! Causes that a text points to, as people see them: in words of their own, or, where a Mac shows them too, in those
//! of the finding.

use serde::Serialize;

use crate::actions::{clean_up_policy, may_register};
use crate::guide::is_said_with_a_guide;
use crate::present::{action, circumstances, contact, who};
use crate::{
    Action, ActionId, Actor, Cause, CausePart, Certainty, Circumstances, Configuration, Evidence, Label,
    Message, Names, Verdict, ViewAction, ViewFinding, view,
};

/// What every face draws of what a text points to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Explanation<T> {
    /// The causes, the best first.
    pub causes: Vec<Explained<T>>,
    /// How many there are; where nothing fits, what to do instead.
    pub answer: T,
    /// Whom to ask besides, where the company's settings name them.
    pub contact: Option<ViewAction<T>>,
    /// Before who must act.
    pub who_must_act: T,
}

/// A cause that a text points to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Explained<T> {
    /// What it is.
    pub cause: Cause,
    /// How sure it is; `None` where no Mac was looked at.
    pub certainty: Option<Certainty>,
    /// Who must act, the first-named first.
    pub act: Vec<Actor>,
    /// One line.
    pub title: T,
    /// What it means and what leads out of it.
    pub explanation: T,
    /// Who must act, in words.
    pub who: T,
    /// Where the Mac shows it too: the words that say so, and whether that is certain.
    pub found: Vec<T>,
    /// What Rejoin can do about it on this Mac, the best first, and no better cause offers already; whom to ask is said
    /// once, by the explanation.
    pub actions: Vec<ViewAction<T>>,
}

/// Explains causes, given the best first. On a Mac that was looked at, those that it shows come first.
pub fn explained(
    causes: &[Cause],
    configuration: &Configuration,
    seen: Option<(&Evidence, &Verdict)>,
) -> Explanation<Message> {
    let findings =
        seen.map(|(evidence, verdict)| view(evidence, verdict, false).findings).unwrap_or_default();
    let said = |cause: &Cause| match findings.iter().find(|finding| finding.cause == *cause) {
        Some(finding) => shown(finding),
        None => only_said(*cause, configuration, seen),
    };
    let mut causes: Vec<Explained<Message>> = causes.iter().map(said).collect();
    causes.sort_by_key(|explained| explained.found.is_empty());
    offer_once(&mut causes);
    let names = Names::of(configuration);
    let answer = match causes.len() {
        0 => Message::NothingFits(names.clone()),
        number => Message::Fits(i64::try_from(number).unwrap_or(i64::MAX)),
    };
    Explanation {
        causes,
        answer,
        contact: contact(configuration, &names),
        who_must_act: Message::Label(Label::WhoMustAct),
    }
}

/// What the best cause offers, no other offers again.
fn offer_once(causes: &mut [Explained<Message>]) {
    let mut offered = Vec::new();
    for explained in causes {
        explained.actions.retain(|action| !offered.contains(&action.id));
        offered.extend(explained.actions.iter().map(|action| action.id));
    }
}

fn shown(finding: &ViewFinding<Message>) -> Explained<Message> {
    Explained {
        cause: finding.cause,
        certainty: Some(finding.certainty),
        act: finding.act.clone(),
        title: finding.title.clone(),
        explanation: finding.explanation.clone(),
        who: finding.who.clone(),
        found: [Message::Label(Label::FoundHere)].into_iter().chain(finding.doubt.clone()).collect(),
        actions: finding
            .actions
            .iter()
            .filter(|action| action.id != ActionId::ContactSupport)
            .cloned()
            .collect(),
    }
}

fn only_said(
    cause: Cause,
    configuration: &Configuration,
    seen: Option<(&Evidence, &Verdict)>,
) -> Explained<Message> {
    let names = Names::of(configuration);
    let circumstances = match seen {
        Some((evidence, verdict)) => {
            let found: Vec<Cause> = verdict.findings.iter().map(|finding| finding.cause).collect();
            Circumstances { may_register: may_register(&found), ..circumstances(evidence, verdict) }
        }
        None => Circumstances { names: names.clone(), may_register: true, ..Circumstances::default() },
    };
    // Whoever tells of a prompt is asked, whatever the Mac shows.
    let circumstances = Circumstances { asks: true, ..circumstances };
    Explained {
        cause,
        certainty: seen.map(|_| Certainty::Likely),
        act: cause.act().to_vec(),
        title: Message::Cause(cause, CausePart::Title, circumstances.clone()),
        explanation: Message::Cause(cause, CausePart::Explanation, circumstances),
        who: Message::Who(who(cause.act()), names),
        found: Vec::new(),
        actions: seen.map(|(evidence, verdict)| offered(cause, evidence, verdict)).unwrap_or_default(),
    }
}

/// What can be done about what was only said: of that, only a clean-up leads out.
fn offered(cause: Cause, evidence: &Evidence, verdict: &Verdict) -> Vec<ViewAction<Message>> {
    let found: Vec<Cause> = verdict.findings.iter().map(|finding| finding.cause).collect();
    if !is_said_with_a_guide(cause, &found) {
        return Vec::new();
    }
    let start = Action { id: ActionId::StartGuide, link: None };
    let names = Names::of(&evidence.configuration);
    let offered = [start].into_iter().chain(clean_up_policy(evidence, verdict));
    offered.map(|offered| action(cause, &offered, &names)).collect()
}

impl<T> Explanation<T> {
    /// The same with each text replaced by what `say` makes of it.
    pub fn map<U>(self, mut say: impl FnMut(T) -> U) -> Explanation<U> {
        let say = &mut say;
        Explanation {
            causes: self.causes.into_iter().map(|explained| explained.map(say)).collect(),
            answer: say(self.answer),
            contact: self.contact.map(|action| action.map(say)),
            who_must_act: say(self.who_must_act),
        }
    }
}

impl<T> Explained<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> Explained<U> {
        Explained {
            cause: self.cause,
            certainty: self.certainty,
            act: self.act,
            title: say(self.title),
            explanation: say(self.explanation),
            who: say(self.who),
            found: self.found.into_iter().map(&mut *say).collect(),
            actions: self.actions.into_iter().map(|action| action.map(say)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose;
    use crate::made_up::*;

    const SAID: [Cause; 3] = [Cause::LicenseMissing, Cause::NotRegistered, Cause::RegistrationUnfinished];

    fn causes(explanation: &Explanation<Message>) -> Vec<Cause> {
        explanation.causes.iter().map(|explained| explained.cause).collect()
    }

    fn may_register(explanation: &Explanation<Message>, cause: Cause) -> bool {
        let explained = explanation.causes.iter().find(|explained| explained.cause == cause).unwrap();
        let Message::Cause(_, _, circumstances) = &explained.explanation else { panic!("no cause's words") };
        circumstances.may_register
    }

    #[test]
    fn without_a_mac_the_order_stays_and_nothing_is_certain() {
        let explanation = explained(&SAID, &Configuration::default(), None);
        assert_eq!(causes(&explanation), SAID);
        assert!(explanation.causes.iter().all(|explained| explained.certainty.is_none()));
        assert!(explanation.causes.iter().all(|explained| explained.found.is_empty()));
        assert!(may_register(&explanation, Cause::NotRegistered));
        assert_eq!(explanation.answer, Message::Fits(3));
    }

    #[test]
    fn what_the_mac_shows_comes_first_and_nothing_is_added() {
        let mut evidence = healthy();
        evidence.azure_id = known(false, "/jamfAAD.plist");
        let verdict = diagnose(&evidence);
        let explanation = explained(&SAID, &evidence.configuration, Some((&evidence, &verdict)));
        assert_eq!(
            causes(&explanation),
            [Cause::RegistrationUnfinished, Cause::LicenseMissing, Cause::NotRegistered]
        );
        let certainties: Vec<_> = explanation.causes.iter().map(|explained| explained.certainty).collect();
        assert_eq!(certainties, [Some(Certainty::Certain), Some(Certainty::Likely), Some(Certainty::Likely)]);
        assert_eq!(explanation.causes[0].found, [Message::Label(Label::FoundHere)]);
        assert!(explained(&[], &evidence.configuration, Some((&evidence, &verdict))).causes.is_empty());
    }

    #[test]
    fn nobody_is_told_to_register_where_the_mac_shows_that_it_cannot_end_well() {
        let mut evidence = healthy();
        evidence.may_register = known(false, "/jamf.plist");
        let verdict = diagnose(&evidence);
        assert!(verdict.findings.iter().any(|finding| finding.cause == Cause::OutsideScope));
        let explanation = explained(&SAID, &evidence.configuration, Some((&evidence, &verdict)));
        assert!(!may_register(&explanation, Cause::NotRegistered));
    }

    #[test]
    fn where_nothing_fits_somebody_can_be_asked() {
        let named = Configuration {
            support_name: Some("Help".into()),
            support_email: Some("help@example.com".into()),
            ..Configuration::default()
        };
        for (configuration, contacts) in
            [(named, vec![ActionId::ContactSupport]), (Configuration::default(), vec![])]
        {
            let explanation = explained(&[], &configuration, None);
            assert_eq!(explanation.answer, Message::NothingFits(Names::of(&configuration)));
            let offered: Vec<_> = explanation.contact.iter().map(|action| action.id).collect();
            assert_eq!(offered, contacts);
        }
    }

    #[test]
    fn only_what_the_mac_shows_has_buttons_and_whom_to_ask_is_said_once() {
        let support_email = Some("help@example.com".into());
        let evidence = Evidence {
            azure_id: known(false, "/jamfAAD.plist"),
            configuration: Configuration { support_email, ..healthy().configuration },
            ..healthy()
        };
        let verdict = diagnose(&evidence);
        let explanation = explained(&SAID, &evidence.configuration, Some((&evidence, &verdict)));
        let offered: Vec<Vec<ActionId>> = explanation
            .causes
            .iter()
            .map(|explained| explained.actions.iter().map(|action| action.id).collect())
            .collect();
        assert_eq!(offered, [vec![ActionId::OpenRegistration, ActionId::StartGuide], vec![], vec![]]);
        assert!(explanation.contact.is_some());
        let mut twice = [explanation.causes[0].clone(), explanation.causes[0].clone()];
        offer_once(&mut twice);
        assert_eq!(twice.map(|explained| explained.actions.len()), [2, 0]);
    }
}
