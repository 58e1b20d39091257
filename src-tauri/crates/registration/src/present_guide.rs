//! From Guide to View: which sentence of a guide stands where.

use crate::guide::{Prompting, open_apps};
use crate::present::{action, reported};
use crate::present_removal::{view_letter, view_removal, view_waiting};
use crate::{
    Actor, By, Evidence, Guide, GuideKind, GuideLabel, GuideMessage, GuidePart, Label, Message, Names,
    Progress, Readiness, Registration, RemovalLabel, RemovalMessage, RemovalPart, RunningApp, Standing, Step,
    StepId, StepPart, Stood, Verdict, ViewChange, ViewGuide, ViewGuideLabels, ViewStanding, ViewStep,
    ViewWrongTurn, Who, WrongTurn, WrongTurnPart,
};

/// What people see of a guide.
pub(crate) fn view_guide(evidence: &Evidence, verdict: &Verdict, guide: &Guide) -> ViewGuide<Message> {
    let words = Words { names: Names::of(&evidence.configuration), evidence, verdict, guide };
    let (standing, intro) = match guide.standing {
        Standing::NotStarted => (ViewStanding::NotStarted, GuidePart::Intro),
        Standing::UnderWay(_) => (ViewStanding::UnderWay, GuidePart::Intro),
        Standing::Done(_) => (ViewStanding::Done, GuidePart::Done),
    };
    ViewGuide {
        kind: guide.kind,
        standing,
        title: words.of_guide(GuidePart::Title),
        intro: words.of_guide(intro),
        step_of: step_of(guide).map(|(number, total, _)| Message::Guide(GuideMessage::StepOf(number, total))),
        way_in: words.way_in(),
        steps: guide.steps.iter().map(|step| words.step(step)).collect(),
        wrong_turn: guide.wrong_turn.as_ref().map(|turn| words.wrong_turn(turn)),
        changed: match &guide.standing {
            Standing::Done(before) => changed(guide.kind, before, &verdict.registration),
            Standing::NotStarted | Standing::UnderWay(_) => Vec::new(),
        },
        labels: labels(),
    }
}

/// Under way: which step of how many, and which one that is.
fn step_of(guide: &Guide) -> Option<(i64, i64, StepId)> {
    let Standing::UnderWay(now) = guide.standing else { return None };
    let place = guide.steps.iter().position(|step| step.id == now)?;
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Some((number(place + 1), number(guide.steps.len()), now))
}

struct Words<'a> {
    names: Names,
    evidence: &'a Evidence,
    verdict: &'a Verdict,
    guide: &'a Guide,
}

impl Words<'_> {
    fn of_guide(&self, part: GuidePart) -> Message {
        Message::Guide(GuideMessage::Guide(self.guide.kind, part, self.names.clone()))
    }

    fn of_step(&self, step: StepId, part: StepPart) -> Message {
        let user = self.verdict.registration.user.clone();
        Message::Guide(GuideMessage::Step(step, part, self.names.clone(), user))
    }

    fn way_in(&self) -> Message {
        if let Some(turn) = &self.guide.wrong_turn {
            return self.of_turn(turn, WrongTurnPart::What);
        }
        match (&self.guide.standing, step_of(self.guide)) {
            (_, Some((number, total, step))) => {
                let step = Box::new(self.of_step(step, StepPart::Title));
                Message::Guide(GuideMessage::GoOn { number, total, step })
            }
            (Standing::Done(_), None) => self.of_guide(GuidePart::Done),
            (_, None) => Message::Guide(GuideMessage::Label(GuideLabel::Start)),
        }
    }

    fn step(&self, step: &Step) -> ViewStep<Message> {
        let words = |part| self.of_step(step.id, part);
        ViewStep {
            id: step.id,
            who: step.who,
            who_text: self.who(step.who),
            progress: step.progress,
            progress_text: Message::Guide(GuideMessage::Progress(step.progress)),
            title: words(StepPart::Title),
            text: words(StepPart::Text),
            more: self.more(step),
            shown_by: step.shown_by.clone(),
            tick: step.tick,
            coach: step.id == StepId::Prompts && step.progress != Progress::Done,
            actions: step
                .actions
                .iter()
                .map(|offered| action(self.guide.cause, offered, &self.names))
                .collect(),
            removal: RemovalPart::of(step.id)
                .filter(|_| step.progress == Progress::Now)
                .and_then(|part| view_removal(self.evidence, part, self.verdict.registration.storage)),
            put_back: (step.id == StepId::RemoveFiles && self.can_restore())
                .then(|| RemovalLabel::PutBack.into()),
            letter: view_letter(self.evidence.guide.known(), step.id)
                .filter(|_| step.progress == Progress::Now),
            waiting: view_waiting(self.evidence, step.id).filter(|_| step.progress == Progress::Now),
        }
    }

    fn can_restore(&self) -> bool {
        self.evidence.left_over.as_ref().is_some_and(|left| left.can_restore)
    }

    /// What else there is to know of a step.
    fn more(&self, step: &Step) -> Vec<Message> {
        let now = step.progress == Progress::Now;
        match step.id {
            StepId::BeforeYouStart => self.before(),
            StepId::QuitApps if now => {
                let mut open: Vec<&str> =
                    open_apps(self.evidence).map(|app| name(self.evidence, app)).collect();
                open.dedup();
                let still_open = || RemovalMessage::StillOpen(open.join(", ")).into();
                if open.is_empty() { Vec::new() } else { vec![still_open()] }
            }
            StepId::SystemFiles if now => self.system_files(),
            StepId::JamfRecord if now => vec![RemovalMessage::LastResort(self.names.clone()).into()],
            _ => Vec::new(),
        }
    }

    fn system_files(&self) -> Vec<Message> {
        let files = self.evidence.left_over.iter().flat_map(|left| &left.system_files);
        files.cloned().map(Message::Verbatim).collect()
    }

    fn who(&self, who: By) -> Message {
        match who {
            By::User => Message::Who(Who::User, self.names.clone()),
            By::It => Message::Who(crate::present::who(&[Actor::It]), self.names.clone()),
            By::Rejoin => Message::Guide(GuideMessage::ByRejoin),
        }
    }

    /// What will be asked, how often, and by whom.
    fn before(&self) -> Vec<Message> {
        let before = |readiness| Message::Guide(GuideMessage::Before(readiness, self.names.clone()));
        let at_hand = before(Readiness::AtHand);
        match self.guide.prompting {
            Prompting::Never | Prompting::Over => vec![at_hand, before(Readiness::NoPrompts)],
            Prompting::Perhaps => vec![at_hand, before(Readiness::PerhapsPrompts)],
            Prompting::Ahead { allow, always_allow } => {
                let dialogs = Message::Guide(GuideMessage::Dialogs { allow, always_allow });
                vec![at_hand, before(Readiness::Prompts), dialogs]
            }
        }
    }

    fn of_turn(&self, turn: &WrongTurn, part: WrongTurnPart) -> Message {
        Message::Guide(GuideMessage::WrongTurn(turn.id, part, self.names.clone()))
    }

    fn wrong_turn(&self, turn: &WrongTurn) -> ViewWrongTurn<Message> {
        let words = |part| self.of_turn(turn, part);
        ViewWrongTurn {
            id: turn.id,
            certainty: turn.certainty,
            what: words(WrongTurnPart::What),
            way_back: words(WrongTurnPart::WayBack),
            proof: turn.proof.clone(),
            actions: turn
                .actions
                .iter()
                .map(|offered| action(self.guide.cause, offered, &self.names))
                .collect(),
        }
    }
}

/// The name people know a running app by.
fn name<'a>(evidence: &'a Evidence, running: &'a RunningApp) -> &'a str {
    let installed = evidence.apps.installed.iter().find(|app| app.bundle_id == running.bundle_id);
    installed.map_or(running.bundle_id.as_str(), |app| app.name.as_str())
}

/// What a guide changed, of what the summary tells.
fn changed(kind: GuideKind, before: &Stood, after: &Registration) -> Vec<ViewChange<Message>> {
    let id =
        |id: &Option<String>| id.clone().map_or(Message::Guide(GuideMessage::Nothing), Message::Verbatim);
    let lines = [
        (Label::Registration, Message::Storage(before.storage), Message::Storage(after.storage)),
        (Label::DeviceId, id(&before.device_id), id(&after.device_id)),
        (Label::ReportedToJamf, reported(before.reported_to_jamf), reported(after.reported_to_jamf)),
    ];
    let lines = lines.into_iter().filter(|(label, before, after)| {
        before != after && (kind != GuideKind::PlatformSso || *label != Label::ReportedToJamf)
    });
    lines.map(|(label, before, after)| ViewChange { label: Message::Label(label), before, after }).collect()
}

fn labels() -> ViewGuideLabels<Message> {
    let label = |label| Message::Guide(GuideMessage::Label(label));
    ViewGuideLabels {
        start: label(GuideLabel::Start),
        tick: label(GuideLabel::Tick),
        end: label(GuideLabel::End),
        close: label(GuideLabel::Close),
        what_changed: label(GuideLabel::WhatChanged),
        before: label(GuideLabel::Before),
        after: label(GuideLabel::After),
        shown_by: label(GuideLabel::ShownBy),
    }
}
