//! The switch that forbids every keychain dialog to this process (keychain.md 2).

use objc2_security::SecKeychain;

/// Apple: "SecKeychainSetUserInteractionAllowed(_:)", for file-based keychains: the one switch that works for them.
pub(in crate::live) fn never_prompt() {
    // Its status is of no use: it only sets a flag, and there is no other call to try.
    #[expect(deprecated, reason = "as all of file-based keychains is, and they have no other switch")]
    // SAFETY: the call takes a truth value and sets a flag of this process.
    let _ = unsafe { SecKeychain::set_user_interaction_allowed(false) };
}

#[cfg(test)]
mod tests {
    use std::ptr::NonNull;

    use super::*;

    #[test]
    fn dialogs_are_forbidden_afterwards() {
        never_prompt();
        let mut allowed = 1;
        #[expect(deprecated, reason = "as all of file-based keychains is")]
        // SAFETY: the place for the answer lives as long as the call.
        let status = unsafe { SecKeychain::user_interaction_allowed(NonNull::from(&mut allowed)) };
        assert_eq!((status, allowed), (0, 0));
    }
}
