//! The login keychain, by Keychain Services: whether it is locked, and the deletion of one item.
//!
//! Only in the child of Rejoin that may not prompt (`live/keychain.rs`). Items are sought by attributes, which stand in
//! the file in clear; no secret is asked for, no access list read (keychain.md 2). Deleting evaluates none (keychain.md 5).
//! Apple: "SecItemCopyMatching(_:_:)", "SecKeychainItemDelete(_:)".
#![expect(deprecated, reason = "all of file-based keychains is, and there is no other way to them")]

use std::ffi::{CStr, c_char};
use std::ptr::{self, NonNull};

use objc2_core_foundation::{
    CFArray, CFBoolean, CFData, CFDictionary, CFMutableDictionary, CFNumber, CFRetained, CFString, CFType,
};
use objc2_security::{
    SecCertificate, SecItemCopyMatching, SecKeychain, SecKeychainItem, errSecItemNotFound,
    errSecNoSuchKeychain, errSecSuccess, kSecAttrAccount, kSecAttrApplicationLabel, kSecAttrKeyClass,
    kSecAttrKeyClassPrivate, kSecAttrKeyClassPublic, kSecAttrLabel, kSecAttrPublicKeyHash, kSecAttrService,
    kSecAttrType, kSecClass, kSecClassCertificate, kSecClassGenericPassword, kSecClassKey, kSecMatchLimit,
    kSecMatchLimitAll, kSecMatchSearchList, kSecReturnAttributes, kSecReturnRef, kSecUnlockStateStatus,
    kSecValueRef,
};
use rejoin_keychain::KeychainItem;

use crate::live::keychain::{Found, IDENTITY_PREFERENCE, KeyClass, Status};

/// Room for the path of a keychain; a longer one is another's.
const PATH_ROOM: u32 = 4096;

/// Says of what was found whether it is what is meant.
type IsMeant<'a> = &'a dyn Fn(&Found) -> bool;

/// Whether the keychain at a path is locked. It is sought in the search list, never opened by its path.
/// Apple: "SecKeychainGetStatus(_:_:)".
pub(in crate::live) fn is_locked(path: &str) -> Result<bool, Status> {
    let keychain = keychain(path)?;
    let mut status = 0;
    // SAFETY: the place for the answer lives as long as the call.
    done(unsafe { SecKeychain::status(Some(&keychain), NonNull::from(&mut status)) })?;
    Ok(status & kSecUnlockStateStatus == 0)
}

/// How many items of the keychain at a path are what an item says.
pub(in crate::live) fn count(path: &str, item: &KeychainItem, is_meant: IsMeant) -> Result<usize, Status> {
    let keychain = keychain(path)?;
    Ok(matching(&keychain, item, is_meant)?.len())
}

/// Deletes the item of the keychain at a path if exactly one matches. Returns how many did.
pub(in crate::live) fn delete(path: &str, item: &KeychainItem, is_meant: IsMeant) -> Result<usize, Status> {
    let keychain = keychain(path)?;
    let found = matching(&keychain, item, is_meant)?;
    if let [only] = found.as_slice() {
        // SAFETY: the references that a search of file-based keychains gives are keychain items, keys and certificates
        // too (Apple: "SecKeychainItem": a certificate or key of a keychain may be cast to it, and back).
        let only: &SecKeychainItem = unsafe { &*ptr::from_ref::<CFType>(only).cast() };
        // SAFETY: it is a reference to a live item.
        done(unsafe { only.delete() })?;
    }
    Ok(found.len())
}

/// Apple: "SecKeychainCopySearchList(_:)".
fn keychain(path: &str) -> Result<CFRetained<SecKeychain>, Status> {
    let mut list: *const CFArray = ptr::null();
    // SAFETY: the place for the result lives as long as the call.
    done(unsafe { SecKeychain::copy_search_list(NonNull::from(&mut list)) })?;
    let list = NonNull::new(list.cast_mut()).ok_or(errSecNoSuchKeychain)?;
    // SAFETY: a call that copies hands over one reference, which nobody else releases.
    let list = unsafe { CFRetained::from_raw(list) };
    // SAFETY: a search list is an array of keychains.
    let list: CFRetained<CFArray<SecKeychain>> = unsafe { CFRetained::cast_unchecked(list) };
    list.iter().find(|keychain| is_at(keychain, path)).ok_or(errSecNoSuchKeychain)
}

/// Apple: "SecKeychainGetPath(_:_:_:)".
fn is_at(keychain: &SecKeychain, path: &str) -> bool {
    let mut room: [c_char; PATH_ROOM as usize] = [0; PATH_ROOM as usize];
    let mut length = PATH_ROOM - 1;
    let place = NonNull::from(&mut room).cast();
    // SAFETY: there is room for `length` bytes and a NUL, and both places live as long as the call.
    let status = unsafe { SecKeychain::path(Some(keychain), NonNull::from(&mut length), place) };
    // SAFETY: the call left the last byte as it was, a NUL.
    let found = unsafe { CStr::from_ptr(room.as_ptr()) };
    status == errSecSuccess && found.to_bytes() == path.as_bytes()
}

fn matching(
    keychain: &SecKeychain,
    item: &KeychainItem,
    is_meant: IsMeant,
) -> Result<Vec<CFRetained<CFType>>, Status> {
    let mut found: *const CFType = ptr::null();
    let query = query(keychain, item);
    // SAFETY: the query's keys and values are those of its documentation, and the place for the result lives as long as
    // the call.
    let status = unsafe { SecItemCopyMatching(query.as_opaque(), &raw mut found) };
    if status == errSecItemNotFound {
        return Ok(Vec::new());
    }
    done(status)?;
    let Some(found) = NonNull::new(found.cast_mut()) else { return Ok(Vec::new()) };
    // SAFETY: a call that copies hands over one reference, which nobody else releases.
    let found = unsafe { CFRetained::from_raw(found) };
    let found = match found.downcast::<CFArray>() {
        // SAFETY: an array of Core Foundation objects.
        Ok(list) => unsafe { CFRetained::cast_unchecked::<CFArray<CFType>>(list) }.to_vec(),
        Err(only) => vec![only],
    };
    Ok(found.iter().filter_map(|found| meant(found, is_meant)).collect())
}

/// The reference of an item that was found, if it is what is meant. Of each item the search gives a dictionary with its
/// attributes and its reference. Apple: "SecItemCopyMatching(_:_:)", "Item Return Result Keys".
fn meant(found: &CFType, is_meant: IsMeant) -> Option<CFRetained<CFType>> {
    let attributes = found.downcast_ref::<CFDictionary>()?;
    // SAFETY: the keys of such a dictionary are strings, and its values Core Foundation objects.
    let attributes: &CFDictionary<CFString, CFType> =
        unsafe { &*ptr::from_ref::<CFDictionary>(attributes).cast() };
    // SAFETY: a constant of Security.framework, set before any code runs and never changed.
    let reference = attributes.get(unsafe { kSecValueRef })?;
    is_meant(&described(attributes, &reference)).then_some(reference)
}

fn described(attributes: &CFDictionary<CFString, CFType>, reference: &CFType) -> Found {
    let text = |key: &CFString| {
        attributes.get(key).and_then(|value| Some(value.downcast_ref::<CFString>()?.to_string()))
    };
    let bytes =
        |key: &CFString| attributes.get(key).and_then(|value| Some(value.downcast_ref::<CFData>()?.to_vec()));
    let number =
        |key: &CFString| attributes.get(key).and_then(|value| value.downcast_ref::<CFNumber>()?.as_i32());
    // SAFETY: constants of Security.framework, set before any code runs and never changed.
    unsafe {
        let key_class = attributes.get(kSecAttrKeyClass);
        let is_of = |class: &CFString| {
            key_class
                .as_ref()
                .and_then(|value| value.downcast_ref::<CFString>())
                .is_some_and(|value| value == class)
        };
        Found {
            label: text(kSecAttrLabel).unwrap_or_default(),
            account: text(kSecAttrAccount).unwrap_or_default(),
            service: text(kSecAttrService).unwrap_or_default(),
            kind: number(kSecAttrType),
            key_class: if is_of(kSecAttrKeyClassPrivate) {
                Some(KeyClass::Private)
            } else if is_of(kSecAttrKeyClassPublic) {
                Some(KeyClass::Public)
            } else {
                None
            },
            key_hash: bytes(kSecAttrApplicationLabel).unwrap_or_default(),
            der: certificate(reference),
        }
    }
}

/// The DER of a reference that is a certificate. Apple: "SecCertificateCopyData(_:)".
fn certificate(reference: &CFType) -> Option<Vec<u8>> {
    let certificate = reference.downcast_ref::<SecCertificate>()?;
    // SAFETY: a live certificate, which always has data.
    Some(unsafe { certificate.data() }.to_vec())
}

/// A search that is confined to one keychain, so that the data protection keychain is never asked (keychain.md 4).
/// Apple: "Searching for Keychain Items".
fn query(keychain: &SecKeychain, item: &KeychainItem) -> CFRetained<CFDictionary<CFString, CFType>> {
    let query = CFMutableDictionary::<CFString, CFType>::empty();
    let keychains = CFArray::from_objects(&[keychain]);
    // SAFETY: constants of Security.framework, set before any code runs and never changed.
    unsafe {
        query.add(kSecMatchSearchList, &keychains);
        query.add(kSecMatchLimit, kSecMatchLimitAll);
        query.add(kSecReturnRef, CFBoolean::new(true));
        query.add(kSecReturnAttributes, CFBoolean::new(true));
        add_attributes(&query, item);
    }
    // SAFETY: a dictionary that can be changed is a dictionary, and nothing changes it from here on.
    unsafe { CFRetained::cast_unchecked(query) }
}

/// # Safety
///
/// None of its own: it reads constants of Security.framework, which are set before any code runs.
unsafe fn add_attributes(query: &CFMutableDictionary<CFString, CFType>, item: &KeychainItem) {
    // An item without a text and one with an empty text are told apart by no search; the one is as good as the other.
    let add = |key: &CFString, text: &str| {
        if !text.is_empty() {
            query.add(key, &CFString::from_str(text));
        }
    };
    // SAFETY: as above.
    unsafe {
        match item {
            KeychainItem::Password { label, account, service }
            | KeychainItem::IdentityPreference { label, account, service } => {
                query.add(kSecClass, kSecClassGenericPassword);
                add(kSecAttrLabel, label);
                add(kSecAttrAccount, account);
                add(kSecAttrService, service);
                if matches!(item, KeychainItem::IdentityPreference { .. }) {
                    query.add(kSecAttrType, &CFNumber::new_i32(IDENTITY_PREFERENCE));
                }
            }
            KeychainItem::PrivateKey { label, key_hash } | KeychainItem::PublicKey { label, key_hash } => {
                let is_private = matches!(item, KeychainItem::PrivateKey { .. });
                query.add(kSecClass, kSecClassKey);
                let class = if is_private { kSecAttrKeyClassPrivate } else { kSecAttrKeyClassPublic };
                query.add(kSecAttrKeyClass, class);
                add(kSecAttrLabel, label.as_str());
                query.add(kSecAttrApplicationLabel, &CFData::from_bytes(key_hash));
            }
            KeychainItem::Certificate { label, key_hash, .. } => {
                query.add(kSecClass, kSecClassCertificate);
                add(kSecAttrLabel, label);
                query.add(kSecAttrPublicKeyHash, &CFData::from_bytes(key_hash));
            }
        }
    }
}

fn done(status: Status) -> Result<(), Status> {
    if status == errSecSuccess { Ok(()) } else { Err(status) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keychain_that_is_not_in_the_search_list_is_none() {
        assert_eq!(is_locked("/nowhere/login.keychain-db"), Err(errSecNoSuchKeychain));
    }
}
