//! The readers of what a Mac shows: whatever the bytes, reading them ends, without a panic and within bounds.

use std::fs;

use rejoin_keychain::maker::{AccessList, App, Entry, KeyPair, Requirement, Subject};
use rejoin_keychain::{Certificate, Signature, Signer, forecast};
use rejoin_mac::{Command, Mac, Recorded, look};
use rejoin_registration::{diagnose, view};

use crate::made_up::{HOME, MadeUp, now};
use crate::recordings;

/// What reads bytes of one kind. Everything that comes after reading, up to the view, is run, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// `login.keychain-db`.
    Keychain,
    /// A subject in the access list of a private key.
    AccessList,
    /// The compiled condition on an app's signature in an access list.
    Requirement,
    /// The property list of partitions in an access list.
    PartitionList,
    /// A Workplace Join certificate.
    Certificate,
    /// `com.jamfsoftware.jamf.plist`.
    JamfPreferences,
    /// `com.jamf.management.jamfAAD.plist`.
    JamfAadPreferences,
    /// `guide.json`: what Rejoin itself remembers of a guide.
    GuideMemory,
    /// `org.rejoin.menubar.plist`.
    ManagedPreferences,
    /// An app's `Info.plist`.
    AppInfo,
    /// `jamf.log`.
    JamfLog,
    /// A log of Company Portal.
    PortalLog,
    /// What `app-sso platform -s` prints.
    AppSso,
    /// What `getPSSOStatus` prints.
    SsoStatus,
    /// What `profiles status -type enrollment` prints.
    Enrollment,
    /// A recording's `mac.toml`.
    MacToml,
}

const SIGN: u32 = 115;
const TEAM: &str = "UBF8T346G9";

impl Reader {
    /// Every reader.
    pub const ALL: [Reader; 16] = [
        Reader::Keychain,
        Reader::AccessList,
        Reader::Requirement,
        Reader::PartitionList,
        Reader::Certificate,
        Reader::JamfPreferences,
        Reader::JamfAadPreferences,
        Reader::GuideMemory,
        Reader::ManagedPreferences,
        Reader::AppInfo,
        Reader::JamfLog,
        Reader::PortalLog,
        Reader::AppSso,
        Reader::SsoStatus,
        Reader::Enrollment,
        Reader::MacToml,
    ];

    /// The name of its fuzz target and of its folder of cases.
    pub fn name(self) -> &'static str {
        match self {
            Reader::Keychain => "keychain",
            Reader::AccessList => "access_list",
            Reader::Requirement => "requirement",
            Reader::PartitionList => "partition_list",
            Reader::Certificate => "certificate",
            Reader::JamfPreferences => "jamf_preferences",
            Reader::JamfAadPreferences => "jamf_aad_preferences",
            Reader::GuideMemory => "guide_memory",
            Reader::ManagedPreferences => "managed_preferences",
            Reader::AppInfo => "app_info",
            Reader::JamfLog => "jamf_log",
            Reader::PortalLog => "portal_log",
            Reader::AppSso => "app_sso",
            Reader::SsoStatus => "sso_status",
            Reader::Enrollment => "enrollment",
            Reader::MacToml => "mac_toml",
        }
    }

    /// Reads bytes, and asks all that is asked of what they hold.
    pub fn read(self, bytes: &[u8]) {
        match self {
            Reader::AccessList => ask(&AccessList::entries(vec![Entry::new(subject(bytes), &[SIGN])])),
            Reader::Requirement => ask(&AccessList::apps([App::new("/x.app", Requirement::of(bytes))])),
            Reader::PartitionList => ask(&AccessList::anyone().partition_bytes(bytes)),
            Reader::Certificate => drop(Certificate::from_der(bytes)),
            Reader::Keychain | Reader::JamfPreferences | Reader::JamfAadPreferences => {
                look_at(&MadeUp::new().file(&self.path(), bytes));
            }
            Reader::GuideMemory
            | Reader::ManagedPreferences
            | Reader::AppInfo
            | Reader::JamfLog
            | Reader::PortalLog => {
                look_at(&MadeUp::new().file(&self.path(), bytes));
            }
            Reader::AppSso => look_at(&MadeUp::new().output(Command::PlatformSso, bytes)),
            Reader::SsoStatus => look_at(&MadeUp::new().output(Command::JamfConditionalAccess, bytes)),
            Reader::Enrollment => look_at(&MadeUp::new().output(Command::Enrollment, bytes)),
            Reader::MacToml => open_recording(bytes),
        }
    }

    /// Bytes that it understands, each once: what the recordings hold, or what their maker makes.
    pub fn seeds(self) -> Vec<Vec<u8>> {
        let mut seeds = match self {
            Reader::AccessList => access_lists(),
            Reader::Requirement => requirements(),
            Reader::PartitionList => partition_lists(),
            Reader::Certificate => certificates(),
            _ => recordings::files(self.name_in_recordings()),
        };
        seeds.sort();
        seeds.dedup();
        seeds
    }

    /// Where the made-up Mac has it.
    fn path(self) -> String {
        match self {
            Reader::Keychain => format!("{HOME}/Library/Keychains/login.keychain-db"),
            Reader::JamfPreferences => "/Library/Preferences/com.jamfsoftware.jamf.plist".into(),
            Reader::JamfAadPreferences => {
                format!("{HOME}/Library/Preferences/com.jamf.management.jamfAAD.plist")
            }
            Reader::GuideMemory => {
                format!("{HOME}/Library/Application Support/org.rejoin.menubar/guide.json")
            }
            Reader::ManagedPreferences => "/Library/Managed Preferences/org.rejoin.menubar.plist".into(),
            Reader::AppInfo => "/Applications/Company Portal.app/Contents/Info.plist".into(),
            Reader::JamfLog => "/private/var/log/jamf.log".into(),
            _ => format!("{HOME}/Library/Logs/Company Portal/Company Portal.log"),
        }
    }

    /// How the path of such a file in a recording ends.
    fn name_in_recordings(self) -> &'static str {
        match self {
            Reader::Keychain => "/login.keychain-db",
            Reader::JamfPreferences => "/com.jamfsoftware.jamf.plist",
            Reader::JamfAadPreferences => "/com.jamf.management.jamfAAD.plist",
            Reader::GuideMemory => "/guide.json",
            Reader::ManagedPreferences => "/org.rejoin.menubar.plist",
            Reader::AppInfo => "/Info.plist",
            Reader::JamfLog => "/jamf.log",
            Reader::PortalLog => ".log",
            Reader::AppSso => "/app-sso.txt",
            Reader::SsoStatus => "/getPSSOStatus.txt",
            Reader::Enrollment => "/profiles.txt",
            _ => "/mac.toml",
        }
    }
}

fn look_at(mac: &dyn Mac) {
    let evidence = look(mac);
    let verdict = diagnose(&evidence);
    view(&evidence, &verdict, true);
    if let Some(memory) = evidence.guide.known() {
        memory.clone().remember(&evidence);
    }
}

/// Asks an access list who may sign.
fn ask(access: &AccessList) {
    let access = access.read();
    for signer in [Signer::Apple, Signer::Team(TEAM.into())] {
        let signature = Signature { identifier: "com.microsoft.teams2".into(), signer };
        forecast(access.as_ref(), Some(&signature));
    }
}

/// A subject of exactly these bytes; what is missing to whole words is zero.
fn subject(bytes: &[u8]) -> Subject {
    let word = |bytes: &[u8]| {
        let mut word = [0; 4];
        word.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        u32::from_be_bytes(word)
    };
    Subject::Unknown(bytes.chunks(4).map(word).collect())
}

fn open_recording(mac_toml: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    if fs::write(folder.path().join("mac.toml"), mac_toml).is_err() {
        return;
    }
    match Recorded::open(folder.path()) {
        Ok(mac) => look_at(&mac),
        Err(error) => drop(error.to_string()),
    }
}

fn access_lists() -> Vec<Vec<u8>> {
    // Anyone; the dialog, twice; one of three.
    let words: [&[u32]; 4] =
        [&[1], &[0x10000, 0], &[0x0101_0000, 1, 0], &[123, 3, 1, 1, 0x10000, 0, 123, 1, 1, 1]];
    let mut lists: Vec<Vec<u8>> =
        words.iter().map(|words| words.iter().flat_map(|word| word.to_be_bytes()).collect()).collect();
    for requirement in requirements() {
        let requirement = Requirement::of(&requirement).to_bytes();
        let bag: Vec<u8> = [b"/a.app\0\0".as_slice(), &requirement].concat();
        let size = u32::try_from(bag.len()).unwrap_or_default();
        let head: Vec<u8> = [116, 1, 0, size].iter().flat_map(|word: &u32| word.to_be_bytes()).collect();
        lists.push([head, bag].concat());
    }
    lists
}

fn requirements() -> Vec<Vec<u8>> {
    const HEADER: usize = 12;
    let requirements = [
        Requirement::developer_id("com.microsoft.teams2", TEAM),
        Requirement::app_store_or_developer_id("com.microsoft.Outlook", TEAM),
        Requirement::app_store("com.microsoft.CompanyPortalMac"),
        Requirement::apple("com.apple.Safari"),
        Requirement::code_hash(&[7; 20]),
    ];
    requirements.iter().filter_map(|whole| Some(whole.to_bytes().get(HEADER..)?.to_vec())).collect()
}

fn partition_lists() -> Vec<Vec<u8>> {
    let lists = [vec![], vec!["apple:"], vec!["teamid:UBF8T346G9", "apple:", "apple-tool:"]];
    let bytes = |list| AccessList::anyone().partitions(list).partition_list().map(<[u8]>::to_vec);
    lists.into_iter().filter_map(bytes).chain([xml(b"<dict/>")]).collect()
}

/// An XML property list with this content.
fn xml(content: &[u8]) -> Vec<u8> {
    [b"<?xml version=\"1.0\"?><plist version=\"1.0\">".as_slice(), content, b"</plist>"].concat()
}

fn certificates() -> Vec<Vec<u8>> {
    use rejoin_keychain::maker::{Certificate, IssuerShape};
    let (pair, tenant) = (KeyPair::of("ana"), "0dde70e6-f430-449f-8bce-f4d0a9eca2a4");
    let plain = Certificate::workplace_join(&pair, "38d94132-e90a-4e9d-bfdc-a52633ed2772", tenant, now());
    let other = Certificate::other(&pair, "JSS Built-in Certificate Authority", "Jamf", now());
    [
        plain.clone().der(),
        plain.clone().issuer("ms-organization-access").without_tenant().der(),
        plain.issuer_shape(IssuerShape::RdnEach).der(),
        other.der(),
    ]
    .into()
}
