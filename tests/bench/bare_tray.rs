//! The least that a Tauri app in the menu bar can be, with a window of one word: what Rejoin's memory and size are
//! compared with. Its configuration, in `bare_tray/`, names no page, or Tauri would put Rejoin's into it.

use tauri::http::Response;
use tauri::http::header::{CONTENT_TYPE, HeaderValue};
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, RunEvent, Url, WebviewUrl, WebviewWindowBuilder, include_image};

fn main() -> tauri::Result<()> {
    let app = tauri::Builder::default()
        .register_uri_scheme_protocol("bare", |_, _| page())
        .setup(|app| {
            let open = MenuItem::with_id(app, "open", "Open", true, None::<&str>)?;
            let quit = MenuItem::with_id(app, "quit", "Quit", true, None::<&str>)?;
            TrayIconBuilder::with_id("main")
                .icon(include_image!("../assets/icons/state-unknown.png"))
                .menu(&Menu::with_items(app, &[&open, &quit])?)
                .on_menu_event(|app, event| {
                    if event.id() == "open" {
                        open_window(app).unwrap_or_else(|error| eprintln!("{error}"));
                    } else {
                        app.exit(0);
                    }
                })
                .build(app)?;
            Ok(())
        })
        .build(tauri::generate_context!("../tests/bench/bare_tray/tauri.conf.json"))?;
    app.run(|_, event| {
        if let RunEvent::ExitRequested { code: None, api, .. } = event {
            api.prevent_exit();
        }
    });
    Ok(())
}

/// Without its type, WebKit shows nothing.
fn page() -> Response<Vec<u8>> {
    let mut page = Response::new(b"<!doctype html><p>Bare</p>".to_vec());
    page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    page
}

fn open_window(app: &AppHandle) -> tauri::Result<()> {
    let page = WebviewUrl::CustomProtocol(Url::parse("bare://localhost").map_err(tauri::Error::InvalidUrl)?);
    WebviewWindowBuilder::new(app, "main", page).title("Bare").inner_size(760.0, 640.0).build()?;
    Ok(())
}
