//! Which items of the keychain may go, beside the registration that this Mac has elsewhere.

use rejoin_keychain::CleanUpItem;

use crate::storage::{Holding, Storages};
use crate::{Evidence, Unreadable};

/// Those of the items that go: with a Platform SSO registration only those of another device id; where nobody can tell
/// whether there is one, none (causes.md, "The clean-up guide").
///
/// # Errors
///
/// Why nobody can tell.
pub fn items_that_go(evidence: &Evidence, items: Vec<CleanUpItem>) -> Result<Vec<CleanUpItem>, Unreadable> {
    match Storages::of(evidence).platform_sso {
        Holding::Empty { .. } => Ok(items),
        Holding::Unreadable(unreadable) if !items.is_empty() => Err(unreadable),
        Holding::Unreadable(_) => Ok(items),
        Holding::Registered(held) => {
            let is_anothers = |item: &CleanUpItem| {
                let ids = item.device_id.as_ref().zip(held.device_id.as_ref());
                ids.is_some_and(|(of_item, of_registration)| of_item != of_registration)
            };
            Ok(items.into_iter().filter(is_anothers).collect())
        }
    }
}
