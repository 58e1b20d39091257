//! The apps running in this user's session.

use jiff::Timestamp;
use nix::unistd::Uid;
use rejoin_registration::{Reason, RunningApp};

use super::system;
use crate::Trouble;

/// The system's list of running applications, as a source.
const SOURCE: &str = "NSWorkspace.runningApplications";

/// A running app as macOS lists it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    /// The number of its process.
    pub(super) process: i32,
    /// Whose process it is; `None`: it has ended since, or is another user's.
    pub(super) uid: Option<u32>,
    /// `None`: it has no Info.plist.
    pub(super) bundle_id: Option<String>,
    /// `None`: it is no bundle.
    pub(super) path: Option<String>,
    /// `None`: it has ended since, or is another user's.
    pub(super) started_at: Option<Timestamp>,
}

/// The apps of this user that have a bundle.
pub(super) fn running() -> Result<Vec<RunningApp>, Trouble> {
    understood(system::running_apps(), Uid::effective().as_raw())
}

/// Whether another process of this app, begun before this one, runs for this user: then this one is one too many.
pub(super) fn is_a_second_instance() -> bool {
    is_second(&system::this_app(), &system::running_apps(), Uid::effective().as_raw())
}

/// In a session there is always an app of its user, be it Finder; none means that the session could not be asked, and
/// to take that as it is would claim that nothing runs. Another user's apps, which a login by ssh can see, are not
/// this user's.
fn understood(list: Vec<Listed>, uid: u32) -> Result<Vec<RunningApp>, Trouble> {
    let own: Vec<Listed> = list.into_iter().filter(|app| app.uid == Some(uid)).collect();
    if own.is_empty() {
        return Err(Trouble::unreadable(SOURCE, Reason::Failed));
    }
    Ok(own.into_iter().filter_map(app).collect())
}

fn app(listed: Listed) -> Option<RunningApp> {
    Some(RunningApp { bundle_id: listed.bundle_id?, path: listed.path?, started_at: listed.started_at? })
}

/// Of two that start at once exactly one is the second. A process without a bundle, as in development, is never one.
fn is_second(this: &Listed, all: &[Listed], uid: u32) -> bool {
    let age = |app: &Listed| (app.started_at, app.process);
    let is_other = |app: &&Listed| {
        app.process != this.process && app.uid == Some(uid) && app.bundle_id == this.bundle_id
    };
    this.bundle_id.is_some() && all.iter().filter(is_other).any(|other| age(other) < age(this))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_app_has_a_bundle_and_a_start() {
        let portal = || Listed {
            process: 7,
            uid: Some(501),
            bundle_id: Some("com.microsoft.CompanyPortalMac".into()),
            path: Some("/Applications/Company Portal.app".into()),
            started_at: Some(Timestamp::UNIX_EPOCH),
        };
        let app = RunningApp {
            bundle_id: "com.microsoft.CompanyPortalMac".into(),
            path: "/Applications/Company Portal.app".into(),
            started_at: Timestamp::UNIX_EPOCH,
        };
        let unreadable = || Err(Trouble::unreadable(SOURCE, Reason::Failed));
        let cases = [
            ("whole", vec![portal()], Ok(vec![app.clone()])),
            ("no id", vec![Listed { bundle_id: None, ..portal() }, portal()], Ok(vec![app.clone()])),
            ("no bundle", vec![Listed { path: None, ..portal() }], Ok(Vec::new())),
            ("no start", vec![Listed { started_at: None, ..portal() }], Ok(Vec::new())),
            (
                "another's beside",
                vec![Listed { uid: Some(502), ..portal() }, portal()],
                Ok(vec![app.clone()]),
            ),
            ("another's alone", vec![Listed { uid: Some(502), ..portal() }], unreadable()),
            ("nobody's", vec![Listed { uid: None, ..portal() }], unreadable()),
            ("nothing", Vec::new(), unreadable()),
        ];
        for (name, list, expected) in cases {
            assert_eq!(understood(list, 501), expected, "{name}");
        }
    }

    #[test]
    fn of_two_instances_the_later_one_is_one_too_many() {
        let instance = |process, second: i64, uid, bundle_id: Option<&str>| Listed {
            process,
            uid: Some(uid),
            bundle_id: bundle_id.map(String::from),
            path: None,
            started_at: Some(Timestamp::from_second(second).unwrap()),
        };
        let rejoin = Some("org.rejoin.menubar");
        let this = || instance(20, 100, 501, rejoin);
        let cases = [
            ("alone", this(), vec![this()], false),
            ("not listed yet", this(), Vec::new(), false),
            ("an earlier one", this(), vec![this(), instance(30, 99, 501, rejoin)], true),
            ("a later one", this(), vec![this(), instance(10, 101, 501, rejoin)], false),
            ("at once, it comes first", this(), vec![this(), instance(21, 100, 501, rejoin)], false),
            ("at once, it comes second", this(), vec![this(), instance(19, 100, 501, rejoin)], true),
            ("another user's", this(), vec![this(), instance(10, 1, 502, rejoin)], false),
            ("another app", this(), vec![this(), instance(10, 1, 501, Some("com.apple.finder"))], false),
            ("no bundle", instance(20, 100, 501, None), vec![instance(10, 1, 501, None)], false),
        ];
        for (name, this, all, expected) in cases {
            assert_eq!(is_second(&this, &all, 501), expected, "{name}");
        }
    }
}
