//! What every face draws of a clean-up: the exact list before the yes, the texts for IT, the half hour.

use serde::Serialize;

use crate::RemovalPart;

/// What Rejoin would remove in a step, as people see it before they say yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewRemoval<T> {
    /// Which part; a face sends it back with the yes.
    pub part: RemovalPart,
    /// The mark of what is shown here; a face sends it back with the yes. What has changed since is not removed.
    pub fingerprint: String,
    /// What goes; none: nothing is there.
    pub groups: Vec<ViewRemovalGroup<T>>,
    /// What could not be looked at, and so stays.
    pub not_looked_at: Vec<ViewRemovalEntry<T>>,
    /// What stays.
    pub stays: Vec<T>,
    /// The fixed words.
    pub labels: ViewRemovalLabels<T>,
}

/// Some of what goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewRemovalGroup<T> {
    /// Above it.
    pub title: T,
    /// What goes.
    pub entries: Vec<ViewRemovalEntry<T>>,
}

/// One thing on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewRemovalEntry<T> {
    /// What it is.
    pub text: T,
    /// Its path, or what tells it from every other item, as it stands on the Mac.
    pub exact: String,
}

/// The fixed words of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewRemovalLabels<T> {
    /// Above what goes.
    pub list: T,
    /// Above what stays.
    pub stays: T,
    /// Above what could not be looked at.
    pub not_looked_at: T,
    /// The button that asks.
    pub ask: T,
    /// The question.
    pub question: T,
    /// What there is to know before the answer.
    pub warning: T,
    /// The button that says yes.
    pub yes: T,
    /// The button that says no.
    pub no: T,
}

/// A text for IT, shown before it is copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewLetter<T> {
    /// Above it.
    pub title: T,
    /// The text.
    pub text: T,
    /// The button that copies it.
    pub copy: T,
    /// Said when it is copied.
    pub is_copied: T,
    /// Said where it could not be.
    pub not_copied: T,
}

/// What is left of the half hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewWaiting<T> {
    /// Before it.
    pub label: T,
    /// In seconds, when the Mac was looked at.
    #[cfg_attr(test, ts(type = "number"))]
    pub seconds: i64,
}

impl<T> ViewRemoval<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewRemoval<U> {
        ViewRemoval {
            part: self.part,
            fingerprint: self.fingerprint,
            groups: self.groups.into_iter().map(|group| group.map(say)).collect(),
            not_looked_at: self.not_looked_at.into_iter().map(|entry| entry.map(say)).collect(),
            stays: self.stays.into_iter().map(&mut *say).collect(),
            labels: self.labels.map(say),
        }
    }
}

impl<T> ViewRemovalGroup<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewRemovalGroup<U> {
        let title = say(self.title);
        ViewRemovalGroup { title, entries: self.entries.into_iter().map(|entry| entry.map(say)).collect() }
    }
}

impl<T> ViewRemovalEntry<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewRemovalEntry<U> {
        ViewRemovalEntry { text: say(self.text), exact: self.exact }
    }
}

impl<T> ViewRemovalLabels<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewRemovalLabels<U> {
        ViewRemovalLabels {
            list: say(self.list),
            stays: say(self.stays),
            not_looked_at: say(self.not_looked_at),
            ask: say(self.ask),
            question: say(self.question),
            warning: say(self.warning),
            yes: say(self.yes),
            no: say(self.no),
        }
    }
}

impl<T> ViewLetter<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewLetter<U> {
        ViewLetter {
            title: say(self.title),
            text: say(self.text),
            copy: say(self.copy),
            is_copied: say(self.is_copied),
            not_copied: say(self.not_copied),
        }
    }
}

impl<T> ViewWaiting<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewWaiting<U> {
        ViewWaiting { label: say(self.label), seconds: self.seconds }
    }
}
