//! The switch that forbids every keychain dialog to this process (keychain.md 2).

use objc2_security::SecKeychain;

/// Apple: "SecKeychainSetUserInteractionAllowed(_:)", for file-based keychains: the one switch that works for them.
pub(in crate::live) fn never_prompt() {
    #[expect(deprecated, reason = "as all of file-based keychains is, and they have no other switch")]
    // SAFETY: the call takes a truth value and sets a flag of this process.
    let status = unsafe { SecKeychain::set_user_interaction_allowed(false) };
    // It sets a flag and cannot refuse; were it to, there would be nobody to ask and nothing else to try.
    let _ = status;
}
