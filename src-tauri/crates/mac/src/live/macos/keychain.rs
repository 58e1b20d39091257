//! The switch that forbids every keychain dialog to this process (keychain.md 2).

use std::ptr::NonNull;

use objc2_security::{SecKeychain, errSecSuccess};

/// Apple: "SecKeychainSetUserInteractionAllowed(_:)", for file-based keychains: the one switch that works for them.
pub(in crate::live) fn never_prompt() {
    // Its status is of no use: it only sets a flag, and there is no other call to try.
    #[expect(deprecated, reason = "as all of file-based keychains is, and they have no other switch")]
    // SAFETY: the call takes a truth value and sets a flag of this process.
    let _ = unsafe { SecKeychain::set_user_interaction_allowed(false) };
}

/// Whether dialogs are forbidden to this process. Apple: "SecKeychainGetUserInteractionAllowed(_:)".
pub(in crate::live) fn never_prompts() -> bool {
    let mut allowed = 1;
    #[expect(deprecated, reason = "as all of file-based keychains is")]
    // SAFETY: the place for the answer lives as long as the call.
    let status = unsafe { SecKeychain::user_interaction_allowed(NonNull::from(&mut allowed)) };
    status == errSecSuccess && allowed == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dialogs_are_forbidden_afterwards() {
        never_prompt();
        assert!(never_prompts());
    }
}
