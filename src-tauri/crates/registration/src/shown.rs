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
    /// The window's title.
    pub title: String,
    /// What the user is told about what was done last.
    pub told: Vec<String>,
}
