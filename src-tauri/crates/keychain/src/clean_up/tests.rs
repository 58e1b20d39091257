//! Random keychains of what is on the list, what nearly is, and Jamf's: the list is exact, and what is removed is gone
//! and nothing else.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::maker::{Certificate, KeyPair, Keychain, Password, PrivateKey, PublicKey};

const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";
const DEVICES: [&str; 3] = [
    "38d94132-e90a-4e9d-bfdc-a52633ed2772",
    "1b4f6a32-0a0f-4f04-9c3f-0c0c5d9a7a11",
    "1B4F6A32-0A0F-4F04-9C3F-0C0C5D9A7A11",
];
const PAIRS: [&str; 4] = ["ana", "old", "transport", "jamf"];

/// A text, and whether it puts an item on the list.
type Case = (&'static str, bool);

const ISSUERS: [Case; 5] = [
    ("MS-Organization-Access", true),
    ("MS-ORGANIZATION-ACCESS", true),
    ("MS-Organization-P2P-Access [2026]", false),
    ("JSS Built-in Certificate Authority", false),
    ("MS-Organization-Access ", false),
];
const KEYS: [Case; 9] = [
    ("Microsoft Workplace Join Key", true),
    ("Microsoft Session Transport Key", true),
    ("microsoft workplace join key", false),
    ("Microsoft Workplace Join Key ", false),
    ("Microsoft Workplace Join", false),
    ("JAMF", false),
    ("JAMF Private Key", false),
    ("JAMF Public Key", false),
    ("", false),
];
const LABELS: [Case; 18] = [
    ("com.jamf.management.jamfAAD", true),
    ("com.microsoft.CompanyPortal", true),
    ("com.microsoft.CompanyPortalMac", true),
    ("com.microsoft.CompanyPortal.HockeySDK", true),
    ("com.microsoft.CompanyPortal.enrollment", true),
    ("com.microsoft.adalcache", true),
    ("enterpriseregistration.windows.net", true),
    ("https://device.login.microsoftonline.com", true),
    ("https://device.login.microsoftonline.com/", true),
    ("https://enterpriseregistration.windows.net", true),
    ("https://enterpriseregistration.windows.net/", true),
    ("JAMF", false),
    ("com.jamf.management", false),
    ("com.microsoft.companyportal", false),
    ("com.microsoft.adalcache.x", false),
    ("device.login.microsoftonline.com", false),
    ("https://enterpriseregistration.windows.net/x", false),
    ("", false),
];
const ACCOUNTS: [Case; 9] = [
    ("com.microsoft.workplacejoin.thumbprint", true),
    ("com.microsoft.workplacejoin.certificateCommonNameIdentifier", true),
    ("com.microsoft.workplacejoin.registeredUserPrincipalName", true),
    ("com.microsoft.workplacejoin.devicePatchAttemptTimestamp", true),
    ("com.microsoft.workplacejoin", false),
    ("com.microsoft.workplacejoined.x", false),
    ("Com.Microsoft.WorkplaceJoin.tenantId", false),
    ("JAMF", false),
    ("", false),
];
/// Services: only an identity preference's puts it on the list.
const SERVICES: [Case; 12] = [
    ("https://enterpriseregistration.windows.net", true),
    ("https://enterpriseregistration.windows.net/", true),
    ("https://enterpriseregistration.windows.net (com.google.Chrome)", true),
    ("https://adfs.contoso.example/adfs/ls", true),
    ("https://adfs.contoso.example/adfs/ls/ (com.apple.Safari)", true),
    ("https://adfs.contoso.example/adfs/lsx", false),
    ("https://contoso.example/x/adfs/ls", false),
    ("http://adfs.contoso.example/adfs/ls", false),
    ("https://jamf.contoso.example:8443/", false),
    ("38D94132-e90a-4e9d-bfdc-a52633ed2772", false),
    ("JAMF", false),
    ("", false),
];

#[derive(Clone, Debug)]
enum Made {
    Certificate { device: &'static str, pair: &'static str, issuer: Case, day: i64 },
    Private { label: Case, pair: &'static str, tag: &'static [u8] },
    Public { label: Case, pair: &'static str },
    Password { label: Case, account: Case, service: String, is_listed: bool, is_preference: bool, day: i64 },
}

fn day(day: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + 86_400 * day).unwrap()
}

fn certificate_of(device: &str, pair: &str, issuer: &str, at: i64) -> Certificate {
    Certificate::workplace_join(&KeyPair::of(pair), device, TENANT, day(at)).issuer(issuer)
}

impl Made {
    fn add_to(&self, keychain: Keychain) -> Keychain {
        match self {
            Made::Certificate { device, pair, issuer, day } => {
                keychain.certificate(&certificate_of(device, pair, issuer.0, *day))
            }
            Made::Private { label, pair, tag } => {
                keychain.private_key(&PrivateKey::new(&KeyPair::of(pair), label.0).tag(tag))
            }
            Made::Public { label, pair } => keychain.public_key(&PublicKey::new(&KeyPair::of(pair), label.0)),
            Made::Password { label, account, service, is_preference, day: at, .. } => {
                let password = Password::new(account.0, service).label(label.0).created_at(day(*at));
                keychain.password(&if *is_preference { password.kind(*b"iprf") } else { password })
            }
        }
    }

    /// What the list shall say of it, by what was written down above.
    fn expected(&self, all: &[Made]) -> Option<CleanUpItem> {
        let undated = |item, device_id| Some(CleanUpItem { item, device_id, created_at: None });
        match self {
            Made::Certificate { device, pair, issuer: (_, true), .. } => {
                let (label, key_hash) = (device.to_string(), KeyPair::of(pair).hash());
                let item =
                    KeychainItem::Certificate { label, issuer: Issuer::MsOrganizationAccess, key_hash };
                undated(item, Some(device.to_lowercase()))
            }
            Made::Private { label: (label, true), pair, .. } => {
                let item =
                    KeychainItem::PrivateKey { label: named(label), key_hash: KeyPair::of(pair).hash() };
                undated(item, device_of(all, |(_, of, _)| of == *pair))
            }
            Made::Public { label: (label, true), pair } => {
                let item =
                    KeychainItem::PublicKey { label: named(label), key_hash: KeyPair::of(pair).hash() };
                undated(item, device_of(all, |(_, of, _)| of == *pair))
            }
            Made::Password { label, account, service, is_listed: true, is_preference, day: at } => {
                let [label, account, service] = [label.0, account.0, service].map(str::to_owned);
                let value = service.to_lowercase();
                let device_id = match account.as_str() {
                    _ if *is_preference => device_of(all, |(device, ..)| account == format!("{device} ")),
                    "com.microsoft.workplacejoin.thumbprint" => device_of(all, |(.., sha1)| value == sha1),
                    "com.microsoft.workplacejoin.certificateCommonNameIdentifier" => {
                        device_of(all, |(device, ..)| value == device)
                    }
                    _ => None,
                };
                let item = if *is_preference {
                    KeychainItem::IdentityPreference { label, account, service }
                } else {
                    KeychainItem::Password { label, account, service }
                };
                Some(CleanUpItem { item, device_id, created_at: Some(day(*at)) })
            }
            _ => None,
        }
    }
}

fn named(label: &str) -> KeyLabel {
    if label.contains("Workplace") { KeyLabel::WorkplaceJoin } else { KeyLabel::SessionTransport }
}

/// The one device of Microsoft's certificates that are meant: their device in lower case, key pair and SHA-1.
fn device_of(all: &[Made], is_meant: impl Fn((&str, &str, &str)) -> bool) -> Option<String> {
    let mut found: Vec<String> = all
        .iter()
        .filter_map(|made| match made {
            Made::Certificate { device, pair, issuer: (issuer, true), day } => {
                let sha1 = thumbprint(&certificate_of(device, pair, issuer, *day));
                let device = device.to_lowercase();
                is_meant((&device, pair, &sha1)).then_some(device)
            }
            _ => None,
        })
        .collect();
    found.sort();
    found.dedup();
    <[String; 1]>::try_from(found).ok().map(|[only]| only)
}

fn thumbprint(certificate: &Certificate) -> String {
    Sha1::digest(certificate.der()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn made() -> impl Strategy<Value = Made> {
    let certificate = (select(&DEVICES), select(&PAIRS), select(&ISSUERS), 0..2_i64)
        .prop_map(|(device, pair, issuer, day)| Made::Certificate { device, pair, issuer, day });
    let tags: [&[u8]; 3] =
        [b"", b"com.microsoft.workplacejoin.privatekey\0", b"com.microsoft.workplacejoin.stk.privatekey\0"];
    let private = (select(&KEYS), select(&PAIRS), select(tags.to_vec()))
        .prop_map(|(label, pair, tag)| Made::Private { label, pair, tag });
    let public = (select(&KEYS), select(&PAIRS)).prop_map(|(label, pair)| Made::Public { label, pair });
    let password = (select(&LABELS), select(&ACCOUNTS), select(&SERVICES), 0..2_i64).prop_map(
        |(label, account, service, day)| Made::Password {
            label,
            account,
            service: service.0.into(),
            is_listed: label.1 || account.1,
            is_preference: false,
            day,
        },
    );
    let of_certificate = (select(&DEVICES), select(&PAIRS), 0..2_i64, any::<bool>()).prop_map(
        |(device, pair, day, in_capitals)| {
            let sha1 = thumbprint(&certificate_of(device, pair, "MS-Organization-Access", day));
            Made::Password {
                label: ("thumbprint", false),
                account: ACCOUNTS[0],
                service: if in_capitals { sha1.to_uppercase() } else { sha1 },
                is_listed: true,
                is_preference: false,
                day,
            }
        },
    );
    let accounts = ["38d94132-e90a-4e9d-bfdc-a52633ed2772 ", "1b4f6a32-0a0f-4f04-9c3f-0c0c5d9a7a11 ", "ana "];
    let preference = (select(&LABELS), select(accounts.to_vec()), select(&SERVICES), 0..2_i64).prop_map(
        |(label, account, service, day)| Made::Password {
            label,
            account: (account, false),
            service: service.0.into(),
            is_listed: label.1 || service.1,
            is_preference: true,
            day,
        },
    );
    prop_oneof![certificate, private, public, password, of_certificate, preference]
}

fn keychain_of(made: &[Made]) -> Vec<u8> {
    made.iter().fold(Keychain::new(), |keychain, made| made.add_to(keychain)).to_bytes()
}

/// Every record of a file with its table, read without the reader that is tested.
fn records(file: &[u8]) -> Vec<(u32, Vec<u8>)> {
    let number = |place: usize| u32::from_be_bytes(file[place..place + 4].try_into().unwrap());
    let schema = number(12) as usize;
    let mut records = Vec::new();
    for index in 0..number(schema + 4) as usize {
        let table = schema + number(schema + 8 + 4 * index) as usize;
        let slots: Vec<usize> = (0..number(table + 24) as usize).map(|slot| table + 28 + 4 * slot).collect();
        let taken: Vec<u32> = slots.iter().map(|slot| number(*slot)).collect();
        let places = taken.iter().filter(|place| **place != 0 && **place & 1 == 0);
        let before = records.len();
        records.extend(places.map(|place| {
            let place = table + *place as usize;
            (number(table + 4), file[place..place + number(place) as usize].to_vec())
        }));
        assert_eq!(number(table + 8) as usize, records.len() - before, "the table knows how many it has");
        let mut free = number(table + 20);
        let mut free_slots = 0;
        while free != 0 {
            assert_eq!(free & 1, 1, "a free slot is marked as one");
            free_slots += 1;
            assert!(free_slots <= slots.len(), "the list of free slots comes to its end");
            free = number(table + free as usize - 1);
        }
        assert_eq!(free_slots, slots.len() - (records.len() - before), "every slot without a record is free");
    }
    records.sort();
    records
}

fn counts(items: &[CleanUpItem]) -> BTreeMap<&KeychainItem, usize> {
    let mut counts = BTreeMap::new();
    items.iter().for_each(|listed| *counts.entry(&listed.item).or_default() += 1);
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_list_is_exact(made in prop::collection::vec(made(), 0..24)) {
        let mut expected: Vec<CleanUpItem> = made.iter().filter_map(|one| one.expected(&made)).collect();
        expected.sort();
        let found = clean_up_items(&keychain_of(&made)).unwrap();
        prop_assert!(found.iter().all(|listed| listed.item.is_on_the_list()));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn what_is_removed_is_gone_and_nothing_else(made in prop::collection::vec(made(), 0..24)) {
        let original = keychain_of(&made);
        let found = clean_up_items(&original).unwrap();
        let mut bytes = original.clone();
        for (item, count) in counts(&found) {
            match without(&bytes, item).unwrap() {
                Removal::Removed(changed) => {
                    prop_assert_eq!(count, 1);
                    prop_assert_eq!(without(&changed, item).unwrap(), Removal::NotThere);
                    bytes = changed;
                }
                other => prop_assert_eq!(other, Removal::Ambiguous { count }),
            }
        }
        let stays = |one: &Made| one.expected(&made).is_none_or(|listed| counts(&found)[&listed.item] > 1);
        let others: Vec<Made> = made.iter().filter(|one| stays(one)).cloned().collect();
        prop_assert_eq!(contents(&bytes), contents(&keychain_of(&others)));
        prop_assert_eq!(bytes.len(), original.len());
    }
}

/// What records hold, without their numbers, and without the keys of passwords, which stay.
fn contents(file: &[u8]) -> Vec<(u32, Vec<u8>)> {
    const SYMMETRIC_KEYS: u32 = 0x11;
    let numbered = records(file).into_iter().filter(|(table, _)| *table != SYMMETRIC_KEYS);
    let mut contents: Vec<_> =
        numbered.map(|(table, record)| (table, [&record[..4], &record[8..]].concat())).collect();
    contents.sort();
    contents
}

#[test]
fn items_stand_in_the_order_of_their_deletion() {
    let pair = KeyPair::of("ana");
    let page = "https://enterpriseregistration.windows.net";
    let keychain = Keychain::new()
        .certificate(&certificate_of(DEVICES[0], "ana", "MS-Organization-Access", 0))
        .public_key(&PublicKey::workplace_join(&pair))
        .private_key(&PrivateKey::session_transport(&KeyPair::of("transport")))
        .private_key(&PrivateKey::workplace_join(&pair))
        .password(&Password::workplace_join("tenantId", TENANT, day(0)))
        .password(&Password::identity_preference(page, DEVICES[0], day(0)));
    let found = clean_up_items(&keychain.to_bytes()).unwrap();
    let order: Vec<(u8, Option<&str>)> = found
        .iter()
        .map(|listed| {
            let class = match listed.item {
                KeychainItem::IdentityPreference { .. } => 0,
                KeychainItem::Password { .. } => 1,
                KeychainItem::PrivateKey { label: KeyLabel::WorkplaceJoin, .. } => 2,
                KeychainItem::PrivateKey { label: KeyLabel::SessionTransport, .. } => 3,
                KeychainItem::PublicKey { .. } => 4,
                KeychainItem::Certificate { .. } => 5,
            };
            (class, listed.device_id.as_deref())
        })
        .collect();
    let device = Some(DEVICES[0]);
    let expected = [(0, device), (1, None), (2, device), (3, None), (4, device), (5, device)];
    assert_eq!(order, expected, "a transport key says of no device that it is its own");
}

#[test]
fn what_is_on_the_list_and_has_no_name_is_damage() {
    let pair = KeyPair::of("ana");
    let listed = || Password::new("x", "x").label("com.microsoft.adalcache");
    let cases = [
        (
            "a key's hash",
            Keychain::new().private_key(&PrivateKey::workplace_join(&pair).hash(b"short")),
            false,
        ),
        ("no text", Keychain::new().password(&listed().service_bytes(b"\xff")), false),
        ("no date", Keychain::new().password(&listed().date_bytes(*b"yesterday\0\0\0\0\0\0\0")), true),
        ("another's hash", Keychain::new().private_key(&PrivateKey::new(&pair, "JAMF").hash(b"short")), true),
        (
            "another's text",
            Keychain::new().password(&Password::new("x", "x").service_bytes(b"\xff").label("JAMF")),
            true,
        ),
        ("another's certificate", Keychain::new().certificate_bytes(b"0\x80", "Root"), true),
        ("a certificate", Keychain::new().certificate_bytes(b"0\x80", "MS-Organization-Access"), false),
    ];
    for (name, keychain, is_read) in cases {
        let found = clean_up_items(&keychain.to_bytes());
        assert_eq!(found.is_ok(), is_read, "{name}: {found:?}");
    }
}

#[test]
fn what_is_not_on_the_list_is_never_removed() {
    let keychain = Keychain::new()
        .password(&Password::new("JAMF", "JAMF"))
        .private_key(&PrivateKey::new(&KeyPair::of("jamf"), "JAMF Private Key"))
        .to_bytes();
    let jamfs =
        KeychainItem::Password { label: "JAMF".into(), account: "JAMF".into(), service: "JAMF".into() };
    assert_eq!(without(&keychain, &jamfs), Ok(Removal::NotThere));
    for label in [KeyLabel::WorkplaceJoin, KeyLabel::SessionTransport] {
        let item = KeychainItem::PrivateKey { label, key_hash: KeyPair::of("jamf").hash() };
        assert_eq!(without(&keychain, &item), Ok(Removal::NotThere));
    }
}

#[test]
fn keychains_that_macos_wrote_have_nothing_on_the_list() {
    let samples: [&[u8]; 2] = [
        include_bytes!("../../tests/samples/keychainbreaker.keychain-db"),
        include_bytes!("../../tests/samples/plaso.keychain"),
    ];
    for sample in samples {
        assert_eq!(clean_up_items(sample), Ok(Vec::new()));
    }
}
