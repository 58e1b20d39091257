//! The valid code signature of an app.

use std::ops::RangeInclusive;

use nix::errno::Errno;
use rejoin_keychain::{Signature, Signer};
use rejoin_registration::Reason;

use super::system;
use crate::Trouble;

/// A status of Apple's Security framework.
pub(super) type Status = i32;

/// What Security.framework adds to the system's own error numbers.
const ERRNO_BASE: Status = 100_000;

/// The statuses that Code Signing Services gives to code that is not signed, or not validly (Apple: "Code Signing
/// Services Result Codes").
const NOT_VALID: RangeInclusive<Status> = -67_072..=-66_990;

/// What macOS tells of a valid signature.
#[derive(Clone, Debug, Default)]
pub(super) struct Signed {
    pub(super) identifier: Option<String>,
    pub(super) team: Option<String>,
    /// It satisfies Apple's requirement for its own code.
    pub(super) by_apple: bool,
    /// It satisfies Apple's requirement for Developer IDs.
    pub(super) by_developer_id: bool,
}

/// The valid signature of an app bundle by Apple or with a Developer ID; one from the App Store or for development
/// is not known to the forecast.
pub(super) fn signature(bundle: &str) -> Result<Signature, Trouble> {
    match system::signed(bundle) {
        Ok(signed) => known(signed).ok_or(Trouble::Absent),
        Err(status) => Err(trouble(bundle, status)),
    }
}

/// Whether the valid signature of an app bundle satisfies a requirement, in the form in which a keychain stores it.
pub(super) fn satisfies(bundle: &str, requirement: &[u8]) -> Result<bool, Trouble> {
    system::satisfies(bundle, requirement).map_err(|status| trouble(bundle, status))
}

fn known(signed: Signed) -> Option<Signature> {
    let signer = match signed {
        Signed { by_apple: true, .. } => Signer::Apple,
        Signed { by_developer_id: true, team, .. } => Signer::Team(team?),
        Signed { .. } => return None,
    };
    Some(Signature { identifier: signed.identifier?, signer })
}

fn trouble(bundle: &str, status: Status) -> Trouble {
    if NOT_VALID.contains(&status) {
        return Trouble::Absent;
    }
    match status.checked_sub(ERRNO_BASE).map(Errno::from_raw) {
        Some(Errno::ENOENT | Errno::ENOTDIR) => Trouble::Absent,
        Some(Errno::EACCES | Errno::EPERM) => Trouble::unreadable(bundle, Reason::PermissionDenied),
        Some(_) | None => Trouble::unreadable(bundle, Reason::Failed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_apples_or_a_developer_ids() {
        let signed = |team: Option<&str>, by_apple, by_developer_id| Signed {
            identifier: Some("com.example.app".into()),
            team: team.map(String::from),
            by_apple,
            by_developer_id,
        };
        let team = || Some(Signer::Team("UBF8T346G9".into()));
        let cases = [
            ("Apple's", signed(None, true, false), Some(Signer::Apple)),
            ("a Developer ID", signed(Some("UBF8T346G9"), false, true), team()),
            ("a Developer ID that names no team", signed(None, false, true), None),
            ("the App Store", signed(Some("UBF8T346G9"), false, false), None),
            ("ad hoc", signed(None, false, false), None),
            ("no identifier", Signed { identifier: None, ..signed(None, true, false) }, None),
        ];
        for (name, signed, expected) in cases {
            let expected = expected.map(|signer| Signature { identifier: "com.example.app".into(), signer });
            assert_eq!(known(signed), expected, "{name}");
        }
    }

    #[test]
    fn a_status_says_whether_there_is_no_signature_or_no_answer() {
        let unreadable = |reason| Trouble::unreadable("/Applications/A.app", reason);
        let cases = [
            ("errSecCSUnsigned", -67_062, Trouble::Absent),
            ("errSecCSSignatureFailed", -67_061, Trouble::Absent),
            ("errSecCSStaticCodeNotFound", -67_068, Trouble::Absent),
            ("errSecCSResourcesInvalid", -67_054, Trouble::Absent),
            ("ENOENT", 100_002, Trouble::Absent),
            ("ENOTDIR", 100_020, Trouble::Absent),
            ("EPERM", 100_001, unreadable(Reason::PermissionDenied)),
            ("EACCES", 100_013, unreadable(Reason::PermissionDenied)),
            ("EIO", 100_005, unreadable(Reason::Failed)),
            ("errSecUnimplemented", -4, unreadable(Reason::Failed)),
            ("the smallest status", i32::MIN, unreadable(Reason::Failed)),
        ];
        for (name, status, expected) in cases {
            assert_eq!(trouble("/Applications/A.app", status), expected, "{name}");
        }
    }
}
