//! What a keychain holds of a Workplace Join registration.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::certificate::ISSUER;
use crate::columns::{
    ACCOUNT, CERTIFICATE_ISSUER, CERTIFICATES, CREATED_AT, GENERIC_PASSWORDS, KEY_HASH, KEY_LABEL, KEY_TAG,
    PRIVATE_KEYS, SERVICE,
};
use crate::database::{Database, Record};
use crate::{AccessList, Certificate, CertificateError, Damaged, KeyHash};

mod redacted;

pub use redacted::{Mask, redacted, redacted_certificate};

/// A private key and who may use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateKey {
    /// The label that macOS shows in its prompts, such as `Microsoft Workplace Join Key`.
    pub label: String,
    /// Who may use it; `None`: not understood.
    pub access: Option<AccessList>,
}

/// A Workplace Join certificate and the private key of its public key, if the keychain holds that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The certificate.
    pub certificate: Certificate,
    /// Its private key; `None` where it is missing.
    pub key: Option<PrivateKey>,
}

/// A generic password of an account `com.microsoft.workplacejoin.*`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkplaceJoinItem {
    /// The account, such as `com.microsoft.workplacejoin.registeredUserPrincipalName`.
    pub account: String,
    /// The value: it is kept in the service attribute, in clear (mac.md 5.1).
    pub value: String,
    /// Creation date, where the item has one.
    pub created_at: Option<Timestamp>,
}

/// All that a keychain holds of Workplace Join registrations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkplaceJoin {
    /// Every Workplace Join certificate, in the order of their Not Before, then device id.
    pub identities: Vec<Identity>,
    /// Private Workplace Join keys whose certificate is not there.
    pub keys_without_certificate: Vec<PrivateKey>,
    /// The generic passwords, sorted by account, then value.
    pub items: Vec<WorkplaceJoinItem>,
}

const ITEM_ACCOUNTS: &str = "com.microsoft.workplacejoin.";
const WORKPLACE_JOIN_LABEL: &[u8] = b"Microsoft Workplace Join Key";
const WORKPLACE_JOIN_TAG: &[u8] = b"com.microsoft.workplacejoin.privatekey";
const SESSION_TRANSPORT_TAG: &[u8] = b"com.microsoft.workplacejoin.stk.privatekey";

/// More than a dialog could show.
const MAX_LABEL_SIZE: usize = 1024;

/// Room for the access lists of thousands of keys, in bytes. Read, a hostile one takes forty times its size; where
/// there are more, none is understood.
const MAX_ACCESS_LISTS_SIZE: usize = 8 << 20;

/// Reads a login keychain: what it holds of Workplace Join, and nothing else.
///
/// It decrypts nothing and cannot raise a prompt. Other people's items do not make a keychain damaged, however odd
/// they are; a Workplace Join item that cannot be read does.
pub fn read(bytes: &[u8]) -> Result<WorkplaceJoin, Damaged> {
    let database = Database::open(bytes)?;
    let Found { certificates, keys, items } = Found::of(&database)?;
    let certified: HashSet<KeyHash> = certificates.iter().map(|(_, hash)| *hash).collect();
    let alone = keys.iter().filter(|key| key.is_workplace_join() && !key.is_among(&certified));
    let keys_without_certificate = alone.map(Key::to_private_key).collect();
    Ok(WorkplaceJoin { identities: identities(certificates, &keys), keys_without_certificate, items })
}

/// What the tables hold that may be of Workplace Join.
struct Found<'a> {
    certificates: Vec<(Certificate, KeyHash)>,
    /// Every private key, whosever it is.
    keys: Vec<Key<'a>>,
    /// Sorted.
    items: Vec<WorkplaceJoinItem>,
}

impl<'a> Found<'a> {
    fn of(database: &Database<'a>) -> Result<Self, Damaged> {
        let certificates = database.each(CERTIFICATES, certificate)?;
        let mut keys = database.each(PRIVATE_KEYS, |record| Key::of(record).map(Some))?;
        if keys.iter().map(|key| key.blob.len()).sum::<usize>() > MAX_ACCESS_LISTS_SIZE {
            keys.iter_mut().for_each(|key| key.blob = &[]);
        }
        let mut items = database.each(GENERIC_PASSWORDS, item)?;
        items.sort();
        Ok(Found { certificates, keys, items })
    }
}

fn identities(certificates: Vec<(Certificate, KeyHash)>, keys: &[Key<'_>]) -> Vec<Identity> {
    let mut by_hash = HashMap::new();
    for key in keys {
        if let Some(hash) = key.hash {
            by_hash.entry(hash).or_insert(key);
        }
    }
    let mut identities: Vec<Identity> = certificates
        .into_iter()
        .map(|(certificate, hash)| Identity {
            certificate,
            key: by_hash.get(hash.as_slice()).map(|key| key.to_private_key()),
        })
        .collect();
    identities.sort_by(|a, b| {
        let order =
            |identity: &Identity| (identity.certificate.not_before, identity.certificate.device_id.clone());
        order(a).cmp(&order(b))
    });
    identities
}

/// A record of a private key.
struct Key<'a> {
    hash: Option<&'a [u8]>,
    label: &'a [u8],
    tag: &'a [u8],
    blob: &'a [u8],
    access: OnceCell<Option<AccessList>>,
}

impl<'a> Key<'a> {
    fn of(record: &Record<'a, '_>) -> Result<Self, Damaged> {
        let tag = record.blob(KEY_TAG)?.unwrap_or_default();
        Ok(Key {
            hash: record.blob(KEY_HASH)?,
            label: record.blob(KEY_LABEL)?.unwrap_or_default(),
            // Microsoft's tags end with NUL.
            tag: tag.strip_suffix(b"\0").unwrap_or(tag),
            blob: record.data(),
            access: OnceCell::new(),
        })
    }

    fn is_workplace_join(&self) -> bool {
        self.tag == WORKPLACE_JOIN_TAG
            || self.label == WORKPLACE_JOIN_LABEL && self.tag != SESSION_TRANSPORT_TAG
    }

    fn is_among(&self, certified: &HashSet<KeyHash>) -> bool {
        self.hash.is_some_and(|hash| certified.contains(hash))
    }

    fn to_private_key(&self) -> PrivateKey {
        let label = self.label.get(..MAX_LABEL_SIZE).unwrap_or(self.label);
        PrivateKey {
            label: String::from_utf8_lossy(label).into_owned(),
            access: self.access.get_or_init(|| AccessList::of_key_blob(self.blob)).clone(),
        }
    }
}

/// A Workplace Join certificate and the hash of its key; nothing for everybody else's.
pub(crate) fn certificate(record: &Record<'_, '_>) -> Result<Option<(Certificate, KeyHash)>, Damaged> {
    match Certificate::with_key_hash(record.data()) {
        Ok(found) => Ok(Some(found)),
        Err(CertificateError::OtherIssuer) => Ok(None),
        Err(CertificateError::Malformed(_)) if !names_our_issuer(record)? => Ok(None),
        Err(source) => Err(Damaged::Certificate { offset: record.offset(), source }),
    }
}

/// Whether a record that holds no certificate was meant to hold one of Microsoft's.
fn names_our_issuer(record: &Record<'_, '_>) -> Result<bool, Damaged> {
    let issuer = record.blob(CERTIFICATE_ISSUER)?.unwrap_or_default();
    let names =
        |bytes: &[u8]| bytes.windows(ISSUER.len()).any(|name| name.eq_ignore_ascii_case(ISSUER.as_bytes()));
    Ok(names(issuer) || names(record.data()))
}

/// An item of an account `com.microsoft.workplacejoin.*`; nothing for all others.
fn item(record: &Record<'_, '_>) -> Result<Option<WorkplaceJoinItem>, Damaged> {
    let account = record.blob(ACCOUNT)?.unwrap_or_default();
    if !account.starts_with(ITEM_ACCOUNTS.as_bytes()) {
        return Ok(None);
    }
    let text =
        |column, bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|_| record.unreadable(column));
    Ok(Some(WorkplaceJoinItem {
        account: text(ACCOUNT, account)?,
        value: text(SERVICE, record.blob(SERVICE)?.unwrap_or_default())?,
        created_at: created_at(record)?,
    }))
}

/// When a password was made, where it says so.
pub(crate) fn created_at(record: &Record<'_, '_>) -> Result<Option<Timestamp>, Damaged> {
    let date = record.date(CREATED_AT)?;
    date.map(|date| timestamp(date).ok_or(record.unreadable(CREATED_AT))).transpose()
}

/// A date as `20260425091342Z` and NUL, in UTC.
fn timestamp(date: &[u8]) -> Option<Timestamp> {
    let digits = date.strip_suffix(b"Z\0")?;
    let text =
        std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    let field = |range: Range<usize>| text.get(range).and_then(|digits| digits.parse::<i8>().ok());
    let year = text.get(..4)?.parse().ok()?;
    let time = (field(8..10)?, field(10..12)?, field(12..14)?);
    let civil = DateTime::new(year, field(4..6)?, field(6..8)?, time.0, time.1, time.2, 0).ok()?;
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maker::{self, IssuerShape, KeyPair, Keychain, Password, PublicKey};
    use crate::{Signature, Signer};

    const SYMMETRIC_KEYS: u32 = 0x11;
    const DEVICE: &str = "38d94132-e90a-4e9d-bfdc-a52633ed2772";
    const OTHER_DEVICE: &str = "1b4f6a32-0a0f-4f04-9c3f-0c0c5d9a7a11";
    const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";

    fn at(time: &str) -> Timestamp {
        time.parse().unwrap()
    }

    fn registered() -> Timestamp {
        at("2026-04-25T09:13:42Z")
    }

    fn pair() -> KeyPair {
        KeyPair::of("ana")
    }

    fn made_certificate() -> maker::Certificate {
        maker::Certificate::workplace_join(&pair(), DEVICE, TENANT, registered())
    }

    fn expected_certificate() -> Certificate {
        Certificate {
            device_id: DEVICE.into(),
            tenant_id: Some(TENANT.into()),
            not_before: at("2026-04-25T08:43:42Z"),
            not_after: at("2036-04-25T09:13:42Z"),
        }
    }

    fn key(label: &str) -> PrivateKey {
        PrivateKey { label: label.into(), access: maker::AccessList::always_ask().read() }
    }

    fn identity(certificate: Certificate, label: &str) -> WorkplaceJoin {
        WorkplaceJoin {
            identities: vec![Identity { certificate, key: Some(key(label)) }],
            ..WorkplaceJoin::default()
        }
    }

    fn without_key(certificate: Certificate) -> WorkplaceJoin {
        WorkplaceJoin { identities: vec![Identity { certificate, key: None }], ..WorkplaceJoin::default() }
    }

    fn alone(label: &str) -> WorkplaceJoin {
        WorkplaceJoin { keys_without_certificate: vec![key(label)], ..WorkplaceJoin::default() }
    }

    fn items(items: &[(&str, &str, Option<&str>)]) -> WorkplaceJoin {
        let item = |&(account, value, created_at): &(&str, &str, Option<&str>)| WorkplaceJoinItem {
            account: format!("com.microsoft.workplacejoin.{account}"),
            value: value.into(),
            created_at: created_at.map(at),
        };
        WorkplaceJoin { items: items.iter().map(item).collect(), ..WorkplaceJoin::default() }
    }

    #[test]
    fn certificates_and_their_keys() {
        let workplace_join = "Microsoft Workplace Join Key";
        let other = KeyPair::of("other");
        let capitals = made_certificate().issuer("MS-ORGANIZATION-ACCESS");
        let usual_shape = made_certificate().issuer_shape(IssuerShape::RdnEach);
        let no_tenant = made_certificate().without_tenant();
        let far = at("2051-01-02T03:04:05Z");
        let microsoft =
            maker::Certificate::other(&pair(), "MS-Organization-P2P-Access", DEVICE, registered());
        let private = maker::PrivateKey::workplace_join(&pair());
        let renamed = private.clone().label("whatever").tag(b"");
        let expected = expected_certificate;
        let cases: Vec<(&str, Keychain, WorkplaceJoin)> = vec![
            ("nothing", Keychain::new(), WorkplaceJoin::default()),
            (
                "whole",
                Keychain::new().private_key(&private).certificate(&made_certificate()),
                identity(expected(), workplace_join),
            ),
            ("no key", Keychain::new().certificate(&made_certificate()), without_key(expected())),
            (
                "only a public key",
                Keychain::new()
                    .certificate(&made_certificate())
                    .public_key(&PublicKey::workplace_join(&pair())),
                without_key(expected()),
            ),
            (
                "another key",
                Keychain::new()
                    .certificate(&made_certificate())
                    .private_key(&maker::PrivateKey::workplace_join(&other)),
                WorkplaceJoin {
                    keys_without_certificate: vec![key(workplace_join)],
                    ..without_key(expected())
                },
            ),
            (
                "the key under another name",
                Keychain::new().certificate(&made_certificate()).private_key(&renamed),
                identity(expected(), "whatever"),
            ),
            (
                "the key's record has another hash",
                Keychain::new().certificate(&made_certificate()).private_key(&private.clone().hash(b"short")),
                WorkplaceJoin {
                    keys_without_certificate: vec![key(workplace_join)],
                    ..without_key(expected())
                },
            ),
            (
                "issuer in capitals",
                Keychain::new().certificate(&capitals).private_key(&private),
                identity(expected(), workplace_join),
            ),
            (
                "issuer in several RDNs",
                Keychain::new().certificate(&usual_shape).private_key(&private),
                identity(expected(), workplace_join),
            ),
            (
                "no tenant",
                Keychain::new().certificate(&no_tenant),
                without_key(Certificate { tenant_id: None, ..expected() }),
            ),
            (
                "dates past 2049 are written otherwise",
                Keychain::new().certificate(&made_certificate().not_before(far).not_after(far)),
                without_key(Certificate { not_before: far, not_after: far, ..expected() }),
            ),
            (
                "device id in capitals",
                Keychain::new().certificate(&maker::Certificate::workplace_join(
                    &pair(),
                    &DEVICE.to_uppercase(),
                    TENANT,
                    registered(),
                )),
                without_key(expected()),
            ),
            (
                "another issuer's certificate, and its key",
                Keychain::new().certificate(&microsoft).private_key(&maker::PrivateKey::new(&pair(), "mine")),
                WorkplaceJoin::default(),
            ),
            (
                "a Workplace Join key of another issuer's certificate",
                Keychain::new().certificate(&microsoft).private_key(&private),
                alone(workplace_join),
            ),
            (
                "bytes that are no certificate",
                Keychain::new().certificate_bytes(b"0\x80", "Root"),
                WorkplaceJoin::default(),
            ),
        ];
        for (name, keychain, expected) in cases {
            assert_eq!(read(&keychain.to_bytes()), Ok(expected), "{name}");
        }
    }

    #[test]
    fn keys_without_certificate() {
        let new = |label| maker::PrivateKey::new(&pair(), label);
        let tag = b"com.microsoft.workplacejoin.privatekey";
        let cases = [
            (maker::PrivateKey::workplace_join(&pair()), alone("Microsoft Workplace Join Key")),
            (new("Microsoft Workplace Join Key"), alone("Microsoft Workplace Join Key")),
            (new("anything").tag(&[tag.as_slice(), b"\0"].concat()), alone("anything")),
            (new("anything").tag(tag), alone("anything")),
            (new("anything").tag(&[tag.as_slice(), b"2"].concat()), WorkplaceJoin::default()),
            (maker::PrivateKey::session_transport(&pair()), WorkplaceJoin::default()),
            (
                maker::PrivateKey::session_transport(&pair()).label("Microsoft Workplace Join Key"),
                WorkplaceJoin::default(),
            ),
            (new("JAMF private key"), WorkplaceJoin::default()),
        ];
        for (key, expected) in cases {
            assert_eq!(read(&Keychain::new().private_key(&key).to_bytes()), Ok(expected), "{key:?}");
        }
        let public = Keychain::new().public_key(&PublicKey::workplace_join(&pair()));
        assert_eq!(read(&public.to_bytes()), Ok(WorkplaceJoin::default()));
    }

    #[test]
    fn identities_stand_in_the_order_of_their_beginning_then_device() {
        let certificate =
            |device, time| maker::Certificate::workplace_join(&pair(), device, TENANT, at(time));
        let keychain = Keychain::new()
            .certificate(&certificate(DEVICE, "2026-04-25T09:13:42Z"))
            .certificate(&certificate(OTHER_DEVICE, "2026-04-25T09:13:42Z"))
            .certificate(&certificate(DEVICE, "2024-04-25T09:13:42Z"))
            .private_key(&maker::PrivateKey::workplace_join(&pair()));
        let found = read(&keychain.to_bytes()).unwrap();
        let order: Vec<_> = found
            .identities
            .iter()
            .map(|identity| {
                (identity.certificate.not_before.to_string(), identity.certificate.device_id.as_str())
            })
            .collect();
        let expected = [
            ("2024-04-25T08:43:42Z".to_string(), DEVICE),
            ("2026-04-25T08:43:42Z".to_string(), OTHER_DEVICE),
            ("2026-04-25T08:43:42Z".to_string(), DEVICE),
        ];
        assert_eq!(order, expected);
        assert!(found.identities.iter().all(|identity| identity.key.is_some()), "all three share one key");
        assert_eq!(found.keys_without_certificate, []);
    }

    #[test]
    fn passwords() {
        let created = "2026-04-25T09:13:42Z";
        let item = |name, value| Password::workplace_join(name, value, at(created));
        let cases = [
            (
                Keychain::new()
                    .password(&item("tenantId", TENANT))
                    .password(&item("deviceName", "MAC-C02XK1")),
                items(&[("deviceName", "MAC-C02XK1", Some(created)), ("tenantId", TENANT, Some(created))]),
            ),
            (
                Keychain::new().password(&item("hint", "b")).password(&item("hint", "a")),
                items(&[("hint", "a", Some(created)), ("hint", "b", Some(created))]),
            ),
            (
                Keychain::new().password(&Password::new("com.microsoft.workplacejoin.x", "José")),
                items(&[("x", "José", None)]),
            ),
            (
                Keychain::new()
                    .password(&Password::new("com.microsoft.workplacejoined", "no"))
                    .password(&Password::new("Com.Microsoft.WorkplaceJoin.tenantId", "no"))
                    .password(&Password::identity_preference("https://example.com", DEVICE, registered()))
                    .password(&Password::new("ana", "other").date_bytes(*b"yesterday\0\0\0\0\0\0\0"))
                    .password(&Password::new("ana", "other").service_bytes(b"\xff")),
                WorkplaceJoin::default(),
            ),
        ];
        for (keychain, expected) in cases {
            assert_eq!(read(&keychain.to_bytes()), Ok(expected));
        }
    }

    #[test]
    fn a_workplace_join_item_that_cannot_be_read_is_damage() {
        let der = made_certificate().der();
        let item = Password::workplace_join("tenantId", TENANT, registered());
        let shifted = |from: &[u8], to: &[u8]| {
            let place = der.windows(from.len()).position(|bytes| bytes == from).unwrap();
            let mut der = der.clone();
            der[place..place + to.len()].copy_from_slice(to);
            Keychain::new().certificate_bytes(&der, "MS-Organization-Access")
        };
        let cases: Vec<(&str, Keychain)> = vec![
            ("cut off", Keychain::new().certificate_bytes(&der[..der.len() - 1], "MS-Organization-Access")),
            ("cut off, no issuer in the record", Keychain::new().certificate_bytes(&der[..300], "")),
            ("empty", Keychain::new().certificate_bytes(b"", "ms-organization-access")),
            ("month 13", shifted(b"260425084342Z", b"261325084342Z")),
            ("February 30", shifted(b"260425084342Z", b"260230084342Z")),
            ("no zone", shifted(b"260425084342Z", b"2604250843420")),
            ("no common name", shifted(b"\x06\x03\x55\x04\x03\x13\x24", b"\x06\x03\x55\x04\x04")),
            ("value is no text", Keychain::new().password(&item.clone().service_bytes(b"\xff"))),
            ("no date", Keychain::new().password(&item.clone().date_bytes(*b"20260425 91342Z\0"))),
            ("no such date", Keychain::new().password(&item.clone().date_bytes(*b"20260431091342Z\0"))),
            ("second 60", Keychain::new().password(&item.clone().date_bytes(*b"20260425091360Z\0"))),
            ("no zone in the date", Keychain::new().password(&item.date_bytes(*b"202604250913420\0"))),
        ];
        for (name, keychain) in cases {
            let damaged = read(&keychain.to_bytes()).expect_err(name);
            assert!(
                matches!(damaged, Damaged::Certificate { .. } | Damaged::Value { .. }),
                "{name}: {damaged}"
            );
        }
    }

    #[test]
    fn a_key_with_an_access_list_that_is_not_understood_is_still_a_key() {
        let entries = vec![maker::Entry::new(maker::Subject::Unknown(vec![77]), &[115])];
        let odd = maker::PrivateKey::workplace_join(&pair()).access(maker::AccessList::entries(entries));
        let future = maker::PrivateKey::workplace_join(&pair()).blob_version(0x300);
        for key in [odd, future] {
            let found = read(&Keychain::new().certificate(&made_certificate()).private_key(&key).to_bytes());
            let label = "Microsoft Workplace Join Key".to_string();
            assert_eq!(found.unwrap().identities[0].key, Some(PrivateKey { label, access: None }), "{key:?}");
        }
    }

    #[test]
    fn the_access_list_comes_with_the_key() {
        let teams = maker::App::developer_id("/Applications/Teams.app", "com.microsoft.teams2", "UBF8T346G9");
        for version in [0x100, 0x101, 0x200] {
            let access = maker::AccessList::apps([teams.clone()]);
            let key = maker::PrivateKey::workplace_join(&pair()).access(access).blob_version(version);
            let keychain = Keychain::new().certificate(&made_certificate()).private_key(&key);
            let found = read(&keychain.to_bytes()).unwrap();
            let access = found.identities[0].key.as_ref().and_then(|key| key.access.clone()).unwrap();
            assert_eq!(access.apps(), ["/Applications/Teams.app"]);
            let signer = Signer::Team("UBF8T346G9".into());
            let signature = Signature { identifier: "com.microsoft.teams2".into(), signer };
            assert_eq!(
                crate::forecast(Some(&access), Some(&signature)),
                crate::Forecast::None,
                "{version:#x}"
            );
        }
    }

    #[test]
    fn thousands_of_items() {
        let mut keychain = Keychain::new().certificate(&made_certificate());
        for number in 0..2500 {
            let pair = KeyPair::of(&number.to_string());
            keychain = keychain
                .private_key(&maker::PrivateKey::new(&pair, "JAMF private key"))
                .password(&Password::workplace_join("hint", &format!("{number:04}"), registered()));
        }
        let keychain = keychain.private_key(&maker::PrivateKey::workplace_join(&pair()));
        let found = read(&keychain.to_bytes()).unwrap();
        assert_eq!(found.items.len(), 2500);
        assert!(found.identities[0].key.is_some());
    }

    #[test]
    fn keychains_that_macos_wrote_are_read() {
        let samples: [&[u8]; 2] = [
            include_bytes!("../tests/samples/keychainbreaker.keychain-db"),
            include_bytes!("../tests/samples/plaso.keychain"),
        ];
        for sample in samples {
            assert_eq!(read(sample), Ok(WorkplaceJoin::default()));
        }
        let database = Database::open(samples[0]).unwrap();
        let accounts = database.each(GENERIC_PASSWORDS, |record| record.blob(ACCOUNT)).unwrap();
        assert_eq!(accounts, [b"admin", b"admin"]);
        let key_blobs = |sample| {
            let database = Database::open(sample).unwrap();
            let blobs = |table| database.each(table, |record| Ok(Some(record.data()))).unwrap();
            [blobs(PRIVATE_KEYS), blobs(SYMMETRIC_KEYS)].concat()
        };
        let lists: Vec<_> = samples.into_iter().flat_map(key_blobs).map(AccessList::of_key_blob).collect();
        assert_eq!(lists.len(), 9);
        assert!(lists.iter().all(Option::is_some), "every access list that macOS wrote is understood");
    }
}
