//! What the page may ask for: one command per need, and nothing else.

use rejoin_registration::{ActionId, Shown, StepId};
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

/// Notes whether the user has done a step of the guide that nothing on the Mac can show.
#[tauri::command]
pub(crate) async fn tick(app: AppHandle, step: StepId, done: bool) -> Result<Shown, String> {
    super::change_guide(&app, move |session| session.tick(step, done)).await.ok_or_else(ending)
}

/// Ends the guide, done or not.
#[tauri::command]
pub(crate) async fn end_guide(app: AppHandle) -> Result<Shown, String> {
    super::change_guide(&app, Session::end_guide).await.ok_or_else(ending)
}

/// Why there is no answer any more. Nobody reads it: the page ends with the app.
pub(super) fn ending() -> String {
    "ending".into()
}
