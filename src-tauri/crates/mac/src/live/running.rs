//! The apps running in this user's session.

use jiff::Timestamp;
use rejoin_registration::{Reason, RunningApp};

use super::system;
use crate::Trouble;

/// The system's list of running applications, as a source.
const SOURCE: &str = "NSWorkspace.runningApplications";

/// A running app as macOS lists it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    /// `None`: it has no Info.plist.
    pub(super) bundle_id: Option<String>,
    /// `None`: it is no bundle.
    pub(super) path: Option<String>,
    /// `None`: it has ended since, or is another user's.
    pub(super) started_at: Option<Timestamp>,
}

/// The apps of this session that have a bundle.
pub(super) fn running() -> Result<Vec<RunningApp>, Trouble> {
    understood(system::running_apps())
}

/// In a session there is always an app, be it Finder; an empty list means that the session could not be asked, and to
/// take it as it is would claim that nothing runs.
fn understood(list: Vec<Listed>) -> Result<Vec<RunningApp>, Trouble> {
    if list.is_empty() {
        return Err(Trouble::unreadable(SOURCE, Reason::Failed));
    }
    Ok(list.into_iter().filter_map(app).collect())
}

fn app(listed: Listed) -> Option<RunningApp> {
    Some(RunningApp { bundle_id: listed.bundle_id?, path: listed.path?, started_at: listed.started_at? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_app_has_a_bundle_and_a_start() {
        let portal = || Listed {
            bundle_id: Some("com.microsoft.CompanyPortalMac".into()),
            path: Some("/Applications/Company Portal.app".into()),
            started_at: Some(Timestamp::UNIX_EPOCH),
        };
        let app = RunningApp {
            bundle_id: "com.microsoft.CompanyPortalMac".into(),
            path: "/Applications/Company Portal.app".into(),
            started_at: Timestamp::UNIX_EPOCH,
        };
        let cases = [
            ("whole", vec![portal()], Ok(vec![app.clone()])),
            ("no id", vec![Listed { bundle_id: None, ..portal() }, portal()], Ok(vec![app])),
            ("no bundle", vec![Listed { path: None, ..portal() }], Ok(Vec::new())),
            ("no start", vec![Listed { started_at: None, ..portal() }], Ok(Vec::new())),
            ("nothing", Vec::new(), Err(Trouble::unreadable(SOURCE, Reason::Failed))),
        ];
        for (name, list, expected) in cases {
            assert_eq!(understood(list), expected, "{name}");
        }
    }
}
