//! Files that say something by being there: the jamf binary, the migrator's left-over agent (mac.md 2.1, 2.4).

use crate::{Mac, Trouble};

/// The jamf binary, and its former place.
pub(crate) const JAMF_BINARY: &str = "/usr/local/jamf/bin/jamf";
pub(super) const FORMER_JAMF_BINARY: &str = "/usr/local/bin/jamf";

/// Whether Jamf's program is installed.
pub(super) fn jamf_binary(mac: &dyn Mac) -> Result<(), Trouble> {
    let current = exists(mac, JAMF_BINARY);
    match exists(mac, FORMER_JAMF_BINARY) {
        Err(Trouble::Absent) => current,
        former => current.or(former),
    }
}

/// The agent that Jamf's migration leaves behind where it never finished.
pub(crate) fn migrator_path(home: &str) -> String {
    format!("{home}/Library/LaunchAgents/com.jamf.management.jamfAAD.migrator.plist")
}

/// Known where it is there.
pub(super) fn exists(mac: &dyn Mac, path: &str) -> Result<(), Trouble> {
    if mac.exists(path)? { Ok(()) } else { Err(Trouble::Absent) }
}

#[cfg(test)]
mod tests {
    use rejoin_registration::Reason;

    use super::*;
    use crate::probes::made_up::MadeUpMac;

    #[test]
    fn the_jamf_binary_may_be_in_either_place() {
        let denied = |path: &str| Err(Trouble::unreadable(path, Reason::PermissionDenied));
        let empty = MadeUpMac::empty;
        let cases = [
            (empty(), Err(Trouble::Absent)),
            (empty().file(JAMF_BINARY, b""), Ok(())),
            (empty().file(FORMER_JAMF_BINARY, b""), Ok(())),
            (empty().unreadable(JAMF_BINARY, Reason::PermissionDenied), denied(JAMF_BINARY)),
            (empty().unreadable(FORMER_JAMF_BINARY, Reason::PermissionDenied), denied(FORMER_JAMF_BINARY)),
            (empty().unreadable(JAMF_BINARY, Reason::PermissionDenied).file(FORMER_JAMF_BINARY, b""), Ok(())),
            (empty().unreadable(FORMER_JAMF_BINARY, Reason::PermissionDenied).file(JAMF_BINARY, b""), Ok(())),
        ];
        for (mac, expected) in cases {
            assert_eq!(jamf_binary(&mac), expected);
        }
    }
}
