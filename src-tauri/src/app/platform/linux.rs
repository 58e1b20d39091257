//! Linux, where Rejoin is developed: one instance per session by a name on D-Bus, notifications over D-Bus.

mod notification;

use std::env;
use std::future::{Ready, ready};
use std::path::Path;

use tauri::tray::TrayIcon;
use tauri::{App, AppHandle, Builder, RunEvent, Wry};

use crate::app::open_window;
use crate::app::report::Destination;
use crate::terminal;

/// A second start shows the first one's window and ends.
pub(crate) fn prepare(builder: Builder<Wry>) -> Builder<Wry> {
    builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
        open_window(app, None);
    }))
}

/// Nothing to settle between building and running.
pub(crate) fn settle(_: &mut App) {}

/// The name on D-Bus has seen to it before anything was done.
pub(crate) fn end_if_second(_: &AppHandle, _: impl FnOnce()) {}

/// A desktop shows an icon or has no place for any; it does not say.
pub(crate) fn watch_the_icon(_: &TrayIcon, _: impl FnOnce() + Send + 'static) {}

/// The desktop, else the home: where Rejoin is developed and tested, nobody is asked.
pub(crate) fn ask_where_to_save(_: &AppHandle, _: &str) -> Ready<Option<Destination>> {
    let home = env::home_dir();
    let desktop = home.as_ref().map(|home| home.join("Desktop")).filter(|desktop| desktop.is_dir());
    ready(desktop.or(home).map(|path| Destination { path, is_chosen: false }))
}

/// Only says so, in one line. Nobody listening is no failure.
pub(crate) fn show_file(file: &Path) {
    let _ = terminal::print(&format!("would-show {}\n", file.display()));
}

/// Linux has no such event.
pub(crate) fn asks_for_the_window(_: &RunEvent) -> bool {
    false
}

pub(crate) use notification::notify;

/// Linux lets every app notify.
pub(crate) fn ask_for_notifications() {}
