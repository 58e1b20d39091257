//! Bytes made up to hold a reader up, to make it dig too deep or to make it hoard.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod bounds;

use std::sync::{Mutex, MutexGuard, PoisonError};

use bounds::MEMORY;
use damage::Reader;
use rejoin_keychain::maker::{AccessList, Entry, KeyPair, Keychain, PrivateKey, Subject};

/// Held by the test that measures.
static MEASURED: Mutex<()> = Mutex::new(());

/// Squared, no machine reads it in time.
const SIZE: usize = 1 << 18;

type Case = (Reader, &'static str, Vec<u8>);

fn alone() -> MutexGuard<'static, ()> {
    MEASURED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn check((reader, name, bytes): Case) {
    bounds::read(reader, &bytes).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
}

fn fill(text: &str) -> String {
    text.repeat(SIZE / text.len())
}

fn nested(open: &str, close: &str, size: usize) -> String {
    let levels = size / (open.len() + close.len());
    open.repeat(levels) + &close.repeat(levels)
}

fn xml(content: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\"?><plist version=\"1.0\">{content}</plist>").into_bytes()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// A binary list of arrays, each in the one before.
fn nested_binary() -> Vec<u8> {
    let count = SIZE / 8;
    let mut bytes = b"bplist00".to_vec();
    let mut offsets = Vec::new();
    for next in 1..=count {
        offsets.extend(u32::try_from(bytes.len()).unwrap().to_be_bytes());
        // A dictionary with a key first, so that it is the right kind of list.
        if next == 1 {
            bytes.extend([0xd1]);
            bytes.extend(words(&[u32::try_from(count).unwrap(), 1]));
        } else {
            bytes.push(0xa1);
            bytes.extend(words(&[u32::try_from(next).unwrap()]));
        }
    }
    offsets.extend(u32::try_from(bytes.len()).unwrap().to_be_bytes());
    bytes.extend([0x51, b'k']);
    let table = bytes.len() as u64;
    bytes.extend(&offsets);
    bytes.extend([0, 0, 0, 0, 0, 0, 4, 4]);
    for number in [count as u64 + 1, 0, table] {
        bytes.extend(number.to_be_bytes());
    }
    bytes
}

#[test]
fn property_lists() {
    let _alone = alone();
    let lists = [
        ("arrays", xml(&format!("<dict><key>k</key>{}</dict>", nested("<array>", "</array>", SIZE)))),
        ("dictionaries", xml(&nested("<dict><key>k</key>", "</dict>", SIZE))),
        ("four mebibytes", xml(&format!("<dict><key>k</key>{}", nested("<array>", "</array>", 4_194_000)))),
        ("binary arrays", nested_binary()),
        ("old-style arrays", format!("{{k={};}}", nested("(", ")", SIZE)).into_bytes()),
        ("old-style dictionaries", nested("{k=", ";}", SIZE).into_bytes()),
        ("old-style comments", fill("/*").into_bytes()),
        ("many dictionaries", xml(&format!("<dict><key>k</key><array>{}</array></dict>", fill("<dict/>")))),
        ("many keys", xml(&format!("<dict>{}</dict>", fill("<key>k</key><true/>")))),
        ("entities", xml(&format!("<dict><key>k</key><string>{}</string></dict>", fill("&amp;")))),
    ];
    for (name, bytes) in lists {
        check((Reader::ManagedPreferences, name, bytes));
    }
}

#[test]
fn access_lists() {
    let _alone = alone();
    let list = |content: &str| xml(&format!("<dict><key>Partitions</key>{content}</dict>"));
    let shallow = [words(&[9; 399]), words(&[1])].concat();
    let wide = [words(&[123, 1 << 16, 1]), words(&[1]).repeat(1 << 16)].concat();
    let huge = Entry::new(Subject::Unknown([vec![123, 3 << 20, 1], vec![1; 3 << 20]].concat()), &[115]);
    let key = PrivateKey::workplace_join(&KeyPair::of("ana")).access(AccessList::entries(vec![huge]));
    let cases = [
        (Reader::PartitionList, "arrays", xml(&nested("<array>", "</array>", 65_000))),
        (Reader::PartitionList, "arrays inside", list(&nested("<array>", "</array>", 65_000))),
        (Reader::PartitionList, "dictionaries", xml(&nested("<dict><key/>", "</dict>", 65_000))),
        (Reader::Requirement, "as deep as may be", shallow),
        (Reader::Requirement, "deeper", words(&[9]).repeat(SIZE / 4)),
        (Reader::Requirement, "this and that", words(&[6]).repeat(SIZE / 4)),
        (Reader::AccessList, "one of one of one", words(&[123, 1, 1]).repeat(SIZE / 12)),
        (Reader::AccessList, "one of many", wide),
        (Reader::Certificate, "sequences", [0x30, 0x84, 0, 0x0f, 0xff, 0xff].repeat(SIZE / 6)),
        (Reader::Certificate, "sequences without end", [0x30, 0x80].repeat(SIZE / 2)),
    ];
    cases.into_iter().for_each(check);
    let keychain = Keychain::new().private_key(&key).to_bytes();
    let size = keychain.len();
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    assert!(rejoin_keychain::read(&keychain).unwrap().keys_without_certificate[0].access.is_none());
    assert!(MEMORY.peak_usage() - before < size / 8, "an access list of many megabytes is not read");
}

#[test]
fn logs() {
    let _alone = alone();
    let at = "Sat Apr 25 09:35:05";
    let text = "Portal launched without WPJ only arg while account is under partner management\n";
    let portal = |line: &str| format!("{}\n{text}", fill(line)).into_bytes();
    let cases = [
        (Reader::JamfLog, "many processes", format!("{at}{}", fill(" jamf[").repeat(4)).into_bytes()),
        (
            Reader::JamfLog,
            "many processes, one end",
            format!("{at}{}]: x", fill(" jamf[").repeat(4)).into_bytes(),
        ),
        (Reader::JamfLog, "many digits", format!("{at} m jamf[{}]: x", fill("1")).into_bytes()),
        (Reader::JamfLog, "blanks", format!("{at}{}", fill(" ")).into_bytes()),
        (Reader::JamfLog, "line ends", fill("\n").into_bytes()),
        (Reader::JamfLog, "no text", vec![0xff; SIZE]),
        (Reader::JamfLog, "runs", fill(&format!("{at} m jamf[1]: Checking for policy ID 12\n")).into_bytes()),
        (Reader::JamfLog, "no such date", fill("Sat Feb 30 09:35:05 m jamf[1]: x\n").into_bytes()),
        (Reader::PortalLog, "hyphens", portal("-")),
        (Reader::PortalLog, "years", portal("0000-")),
        (Reader::PortalLog, "days", portal("2026-01-01 ")),
        (Reader::PortalLog, "days on lines", portal("2026-01-01\n")),
        (Reader::PortalLog, "blanks", [b"2026-01-01".to_vec(), portal(" ")].concat()),
        (Reader::PortalLog, "nothing else", fill(text).into_bytes()),
    ];
    cases.into_iter().for_each(check);
}

#[test]
fn answers_of_commands() {
    let _alone = alone();
    let device = |json: &str| format!("Device Configuration:\n {json}\n").into_bytes();
    let tokens =
        |line: &str| format!("Device Configuration:\n(null)\nSSO Tokens:\n{}", fill(line)).into_bytes();
    let id = "AnyHashable(\"primary_registration_metadata_device_id\"):";
    let cases = [
        (Reader::AppSso, "arrays", device(&format!("{{\"a\":{}}}", nested("[", "]", SIZE)))),
        (Reader::AppSso, "small objects", device(&format!("{{\"a\":[{}0]}}", fill("{\"\":0},")))),
        (Reader::AppSso, "dictionaries", device(&nested("{a=", ";}", SIZE))),
        (Reader::AppSso, "old-style arrays", device(&format!("{{ a = {}; }}", nested("(", ")", SIZE)))),
        (Reader::AppSso, "headers", fill("Device Configuration: (null)\n").into_bytes()),
        (Reader::AppSso, "tokens", tokens("2026-01-01T00:00:00Z (Expired)\n")),
        (Reader::AppSso, "no tokens", tokens("\n")),
        (Reader::SsoStatus, "ids", format!("1\n{}", fill(id)).into_bytes()),
        (Reader::SsoStatus, "line ends", fill("\n").into_bytes()),
        (Reader::Enrollment, "no answer", fill("MDM enrollment:\n").into_bytes()),
    ];
    cases.into_iter().for_each(check);
}

#[test]
fn mac_toml() {
    let _alone = alone();
    let cases = [
        (Reader::MacToml, "a long key", fill("a.").into_bytes()),
        (Reader::MacToml, "a long header", format!("[{}", fill("a.")).into_bytes()),
        (Reader::MacToml, "arrays", format!("a={}", fill("[")).into_bytes()),
        (Reader::MacToml, "tables", format!("a={}", fill("{a=")).into_bytes()),
        (Reader::MacToml, "rows", fill("[[running]]\n").into_bytes()),
        (Reader::MacToml, "line ends", fill("\n").into_bytes()),
    ];
    cases.into_iter().for_each(check);
}
