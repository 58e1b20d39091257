//! Launch Services: which app a bundle id or a link belongs to, and opening them.

use std::time::Duration;

use super::system;

/// How long opening may take: macOS first finds and checks the app, which is slow for a new download.
const LIMIT: Duration = Duration::from_secs(30);

/// macOS did not open it: there is no app for it, or it refused, or did not say in time that it had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotOpened;

/// Opens an app, or brings it to the front.
pub(crate) fn open_app(bundle_id: &str) -> Result<(), NotOpened> {
    system::open_app(bundle_id, LIMIT)
}

/// Opens a link, with the app of a bundle id where one is named.
pub(crate) fn open_link(link: &str, bundle_id: Option<&str>) -> Result<(), NotOpened> {
    system::open_link(link, bundle_id, LIMIT)
}

/// The path of the app with a bundle id.
pub(super) fn app_with_id(bundle_id: &str) -> Option<String> {
    system::app_with_id(bundle_id)
}

/// Whether there is an app for a bundle id, and one for a link.
pub(super) fn knows(bundle_id: &str, link: &str) -> bool {
    system::app_with_id(bundle_id).is_some() && system::app_for_link(link).is_some()
}
