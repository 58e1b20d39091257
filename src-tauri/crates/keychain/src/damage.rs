//! Damages keychains at random: reading them ends, and ends with an answer or with an error.

use jiff::Timestamp;
use proptest::prelude::*;

use crate::maker::{AccessList, App, Certificate, KeyPair, Keychain, Password, PrivateKey, PublicKey};
use crate::{Damaged, Removal, Signature, Signer, clean_up_items, forecast, read, without};

/// A registration as on a real Mac, among other items.
fn registration() -> Vec<u8> {
    let (pair, jamf) = (KeyPair::of("ana"), KeyPair::of("jamf"));
    let at: Timestamp = "2026-04-25T09:13:42Z".parse().unwrap();
    let apps = [
        App::developer_id("/Applications/Microsoft Teams.app", "com.microsoft.teams2", "UBF8T346G9"),
        App::app_store_or_developer_id(
            "/Applications/Microsoft Outlook.app",
            "com.microsoft.Outlook",
            "UBF8T346G9",
        ),
        App::apple("/Applications/Safari.app", "com.apple.Safari"),
        App::by_hash_only("/Applications/Old.app"),
    ];
    let access = AccessList::apps(apps).partitions(["teamid:UBF8T346G9", "apple:"]);
    let certificate =
        |pair, device| Certificate::workplace_join(pair, device, "0dde70e6-f430-449f-8bce-f4d0a9eca2a4", at);
    Keychain::new()
        .certificate(&certificate(&pair, "38d94132-e90a-4e9d-bfdc-a52633ed2772"))
        .certificate(&Certificate::other(&jamf, "JSS Built-in Certificate Authority", "Jamf", at))
        .private_key(&PrivateKey::new(&jamf, "JAMF private key").access(AccessList::anyone()))
        .private_key(&PrivateKey::workplace_join(&pair).access(access))
        .private_key(&PrivateKey::session_transport(&KeyPair::of("transport")).blob_version(0x100))
        .public_key(&PublicKey::workplace_join(&pair))
        .password(&Password::workplace_join("registeredUserPrincipalName", "ana@example.com", at))
        .password(&Password::identity_preference("https://example.com", "Jamf", at))
        .to_bytes()
}

fn originals() -> [Vec<u8>; 3] {
    [
        registration(),
        include_bytes!("../tests/samples/keychainbreaker.keychain-db").to_vec(),
        include_bytes!("../tests/samples/plaso.keychain").to_vec(),
    ]
}

/// Reads, and asks all that can be asked of what was read.
fn look_at(bytes: &[u8]) {
    clean_up(bytes);
    let Ok(found) = read(bytes) else { return };
    let certified = found.identities.iter().filter_map(|identity| identity.key.as_ref());
    for access in certified.chain(&found.keys_without_certificate).filter_map(|key| key.access.as_ref()) {
        for signer in [Signer::Apple, Signer::Team("UBF8T346G9".into())] {
            forecast(Some(access), Some(&Signature { identifier: "com.microsoft.teams2".into(), signer }));
        }
        assert!(access.apps().iter().all(|path| path.len() < bytes.len()));
    }
}

/// Removes the first item that is on the list, if there is one.
fn clean_up(bytes: &[u8]) {
    let Ok(listed) = clean_up_items(bytes) else { return };
    let Some(first) = listed.first() else { return };
    match without(bytes, &first.item) {
        Ok(Removal::Removed(changed)) => {
            assert_eq!(changed.len(), bytes.len());
            // A damaged table may lie across its own slots, so that the rest need not be what it was.
            let _ = clean_up_items(&changed);
        }
        removal => assert!(matches!(removal, Ok(Removal::Ambiguous { .. })), "{removal:?}"),
    }
}

#[test]
fn a_keychain_cut_off_anywhere_is_damaged() {
    for original in originals() {
        assert!(read(&original).is_ok());
        for length in 0..original.len() {
            assert!(read(&original[..length]).is_err(), "cut off at {length} of {}", original.len());
        }
    }
}

#[test]
fn every_count_and_offset_may_be_huge() {
    let original = registration();
    for place in (0..original.len() - 4).step_by(4) {
        for value in [1, 0x7fff_ffff, u32::MAX] {
            let mut bytes = original.clone();
            bytes[place..place + 4].copy_from_slice(&value.to_be_bytes());
            look_at(&bytes);
        }
    }
}

#[test]
fn slots_that_all_point_to_one_record_do_not_make_it_many() {
    let records = 20_000;
    let mut keychain = Keychain::new().certificate_bytes(&vec![b'x'; 1 << 20], "");
    for _ in 0..records {
        keychain = keychain.certificate_bytes(b"", "");
    }
    let mut bytes = keychain.to_bytes();
    // The table of certificates: number of slots, then the slots.
    let table = bytes.windows(8).position(|bytes| bytes == [0x80, 0, 0x10, 0, 0, 0, 0x4e, 0x21]).unwrap() - 4;
    let first = bytes[table + 28..table + 32].to_vec();
    for slot in 1..=records {
        bytes[table + 28 + 4 * slot..][..4].copy_from_slice(&first);
    }
    assert!(matches!(read(&bytes), Err(Damaged::Bounds { part: "a record", .. })));
}

#[test]
fn what_is_no_keychain_is_damaged() {
    let cases: [(&[u8], Damaged); 6] = [
        (b"", Damaged::Header),
        (b"kyc", Damaged::Header),
        (b"SQLite format 3\0", Damaged::Header),
        (b"kych", Damaged::Bounds { part: "the header", offset: 0 }),
        (b"kych\0\x02\0\0", Damaged::Version { version: 0x20000 }),
        (
            b"kych\0\x01\0\0\0\0\0\x10\xff\xff\xff\xff",
            Damaged::Bounds { part: "the schema", offset: 0xffff_ffff },
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes), Err(expected), "{bytes:?}");
    }
    let mut empty = b"kych\0\x01\0\0\0\0\0\x10\0\0\0\x14\0\0\0\0".to_vec();
    empty.extend([0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert_eq!(read(&empty), Err(Damaged::Table { table: 2 }), "nothing said is not nothing there");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn flipped_bytes(which in 0..3_usize, flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        let mut bytes = originals()[which].clone();
        for (place, value) in flips {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        look_at(&bytes);
    }

    #[test]
    fn moved_parts(which in 0..3_usize, parts in prop::array::uniform3(any::<prop::sample::Index>()), length in 0..4096_usize) {
        let mut bytes = originals()[which].clone();
        let [from, to, cut] = parts.map(|part| part.index(bytes.len()));
        let part: Vec<u8> = bytes[from..].iter().copied().take(length).collect();
        let end = (to + part.len()).min(bytes.len());
        bytes.splice(to..end, part);
        bytes.truncate(cut.max(bytes.len() / 2));
        look_at(&bytes);
    }

    #[test]
    fn noise(bytes in prop::collection::vec(any::<u8>(), 0..2048)) {
        prop_assert!(read(&bytes).is_err());
        look_at(&[b"kych\0\x01\0\0\0\0\0\x10\0\0\0\x14\0\0\0\0".as_slice(), &bytes].concat());
    }
}
