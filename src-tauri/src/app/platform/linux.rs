//! Linux, where Rejoin is developed: one instance per session by a name on D-Bus.

use tauri::{App, Builder, RunEvent, Wry};

use crate::app::open_window;

/// A second start shows the first one's window and ends.
pub(crate) fn prepare(builder: Builder<Wry>) -> Builder<Wry> {
    builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
        open_window(app);
    }))
}

/// Nothing to settle between building and running.
pub(crate) fn settle(_: &mut App) {}

/// Linux has no such event.
pub(crate) fn asks_for_the_window(_: &RunEvent) -> bool {
    false
}
