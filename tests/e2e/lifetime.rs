//! From start to end: the window comes and goes, the app stays, and one is enough.

use std::process::Command;

use rejoin_registration::Label;
use tempfile::TempDir;

use crate::desktop::Desktop;
use crate::limit::eventually;
use crate::process::children;
use crate::recordings::{Copy, headline, recording, word};
use crate::windows::{TITLE, Windows};

/// WebKitWebProcess, as the kernel cuts it.
const WEB_PROCESS: &str = "WebKitWebProces";

#[tokio::test]
async fn the_web_process_lives_while_the_window_is_open() {
    let mut desktop = Desktop::start().await;
    let mut windows = Windows::watch(desktop.display());
    let mut app = desktop.rejoin(&recording("registration-unfinished"));
    let tray = desktop.tray().await;
    assert_eq!(tray.process_id(), app.id());
    for _ in 0..2 {
        assert!(children(app.id(), WEB_PROCESS).is_empty());
        tray.choose(&word("en", Label::OpenRejoin)).await;
        let window = windows.shown(TITLE).await;
        eventually("a web process", || (!children(app.id(), WEB_PROCESS).is_empty()).then_some(())).await;
        windows.close(window);
        windows.gone(window).await;
        eventually("no web process", || children(app.id(), WEB_PROCESS).is_empty().then_some(())).await;
    }
    assert!(app.is_running());
}

#[tokio::test]
async fn quit_ends_the_app() {
    for with_window in [false, true] {
        let mut desktop = Desktop::start().await;
        let mut windows = Windows::watch(desktop.display());
        let mut app = desktop.rejoin(&recording("registration-unfinished"));
        let tray = desktop.tray().await;
        if with_window {
            tray.choose(&word("en", Label::OpenRejoin)).await;
            windows.shown(TITLE).await;
        }
        tray.choose(&word("en", Label::Quit)).await;
        assert_eq!(app.exit_code().await, Some(0), "with window: {with_window}");
    }
}

#[tokio::test]
async fn a_second_start_shows_the_firsts_window_and_ends() {
    // One with acts, of which the app makes a copy.
    let mac = Copy::of("clean-up-removal");
    let mut desktop = Desktop::start().await;
    let mut windows = Windows::watch(desktop.display());
    let mut first = desktop.rejoin(mac.path());
    let headline = headline(mac.path()).await;
    desktop.tray().await.lines_once(|lines| lines[0].text == headline).await;
    let copy = desktop.temporary_folders();
    let mut second = desktop.rejoin(mac.path());
    windows.shown(TITLE).await;
    assert_eq!(second.exit_code().await, Some(0));
    assert!(first.is_running());
    assert_eq!((copy.len(), desktop.temporary_folders()), (1, copy), "the first one's, and no other");
}

#[test]
fn a_broken_recording_is_one_line() {
    let empty = TempDir::new().unwrap();
    let unknown_key =
        Copy::of("registration-unfinished").replace("mac.toml", "format = 1", "format = 1\nmeal = 2");
    for folder in [empty.path(), unknown_key.path()] {
        let mut app = Command::new(env!("CARGO_BIN_EXE_rejoin"));
        let output = app.env_clear().arg("--mac").arg(folder).output().unwrap();
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{complaint}");
        assert!(complaint.lines().count() == 1 && complaint.ends_with('\n'), "{complaint}");
    }
}
