//! The apps that run in this user's session, by NSWorkspace.

use jiff::Timestamp;
use objc2::rc::autoreleasepool;
use objc2_app_kit::{NSRunningApplication, NSWorkspace};

use super::kernel;
use crate::live::running::Listed;

/// Every app of this session. May be called on any thread; a process whose main thread runs no event loop sees what
/// ran at its first call. Apple: "NSWorkspace.runningApplications".
pub(in crate::live) fn running_apps() -> Vec<Listed> {
    autoreleasepool(|_| {
        let apps = NSWorkspace::sharedWorkspace().runningApplications();
        apps.iter().map(|app| listed(&app)).collect()
    })
}

/// This process as an app; without a bundle id it is none.
/// Apple: "NSRunningApplication.current".
pub(in crate::live) fn this_app() -> Listed {
    autoreleasepool(|_| listed(&NSRunningApplication::currentApplication()))
}

fn listed(app: &NSRunningApplication) -> Listed {
    let process = app.processIdentifier();
    Listed {
        process,
        uid: kernel::uid_of(process),
        bundle_id: app.bundleIdentifier().map(|id| id.to_string()),
        path: app.bundleURL().and_then(|url| url.path()).map(|path| path.to_string()),
        started_at: started_at(app),
    }
}

/// Launch Services knows when it launched an app, and the kernel when any process started.
/// Apple: "NSRunningApplication.launchDate".
fn started_at(app: &NSRunningApplication) -> Option<Timestamp> {
    let launched = app.launchDate().and_then(|date| whole_seconds(date.timeIntervalSince1970()));
    launched.or_else(|| kernel::process_started_at(app.processIdentifier()))
}

/// The cast cuts off the fraction, and saturates.
fn whole_seconds(since_1970: f64) -> Option<Timestamp> {
    Timestamp::from_second(since_1970 as i64).ok()
}
