//! What every face draws of a guide.

use serde::Serialize;

use crate::{
    By, Certainty, GuideKind, Progress, Proof, StepId, ViewAction, ViewLetter, ViewRemoval, ViewWaiting,
    WrongTurnId,
};

/// A guide, as people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewGuide<T> {
    /// Its kind.
    pub kind: GuideKind,
    /// Whether it is offered, under way, or done.
    pub standing: ViewStanding,
    /// Above it.
    pub title: T,
    /// What it leads to; when it is done, that it is.
    pub intro: T,
    /// Under way: which step of how many.
    pub step_of: Option<T>,
    /// The words of what leads to it from elsewhere: its start, the step that is to be done now, what went wrong on the
    /// way, or that it is done.
    pub way_in: T,
    /// The steps, in order.
    pub steps: Vec<ViewStep<T>>,
    /// Where the user took a wrong turn, and the way back.
    pub wrong_turn: Option<ViewWrongTurn<T>>,
    /// When it is done: what changed.
    pub changed: Vec<ViewChange<T>>,
    /// The fixed words.
    pub labels: ViewGuideLabels<T>,
}

/// Whether a guide is offered, under way, or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ViewStanding {
    /// It is offered.
    NotStarted,
    /// It is under way.
    UnderWay,
    /// What it leads to is there.
    Done,
}

/// A step, as people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewStep<T> {
    /// Which one; a face sends it back when the user ticks it.
    pub id: StepId,
    /// Who does it.
    pub who: By,
    /// The same in words.
    pub who_text: T,
    /// How far it is.
    pub progress: Progress,
    /// The same in words.
    pub progress_text: T,
    /// One line.
    pub title: T,
    /// What to do, or what happens.
    pub text: T,
    /// What else there is to know, a sentence or two each.
    pub more: Vec<T>,
    /// The files and commands that show when it is done.
    pub shown_by: Vec<String>,
    /// Whether only the user says that it is done, by a tick that can be taken back: nothing on the Mac has shown it.
    pub tick: bool,
    /// Whether the coach's cards belong here.
    pub coach: bool,
    /// What Rejoin can do for it, the best first.
    pub actions: Vec<ViewAction<T>>,
    /// What Rejoin itself removes in it, after a yes.
    pub removal: Option<ViewRemoval<T>>,
    /// The words that put back what was moved aside in it.
    pub put_back: Option<T>,
    /// The text that goes to IT.
    pub letter: Option<ViewLetter<T>>,
    /// How long there is still to wait.
    pub waiting: Option<ViewWaiting<T>>,
}

/// A wrong turn, as people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewWrongTurn<T> {
    /// Which one.
    pub id: WrongTurnId,
    /// How sure it is.
    pub certainty: Certainty,
    /// What it looks like.
    pub what: T,
    /// The way back.
    pub way_back: T,
    /// What shows it.
    pub proof: Vec<Proof>,
    /// What leads back, the best first.
    pub actions: Vec<ViewAction<T>>,
}

/// Something that a guide changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewChange<T> {
    /// What it is.
    pub label: T,
    /// How it was.
    pub before: T,
    /// How it is.
    pub after: T,
}

/// The fixed words of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewGuideLabels<T> {
    /// Starts it.
    pub start: T,
    /// The user says that a step is done.
    pub tick: T,
    /// Ends it.
    pub end: T,
    /// Closes it when it is done.
    pub close: T,
    /// Above what changed.
    pub what_changed: T,
    /// How it was.
    pub before: T,
    /// How it is.
    pub after: T,
    /// Above what shows that a step is done.
    pub shown_by: T,
}

impl<T> ViewGuide<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewGuide<U> {
        ViewGuide {
            kind: self.kind,
            standing: self.standing,
            title: say(self.title),
            intro: say(self.intro),
            step_of: self.step_of.map(&mut *say),
            way_in: say(self.way_in),
            steps: self.steps.into_iter().map(|step| step.map(say)).collect(),
            wrong_turn: self.wrong_turn.map(|turn| turn.map(say)),
            changed: self.changed.into_iter().map(|change| change.map(say)).collect(),
            labels: self.labels.map(say),
        }
    }
}

impl<T> ViewStep<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewStep<U> {
        ViewStep {
            id: self.id,
            who: self.who,
            who_text: say(self.who_text),
            progress: self.progress,
            progress_text: say(self.progress_text),
            title: say(self.title),
            text: say(self.text),
            more: self.more.into_iter().map(&mut *say).collect(),
            shown_by: self.shown_by,
            tick: self.tick,
            coach: self.coach,
            actions: self.actions.into_iter().map(|action| action.map(say)).collect(),
            removal: self.removal.map(|removal| removal.map(say)),
            put_back: self.put_back.map(&mut *say),
            letter: self.letter.map(|letter| letter.map(say)),
            waiting: self.waiting.map(|waiting| waiting.map(say)),
        }
    }
}

impl<T> ViewWrongTurn<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewWrongTurn<U> {
        ViewWrongTurn {
            id: self.id,
            certainty: self.certainty,
            what: say(self.what),
            way_back: say(self.way_back),
            proof: self.proof,
            actions: self.actions.into_iter().map(|action| action.map(say)).collect(),
        }
    }
}

impl<T> ViewChange<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewChange<U> {
        ViewChange { label: say(self.label), before: say(self.before), after: say(self.after) }
    }
}

impl<T> ViewGuideLabels<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewGuideLabels<U> {
        ViewGuideLabels {
            start: say(self.start),
            tick: say(self.tick),
            end: say(self.end),
            close: say(self.close),
            what_changed: say(self.what_changed),
            before: say(self.before),
            after: say(self.after),
            shown_by: say(self.shown_by),
        }
    }
}
