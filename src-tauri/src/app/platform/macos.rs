//! macOS: a menu-bar app that never takes the focus by itself.

use tauri::{ActivationPolicy, App, Builder, RunEvent, Wry};

/// Tauri would activate the app at launch; a login item must not.
pub(crate) fn prepare(builder: Builder<Wry>) -> Builder<Wry> {
    builder.activate_ignoring_other_apps(false)
}

/// Before the event loop runs, so that no icon shows in the Dock for a moment.
pub(crate) fn settle(app: &mut App) {
    app.set_activation_policy(ActivationPolicy::Accessory);
}

/// Opened again from Finder or Spotlight.
pub(crate) fn asks_for_the_window(event: &RunEvent) -> bool {
    matches!(event, RunEvent::Reopen { .. })
}
