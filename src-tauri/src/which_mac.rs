//! Which Mac is looked at: this one or a recording, why it cannot be, and the language to answer in.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};

use rejoin_mac::{Live, LiveError, Mac, Recorded, RecordingError};
use rejoin_registration::{Configuration, Message, NoMac};
use rejoin_wording::Wording;

/// Names a folder in which a recording's private copy is kept from one start to the next, with all that is done on it:
/// a developer's, for what is cut off in the middle (tests/macs/README.md).
const STAGE: &str = "REJOIN_STAGE";

/// That folder, where one is named.
pub(crate) fn stage() -> Option<PathBuf> {
    env::var_os(STAGE).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// The Mac to look at. The error is what to tell the caller.
pub(crate) fn open(recording: Option<&Path>) -> Result<Box<dyn Mac>, Message> {
    match recording {
        Some(folder) => match Recorded::open(folder) {
            Ok(mac) => Ok(Box::new(mac)),
            Err(error) => Err(broken(folder, &error)),
        },
        None => match Live::new() {
            Ok(mac) => Ok(Box::new(mac)),
            Err(error) => Err(none(&error)),
        },
    }
}

/// What to tell about a recording that cannot be used.
pub(crate) fn broken(folder: &Path, error: &RecordingError) -> Message {
    Message::BrokenRecording { folder: folder.display().to_string(), why: reasons(error) }
}

/// What to tell where there is no Mac to look at.
pub(crate) fn none(error: &LiveError) -> Message {
    Message::NoMac(match error {
        LiveError::NotAMac => NoMac::NotAMac,
        LiveError::Root => NoMac::Root,
        LiveError::SystemAccount { .. } => NoMac::SystemAccount,
        LiveError::AnothersSession { .. } => NoMac::AnothersSession,
        LiveError::Directory { .. } | LiveError::NoSuchUser { .. } | LiveError::NoHome { .. } => {
            NoMac::NoUser
        }
    })
}

/// Why an error came about, down to its first cause; the error itself where it has none.
pub(crate) fn reasons(error: &dyn Error) -> String {
    let mut reasons = Vec::new();
    let mut source = error.source();
    while let Some(error) = source {
        reasons.push(error.to_string());
        source = error.source();
    }
    if reasons.is_empty() { error.to_string() } else { reasons.join(": ") }
}

/// The words for a Mac (contracts.md 3, "Language"): what the caller asks for, else what the company forces, else
/// what the Mac's user has chosen, else what they prefer everywhere.
pub(crate) fn wording(asked_for: Option<&str>, configuration: &Configuration, mac: &dyn Mac) -> Wording {
    let chosen = rejoin_mac::choices(mac).language;
    match asked_for.or(configuration.forced_language()).or(chosen.as_deref()) {
        Some(language) => Wording::new(&[language]),
        None => {
            let languages = mac.languages();
            Wording::new(&languages.iter().map(String::as_str).collect::<Vec<_>>())
        }
    }
}

/// The words for a caller while there is no Mac to ask: what they ask for, else what the terminal is set to.
pub(crate) fn wording_without_mac(asked_for: Option<&str>) -> Wording {
    let terminal = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|variable| env::var(variable).ok())
        .find(|value| !value.is_empty());
    let language = asked_for.map(String::from).or(terminal).unwrap_or_default();
    Wording::new(&[&language])
}
