//! Notifications by the desktop's own service (Desktop Notifications Specification).

use std::thread;

use notify_rust::{Notification, NotificationResponse, get_capabilities};
use rejoin_registration::Notice;

use crate::app::NAME;
use crate::terminal;

/// The id of the one button; only its words are ever seen.
const BUTTON: &str = "button";

/// Shows it, and waits in a thread of its own until the user has answered it or it is gone.
pub(crate) fn notify(notice: Notice<String>, chosen: impl FnOnce() + Send + 'static) {
    thread::spawn(move || {
        let shown = Notification::new()
            .appname(NAME)
            .summary(&notice.headline)
            .body(&body(&notice.explanation))
            .action(BUTTON, &notice.button)
            .show();
        match shown {
            Ok(shown) => {
                let mut is_chosen = false;
                let _ = shown.wait_for_response(|response: &NotificationResponse| {
                    is_chosen = matches!(response, NotificationResponse::Action(id) if id == BUTTON);
                });
                if is_chosen {
                    chosen();
                }
            }
            Err(error) => terminal::complain(&error.to_string()),
        }
    });
}

/// Some services take the body for markup.
fn body(text: &str) -> String {
    let takes_markup =
        get_capabilities().is_ok_and(|capabilities| capabilities.iter().any(|name| name == "body-markup"));
    if takes_markup { escaped(text) } else { text.into() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("R&D <b>"), "R&amp;D &lt;b&gt;");
    }
}
