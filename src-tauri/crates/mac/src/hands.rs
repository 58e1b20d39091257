//! The hands: the only way to change anything on a Mac. Probes never get them.

use std::io;
use std::time::Duration;

use rejoin_registration::Link;
use thiserror::Error;

use crate::live::process::{self, NoOutput};

/// What can be done on a Mac for its user.
pub trait Hands: Send + Sync {
    /// Whether it only says what it would do, as on a recording.
    fn only_tells(&self) -> bool;

    /// Starts an app by its bundle id, if it is not running.
    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal>;

    /// Opens a link, with the app of `bundle_id` where one is named.
    fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal>;
}

/// Something that was done, or on a recording would have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An app was started.
    Started {
        /// Its bundle id.
        bundle_id: String,
    },
    /// A link was opened.
    Opened {
        /// The link.
        url: String,
    },
}

/// Why something could not be done.
#[derive(Debug, Error)]
pub enum Refusal {
    /// The tool that opens apps and links could not be started.
    #[error("failed to run {tool}")]
    Tool {
        /// Its path.
        tool: &'static str,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// macOS did not open it.
    #[error("macOS did not open {what}")]
    NotOpened {
        /// The link or the bundle id.
        what: String,
    },
    /// The link cannot be written as a URL.
    #[error("failed to write the link as a URL")]
    NotALink,
}

/// The tool of macOS that opens apps and links.
const OPEN: &str = "/usr/bin/open";

/// How long it may take: it waits until the app has been found and checked, which is slow for a new download.
const OPEN_LIMIT: Duration = Duration::from_secs(30);

/// The hands on the Mac that Rejoin runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct LiveHands;

impl Hands for LiveHands {
    fn only_tells(&self) -> bool {
        false
    }

    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
        let deed = starting(bundle_id);
        run(&words(&deed, None), bundle_id)?;
        Ok(deed)
    }

    fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal> {
        let deed = opening(link)?;
        let words = words(&deed, bundle_id);
        run(&words, words.last().copied().unwrap_or_default())?;
        Ok(deed)
    }
}

/// The hands on a recording: they do nothing and tell what they would have done.
#[derive(Clone, Copy, Debug, Default)]
pub struct RecordedHands;

impl Hands for RecordedHands {
    fn only_tells(&self) -> bool {
        true
    }

    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
        Ok(starting(bundle_id))
    }

    fn open_link(&self, link: &Link, _bundle_id: Option<&str>) -> Result<Deed, Refusal> {
        opening(link)
    }
}

fn starting(bundle_id: &str) -> Deed {
    Deed::Started { bundle_id: bundle_id.to_string() }
}

fn opening(link: &Link) -> Result<Deed, Refusal> {
    let url = link.url().ok_or(Refusal::NotALink)?;
    Ok(Deed::Opened { url: url.into() })
}

/// The command that does a deed, a link with the app of `bundle_id`.
fn words<'a>(deed: &'a Deed, bundle_id: Option<&'a str>) -> Vec<&'a str> {
    match (deed, bundle_id) {
        (Deed::Started { bundle_id }, _) => vec![OPEN, "-b", bundle_id],
        (Deed::Opened { url }, Some(bundle_id)) => vec![OPEN, "-b", bundle_id, url],
        (Deed::Opened { url }, None) => vec![OPEN, url],
    }
}

fn run(words: &[&str], what: &str) -> Result<(), Refusal> {
    outcome(process::run(words, OPEN_LIMIT), what)
}

fn outcome(result: Result<Vec<u8>, NoOutput>, what: &str) -> Result<(), Refusal> {
    match result {
        Ok(_) => Ok(()),
        Err(NoOutput::NotStarted(source)) => Err(Refusal::Tool { tool: OPEN, source }),
        Err(NoOutput::TimedOut | NoOutput::Failed | NoOutput::TooMuch) => {
            Err(Refusal::NotOpened { what: what.to_string() })
        }
    }
}

#[cfg(test)]
mod tests {
    use rejoin_registration::SelfServiceAction;

    use super::*;

    const URL: &str = "jamfselfservice://content?entity=policy&id=12&action=view";

    fn link() -> Link {
        Link::SelfServicePolicy { id: 12, action: SelfServiceAction::View }
    }

    #[test]
    fn a_deed_is_a_command_of_fixed_words() {
        let started = Deed::Started { bundle_id: "com.example.app".into() };
        let opened = Deed::Opened { url: URL.into() };
        let cases = [
            (&started, None, vec!["/usr/bin/open", "-b", "com.example.app"]),
            (&opened, None, vec!["/usr/bin/open", URL]),
            (
                &opened,
                Some("com.jamfsoftware.selfservice.mac"),
                vec!["/usr/bin/open", "-b", "com.jamfsoftware.selfservice.mac", URL],
            ),
        ];
        for (deed, bundle_id, expected) in cases {
            assert_eq!(words(deed, bundle_id), expected);
        }
    }

    #[test]
    fn what_the_tool_did_not_do_is_a_refusal() {
        let cases = [
            (Ok(Vec::new()), ""),
            (Err(NoOutput::Failed), "macOS did not open it"),
            (Err(NoOutput::TimedOut), "macOS did not open it"),
            (Err(NoOutput::TooMuch), "macOS did not open it"),
            (Err(NoOutput::NotStarted(io::ErrorKind::NotFound.into())), "failed to run /usr/bin/open"),
        ];
        for (result, expected) in cases {
            let said = outcome(result, "it").err().map(|refusal| refusal.to_string()).unwrap_or_default();
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn hands_on_a_recording_only_tell() {
        let hands = RecordedHands;
        assert!(hands.only_tells());
        assert!(!LiveHands.only_tells());
        let started = Deed::Started { bundle_id: "com.example.app".into() };
        assert_eq!(hands.start_app("com.example.app").unwrap(), started);
        let opened = Deed::Opened { url: URL.into() };
        assert_eq!(hands.open_link(&link(), Some("com.example.app")).unwrap(), opened);
    }
}
