//! The menu as data: which lines it has, in which order.

use rejoin_registration::View;

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Which one it is.
    pub(crate) line: Line,
    /// What it says; a separator says nothing.
    pub(crate) text: String,
}

/// The lines a menu can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// On a recording: that it is one.
    Simulated,
    /// The verdict.
    Headline,
    /// The one next step.
    Next,
    /// Before what belongs to Rejoin itself.
    Separator,
    /// Opens the window.
    Open,
    /// Ends the app.
    Quit,
}

impl Line {
    const ALL: [Line; 6] =
        [Line::Simulated, Line::Headline, Line::Next, Line::Separator, Line::Open, Line::Quit];

    /// The line's id in the native menu.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Line::Simulated => "simulated",
            Line::Headline => "headline",
            Line::Next => "next",
            Line::Separator => "separator",
            Line::Open => "open",
            Line::Quit => "quit",
        }
    }

    /// The line of a native menu's id.
    pub(crate) fn of_id(id: &str) -> Option<Line> {
        Line::ALL.into_iter().find(|line| line.id() == id)
    }

    /// Whether it can be chosen.
    pub(crate) fn is_enabled(self) -> bool {
        matches!(self, Line::Next | Line::Open | Line::Quit)
    }
}

/// The fixed words of the menu while nothing was looked at.
pub(crate) struct Words {
    /// That Rejoin is looking.
    pub(crate) looking: String,
    /// Opens the window.
    pub(crate) open: String,
    /// Ends the app.
    pub(crate) quit: String,
}

/// The menu before anything was looked at.
pub(crate) fn before_the_first_look(words: Words) -> Vec<Entry> {
    vec![
        entry(Line::Headline, &words.looking),
        entry(Line::Separator, ""),
        entry(Line::Open, &words.open),
        entry(Line::Quit, &words.quit),
    ]
}

/// The menu of a View.
pub(crate) fn entries(view: &View<String>) -> Vec<Entry> {
    let simulated = view.simulated.as_ref().map(|words| entry(Line::Simulated, words));
    let next = view.next.as_ref().map(|action| entry(Line::Next, &action.title));
    let mut entries = vec![entry(Line::Headline, &view.headline)];
    entries.extend(next);
    entries.push(entry(Line::Separator, ""));
    entries.push(entry(Line::Open, &view.labels.open_rejoin));
    entries.push(entry(Line::Quit, &view.labels.quit));
    entries.extend(simulated);
    entries
}

fn entry(line: Line, text: &str) -> Entry {
    Entry { line, text: text.into() }
}
