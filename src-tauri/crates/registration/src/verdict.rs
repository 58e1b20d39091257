//! A verdict: the state of this Mac's registration, what was found, and what can be done (contracts.md 2).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Cause, Link, Unreadable};

/// What the Evidence of a Mac means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The state that decides the headline.
    pub state: State,
    /// The registration that was found.
    pub registration: Registration,
    /// The findings, in the order of causes.md.
    pub findings: Vec<Finding>,
    /// Per app, whether macOS will ask for the Workplace Join key; only while the storage is the login keychain.
    pub prompts: Vec<Prompt>,
    /// What could not be read, sorted by source.
    pub unreadable: Vec<Unreadable>,
}

/// The state of this Mac's registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// A whole registration, and Jamf has its id.
    Registered,
    /// The user can do something about it.
    ActionNeeded,
    /// IT must act first.
    ItNeeded,
    /// A guide was started and has not ended.
    InProgress,
    /// What would decide could not be read.
    Unknown,
}

/// Where the device key of a registration is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Storage {
    /// Platform SSO.
    PlatformSso,
    /// The Secure Enclave, without Platform SSO.
    SecureEnclave,
    /// The login keychain: the only storage with keychain prompts.
    LoginKeychain,
    /// There is no registration.
    None,
    /// It could not be found out.
    Unknown,
}

impl Storage {
    /// Whether a registration is there that no clean-up touches: only what the login keychain holds is removed.
    pub fn outlasts_a_clean_up(self) -> bool {
        matches!(self, Storage::PlatformSso | Storage::SecureEnclave)
    }
}

/// The registration that is shown. Without a whole registration the ids and the user are `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Registration {
    /// Where it is kept.
    pub storage: Storage,
    /// Entra device id, lower case.
    pub device_id: Option<String>,
    /// Entra tenant id, lower case.
    pub tenant_id: Option<String>,
    /// The user's UPN.
    pub user: Option<String>,
    /// Whether Jamf has the id; `None`: unknown.
    pub reported_to_jamf: Option<bool>,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub cause: Cause,
    /// How sure it is.
    pub certainty: Certainty,
    /// Who must act, the first-named first.
    pub act: Vec<Actor>,
    /// Since when, where the proof says so.
    pub since: Option<Timestamp>,
    /// What shows it.
    pub proof: Vec<Proof>,
    /// What Rejoin can do for the user, the best first.
    pub actions: Vec<Action>,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The proof leaves no other reading.
    Certain,
    /// Something that would make it certain could not be looked at.
    Likely,
}

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The person at the Mac.
    User,
    /// The company's IT.
    It,
}

/// What shows a finding: the words of the Mac itself, in no language of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proof {
    /// A path, or a command's words joined by blanks.
    pub source: String,
    /// What stands there; [`Proof::NOTHING`] where it is not there.
    pub text: String,
}

impl Proof {
    /// Stands for what is not there: a sign of no language. Faces say it in words.
    pub const NOTHING: &str = "–";
}

/// Something Rejoin can do for the user: an id of a closed list, and what it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// The link it opens, where it opens one.
    pub link: Option<Link>,
}

/// The closed list of actions (contracts.md 2). Pages and notifications send an id, never a URL or a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ActionId {
    /// Opens the registration item in Self Service.
    OpenRegistration,
    /// Opens Self Service.
    OpenSelfService,
    /// Opens the item that installs Company Portal.
    InstallCompanyPortal,
    /// Opens the item that cleans up what needs an administrator.
    OpenCleanUpPolicy,
    /// Starts the guide of the finding.
    StartGuide,
    /// Opens the page of System Settings that registers or repairs Platform SSO.
    RepairPlatformSso,
    /// Writes to or opens the company's help desk.
    ContactSupport,
    /// Makes the file for help desk.
    MakeReport,
}

/// Whether macOS will ask before an app may use the Workplace Join key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Prompt {
    /// Bundle id.
    pub app: String,
    /// The name people know it by.
    pub name: String,
    /// Whether macOS will ask.
    pub asks: Asks,
}

/// Whether macOS will ask, and how often (contracts.md 2, `asks`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// Not at all.
    None,
    /// One dialog; Always Allow settles it.
    Once,
    /// Two dialogs every time, until Always Allow is clicked.
    Again,
    /// macOS refuses without asking.
    Refused,
    /// Not known.
    Unknown,
}
