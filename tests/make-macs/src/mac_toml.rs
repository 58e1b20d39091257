//! `mac.toml`: what no file of a Mac shows (contracts.md 1).

use jiff::Timestamp;
use serde::Serialize;
use toml::value::Datetime;

/// The file.
#[derive(Clone, Debug, Serialize)]
pub struct MacToml {
    pub(crate) format: u32,
    pub(crate) taken_at: Datetime,
    pub(crate) time_zone: String,
    pub(crate) macos: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) awake_since: Option<Datetime>,
    pub(crate) user: User,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) network: Option<Network>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) running: Vec<Running>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) command: Vec<Command>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) host: Vec<Host>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) unreadable: Vec<Unreadable>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) signed: Vec<Signed>,
}

/// The user whose session it is.
#[derive(Clone, Debug, Serialize)]
pub struct User {
    pub(crate) name: String,
    pub(crate) uid: u32,
    pub(crate) home: String,
    pub(crate) languages: Vec<String>,
}

/// The network's settings.
#[derive(Clone, Debug, Serialize)]
pub struct Network {
    pub(crate) proxy: String,
}

/// A running app.
#[derive(Clone, Debug, Serialize)]
pub struct Running {
    pub(crate) bundle_id: String,
    pub(crate) path: String,
    pub(crate) started_at: Datetime,
}

/// An installed command and its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Command {
    pub(crate) run: Vec<String>,
    #[serde(flatten)]
    pub(crate) answer: Answer,
}

/// How a command answers.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// It ends.
    Ends {
        /// Its exit code.
        exit: i32,
        /// The file in output/ that holds what it printed.
        output: String,
    },
    /// It does not end in time.
    TimesOut {
        /// Always true.
        timeout: bool,
    },
}

/// A host that does not answer normally.
#[derive(Clone, Debug, Serialize)]
pub struct Host {
    pub(crate) name: String,
    pub(crate) port: u16,
    pub(crate) answer: String,
}

/// A path that cannot be read.
#[derive(Clone, Debug, Serialize)]
pub struct Unreadable {
    pub(crate) path: String,
    pub(crate) reason: String,
}

/// A valid code signature.
#[derive(Clone, Debug, Serialize)]
pub struct Signed {
    pub(crate) path: String,
    pub(crate) identifier: String,
    pub(crate) team: String,
}

/// A time as TOML writes it.
#[expect(clippy::expect_used, reason = "RFC 3339 is what TOML takes")]
pub(crate) fn datetime(at: Timestamp) -> Datetime {
    at.to_string().parse().expect("a timestamp is a TOML time")
}

impl MacToml {
    /// The bytes of the file.
    #[expect(clippy::expect_used, reason = "the type holds only what TOML has")]
    pub(crate) fn bytes(&self) -> Vec<u8> {
        toml::to_string(self).expect("mac.toml is TOML").into_bytes()
    }
}
