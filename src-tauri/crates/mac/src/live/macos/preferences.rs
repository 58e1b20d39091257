//! What a configuration profile forces, by CFPreferences.

use objc2_core_foundation::{CFPreferencesAppValueIsForced, CFString};

/// Whether a profile forces the value of a key in a preferences domain, for this user.
/// Apple: "CFPreferencesAppValueIsForced(_:_:)".
pub(in crate::live) fn is_forced(domain: &str, key: &str) -> bool {
    CFPreferencesAppValueIsForced(&CFString::from_str(key), &CFString::from_str(domain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_profile_sets_is_not_forced() {
        assert!(!is_forced("org.rejoin.made-up", "RegistrationPolicyID"));
    }
}
