//! The login keychain, read as a file: no prompt can come of it (keychain.md).

use rejoin_keychain::{CleanUpItem, WorkplaceJoin};
use rejoin_registration::{Configuration, Reason};

use crate::{Mac, Trouble};

/// The largest keychain that Rejoin reads, in bytes: a hundred times what a full one needs.
pub(crate) const LIMIT: u64 = 256 << 20;

/// Where a user's login keychain stands.
pub(crate) fn path(home: &str) -> String {
    format!("{home}/Library/Keychains/login.keychain-db")
}

/// Reads it, where the company allows that.
pub(super) fn read(
    mac: &dyn Mac,
    path: &str,
    configuration: &Configuration,
) -> Result<WorkplaceJoin, Trouble> {
    let bytes = bytes(mac, path, configuration)?;
    rejoin_keychain::read(&bytes).map_err(|_| Trouble::unreadable(path, Reason::Damaged))
}

/// The items of it that are on the clean-up's list, where the company allows to read it.
pub(crate) fn clean_up_items(
    mac: &dyn Mac,
    path: &str,
    configuration: &Configuration,
) -> Result<Vec<CleanUpItem>, Trouble> {
    let bytes = bytes(mac, path, configuration)?;
    rejoin_keychain::clean_up_items(&bytes).map_err(|_| Trouble::unreadable(path, Reason::Damaged))
}

fn bytes(mac: &dyn Mac, path: &str, configuration: &Configuration) -> Result<Vec<u8>, Trouble> {
    if !configuration.read_keychain {
        return Err(Trouble::unreadable(path, Reason::NotAllowed));
    }
    mac.read(path, LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probes::made_up::MadeUpMac;

    const PATH: &str = "/Users/ana/Library/Keychains/login.keychain-db";

    #[test]
    fn it_is_read_only_where_that_is_allowed_and_possible() {
        assert_eq!(path("/Users/ana"), PATH);
        let allowed = Configuration::default();
        let forbidden = Configuration { read_keychain: false, ..Configuration::default() };
        let damaged = || MadeUpMac::empty().file(PATH, b"no keychain");
        let cases = [
            (MadeUpMac::empty(), &allowed, Trouble::Absent),
            (damaged(), &allowed, Trouble::unreadable(PATH, Reason::Damaged)),
            (damaged(), &forbidden, Trouble::unreadable(PATH, Reason::NotAllowed)),
            (
                MadeUpMac::empty().unreadable(PATH, Reason::PermissionDenied),
                &allowed,
                Trouble::unreadable(PATH, Reason::PermissionDenied),
            ),
        ];
        for (mac, configuration, expected) in cases {
            assert_eq!(read(&mac, PATH, configuration), Err(expected));
        }
    }
}
