//! Code signatures of bundles on disk, by Code Signing Services.
//!
//! Without the network, without any keychain, and without hashing what a bundle holds: only who sealed it is asked, as
//! the keychain asks, and an Office app has a gigabyte of resources.
//! Apple: "Static Code Validation Flags", "TN3127: Inside Code Signing: Requirements".

use std::ptr::{self, NonNull};

use objc2_core_foundation::{CFDictionary, CFRetained, CFString, CFType, CFURL};
use objc2_security::{
    SecCSFlags, SecCode, SecRequirement, SecStaticCode, errSecInvalidItemRef, errSecSuccess,
    kSecCSBasicValidateOnly, kSecCSSigningInformation, kSecCodeInfoIdentifier, kSecCodeInfoTeamIdentifier,
};

use crate::live::code_signature::{Signed, Status};

/// Apple's own code (TN3127).
const APPLE: &str = "anchor apple";

/// Signed with a Developer ID: Apple's intermediate certificate for them, and a leaf for apps (TN3127).
const DEVELOPER_ID: &str = "anchor apple generic and certificate 1[field.1.2.840.113635.100.6.2.6] exists \
                            and certificate leaf[field.1.2.840.113635.100.6.1.13] exists";

/// What the valid signature of the bundle at a path says; the error is the status of the call that failed
/// (Apple: "Code Signing Services Result Codes").
pub(in crate::live) fn signed(bundle: &str) -> Result<Signed, Status> {
    let code = code(bundle)?;
    check(&code, None)?;
    let information = information(&code)?;
    // SAFETY: two constants of Security.framework, set before any code runs and never changed.
    let (identifier, team) = unsafe { (kSecCodeInfoIdentifier, kSecCodeInfoTeamIdentifier) };
    Ok(Signed {
        identifier: text(&information, identifier),
        team: text(&information, team),
        by_apple: satisfies(&code, APPLE)?,
        by_developer_id: satisfies(&code, DEVELOPER_ID)?,
    })
}

/// Apple: "SecStaticCodeCreateWithPath(_:_:_:)".
fn code(bundle: &str) -> Result<CFRetained<SecStaticCode>, Status> {
    let path = CFURL::from_directory_path(bundle).ok_or(errSecInvalidItemRef)?;
    let mut code: *const SecStaticCode = ptr::null();
    // SAFETY: the place for the result lives as long as the call.
    done(unsafe { SecStaticCode::create_with_path(&path, SecCSFlags::empty(), NonNull::from(&mut code)) })?;
    let code = NonNull::new(code.cast_mut()).ok_or(errSecInvalidItemRef)?;
    // SAFETY: a call that creates hands over one reference, which nobody else releases.
    Ok(unsafe { CFRetained::from_raw(code) })
}

/// Apple: "SecStaticCodeCheckValidity(_:_:_:)".
fn check(code: &SecStaticCode, requirement: Option<&SecRequirement>) -> Result<(), Status> {
    let flags = SecCSFlags(kSecCSBasicValidateOnly) | SecCSFlags::NoNetworkAccess;
    // SAFETY: both are references to live objects of their types, and the flags are those of this call.
    done(unsafe { code.check_validity(flags, requirement) })
}

/// Apple: "SecRequirementCreateWithString(_:_:_:)".
fn satisfies(code: &SecStaticCode, condition: &'static str) -> Result<bool, Status> {
    let condition = CFString::from_static_str(condition);
    let mut requirement: *mut SecRequirement = ptr::null_mut();
    let place = NonNull::from(&mut requirement);
    // SAFETY: the place for the result lives as long as the call.
    done(unsafe { SecRequirement::create_with_string(&condition, SecCSFlags::empty(), place) })?;
    let requirement = NonNull::new(requirement).ok_or(errSecInvalidItemRef)?;
    // SAFETY: a call that creates hands over one reference, which nobody else releases.
    let requirement = unsafe { CFRetained::from_raw(requirement) };
    Ok(check(code, Some(&requirement)).is_ok())
}

/// Apple: "SecCodeCopySigningInformation(_:_:_:)".
fn information(code: &SecStaticCode) -> Result<CFRetained<CFDictionary<CFString, CFType>>, Status> {
    let mut information: *const CFDictionary = ptr::null();
    let place = NonNull::from(&mut information);
    // SAFETY: the place for the result lives as long as the call.
    done(unsafe { SecCode::copy_signing_information(code, SecCSFlags(kSecCSSigningInformation), place) })?;
    let information = NonNull::new(information.cast_mut()).ok_or(errSecInvalidItemRef)?;
    // SAFETY: a call that copies hands over one reference, which nobody else releases.
    let information = unsafe { CFRetained::from_raw(information) };
    // SAFETY: its keys are strings (the constants kSecCodeInfo…), its values are Core Foundation objects.
    Ok(unsafe { CFRetained::cast_unchecked(information) })
}

fn text(information: &CFDictionary<CFString, CFType>, key: &CFString) -> Option<String> {
    Some(information.get(key)?.downcast::<CFString>().ok()?.to_string())
}

fn done(status: Status) -> Result<(), Status> {
    if status == errSecSuccess { Ok(()) } else { Err(status) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up;

    #[test]
    fn apples_own_code_is_apples() {
        let finder = signed("/System/Library/CoreServices/Finder.app").unwrap();
        assert_eq!(finder.identifier.as_deref(), Some("com.apple.finder"));
        assert!(finder.by_apple && !finder.by_developer_id);
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
