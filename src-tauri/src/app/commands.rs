//! What the page may ask for: one command per need, and nothing else.

use rejoin_registration::{ActionId, Cause, ContactWay, RemovalPart, Shown, StepId, ViewReport, ViewSaved};
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

/// Does what an action of the View stands for: that of a cause, where it is of one.
#[tauri::command]
pub(crate) async fn perform(app: AppHandle, action: ActionId, cause: Option<Cause>) -> Result<Shown, String> {
    super::perform_action(&app, action, cause).await.ok_or_else(ending)
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

/// Removes a part of what earlier registrations have left, after a yes to the list of this fingerprint.
#[tauri::command]
pub(crate) async fn remove(app: AppHandle, part: RemovalPart, fingerprint: String) -> Result<Shown, String> {
    super::change_guide(&app, move |session| session.remove(part, &fingerprint)).await.ok_or_else(ending)
}

/// Puts back the files that were moved aside.
#[tauri::command]
pub(crate) async fn put_back(app: AppHandle) -> Result<Shown, String> {
    super::change_guide(&app, Session::put_back).await.ok_or_else(ending)
}

/// Opens one of the ways to the help desk.
#[tauri::command]
pub(crate) async fn contact(app: AppHandle, way: ContactWay) -> Result<Shown, String> {
    super::look(&app, move |session| session.contact(way)).await.ok_or_else(ending)
}

/// From now on Rejoin speaks this language; `None`: that of macOS.
#[tauri::command]
pub(crate) async fn choose_language(app: AppHandle, tag: Option<String>) -> Result<Shown, String> {
    super::look(&app, move |session| session.choose_language(tag)).await.ok_or_else(ending)
}

/// Makes a report, and tells what is in it.
#[tauri::command]
pub(crate) async fn make_report(app: AppHandle) -> Result<ViewReport<String>, String> {
    super::with_session(&app, Session::make_report).await.ok_or_else(ending)
}

/// Saves the report that was made last where the user says, with their answers to the questions in front of it.
#[tauri::command]
pub(crate) async fn save_report(app: AppHandle, answers: Vec<String>) -> Result<ViewSaved<String>, String> {
    super::save_report(&app, answers).await.ok_or_else(ending)
}

/// Shows where the report was saved.
#[tauri::command]
pub(crate) fn show_report(app: AppHandle) {
    super::show_report(&app);
}

/// Why there is no answer any more. Nobody reads it: the page ends with the app.
pub(super) fn ending() -> String {
    "ending".into()
}
