//! The one window: its web view is made when it opens and goes when it closes.

use rejoin_registration::{Page, Shown};
use tauri::async_runtime::spawn;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};

/// The label that the capabilities name.
pub(crate) const LABEL: &str = "main";

/// In points.
const SIZE: (f64, f64) = (760.0, 640.0);
const SMALLEST: (f64, f64) = (360.0, 400.0);

/// Opens the window, or brings the open one to the front: the user asked for it. A page is the fragment of the address;
/// where none is asked for, an open window stays at its own. A new one begins with what was seen last.
pub(crate) fn open(app: &AppHandle, page: Option<Page>, last: Option<&Shown>) -> tauri::Result<()> {
    let fragment = page.map(Page::id);
    if let Some(window) = app.get_webview_window(LABEL) {
        if fragment.is_some() {
            let mut address = window.url()?;
            address.set_fragment(fragment);
            window.navigate(address)?;
        }
        window.unminimize()?;
        window.show()?;
        return window.set_focus();
    }
    let address =
        fragment.map_or_else(WebviewUrl::default, |page| WebviewUrl::App(format!("#{page}").into()));
    WebviewWindowBuilder::new(app, LABEL, address)
        .title(super::NAME)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .center()
        .initialization_script(beginning(last)?)
        .on_navigation(is_the_page)
        .build()?;
    Ok(())
}

/// Whether an address is the page's own: the window goes nowhere else, since what it begins with is the Mac's.
fn is_the_page(address: &Url) -> bool {
    address.scheme() == "tauri" && address.host_str() == Some("localhost")
}

/// Leaves the page what to begin with (`ui/src/ipc.ts`), or the first thing to be seen would be a page without anything,
/// until it has asked. JSON is an expression of JavaScript's.
fn beginning(last: Option<&Shown>) -> serde_json::Result<String> {
    Ok(format!("globalThis.seenLast = {};", serde_json::to_string(&last)?))
}

/// Whether it is open.
pub(crate) fn is_open(app: &AppHandle) -> bool {
    app.get_webview_window(LABEL).is_some()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        for (address, expected) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#guide", true),
            ("https://localhost/", false),
            ("https://example.com/", false),
            ("tauri://example.com/", false),
            ("data:text/html,x", false),
            ("file:///etc/passwd", false),
        ] {
            assert_eq!(is_the_page(&Url::parse(address).unwrap()), expected, "{address}");
        }
    }

    #[test]
    fn a_page_begins_with_null_before_the_first_look() {
        assert_eq!(beginning(None).unwrap(), "globalThis.seenLast = null;");
    }
}
