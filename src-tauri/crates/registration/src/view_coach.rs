//! What every face draws of the coach.

use serde::Serialize;

use crate::{Asks, Button};

/// The coach: what macOS will ask about which app, and what to click.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewCoach<T> {
    /// Per app that will ask.
    pub cards: Vec<ViewCard<T>>,
    /// How to tell a real prompt from a fake one.
    pub real_or_fake: T,
    /// The fixed words.
    pub labels: ViewCoachLabels<T>,
}

/// What there is to know before an app asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewCard<T> {
    /// Bundle id.
    pub app: String,
    /// The name that the prompt shows.
    pub name: String,
    /// How often macOS asks.
    pub asks: Asks,
    /// Above the card.
    pub title: T,
    /// What to do.
    pub do_this: T,
    /// Why, and how often it asks otherwise.
    pub why: T,
    /// What the dialogs say, in their order, where every answer is Allow.
    pub dialogs: Vec<T>,
    /// The line that asks for the password.
    pub password: T,
    /// The buttons from left to right.
    pub buttons: Vec<ViewButton<T>>,
    /// Whether it is known who signed the app.
    pub verified: bool,
    /// Who did, in words.
    pub signature: T,
}

/// A button of the prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewButton<T> {
    /// Which one.
    pub id: Button,
    /// Whether it is the one to click.
    pub right: bool,
    /// What stands on it, in the Mac's own language; where that is not certain, with its English name and its place.
    pub label: T,
    /// What is drawn on it: the same without explanation.
    pub face: T,
    /// What it does.
    pub does: T,
    /// What is said when it is clicked in the exercise.
    pub tried: T,
}

/// The fixed words of the coach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewCoachLabels<T> {
    /// Above the cards.
    pub title: T,
    /// Above the exercise.
    pub exercise: T,
    /// What to do in the exercise.
    pub try_it: T,
    /// Above how to tell a real prompt from a fake one.
    pub real_or_fake: T,
}

impl<T> ViewCoach<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewCoach<U> {
        ViewCoach {
            cards: self.cards.into_iter().map(|card| card.map(say)).collect(),
            real_or_fake: say(self.real_or_fake),
            labels: self.labels.map(say),
        }
    }
}

impl<T> ViewCard<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewCard<U> {
        ViewCard {
            app: self.app,
            name: self.name,
            asks: self.asks,
            title: say(self.title),
            do_this: say(self.do_this),
            why: say(self.why),
            dialogs: self.dialogs.into_iter().map(&mut *say).collect(),
            password: say(self.password),
            buttons: self.buttons.into_iter().map(|button| button.map(say)).collect(),
            verified: self.verified,
            signature: say(self.signature),
        }
    }
}

impl<T> ViewButton<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewButton<U> {
        ViewButton {
            id: self.id,
            right: self.right,
            label: say(self.label),
            face: say(self.face),
            does: say(self.does),
            tried: say(self.tried),
        }
    }
}

impl<T> ViewCoachLabels<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewCoachLabels<U> {
        ViewCoachLabels {
            title: say(self.title),
            exercise: say(self.exercise),
            try_it: say(self.try_it),
            real_or_fake: say(self.real_or_fake),
        }
    }
}
