//! macOS: a menu-bar app that never takes the focus by itself, one in each user's session.

mod notification;
mod save_panel;
mod status_item;

use objc2_foundation::{NSProcessInfo, NSString};
use tauri::{ActivationPolicy, App, AppHandle, Builder, RunEvent, Wry};

pub(crate) use notification::{ask_for_notifications, notify};
pub(crate) use save_panel::{ask_where_to_save, show_file};
pub(crate) use status_item::watch as watch_the_icon;

/// Why macOS may not end the app; nobody sees it but who looks for it.
const ALWAYS_THERE: &str = "status item";

/// Tauri would activate the app at launch; a login item must not.
pub(crate) fn prepare(builder: Builder<Wry>) -> Builder<Wry> {
    builder.activate_ignoring_other_apps(false)
}

/// Before the event loop runs, so that no icon shows in the Dock for a moment. An app without a window is the first that
/// macOS would end to save memory (Apple: "disableAutomaticTermination(_:)", "disableSuddenTermination()").
pub(crate) fn settle(app: &mut App) {
    app.set_activation_policy(ActivationPolicy::Accessory);
    let process = NSProcessInfo::processInfo();
    process.disableAutomaticTermination(&NSString::from_str(ALWAYS_THERE));
    process.disableSuddenTermination();
}

/// Opened again from Finder or Spotlight, which macOS tells the one that runs.
pub(crate) fn asks_for_the_window(event: &RunEvent) -> bool {
    matches!(event, RunEvent::Reopen { .. })
}

/// Two get to run where the program itself is started twice, as by launchd and a person. This one has no icon yet.
pub(crate) fn end_if_second(app: &AppHandle, undo: impl FnOnce()) {
    if rejoin_mac::is_a_second_instance() {
        undo();
        app.cleanup_before_exit();
        std::process::exit(0);
    }
}
