//! What the page may ask for: one command per need, and nothing else.

use rejoin_registration::{ActionId, Shown};
use tauri::AppHandle;

use super::session::Session;

/// What was seen last; the Mac of now follows as an event.
#[tauri::command]
pub(crate) async fn view(app: AppHandle) -> Result<Shown, String> {
    super::shown_to_a_new_page(&app).await.ok_or_else(ending)
}

/// Looks at the Mac again, and tries the hosts.
#[tauri::command]
pub(crate) async fn look_again(app: AppHandle) -> Result<Shown, String> {
    super::look(&app, Session::look_again).await.ok_or_else(ending)
}

/// Does what an action of the View stands for.
#[tauri::command]
pub(crate) async fn perform(app: AppHandle, action: ActionId) -> Result<Shown, String> {
    super::perform_action(&app, action).await.ok_or_else(ending)
}

/// Why there is no answer any more. Nobody reads it: the page ends with the app.
pub(super) fn ending() -> String {
    "ending".into()
}
