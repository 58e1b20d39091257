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
    /// Starts the guide, or goes to it.
    Guide,
    /// Before what belongs to Rejoin itself.
    Separator,
    /// Opens the window.
    Open,
    /// Opens the window at the page of what macOS is going to ask.
    Prompts,
    /// Opens the window at the page for messages.
    Message,
    /// Ends the app.
    Quit,
}

impl Line {
    const ALL: [Line; 9] = [
        Line::Simulated,
        Line::Headline,
        Line::Next,
        Line::Guide,
        Line::Separator,
        Line::Open,
        Line::Prompts,
        Line::Message,
        Line::Quit,
    ];

    /// The line's id in the native menu.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Line::Simulated => "simulated",
            Line::Headline => "headline",
            Line::Next => "next",
            Line::Guide => "guide",
            Line::Separator => "separator",
            Line::Open => "open",
            Line::Prompts => "prompts",
            Line::Message => "message",
            Line::Quit => "quit",
        }
    }

    /// The line of a native menu's id.
    pub(crate) fn of_id(id: &str) -> Option<Line> {
        Line::ALL.into_iter().find(|line| line.id() == id)
    }

    /// Whether it can be chosen.
    pub(crate) fn is_enabled(self) -> bool {
        !matches!(self, Line::Simulated | Line::Headline | Line::Separator)
    }
}

/// The fixed words of the menu while nothing was looked at.
pub(crate) struct Words {
    /// That Rejoin is looking.
    pub(crate) looking: String,
    /// Opens the window.
    pub(crate) open: String,
    /// Opens the window at the page for messages.
    pub(crate) message: String,
    /// Ends the app.
    pub(crate) quit: String,
}

/// The menu before anything was looked at.
pub(crate) fn before_the_first_look(words: Words) -> Vec<Entry> {
    vec![
        entry(Line::Headline, &words.looking),
        entry(Line::Separator, ""),
        entry(Line::Open, &words.open),
        entry(Line::Message, &words.message),
        entry(Line::Quit, &words.quit),
    ]
}

/// The menu of a View.
pub(crate) fn entries(view: &View<String>) -> Vec<Entry> {
    let simulated = view.simulated.as_ref().map(|words| entry(Line::Simulated, words));
    let next = view.next.as_ref().map(|action| entry(Line::Next, &action.title));
    let guide = view.guide.as_ref().map(|guide| entry(Line::Guide, &guide.way_in));
    let prompts = view.coach.as_ref().map(|coach| entry(Line::Prompts, &coach.labels.title));
    let mut entries = vec![entry(Line::Headline, &view.headline)];
    entries.extend(next);
    entries.extend(guide);
    entries.push(entry(Line::Separator, ""));
    entries.push(entry(Line::Open, &view.labels.open_rejoin));
    entries.extend(prompts);
    entries.push(entry(Line::Message, &view.labels.i_see_a_message));
    entries.push(entry(Line::Quit, &view.labels.quit));
    entries.extend(simulated);
    entries
}

fn entry(line: Line, text: &str) -> Entry {
    Entry { line, text: text.into() }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::session::Session;
    use super::*;

    fn shown(recording: &str) -> View<String> {
        let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs");
        Session::open(Some(&macs.join(recording))).unwrap().look().view
    }

    fn lines(entries: &[Entry]) -> Vec<Line> {
        entries.iter().map(|entry| entry.line).collect()
    }

    #[test]
    fn the_verdict_and_the_next_step_come_first() {
        use Line::*;
        let cases: [(&str, &[Line]); 4] = [
            ("registration-unfinished", &[Headline, Next, Guide, Separator, Open, Message, Quit, Simulated]),
            ("in-progress", &[Headline, Next, Guide, Separator, Open, Message, Quit, Simulated]),
            ("prompts-ahead", &[Headline, Separator, Open, Prompts, Message, Quit, Simulated]),
            ("healthy-login-keychain", &[Headline, Separator, Open, Message, Quit, Simulated]),
        ];
        for (recording, expected) in cases {
            let view = shown(recording);
            let entries = entries(&view);
            assert_eq!(lines(&entries), expected, "{recording}");
            assert_eq!(entries[0].text, view.headline);
        }
    }

    #[test]
    fn on_a_mac_itself_nothing_is_simulated() {
        let view = View { simulated: None, ..shown("healthy-login-keychain") };
        assert!(!lines(&entries(&view)).contains(&Line::Simulated));
    }

    #[test]
    fn before_the_first_look_the_window_and_the_end_are_there() {
        let words = Words {
            looking: "Looking".into(),
            open: "Open".into(),
            message: "Message".into(),
            quit: "Quit".into(),
        };
        let entries = before_the_first_look(words);
        assert_eq!(lines(&entries), [Line::Headline, Line::Separator, Line::Open, Line::Message, Line::Quit]);
        let texts: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
        assert_eq!(texts, ["Looking", "", "Open", "Message", "Quit"]);
    }

    #[test]
    fn a_line_is_found_by_its_id() {
        for line in Line::ALL {
            assert_eq!(Line::of_id(line.id()), Some(line));
        }
        assert_eq!(Line::of_id("elsewhere"), None);
    }
}
