//! The one window: its web view is made when it opens and goes when it closes.

use tauri::async_runtime::spawn;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};

/// The label that the capabilities name.
pub(crate) const LABEL: &str = "main";

/// In points.
const SIZE: (f64, f64) = (480.0, 640.0);
const SMALLEST: (f64, f64) = (360.0, 400.0);

/// Opens the window, or brings the open one to the front: the user asked for it.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(LABEL) {
        window.unminimize()?;
        window.show()?;
        return window.set_focus();
    }
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title(super::NAME)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .center()
        .build()?;
    Ok(())
}

/// Lets the window go: hidden at once, destroyed on a later turn of the main loop, where WebKit is not in the
/// middle of anything.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            // A window that cannot be hidden is gone a moment later.
            let _ = window.hide();
            let window = window.clone();
            spawn(async move { window.destroy() });
        }
        WindowEvent::Destroyed => super::window_closed(window.app_handle()),
        _ => {}
    }
}
