//! Notifications by macOS's own service, where the user allows them. Apple: "UNUserNotificationCenter".

use std::time::Duration;

use mac_usernotifications::{Action, AuthorizationStatus, Error, Notification};
use rejoin_registration::{Notice, Occasion};
use tauri::async_runtime::spawn;

use crate::terminal;

/// How long a notification stays. "Clear All" is never answered, so that without a limit its task would never end.
const STAYS: Duration = Duration::from_secs(12 * 60 * 60);

/// Shows it, and waits in a task of its own until the user has answered it or it is gone. A click on the notification
/// itself is a click on its button: it has no other.
pub(crate) fn notify(notice: Notice<String>, chosen: impl FnOnce() + Send + 'static) {
    spawn(async move {
        match show(notice).await {
            Ok(true) => chosen(),
            Ok(false) => {}
            Err(error) => terminal::complain(&error.to_string()),
        }
    });
}

/// Asks once whether notifications are wanted: macOS remembers the answer and asks no second time. Without a bundle, as
/// in development, there is nobody to ask.
pub(crate) fn ask_for_notifications() {
    spawn(mac_usernotifications::request_auth());
}

/// Whether the user chose its button. A later notification of the same occasion takes its place.
async fn show(notice: Notice<String>) -> Result<bool, Error> {
    if !may_show().await? {
        return Ok(false);
    }
    let id = id(notice.occasion);
    let shown = Notification::new()
        .id(id)
        .title(notice.headline)
        .message(notice.explanation)
        .action(Action::button(id, notice.button))
        .timeout(STAYS)
        .send()
        .await?;
    let response = shown.response().await?;
    Ok(response.is_default_action() || response.action_identifier == id)
}

async fn may_show() -> Result<bool, Error> {
    let settings = match mac_usernotifications::get_notification_settings().await {
        Err(Error::NoBundleIdentifier) => return Ok(false),
        settings => settings?,
    };
    Ok(matches!(
        settings.authorization_status,
        AuthorizationStatus::Authorized | AuthorizationStatus::Provisional
    ))
}

/// What macOS knows a notification by, and its button: a button keeps its words for as long as its id.
fn id(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::OpenedByHand => "opened-by-hand",
        Occasion::Prompt => "prompt",
        Occasion::WrongTurn => "wrong-turn",
        Occasion::WaitedLongEnough => "waited-long-enough",
        Occasion::NeedsTheUser => "needs-the-user",
        Occasion::IconHidden => "icon-hidden",
    }
}
