//! The hands: the only way to change anything on a Mac. Probes never get them.

use rejoin_registration::Link;
use thiserror::Error;

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
        source: std::io::Error,
    },
    /// macOS did not open it.
    #[error("macOS did not open {what}")]
    NotOpened {
        /// The link or the bundle id.
        what: String,
    },
}
