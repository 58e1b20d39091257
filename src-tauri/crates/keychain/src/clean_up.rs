//! The items of a keychain that a clean-up deletes, and a keychain without one of them.

use std::collections::HashMap;

use sha1::{Digest, Sha1};

use crate::columns::{
    ACCOUNT, CERTIFICATE_LABEL, CERTIFICATES, GENERIC_PASSWORDS, KEY_HASH, KEY_LABEL, PASSWORD_LABEL,
    PASSWORD_TYPE, PRIVATE_KEYS, PUBLIC_KEYS, SERVICE,
};
use crate::database::{Database, Record, Slot};
use crate::keychain_item::{is_listed_password, is_listed_preference};
use crate::workplace_join::{certificate, created_at};
use crate::{CleanUpItem, Damaged, Issuer, KeyHash, KeyLabel, KeychainItem};

/// The type of a generic password that is an identity preference (keychain.md 5).
const IDENTITY_PREFERENCE: u32 = u32::from_be_bytes(*b"iprf");
/// The account whose value is the SHA-1 of the registration's certificate (mac.md 5.1).
const THUMBPRINT: &str = "com.microsoft.workplacejoin.thumbprint";
/// The account whose value is its common name, the device id (mac.md 5.1).
const COMMON_NAME: &str = "com.microsoft.workplacejoin.certificateCommonNameIdentifier";

/// Every item of a login keychain that is on the closed list, in the order in which they are to be deleted. Items that
/// nothing tells from one another all stand there.
///
/// # Errors
///
/// Those of [`read`](crate::read); and where an item that is on the list has no name by which it could be deleted.
pub fn clean_up_items(bytes: &[u8]) -> Result<Vec<CleanUpItem>, Damaged> {
    Ok(listed(&Database::open(bytes)?)?.into_iter().map(|(item, _)| item).collect())
}

/// What became of an item that was to be removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It was removed: the bytes without it.
    Removed(Vec<u8>),
    /// It was not there.
    NotThere,
    /// So many items are what was named, and none was removed.
    Ambiguous {
        /// How many.
        count: usize,
    },
}

/// A keychain without one item, if exactly one is what is named; one that is not on the list never is. For the private
/// copy of a recording: a live Mac's keychain belongs to macOS, whose indexes are left as they are here.
///
/// # Errors
///
/// Those of [`clean_up_items`].
pub fn without(bytes: &[u8], item: &KeychainItem) -> Result<Removal, Damaged> {
    let slots: Vec<Slot> = listed(&Database::open(bytes)?)?
        .into_iter()
        .filter_map(|(listed, slot)| (listed.item == *item).then_some(slot))
        .collect();
    match slots.as_slice() {
        [] => Ok(Removal::NotThere),
        [slot] => slot.freed(bytes).map(Removal::Removed),
        slots => Ok(Removal::Ambiguous { count: slots.len() }),
    }
}

/// Sorted.
fn listed(database: &Database<'_>) -> Result<Vec<(CleanUpItem, Slot)>, Damaged> {
    let certificates = database.each(CERTIFICATES, listed_certificate)?;
    let devices = Devices::of(&certificates);
    let private_keys = database.each(PRIVATE_KEYS, |record| {
        Ok(key(record)?
            .map(|(label, key_hash)| (KeychainItem::PrivateKey { label, key_hash }, record.slot())))
    })?;
    let public_keys = database.each(PUBLIC_KEYS, |record| {
        Ok(key(record)?.map(|(label, key_hash)| (KeychainItem::PublicKey { label, key_hash }, record.slot())))
    })?;
    let mut items = database.each(GENERIC_PASSWORDS, |record| password(record, &devices))?;
    let undated = |(item, slot): (KeychainItem, Slot)| {
        let device_id = devices.of_item(&item);
        (CleanUpItem { item, device_id, created_at: None }, slot)
    };
    items.extend(private_keys.into_iter().chain(public_keys).map(undated));
    items.extend(certificates.into_iter().map(|found| {
        let Found { label, device_id, key_hash, slot, .. } = found;
        let item = KeychainItem::Certificate { label, issuer: Issuer::MsOrganizationAccess, key_hash };
        (CleanUpItem { item, device_id: Some(device_id), created_at: None }, slot)
    }));
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(items)
}

/// A Workplace Join certificate.
struct Found {
    label: String,
    device_id: String,
    key_hash: KeyHash,
    /// The SHA-1 of the certificate, in lower-case hexadecimal.
    thumbprint: String,
    slot: Slot,
}

fn listed_certificate(record: &Record<'_, '_>) -> Result<Option<Found>, Damaged> {
    let Some((found, key_hash)) = certificate(record)? else { return Ok(None) };
    let thumbprint = Sha1::digest(record.data()).iter().map(|byte| format!("{byte:02x}")).collect();
    let label = text(record, CERTIFICATE_LABEL)?;
    Ok(Some(Found { label, device_id: found.device_id, key_hash, thumbprint, slot: record.slot() }))
}

/// The label and hash of a key that is on the list; nothing for all others.
fn key(record: &Record<'_, '_>) -> Result<Option<(KeyLabel, KeyHash)>, Damaged> {
    let Some(label) = KeyLabel::of(record.blob(KEY_LABEL)?.unwrap_or_default()) else { return Ok(None) };
    let hash = record.blob(KEY_HASH)?.and_then(|hash| hash.try_into().ok());
    Ok(Some((label, hash.ok_or(record.unreadable(KEY_HASH))?)))
}

/// A generic password that is on the list; nothing for all others.
fn password(record: &Record<'_, '_>, devices: &Devices<'_>) -> Result<Option<(CleanUpItem, Slot)>, Damaged> {
    let bytes = |column| record.blob(column).map(Option::unwrap_or_default);
    let (label, account, service) = (bytes(PASSWORD_LABEL)?, bytes(ACCOUNT)?, bytes(SERVICE)?);
    let is_preference = record.number_if_any(PASSWORD_TYPE)? == Some(IDENTITY_PREFERENCE);
    let is_listed = if is_preference {
        is_listed_preference(label, account, service)
    } else {
        is_listed_password(label, account)
    };
    if !is_listed {
        return Ok(None);
    }
    let (label, account, service) =
        (text(record, PASSWORD_LABEL)?, text(record, ACCOUNT)?, text(record, SERVICE)?);
    let item = if is_preference {
        KeychainItem::IdentityPreference { label, account, service }
    } else {
        KeychainItem::Password { label, account, service }
    };
    let device_id = devices.of_item(&item);
    // A date that cannot be read is no reason to keep the item, or the others.
    let created_at = created_at(record).unwrap_or_default();
    Ok(Some((CleanUpItem { item, device_id, created_at }, record.slot())))
}

/// A column of an item that is on the list: what is no text cannot be named.
fn text(record: &Record<'_, '_>, column: u32) -> Result<String, Damaged> {
    let bytes = record.blob(column)?.unwrap_or_default();
    String::from_utf8(bytes.to_vec()).map_err(|_| record.unreadable(column))
}

/// Which device the certificates of a keychain say that an item belongs to.
struct Devices<'a> {
    /// `None`: certificates of several devices share the key.
    by_key: HashMap<KeyHash, Option<&'a str>>,
    by_thumbprint: HashMap<&'a str, &'a str>,
    by_id: HashMap<&'a str, &'a str>,
}

impl<'a> Devices<'a> {
    fn of(certificates: &'a [Found]) -> Self {
        let mut devices =
            Devices { by_key: HashMap::new(), by_thumbprint: HashMap::new(), by_id: HashMap::new() };
        for Found { device_id, key_hash, thumbprint, .. } in certificates {
            let device = device_id.as_str();
            let of_key = devices.by_key.entry(*key_hash).or_insert(Some(device));
            *of_key = of_key.filter(|other| *other == device);
            devices.by_thumbprint.insert(thumbprint, device);
            devices.by_id.insert(device, device);
        }
        devices
    }

    /// The device of a key or a password, in lower case; `None`: nothing tells.
    fn of_item(&self, item: &KeychainItem) -> Option<String> {
        let device = match item {
            KeychainItem::PrivateKey { key_hash, .. } | KeychainItem::PublicKey { key_hash, .. } => {
                self.by_key.get(key_hash).copied().flatten()
            }
            // A preference's account is the label of its certificate, the device id, and a blank (keychain.md 5).
            KeychainItem::IdentityPreference { account, .. } => {
                self.by_id.get(account.strip_suffix(' ')?.to_lowercase().as_str()).copied()
            }
            KeychainItem::Password { account, service, .. } => {
                let value = service.to_lowercase();
                match account.as_str() {
                    THUMBPRINT => self.by_thumbprint.get(value.as_str()).copied(),
                    COMMON_NAME => self.by_id.get(value.as_str()).copied(),
                    _ => None,
                }
            }
            KeychainItem::Certificate { .. } => None,
        };
        device.map(str::to_owned)
    }
}

#[cfg(test)]
mod tests;
