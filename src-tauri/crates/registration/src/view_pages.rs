//! What the page draws of Details, Support and About.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::State;
use crate::keys::{Key, keys};

/// All that Rejoin read of the Mac.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewDetails<T> {
    /// Above the page.
    pub title: T,
    /// What it is for.
    pub intro: T,
    /// Whether everything could be looked at, in words.
    pub looked: T,
    /// What was read, in groups.
    pub groups: Vec<ViewReadings<T>>,
    /// Before the time at which something was read.
    pub read_at: T,
}

/// Readings that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewReadings<T> {
    /// Above them.
    pub title: T,
    /// Each.
    pub readings: Vec<ViewReading<T>>,
}

/// One reading: what it is, what was found, where and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewReading<T> {
    /// What it is.
    pub what: T,
    /// What stands there, as the Mac writes it; a language changes nothing of it.
    pub facts: Vec<String>,
    /// Where there is nothing to quote: that it is there or not, or why Rejoin could not look.
    pub note: Option<T>,
    /// A path, or a command's words joined by blanks; `None` where there is more than one.
    pub source: Option<String>,
    /// When it was read, by the Mac's clock.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub at: Option<Timestamp>,
}

/// Who helps, and the report for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewSupport<T> {
    /// Above the page.
    pub title: T,
    /// Who helps.
    pub intro: T,
    /// The ways to reach them.
    pub contacts: Vec<ViewContact<T>>,
    /// Above the report.
    pub report: T,
    /// What a report is.
    pub report_intro: T,
    /// Before the questions.
    pub ask: T,
    /// What help desk asks first.
    pub questions: Vec<T>,
    /// Makes the report and shows what is in it.
    pub review: T,
    /// While it is made.
    pub looking: T,
    /// Saves it.
    pub save: T,
    /// Shows where it was saved.
    pub show: T,
}

/// A way to reach the help desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewContact<T> {
    /// Which one.
    pub way: ContactWay,
    /// The button's words.
    pub title: T,
    /// The address or the number, as the company's settings have it.
    pub value: String,
}

/// The ways to reach the help desk that the company's settings can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// `SupportURL`.
    Page,
    /// `SupportEmail`.
    Email,
    /// `SupportPhone`.
    Phone,
}

keys! { ContactWay { Page "page", Email "email", Phone "phone" } }

impl ContactWay {
    /// Every way, in the order in which they are offered.
    pub(crate) fn all() -> &'static [ContactWay] {
        ContactWay::ALL
    }
}

/// What a report holds, before it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewReport<T> {
    /// In sections: what is in it, what is replaced, what is not in it.
    pub sections: Vec<ViewReportSection<T>>,
}

/// A section of what a report holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewReportSection<T> {
    /// Above it.
    pub title: T,
    /// Its lines.
    pub lines: Vec<T>,
}

/// What came of saving a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewSaved<T> {
    /// That it is saved and where, or why it is not; `None`: the user has changed their mind.
    pub told: Option<T>,
    /// Whether there is a file to show.
    pub saved: bool,
}

/// Rejoin itself: its version, whose settings it follows, and short answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewAbout<T> {
    /// Above the page.
    pub title: T,
    /// Its version.
    pub version: T,
    /// What it is for.
    pub intro: T,
    /// Above the choice of a language.
    pub language: T,
    /// The language that macOS speaks.
    pub automatic: T,
    /// That the company's settings decide the language; `None`: they do not.
    pub language_forced: Option<T>,
    /// Above where the settings come from.
    pub settings: T,
    /// Whose settings Rejoin follows.
    pub settings_of: T,
    /// The files they stand in.
    pub settings_in: Vec<String>,
    /// Above the short answers.
    pub help: T,
    /// The short answers.
    pub topics: Vec<ViewTopic<T>>,
    /// Above the shapes of the icon.
    pub shapes: T,
    /// What each shape of the icon tells.
    pub states: Vec<ViewState<T>>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewTopic<T> {
    /// The question.
    pub title: T,
    /// The answer.
    pub text: T,
}

/// A shape of the icon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewState<T> {
    /// Which one.
    pub state: State,
    /// What it tells.
    pub label: T,
}

impl<T> ViewDetails<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewDetails<U> {
        ViewDetails {
            title: say(self.title),
            intro: say(self.intro),
            looked: say(self.looked),
            groups: self.groups.into_iter().map(|group| group.map(say)).collect(),
            read_at: say(self.read_at),
        }
    }
}

impl<T> ViewReadings<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewReadings<U> {
        let mut reading = |ViewReading { what, facts, note, source, at }: ViewReading<T>| ViewReading {
            what: say(what),
            facts,
            note: note.map(&mut *say),
            source,
            at,
        };
        let readings = self.readings.into_iter().map(&mut reading).collect();
        ViewReadings { title: say(self.title), readings }
    }
}

impl<T> ViewSupport<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewSupport<U> {
        let mut contact =
            |ViewContact { way, title, value }: ViewContact<T>| ViewContact { way, title: say(title), value };
        let contacts = self.contacts.into_iter().map(&mut contact).collect();
        ViewSupport {
            title: say(self.title),
            intro: say(self.intro),
            contacts,
            report: say(self.report),
            report_intro: say(self.report_intro),
            ask: say(self.ask),
            questions: self.questions.into_iter().map(&mut *say).collect(),
            review: say(self.review),
            looking: say(self.looking),
            save: say(self.save),
            show: say(self.show),
        }
    }
}

impl<T> ViewReport<T> {
    /// The same with each text replaced by what `say` makes of it.
    pub fn map<U>(self, mut say: impl FnMut(T) -> U) -> ViewReport<U> {
        let mut section = |ViewReportSection { title, lines }: ViewReportSection<T>| ViewReportSection {
            title: say(title),
            lines: lines.into_iter().map(&mut say).collect(),
        };
        ViewReport { sections: self.sections.into_iter().map(&mut section).collect() }
    }
}

impl<T> ViewAbout<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewAbout<U> {
        let topics = self.topics.into_iter();
        let topics =
            topics.map(|topic| ViewTopic { title: say(topic.title), text: say(topic.text) }).collect();
        let states = self.states.into_iter();
        let states =
            states.map(|ViewState { state, label }| ViewState { state, label: say(label) }).collect();
        ViewAbout {
            title: say(self.title),
            version: say(self.version),
            intro: say(self.intro),
            language: say(self.language),
            automatic: say(self.automatic),
            language_forced: self.language_forced.map(&mut *say),
            settings: say(self.settings),
            settings_of: say(self.settings_of),
            settings_in: self.settings_in,
            help: say(self.help),
            topics,
            shapes: say(self.shapes),
            states,
        }
    }
}
