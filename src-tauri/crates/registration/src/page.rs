//! The pages of the window.

use serde::Serialize;

use crate::keys::{Key, keys};

/// A page of the window. The order is that of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// What is the matter with this Mac, and the one next step.
    Status,
    /// The steps out of what is the matter; only where there are some.
    Guide,
    /// What macOS is going to ask, and an exercise; only where an app will ask.
    Prompts,
    /// What a message on the screen means.
    Message,
    /// Everything that was read, with its source and time.
    Details,
    /// Who helps, and the report for them.
    Support,
    /// Rejoin itself: help, language, the company's settings.
    About,
}

keys! { Page {
    Status "status", Guide "guide", Prompts "prompts", Message "message",
    Details "details", Support "support", About "about",
} }

impl Page {
    /// The page's id, as in the fragment of its address.
    pub fn id(self) -> &'static str {
        self.key()
    }
}

/// A page, as the navigation names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewPage<T> {
    /// Which one it is.
    pub id: Page,
    /// Its name.
    pub title: T,
}
