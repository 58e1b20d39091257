//! The status item's picture: its shape tells the state, its colour nothing (a template image).

use rejoin_registration::State;
use tauri::image::Image;
use tauri::include_image;

/// The picture of a state; while nothing was looked at, that of an unknown one.
pub(crate) fn of(state: Option<State>) -> Image<'static> {
    match state {
        Some(State::Registered) => include_image!("../assets/icons/state-registered.png"),
        Some(State::ActionNeeded) => include_image!("../assets/icons/state-action_needed.png"),
        Some(State::ItNeeded) => include_image!("../assets/icons/state-it_needed.png"),
        Some(State::InProgress) => include_image!("../assets/icons/state-in_progress.png"),
        Some(State::Unknown) | None => include_image!("../assets/icons/state-unknown.png"),
    }
}
