//! Which app a bundle id or a link belongs to, and opening them, by Launch Services.
//!
//! Nothing here takes the focus for Rejoin: the app that is opened comes to the front, as the user asked for it.

use std::sync::mpsc;
use std::time::Duration;

use block2::RcBlock;
use objc2::rc::{Retained, autoreleasepool};
use objc2_app_kit::{NSRunningApplication, NSWorkspace, NSWorkspaceOpenConfiguration};
use objc2_foundation::{NSArray, NSError, NSString, NSURL};

use crate::live::launch_services::NotOpened;

/// The path of the app with a bundle id that Launch Services would open.
/// Apple: "urlForApplication(withBundleIdentifier:)".
pub(in crate::live) fn app_with_id(bundle_id: &str) -> Option<String> {
    autoreleasepool(|_| app_url(bundle_id).and_then(|app| path(&app)))
}

/// The path of the app that Launch Services would open a link with. Apple: "urlForApplication(toOpen:)".
pub(in crate::live) fn app_for_link(link: &str) -> Option<String> {
    autoreleasepool(|_| {
        let link = url(link)?;
        let app = NSWorkspace::sharedWorkspace().URLForApplicationToOpenURL(&link)?;
        path(&app)
    })
}

/// Opens an app, or brings it to the front. Apple: "openApplication(at:configuration:completionHandler:)".
pub(in crate::live) fn open_app(bundle_id: &str, limit: Duration) -> Result<(), NotOpened> {
    let app = app_url(bundle_id).ok_or(NotOpened)?;
    wait(limit, |workspace, configuration, answer| {
        workspace.openApplicationAtURL_configuration_completionHandler(&app, configuration, Some(answer));
    })
}

/// Opens a link, with the app of a bundle id where one is named.
/// Apple: "open(_:configuration:completionHandler:)", "open(_:withApplicationAt:configuration:completionHandler:)".
pub(in crate::live) fn open_link(
    link: &str,
    bundle_id: Option<&str>,
    limit: Duration,
) -> Result<(), NotOpened> {
    let link = url(link).ok_or(NotOpened)?;
    let Some(bundle_id) = bundle_id else {
        return wait(limit, |workspace, configuration, answer| {
            workspace.openURL_configuration_completionHandler(&link, configuration, Some(answer));
        });
    };
    let app = app_url(bundle_id).ok_or(NotOpened)?;
    let links = NSArray::from_retained_slice(&[link]);
    wait(limit, |workspace, configuration, answer| {
        workspace.openURLs_withApplicationAtURL_configuration_completionHandler(
            &links,
            &app,
            configuration,
            Some(answer),
        );
    })
}

type Answer = block2::DynBlock<dyn Fn(*mut NSRunningApplication, *mut NSError)>;

/// Begins to open something and waits for the answer, which comes on a queue of AppKit's: no event loop is needed, and
/// the main thread may call as well. macOS shows no dialog of its own; Rejoin says what did not open.
/// Apple: "NSWorkspace.OpenConfiguration".
fn wait(
    limit: Duration,
    open: impl FnOnce(&NSWorkspace, &NSWorkspaceOpenConfiguration, &Answer),
) -> Result<(), NotOpened> {
    let configuration = NSWorkspaceOpenConfiguration::configuration();
    configuration.setPromptsUserIfNeeded(false);
    configuration.setAddsToRecentItems(false);
    let (opened, is_opened) = mpsc::channel();
    let answer = RcBlock::new(move |app: *mut NSRunningApplication, _: *mut NSError| {
        // Nobody listens any more when the time is over.
        let _ = opened.send(!app.is_null());
    });
    open(&NSWorkspace::sharedWorkspace(), &configuration, &answer);
    match is_opened.recv_timeout(limit) {
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => Err(NotOpened),
    }
}

fn app_url(bundle_id: &str) -> Option<Retained<NSURL>> {
    NSWorkspace::sharedWorkspace().URLForApplicationWithBundleIdentifier(&NSString::from_str(bundle_id))
}

fn url(link: &str) -> Option<Retained<NSURL>> {
    NSURL::URLWithString(&NSString::from_str(link))
}

fn path(url: &NSURL) -> Option<String> {
    Some(url.path()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn launch_services_know_finder_and_no_made_up_app() {
        let finder = app_with_id("com.apple.finder").unwrap();
        assert_eq!(finder, "/System/Library/CoreServices/Finder.app");
        assert_eq!(app_with_id("org.rejoin.made-up"), None);
        assert!(app_for_link("https://example.com").is_some());
        assert_eq!(app_for_link("made-up-by-rejoin://x"), None);
        assert_eq!(open_app("org.rejoin.made-up", Duration::from_secs(1)), Err(NotOpened));
    }
}
