//! The command behind "I see a message": what a person saw goes in, what it points to comes back. The text goes no
//! further: it is neither kept nor written down.

use rejoin_registration::Explanation;
use tauri::AppHandle;

/// What a text points to. However long the text is, only so much of it is read (`rejoin_explain`).
#[tauri::command]
pub(crate) async fn explain(app: AppHandle, text: String) -> Result<Explanation<String>, String> {
    super::with_session(&app, move |session| session.explain(&text)).await.ok_or_else(super::commands::ending)
}
