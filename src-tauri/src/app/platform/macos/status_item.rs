//! The status item's health: a name under which macOS keeps its place, and whether it is on the screen at all.
//!
//! macOS 26 is known to leave an item off the screen, and users can switch items off (facts: tauri.md 1.3).

use std::thread;
use std::time::Duration;

use objc2::MainThreadMarker;
use objc2_app_kit::{NSScreen, NSStatusItem};
use objc2_foundation::{NSRect, NSString};
use rejoin_mac::Frame;
use tauri::tray::TrayIcon;

use crate::terminal;

/// The name; changing it loses the place that a user gave to the icon. Apple: "NSStatusItem.autosaveName".
const NAME: &str = "org.rejoin.menubar";

/// When the item is looked at, from one look to the next: macOS moves it for some seconds after a login.
const LOOKS: [Duration; 2] = [Duration::from_secs(5), Duration::from_secs(10)];

/// Names the item, and calls `hidden` if no look finds it on a screen.
pub(crate) fn watch(icon: &TrayIcon, hidden: impl FnOnce() + Send + 'static) {
    let named = icon.with_inner_tray_icon(|icon| {
        if let Some(item) = icon.ns_status_item() {
            item.setAutosaveName(Some(&NSString::from_str(NAME)));
        }
    });
    if let Err(error) = named {
        terminal::complain(&error.to_string());
    }
    let icon = icon.clone();
    thread::spawn(move || {
        let is_seen = LOOKS.iter().any(|wait| {
            thread::sleep(*wait);
            // One that was taken away meanwhile is not missed. Where the main thread cannot be asked, the app is ending.
            icon.with_inner_tray_icon(|icon| icon.ns_status_item().is_none_or(|item| is_on_a_screen(&item)))
                .unwrap_or(true)
        });
        if !is_seen {
            hidden();
        }
    });
}

/// In a session that is switched away there is nothing to see. Apple: "NSStatusItem.button", "NSScreen.screens".
fn is_on_a_screen(item: &NSStatusItem) -> bool {
    let Some(main_thread) = MainThreadMarker::new() else { return true };
    if !rejoin_mac::is_on_the_screen() {
        return true;
    }
    let window = item.button(main_thread).and_then(|button| button.window());
    let screens: Vec<Frame> =
        NSScreen::screens(main_thread).iter().map(|screen| across(screen.frame())).collect();
    rejoin_mac::is_on_a_screen(window.map(|window| across(window.frame())), &screens)
}

fn across(rect: NSRect) -> Frame {
    Frame { left: rect.origin.x, width: rect.size.width }
}
