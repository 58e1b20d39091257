//! What the page is sent: the View in one language, and what came of the last action.

use serde::Serialize;

use crate::View;

/// What the window draws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shown {
    /// The View, in words.
    pub view: View<String>,
    /// Their language, as a BCP 47 tag.
    pub language: String,
    /// The languages that the user can choose from.
    pub languages: Vec<Language>,
    /// The language that the user has chosen, as a BCP 47 tag; `None`: that of macOS.
    pub chosen: Option<String>,
    /// The window's title.
    pub title: String,
    /// What the user is told about what was done last.
    pub told: Vec<String>,
}

/// A language that Rejoin speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
}
