//! Code signatures of bundles on disk, by Code Signing Services.
//!
//! Without the network, without any keychain, and without hashing what a bundle holds: only who sealed it is asked, as
//! the keychain asks, and an Office app has a gigabyte of resources.
//! Apple: "Static Code Validation Flags", "TN3127: Inside Code Signing: Requirements".

use std::ptr::{self, NonNull};

use core_foundation::base::TCFType;
use core_foundation::url::CFURL;
use objc2_core_foundation::{CFData, CFDictionary, CFRetained, CFString, CFType};
use objc2_security::{
    SecCSFlags, SecCode, errSecCSReqFailed, errSecInvalidItemRef, errSecSuccess, kSecCSSigningInformation,
    kSecCodeInfoIdentifier, kSecCodeInfoTeamIdentifier,
};
use security_framework::os::macos::code_signing::{Flags, SecRequirement, SecStaticCode};

use crate::live::code_signature::{Signed, Status};

/// Apple's own code (TN3127).
const APPLE: &str = "anchor apple";

/// Signed with a Developer ID: Apple's intermediate certificate for them, and a leaf for apps (TN3127).
const DEVELOPER_ID: &str = "anchor apple generic and certificate 1[field.1.2.840.113635.100.6.2.6] exists \
                            and certificate leaf[field.1.2.840.113635.100.6.1.13] exists";

/// Only who sealed it, and only what this Mac knows by itself.
const FLAGS: Flags = Flags::BASIC_VALIDATE_ONLY.union(Flags::NO_NETWORK_ACCESS);

/// What the valid signature of the bundle at a path says; the error is the status of the call that failed
/// (Apple: "Code Signing Services Result Codes").
pub(in crate::live) fn signed(bundle: &str) -> Result<Signed, Status> {
    let code = code(bundle)?;
    let by_apple = satisfies_text(&code, APPLE)?;
    let by_developer_id = !by_apple && satisfies_text(&code, DEVELOPER_ID)?;
    let information = information(&code)?;
    // SAFETY: two constants of Security.framework, set before any code runs and never changed.
    let (identifier, team) = unsafe { (kSecCodeInfoIdentifier, kSecCodeInfoTeamIdentifier) };
    Ok(Signed {
        identifier: text(&information, identifier),
        team: text(&information, team),
        by_apple,
        by_developer_id,
    })
}

/// Whether the bundle at a path satisfies a requirement as a keychain stores it.
/// Apple: "SecRequirementCreateWithData(_:_:_:)".
pub(in crate::live) fn satisfies(bundle: &str, requirement: &[u8]) -> Result<bool, Status> {
    let mut made: *mut objc2_security::SecRequirement = ptr::null_mut();
    let place = NonNull::from(&mut made);
    let data = CFData::from_bytes(requirement);
    // SAFETY: the place for the result lives as long as the call.
    let status =
        unsafe { objc2_security::SecRequirement::create_with_data(&data, SecCSFlags::empty(), place) };
    if status != errSecSuccess {
        return Err(status);
    }
    let made = NonNull::new(made).ok_or(errSecInvalidItemRef)?;
    // SAFETY: a call that creates hands over one reference, which nobody else releases; both types are names of the same
    // opaque one.
    let requirement = unsafe { SecRequirement::wrap_under_create_rule(made.as_ptr().cast()) };
    check(&code(bundle)?, &requirement)
}

/// Apple: "SecStaticCodeCreateWithPath(_:_:_:)".
fn code(bundle: &str) -> Result<SecStaticCode, Status> {
    let path = CFURL::from_path(bundle, true).ok_or(errSecInvalidItemRef)?;
    SecStaticCode::from_path(&path, Flags::NONE).map_err(|error| error.code())
}

/// Apple: "SecRequirementCreateWithString(_:_:_:)".
fn satisfies_text(code: &SecStaticCode, requirement: &'static str) -> Result<bool, Status> {
    let requirement: SecRequirement =
        requirement.parse().map_err(|error: security_framework::base::Error| error.code())?;
    check(code, &requirement)
}

/// Whether code is validly signed and satisfies a requirement; the error says that it is not validly signed.
/// Apple: "SecStaticCodeCheckValidity(_:_:_:)".
fn check(code: &SecStaticCode, requirement: &SecRequirement) -> Result<bool, Status> {
    match code.check_validity(FLAGS, requirement) {
        Ok(()) => Ok(true),
        Err(error) if error.code() == errSecCSReqFailed => Ok(false),
        Err(error) => Err(error.code()),
    }
}

/// Apple: "SecCodeCopySigningInformation(_:_:_:)".
fn information(code: &SecStaticCode) -> Result<CFRetained<CFDictionary<CFString, CFType>>, Status> {
    // SAFETY: both types are names of the same opaque one, and `code` outlives the reference.
    let code: &objc2_security::SecStaticCode = unsafe { &*code.as_concrete_TypeRef().cast() };
    let mut information: *const CFDictionary = ptr::null();
    let place = NonNull::from(&mut information);
    // SAFETY: the place for the result lives as long as the call.
    let status =
        unsafe { SecCode::copy_signing_information(code, SecCSFlags(kSecCSSigningInformation), place) };
    if status != errSecSuccess {
        return Err(status);
    }
    let information = NonNull::new(information.cast_mut()).ok_or(errSecInvalidItemRef)?;
    // SAFETY: a call that copies hands over one reference, which nobody else releases.
    let information = unsafe { CFRetained::from_raw(information) };
    // SAFETY: its keys are strings (the constants kSecCodeInfo…), its values are Core Foundation objects.
    Ok(unsafe { CFRetained::cast_unchecked(information) })
}

fn text(information: &CFDictionary<CFString, CFType>, key: &CFString) -> Option<String> {
    Some(information.get(key)?.downcast::<CFString>().ok()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up;

    const FINDER: &str = "/System/Library/CoreServices/Finder.app";

    #[test]
    fn apples_own_code_is_apples() {
        let finder = signed(FINDER).unwrap();
        assert_eq!(finder.identifier.as_deref(), Some("com.apple.finder"));
        assert!(finder.by_apple && !finder.by_developer_id);
    }

    /// `anchor apple`, as csreq(1) writes it.
    #[test]
    fn a_requirement_is_checked_as_a_keychain_stores_it() {
        let anchor_apple = [0xfa, 0xde, 0x0c, 0, 0, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0, 3];
        assert_eq!(satisfies(FINDER, &anchor_apple), Ok(true));
        assert!(satisfies(FINDER, b"no requirement").is_err());
    }

    #[test]
    fn what_is_not_there_or_not_signed_has_no_signature() {
        let folder = made_up::folder();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_string();
        std::fs::create_dir_all(at("Unsigned.app/Contents/MacOS")).unwrap();
        std::fs::write(at("Unsigned.app/Contents/MacOS/Unsigned"), "#!/bin/sh\n").unwrap();
        for bundle in ["Unsigned.app", "Nothing.app"] {
            assert!(signed(&at(bundle)).is_err(), "{bundle}");
        }
    }
}
