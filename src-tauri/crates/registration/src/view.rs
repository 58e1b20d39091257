//! The View: what every face draws. Menu, page, command line and Jamf's inventory differ in form, never in content.
//!
//! `View<Message>` speaks no language; the crate `rejoin-wording` turns it into `View<String>`.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    ActionId, Actor, Cause, Certainty, ConfigurationProblemKind, Prompt, Proof, Reason, Registration, State,
};

/// A sentence without a language: the id of a Fluent message and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Message id in `assets/locales/<language>/*.ftl`.
    pub id: String,
    /// Arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// An argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words of the Mac or of the company's settings, put in as they are.
    Text(String),
    /// A number; the language chooses the plural.
    Number(i64),
}

/// What every face draws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct View<T> {
    /// The Mac's clock when it was looked at.
    #[cfg_attr(test, ts(type = "string"))]
    pub taken_at: Timestamp,
    /// The state; each has its own shape of icon.
    pub state: State,
    /// One sentence: what is the matter.
    pub headline: T,
    /// Why, in a few sentences.
    pub explanation: T,
    /// The one next step.
    pub next: Option<ViewAction<T>>,
    /// Where the registration stands, label and value.
    pub summary: Vec<ViewLine<T>>,
    /// The registration found.
    pub registration: Registration,
    /// All findings, in order.
    pub findings: Vec<ViewFinding<T>>,
    /// Per app, whether macOS will ask.
    pub prompts: Vec<Prompt>,
    /// What Rejoin could not look at.
    pub unreadable: Vec<ViewUnreadable<T>>,
    /// What is wrong with the company's settings.
    pub problems: Vec<ViewProblem<T>>,
    /// On a recording: the sentence that says so.
    pub simulated: Option<T>,
    /// The fixed words of the faces.
    pub labels: ViewLabels<T>,
}

/// A finding, as people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewFinding<T> {
    /// What it is.
    pub cause: Cause,
    /// How sure it is.
    pub certainty: Certainty,
    /// Who must act.
    pub act: Vec<Actor>,
    /// Since when.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub since: Option<Timestamp>,
    /// One line.
    pub title: T,
    /// What it means and what leads out of it.
    pub explanation: T,
    /// Who must act, in words.
    pub who: T,
    /// What shows it.
    pub proof: Vec<Proof>,
    /// What Rejoin can do, the best first.
    pub actions: Vec<ViewAction<T>>,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewAction<T> {
    /// What the face sends back.
    pub id: ActionId,
    /// The button's words.
    pub title: T,
    /// The link it opens, for reading only.
    pub url: Option<String>,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewLine<T> {
    /// What it is.
    pub label: T,
    /// What stands there.
    pub value: T,
}

/// Something Rejoin could not look at, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewUnreadable<T> {
    /// A path, or a command's words joined by blanks.
    pub source: String,
    /// Why.
    #[cfg_attr(test, ts(type = "string"))]
    pub reason: Reason,
    /// Why, in words.
    pub text: T,
}

/// Something wrong with the company's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewProblem<T> {
    /// The key; `None` where a whole file could not be read.
    pub key: Option<String>,
    /// What is wrong.
    #[cfg_attr(test, ts(type = "string"))]
    pub problem: ConfigurationProblemKind,
    /// What is wrong, in words.
    pub text: T,
}

/// The fixed words of the faces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewLabels<T> {
    /// The state in one or two words, beside its shape.
    pub state: T,
    /// Above the next step.
    pub next_step: T,
    /// Above the findings that are not the headline's.
    pub also_found: T,
    /// Above what could not be looked at.
    pub not_looked_at: T,
    /// Above what is wrong with the company's settings.
    pub settings_problems: T,
    /// Opens the proof of a finding.
    pub what_shows_it: T,
    /// Above the summary.
    pub this_mac: T,
    /// The menu's entry that opens the window.
    pub open_rejoin: T,
    /// The menu's entry that ends the app.
    pub quit: T,
}
