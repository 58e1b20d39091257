//! Where to save a file, in macOS's own panel: what the user chooses there is open to Rejoin without a privacy prompt.

use std::path::Path;

use block2::RcBlock;
use objc2::MainThreadMarker;
use objc2_app_kit::{NSModalResponse, NSModalResponseOK, NSSavePanel, NSWorkspace};
use objc2_foundation::{NSArray, NSString, NSURL};
use tauri::AppHandle;
use tauri::async_runtime::channel;

use crate::app::report::Destination;

/// Shows the panel, and waits for its answer. Apple: "NSSavePanel".
pub(crate) async fn ask_where_to_save(app: &AppHandle, name: &str) -> Option<Destination> {
    let (answer, mut answers) = channel(1);
    let name = name.to_owned();
    app.run_on_main_thread(move || {
        let Some(main_thread) = MainThreadMarker::new() else { return };
        let panel = NSSavePanel::savePanel(main_thread);
        panel.setNameFieldStringValue(&NSString::from_str(&name));
        let shown = panel.clone();
        let done = RcBlock::new(move |response: NSModalResponse| {
            let chosen = (response == NSModalResponseOK).then(|| shown.URL()?.to_file_path()).flatten();
            // Nobody waits any more where the app is ending.
            let _ = answer.try_send(chosen);
        });
        panel.beginWithCompletionHandler(&done);
    })
    .ok()?;
    let path = answers.recv().await.flatten()?;
    Some(Destination { path, is_chosen: true })
}

/// Selects a file in the Finder. Apple: "activateFileViewerSelecting(_:)".
pub(crate) fn show_file(file: &Path) {
    if let Some(url) = NSURL::from_file_path(file) {
        NSWorkspace::sharedWorkspace().activateFileViewerSelectingURLs(&NSArray::from_retained_slice(&[url]));
    }
}
