//! A keychain written anew for a report: what it holds of Workplace Join and nothing else, without names and ids.
//!
//! Nothing is copied: every record is made from what the reader understood. Keys, ciphertext and the database's blob
//! are left out, and public keys are made up.

use std::collections::HashMap;

use jiff::{Timestamp, tz::TimeZone};
use sha1::{Digest, Sha1};
use uuid::Uuid;

use super::{
    Found, ITEM_ACCOUNTS, Key, SESSION_TRANSPORT_TAG, WORKPLACE_JOIN_LABEL, WORKPLACE_JOIN_TAG,
    WorkplaceJoinItem,
};
use crate::certificate::ISSUER;
use crate::columns::{
    ACCOUNT, CERTIFICATE_ISSUER, CERTIFICATE_LABEL, CREATED_AT, KEY_HASH, PASSWORD_LABEL, SERVICE,
};
use crate::database::Database;
use crate::writer::certificate::{
    self, Parts, extended_key_usage, issuer_name, registration_id, subject_name,
};
use crate::writer::file::{self, Record, Value};
use crate::writer::key::{Blob, KeyRecord, RSA, key_values};
use crate::writer::{der, schema::Relation};
use crate::{AccessList, Certificate, Damaged, KeyHash};

/// What stands for the names and ids of a person and a company: the same for the same one, another for another.
pub trait Mask {
    /// For a device or a tenant: a GUID.
    fn id(&self, id: &str) -> String;

    /// For a user principal name.
    fn user(&self, user: &str) -> String;

    /// For a path.
    fn path(&self, path: &str) -> String;

    /// For the identifier with which an app is signed.
    fn identifier(&self, identifier: &str) -> String;
}

/// The items whose names are Microsoft's (mac.md 5.1).
const ITEMS: [&str; 11] = [
    "tenantId",
    "registeredUserPrincipalName",
    "thumbprint",
    "certificateCommonNameIdentifier",
    "cloudEnvironment",
    "registrationKey",
    "deviceName",
    "deviceOSVersion",
    "discoveryHint",
    "devicePatchAttemptTimestamp",
    "tenantDisplayName",
];

/// The label of a key that has another name than Microsoft's.
const OTHER_LABEL: &[u8] = b"Key";

/// The bytes of a keychain with the same Workplace Join registrations, forecasts and dates as `bytes`, without names
/// and ids, and without anything else.
///
/// # Errors
///
/// Those of [`read`](super::read).
pub fn redacted(bytes: &[u8], mask: &dyn Mask) -> Result<Vec<u8>, Damaged> {
    let database = Database::open(bytes)?;
    let Found { certificates, keys, items } = Found::of(&database)?;
    let mut pairs = HashMap::new();
    for (_, hash) in &certificates {
        let number = pairs.len();
        pairs.entry(*hash).or_insert_with(|| PublicKey::new(number));
    }
    for key in keys.iter().filter(|key| key.is_workplace_join()) {
        let number = pairs.len();
        if let Some(hash) = key.hash.and_then(|hash| KeyHash::try_from(hash).ok()) {
            pairs.entry(hash).or_insert_with(|| PublicKey::new(number));
        }
    }
    let mut records = Vec::new();
    for (found, hash) in &certificates {
        if let Some(key) = pairs.get(hash) {
            records.push((Relation::Certificate, certificate_record(found, key, mask)));
        }
    }
    for key in &keys {
        let pair = key.hash.and_then(|hash| pairs.get(<&KeyHash>::try_from(hash).ok()?));
        if pair.is_some() || key.is_workplace_join() {
            records.push((Relation::PrivateKey, key_record(key, pair, mask)));
        }
    }
    records.extend(newest(&items).map(|item| (Relation::GenericPassword, item_record(item, mask))));
    Ok(file::write(&records))
}

/// A made-up public key and the hash under which keychains keep the private one.
struct PublicKey {
    bytes: Vec<u8>,
    hash: KeyHash,
}

impl PublicKey {
    fn new(number: usize) -> Self {
        let mut modulus = vec![0, 0x80];
        modulus.resize(248, 0);
        modulus.extend((number as u64).to_be_bytes());
        modulus.push(1);
        let bytes = der::constructed(der::SEQUENCE, &[der::integer(&modulus), der::integer(&[1, 0, 1])]);
        let hash = Sha1::digest(&bytes).into();
        PublicKey { bytes, hash }
    }
}

/// A certificate of the same dates with masked ids and a made-up key, DER.
pub fn redacted_certificate(found: &Certificate, mask: &dyn Mask) -> Vec<u8> {
    der_of(found, &PublicKey::new(0), mask)
}

fn der_of(found: &Certificate, key: &PublicKey, mask: &dyn Mask) -> Vec<u8> {
    let device_id = mask.id(&found.device_id);
    let extension = |arc, id: &str| Some(registration_id(arc, Uuid::try_parse(id).ok()?));
    let mut extensions = extended_key_usage();
    extensions.extend(extension(2, &device_id));
    extensions.extend(found.tenant_id.as_ref().and_then(|tenant| extension(5, &mask.id(tenant))));
    certificate::der(&Parts {
        serial: &[1],
        issuer: issuer_name(ISSUER, true),
        not_before: found.not_before,
        not_after: found.not_after,
        subject: &device_id,
        public_key: &key.bytes,
        extensions,
        signature: &[0; 256],
    })
}

fn certificate_record(found: &Certificate, key: &PublicKey, mask: &dyn Mask) -> Record {
    let device_id = mask.id(&found.device_id);
    let code = |code: &[u8; 4]| u32::from_be_bytes(*code);
    let bytes = |bytes: &[u8]| Value::Bytes(bytes.into());
    let values = vec![
        (code(b"ctyp"), Value::Number(1)),
        (code(b"cenc"), Value::Number(3)),
        (CERTIFICATE_LABEL, bytes(device_id.as_bytes())),
        (code(b"alis"), bytes(device_id.as_bytes())),
        (code(b"subj"), Value::Bytes(subject_name(&device_id.to_ascii_uppercase()))),
        (CERTIFICATE_ISSUER, Value::Bytes(issuer_name(&ISSUER.to_ascii_uppercase(), true))),
        (code(b"snbr"), bytes(&[1])),
        (code(b"skid"), bytes(&key.hash)),
        (code(b"hpky"), bytes(&key.hash)),
    ];
    Record { data: der_of(found, key, mask), values }
}

/// `pair`: what stands for the public key. Without one the record has no hash.
fn key_record(key: &Key<'_>, pair: Option<&PublicKey>, mask: &dyn Mask) -> Record {
    let tag = [WORKPLACE_JOIN_TAG, SESSION_TRANSPORT_TAG].into_iter().find(|tag| *tag == key.tag);
    let access = key.access.get_or_init(|| AccessList::of_key_blob(key.blob));
    let data = access.as_ref().map_or_else(Vec::new, |access| {
        let blob = Blob {
            version: 0x200,
            algorithm: RSA,
            class: 1,
            bits: 2048,
            initialization_vector: &[0; 8],
            signature: &[0; 20],
            public_part: access.redacted(mask),
            rest: Vec::new(),
        };
        blob.to_bytes()
    });
    let mut values = key_values(&KeyRecord {
        class: 0x10,
        label: if key.label == WORKPLACE_JOIN_LABEL { key.label } else { OTHER_LABEL },
        hash: pair.map_or(&[], |pair| pair.hash.as_slice()),
        tag: &tag.map_or_else(Vec::new, |tag| [tag, b"\0"].concat()),
        algorithm: RSA,
        bits: 2048,
        sensitive: true,
    });
    values.retain(|(column, _)| *column != KEY_HASH || pair.is_some());
    Record { data, values }
}

/// Of items of one account and date only one counts, the last.
fn newest(items: &[WorkplaceJoinItem]) -> impl Iterator<Item = &WorkplaceJoinItem> {
    let same = |one: &WorkplaceJoinItem, other: &WorkplaceJoinItem| {
        one.account == other.account && one.created_at == other.created_at
    };
    items.iter().enumerate().filter_map(move |(at, item)| {
        let later = items.get(at + 1..).unwrap_or_default();
        let later = later.iter().take_while(|later| later.account == item.account);
        let later = later.filter(|later| !later.value.trim().is_empty());
        (!later.into_iter().any(|later| same(item, later))).then_some(item)
    })
}

fn item_record(item: &WorkplaceJoinItem, mask: &dyn Mask) -> Record {
    let name = item.account.strip_prefix(ITEM_ACCOUNTS).unwrap_or_default();
    let name = ITEMS.into_iter().find(|known| *known == name).unwrap_or("other");
    let account = format!("{ITEM_ACCOUNTS}{name}");
    let value = match name {
        _ if item.value.trim().is_empty() => String::new(),
        "tenantId" => mask.id(&item.value),
        "registeredUserPrincipalName" => mask.user(&item.value),
        _ => String::new(),
    };
    let mut values = vec![
        (PASSWORD_LABEL, Value::Bytes(account.as_bytes().into())),
        (ACCOUNT, Value::Bytes(account.as_bytes().into())),
        (SERVICE, Value::Bytes(value.into())),
    ];
    if let Some(date) = item.created_at {
        values.push((CREATED_AT, Value::Date(written(date))));
    }
    Record { data: Vec::new(), values }
}

/// `20260425091342Z` and NUL.
fn written(at: Timestamp) -> [u8; 16] {
    let text = at.to_zoned(TimeZone::UTC).strftime("%Y%m%d%H%M%SZ").to_string();
    let mut date = [0; 16];
    date.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
    date
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::maker::{
        self, AccessList as Made, App, Entry, KeyPair, Keychain, Password, Requirement, Subject,
    };
    use crate::{Forecast, Signature, Signer, forecast, read};

    const DEVICE: &str = "38d94132-e90a-4e9d-bfdc-a52633ed2772";
    const OTHER: &str = "1b4f6a32-0a0f-4f04-9c3f-0c0c5d9a7a11";
    const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";

    /// Numbers what it is asked for.
    #[derive(Default)]
    struct Numbered(RefCell<Vec<String>>);

    impl Numbered {
        fn of(&self, word: &str) -> usize {
            let mut words = self.0.borrow_mut();
            let word = word.to_lowercase();
            words.iter().position(|known| *known == word).unwrap_or_else(|| {
                words.push(word);
                words.len() - 1
            })
        }
    }

    impl Mask for Numbered {
        fn id(&self, id: &str) -> String {
            format!("00000000-0000-4000-8000-{:012}", self.of(id))
        }

        fn user(&self, user: &str) -> String {
            format!("user-{}", self.of(user))
        }

        fn path(&self, path: &str) -> String {
            format!("/App {}.app", self.of(path))
        }

        fn identifier(&self, identifier: &str) -> String {
            identifier.replace("quist", "x")
        }
    }

    fn at(time: &str) -> Timestamp {
        time.parse().unwrap()
    }

    fn registered() -> Timestamp {
        at("2026-04-25T09:13:42Z")
    }

    fn certificate(seed: &str, device: &str) -> maker::Certificate {
        maker::Certificate::workplace_join(&KeyPair::of(seed), device, TENANT, registered())
    }

    fn key(seed: &str) -> maker::PrivateKey {
        maker::PrivateKey::workplace_join(&KeyPair::of(seed))
    }

    fn holds(bytes: &[u8], text: &[u8]) -> bool {
        bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text))
    }

    #[test]
    fn registrations_dates_and_what_is_missing_stay() {
        let item = |name: &str, value: &str, time: &str| Password::workplace_join(name, value, at(time));
        let keychain = Keychain::new()
            .certificate(&certificate("a", DEVICE))
            .certificate(&certificate("b", OTHER).without_tenant().not_after(at("2051-01-02T03:04:05Z")))
            .certificate(&certificate("c", DEVICE))
            .certificate(&maker::Certificate::other(&KeyPair::of("d"), "Quist CA", "quist", registered()))
            .private_key(&key("a").label("Quist's key").tag(b"quist"))
            .private_key(&key("b"))
            .private_key(&key("z"))
            .private_key(&key("y").hash(b"quist"))
            .private_key(&maker::PrivateKey::session_transport(&KeyPair::of("s")))
            .private_key(&maker::PrivateKey::new(&KeyPair::of("j"), "JAMF private key"))
            .password(&item("tenantId", TENANT, "2026-04-25T09:13:42Z"))
            .password(&item("registeredUserPrincipalName", "old@quist.example", "2020-04-25T09:13:42Z"))
            .password(&item("registeredUserPrincipalName", "a@quist.example", "2026-04-25T09:13:42Z"))
            .password(&item("registeredUserPrincipalName", "b@quist.example", "2026-04-25T09:13:42Z"))
            .password(&item("deviceName", "Quist", "2026-04-26T09:13:42Z"))
            .password(&item("quist", "quist", "2026-04-27T09:13:42Z"))
            .password(&Password::new("quist", "quist bank"))
            .to_bytes();
        let mask = Numbered::default();
        let bytes = redacted(&keychain, &mask).unwrap();
        for text in ["quist", DEVICE, OTHER, TENANT, "JAMF", "ssgp", "bank"] {
            assert!(holds(&keychain, text.as_bytes()) && !holds(&bytes, text.as_bytes()), "{text}");
        }
        let (before, after) = (read(&keychain).unwrap(), read(&bytes).unwrap());
        let dates = |found: &crate::WorkplaceJoin| -> Vec<_> {
            let identity = |found: &crate::Identity| {
                let Certificate { not_before, not_after, tenant_id, .. } = &found.certificate;
                (*not_before, *not_after, tenant_id.is_some(), found.key.is_some())
            };
            let mut dates: Vec<_> = found.identities.iter().map(identity).collect();
            dates.sort();
            dates
        };
        assert_eq!(dates(&after), dates(&before));
        assert_eq!(after.keys_without_certificate.len(), before.keys_without_certificate.len());
        let ids = |found: &crate::WorkplaceJoin, id: &str| {
            found.identities.iter().filter(|found| found.certificate.device_id == id).count()
        };
        assert_eq!([ids(&after, &mask.id(DEVICE)), ids(&after, &mask.id(OTHER))], [2, 1]);
        let items: Vec<(&str, &str)> = after
            .items
            .iter()
            .map(|item| (item.account.strip_prefix(ITEM_ACCOUNTS).unwrap(), item.value.as_str()))
            .collect();
        let (old, new) = (mask.user("old@quist.example"), mask.user("b@quist.example"));
        let mut expected = [
            ("deviceName", ""),
            ("other", ""),
            ("registeredUserPrincipalName", old.as_str()),
            ("registeredUserPrincipalName", new.as_str()),
            ("tenantId", &mask.id(TENANT)),
        ];
        expected.sort();
        assert_eq!(items, expected);
        let newest =
            |found: &crate::WorkplaceJoin| found.items.iter().filter_map(|item| item.created_at).max();
        assert_eq!(newest(&after), newest(&before));
        assert_eq!(redacted(&keychain, &Numbered::default()).unwrap(), bytes);
        assert!(redacted(&keychain[..keychain.len() / 2], &mask).is_err());
    }

    #[test]
    fn forecasts_stay() {
        let teams = || App::developer_id("/Applications/Quist.app", "com.microsoft.teams2", "UBF8T346G9");
        let text = |operation: u32, text: &str| {
            let mut bytes = operation.to_be_bytes().to_vec();
            bytes.extend((text.len() as u32).to_be_bytes());
            bytes.extend(text.as_bytes());
            bytes.resize(bytes.len().next_multiple_of(4), 0);
            bytes
        };
        let field = |name: &str, operation: u32, value: &str| {
            let mut bytes = [0, 0, 0, 11, 0, 0, 0, 0].to_vec();
            bytes.extend(&text(0, name)[4..]);
            bytes.extend(text(operation, value));
            App::new("/Applications/Quist.app", Requirement::of(&bytes))
        };
        let requirement = |bytes: &[u8]| App::new("/Applications/Quist.app", Requirement::of(bytes));
        let name = "Developer ID Application: Quist Inc. (UBF8T346G9)";
        let mut apps = vec![
            teams(),
            App::apple("/Applications/Safari.app", "com.apple.Safari"),
            App::app_store_or_developer_id("/x", "com.microsoft.teams2", "UBF8T346G9"),
            App::new("/x", Requirement::app_store("com.microsoft.teams2")),
            App::new("/x", Requirement::code_hash(&[7; 20])),
            App::new("/x", Requirement::raw(b"quist")),
            App::by_hash_only("/x"),
            requirement(&text(2, "com.quist.tool")),
            requirement(&[&[0, 0, 0, 9][..], &text(2, "com.quist.tool")].concat()),
            requirement(&[&[0, 0, 0, 4, 0xff, 0xff, 0xff, 0xff][..], &text(20, "")[4..]].concat()),
            requirement(&[0, 0, 0, 0]),
            requirement(&[0, 0, 0, 1]),
        ];
        for operation in 1..=4 {
            for value in [
                name,
                "Developer ID Application: ",
                "Developer ID Application: Quist",
                "Quist (UBF8T346G9)",
                " (UBF8T346G9)",
                "Quist",
                "Software Signing",
                "Soft",
                "UBF8T346G9",
                "ABCDE12345",
            ] {
                apps.extend(
                    ["subject.CN", "subject.OU", "subject.O"].map(|name| field(name, operation, value)),
                );
            }
        }
        let mut lists: Vec<Made> = apps.into_iter().map(|app| Made::apps([app])).collect();
        let silent = Entry::new(Subject::App(teams()), &[115]);
        lists.extend([
            Made::always_ask(),
            Made::anyone(),
            Made::anyone_or_ask(),
            Made::nobody(),
            Made::entries(Vec::new()),
            Made::entries(vec![silent.clone()]),
            Made::entries(vec![
                silent,
                Entry { subject: Subject::Anyone, tag: "quist".into(), rights: None },
            ]),
            Made::entries(vec![Entry::new(
                Subject::Threshold(2, vec![Subject::Anyone, Subject::Prompt]),
                &[1],
            )]),
            Made::entries(vec![Entry::new(Subject::Unknown(vec![999]), &[115])]),
        ]);
        let partitions: [fn(Made) -> Made; 5] = [
            |made| made,
            |made| made.partitions(["teamid:UBF8T346G9", "cdhash:00", "quist"]),
            |made| made.partitions(["apple:", "apple-tool:"]),
            |made| made.partitions([]),
            |made| made.partition_bytes(b"quist"),
        ];
        let signed = |identifier: &str, signer| Signature { identifier: identifier.into(), signer };
        let signatures = [
            (signed("com.microsoft.teams2", Signer::Team("UBF8T346G9".into())), "com.microsoft.teams2"),
            (signed("com.quist.tool", Signer::Team("ABCDE12345".into())), "com.x.tool"),
            (signed("com.apple.Safari", Signer::Apple), "com.apple.Safari"),
            (signed("com.apple.security", Signer::Apple), "com.apple.security"),
        ];
        let access = |bytes: &[u8]| read(bytes).unwrap().identities.remove(0).key.unwrap().access;
        let mut found = Vec::new();
        for list in lists {
            for partition in partitions {
                let list = partition(list.clone());
                let keychain = Keychain::new()
                    .certificate(&certificate("a", DEVICE))
                    .private_key(&key("a").access(list.clone()))
                    .to_bytes();
                let bytes = redacted(&keychain, &Numbered::default()).unwrap();
                assert!(!holds(&bytes, b"quist"), "{list:?}");
                let (original, rewritten) = (access(&keychain), access(&bytes));
                for (signature, masked) in &signatures {
                    let before = forecast(original.as_ref(), Some(signature));
                    let masked = Signature { identifier: (*masked).into(), ..signature.clone() };
                    let after = forecast(rewritten.as_ref(), Some(&masked));
                    assert_eq!(after, before, "{list:?} {signature:?}");
                    found.push(before);
                }
            }
        }
        for forecast in
            [Forecast::None, Forecast::Once, Forecast::Again, Forecast::Refused, Forecast::Unknown]
        {
            assert!(found.contains(&forecast), "{forecast:?}");
        }
    }
}
