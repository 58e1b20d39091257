//! Access lists: who may use a private key, as its key blob says in clear (keychain.md 3).

use std::sync::Arc;

use plist::stream::{Event, XmlReader};

use crate::bytes::Bytes;
use crate::requirement::{self, Requirement};
use crate::truth::Truth;
use crate::{Signature, Signer};

mod redacted;

const KEY_BLOB: u32 = 0xfade_0711;
/// 0x100 and 0x101 are older than partitions; nothing else about the layout differs.
const KEY_BLOB_VERSIONS: [u32; 3] = [0x100, 0x101, 0x200];
const KEY_BLOB_HEADER_SIZE: usize = 136;
const MAX_DEPTH: usize = 32;
/// Room for more teams than there can be; a parser of property lists must not be fed without end.
const MAX_PARTITION_LIST_SIZE: usize = 64 * 1024;
const PARTITION_TAG: &[u8] = b"___PARTITION___";

const ANY: u32 = 1;
const SIGN: u32 = 115;
const PARTITION_ID: u32 = 0x10002;

/// Who may use a private key. Copies share what they hold: a key may belong to many certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessList {
    entries: Arc<[Entry]>,
    partitions: Partitions,
}

/// Whom an entry asks for, and what it allows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    subject: Subject,
    tag: Vec<u8>,
    /// `None`: everything.
    rights: Option<Vec<u32>>,
}

/// Whom or what an entry asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    Anyone,
    Threshold {
        needed: usize,
        subjects: Vec<Subject>,
    },
    App(App),
    /// The dialog.
    Prompt,
    /// A list of partitions, or the digest of the whole list; neither is a condition for using the key.
    Partition(Vec<u8>),
}

/// A trusted app.
#[derive(Clone, Debug, PartialEq, Eq)]
struct App {
    path: String,
    requirement: AppRequirement,
}

/// What an app's signature must fulfil to be the trusted app.
#[derive(Clone, Debug, PartialEq, Eq)]
enum AppRequirement {
    /// Nothing is said but a hash of the code, as before Mac OS X 10.5.
    None,
    Known(Requirement),
    NotUnderstood,
}

/// The partitions whose apps need not ask a second time.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Partitions {
    /// There is no list: whoever comes first is added silently.
    None,
    Listed(Arc<[String]>),
    NotUnderstood,
}

impl AccessList {
    /// Decodes the access list in a key blob. `None`: not understood.
    pub(crate) fn of_key_blob(blob: &[u8]) -> Option<Self> {
        let mut header = Bytes::new(blob);
        let (magic, version, start, total) =
            (header.number()?, header.number()?, header.size()?, header.size()?);
        if magic != KEY_BLOB || !KEY_BLOB_VERSIONS.contains(&version) || start > total || total > blob.len() {
            return None;
        }
        Self::decode(blob.get(KEY_BLOB_HEADER_SIZE..start)?)
    }

    /// Owner, then the entries. The owner may change the list, and is no more trusted than others to sign.
    pub(crate) fn decode(public_part: &[u8]) -> Option<Self> {
        let mut reader = Bytes::new(public_part);
        reader.number()?;
        subject(&mut reader, MAX_DEPTH)?;
        let count = reader.size()?;
        // No entry is shorter than 16 bytes.
        if count > reader.len() / 16 {
            return None;
        }
        let entries = (0..count).map(|_| entry(&mut reader)).collect::<Option<Arc<[_]>>>()?;
        let partitions = partitions(&entries);
        reader.is_empty().then_some(AccessList { entries, partitions })
    }

    /// The paths of the trusted apps, in any entry, each once: where each app was when it was allowed.
    pub fn apps(&self) -> Vec<&str> {
        let mut paths = Vec::new();
        self.entries.iter().for_each(|entry| entry.subject.collect_paths(&mut paths));
        paths.sort_unstable();
        paths.dedup();
        paths
    }

    /// Whether an app may sign without a dialog for that, as far as trusted apps are concerned.
    pub(crate) fn lists(&self, signature: &Signature) -> Truth {
        Truth::any(self.signing().map(|subject| subject.satisfied(signature, false)))
    }

    /// Whether an app may sign at least after a dialog.
    pub(crate) fn could_allow(&self, signature: &Signature) -> Truth {
        Truth::any(self.signing().map(|subject| subject.satisfied(signature, true)))
    }

    /// Whether every entry for signing lets anyone, without a dialog: then nobody is asked about a partition either.
    pub(crate) fn never_asks(&self) -> bool {
        self.signing().all(Subject::is_anyone)
    }

    /// Whether an app's partition is in the list, or there is no list.
    pub(crate) fn includes(&self, partition: &str) -> Truth {
        match &self.partitions {
            Partitions::None => Truth::True,
            Partitions::Listed(partitions) => partitions.iter().any(|listed| listed == partition).into(),
            Partitions::NotUnderstood => Truth::Unknown,
        }
    }

    fn signing(&self) -> impl Iterator<Item = &Subject> {
        self.entries.iter().filter(|entry| entry.covers(SIGN)).map(|entry| &entry.subject)
    }
}

impl Entry {
    fn covers(&self, right: u32) -> bool {
        self.rights.as_ref().is_none_or(|rights| rights.contains(&right) || rights.contains(&ANY))
    }
}

impl Subject {
    /// Whether a signature satisfies it, with the help of a dialog or without.
    fn satisfied(&self, signature: &Signature, with_dialog: bool) -> Truth {
        match self {
            Subject::Anyone => Truth::True,
            Subject::Threshold { needed, subjects } => Truth::at_least(
                *needed,
                subjects.iter().map(|subject| subject.satisfied(signature, with_dialog)),
            ),
            Subject::App(app) => app.requirement.holds_for(signature),
            Subject::Partition(_) => Truth::Unknown,
            Subject::Prompt => with_dialog.into(),
        }
    }

    fn is_anyone(&self) -> bool {
        match self {
            Subject::Anyone => true,
            Subject::Threshold { subjects, .. } => subjects.iter().all(Subject::is_anyone),
            Subject::App(_) | Subject::Prompt | Subject::Partition(_) => false,
        }
    }

    fn collect_paths<'a>(&'a self, paths: &mut Vec<&'a str>) {
        match self {
            Subject::App(app) => paths.push(&app.path),
            Subject::Threshold { subjects, .. } => {
                subjects.iter().for_each(|subject| subject.collect_paths(paths));
            }
            Subject::Anyone | Subject::Prompt | Subject::Partition(_) => {}
        }
    }
}

impl AppRequirement {
    /// Without a requirement securityd takes unsigned apps by their hash and Apple's by their name; no others.
    fn holds_for(&self, signature: &Signature) -> Truth {
        match self {
            AppRequirement::Known(requirement) => requirement.holds_for(signature),
            AppRequirement::None if signature.signer != Signer::Apple => Truth::False,
            AppRequirement::None | AppRequirement::NotUnderstood => Truth::Unknown,
        }
    }
}

/// An entry: whether it may be delegated, subject, tag, whether it allows everything, else what it allows.
fn entry(reader: &mut Bytes<'_>) -> Option<Entry> {
    reader.number()?;
    let subject = subject(reader, MAX_DEPTH)?;
    let tag = reader.text()?.to_vec();
    let rights = match reader.number()? {
        0 => Some(rights(reader)?),
        _ => None,
    };
    Some(Entry { subject, tag, rights })
}

fn rights(reader: &mut Bytes<'_>) -> Option<Vec<u32>> {
    let count = reader.size()?;
    if count > reader.len() / 4 {
        return None;
    }
    (0..count).map(|_| reader.number()).collect()
}

/// A subject: its type in the lower 24 bits, its version above, then what the type wants.
fn subject(reader: &mut Bytes<'_>, depth: usize) -> Option<Subject> {
    let depth = depth.checked_sub(1)?;
    match reader.number()? {
        1 => Some(Subject::Anyone),
        123 => threshold(reader, depth),
        116 => app(reader).map(Subject::App),
        // The dialog's description; version 1 has flags before it.
        0x0001_0000 => reader.text().map(|_| Subject::Prompt),
        0x0101_0000 => {
            reader.number()?;
            reader.text().map(|_| Subject::Prompt)
        }
        0x1000c => reader.counted().map(|bytes| Subject::Partition(bytes.to_vec())),
        _ => None,
    }
}

fn threshold(reader: &mut Bytes<'_>, depth: usize) -> Option<Subject> {
    let (count, needed) = (reader.size()?, reader.size()?);
    // No subject is shorter than 4 bytes, and a threshold that nobody needs to pass is none.
    if count > reader.len() / 4 || needed == 0 {
        return None;
    }
    let subjects = (0..count).map(|_| subject(reader, depth)).collect::<Option<_>>()?;
    Some(Subject::Threshold { needed, subjects })
}

/// An app: kind of signature, hash of former days, then path and requirement in a bag.
fn app(reader: &mut Bytes<'_>) -> Option<App> {
    const MAC_OS: u32 = 1;
    if reader.number()? != MAC_OS {
        return None;
    }
    reader.counted()?;
    let mut bag = Bytes::new(reader.counted()?);
    let path = String::from_utf8(bag.text()?.to_vec()).ok()?;
    Some(App { path, requirement: requirement_in(bag) })
}

/// The requirement among the blobs of a bag; each begins with its magic and its size.
fn requirement_in(mut bag: Bytes<'_>) -> AppRequirement {
    while !bag.is_empty() {
        match next_blob(&mut bag) {
            Some((requirement::MAGIC, blob)) => {
                return Requirement::decode(blob)
                    .map_or(AppRequirement::NotUnderstood, AppRequirement::Known);
            }
            Some(_) => {}
            None => return AppRequirement::NotUnderstood,
        }
    }
    AppRequirement::None
}

fn next_blob<'a>(bag: &mut Bytes<'a>) -> Option<(u32, &'a [u8])> {
    let mut header = *bag;
    let (magic, size) = (header.number()?, header.size()?);
    // A blob is no shorter than its header; otherwise the walk would not end.
    let blob = bag.take(size.max(8))?;
    // The next one begins at a multiple of four.
    bag.take(bag.len().min(size.wrapping_neg() % 4))?;
    Some((magic, blob))
}

/// securityd takes the one entry with that tag, and nothing else, for the list.
fn partitions(entries: &[Entry]) -> Partitions {
    let is_list = |entry: &&Entry| entry.tag == PARTITION_TAG || entry.allows_by_name(PARTITION_ID);
    let mut lists = entries.iter().filter(is_list);
    match (lists.next(), lists.next()) {
        (None, _) => Partitions::None,
        (Some(Entry { subject: Subject::Partition(bytes), .. }), None) => {
            partition_list(bytes).map_or(Partitions::NotUnderstood, Partitions::Listed)
        }
        _ => Partitions::NotUnderstood,
    }
}

impl Entry {
    /// Whether a right is in its list; allowing everything does not count.
    fn allows_by_name(&self, right: u32) -> bool {
        self.rights.as_ref().is_some_and(|rights| rights.contains(&right))
    }
}

/// `{Partitions = [ … ]}` as an XML property list.
fn partition_list(bytes: &[u8]) -> Option<Arc<[String]>> {
    if bytes.len() > MAX_PARTITION_LIST_SIZE {
        return None;
    }
    let mut depth = 0_usize;
    // A list that is cut short here is incomplete, and thus an error. Letting go of a deep one takes a deep stack.
    let shallow = XmlReader::new(bytes).take_while(|event| {
        match event {
            Ok(Event::StartArray(_) | Event::StartDictionary(_)) => depth += 1,
            Ok(Event::EndCollection) => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth <= MAX_DEPTH
    });
    let list = plist::Value::from_events(shallow).ok()?;
    let partitions = list.as_dictionary()?.get("Partitions")?.as_array()?;
    partitions.iter().map(|partition| partition.as_string().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maker::{
        self, App as MadeApp, Entry as MadeEntry, Requirement as MadeRequirement, Subject as Made,
    };

    fn of(entries: Vec<MadeEntry>) -> Option<AccessList> {
        maker::AccessList::entries(entries).read()
    }

    fn signing(subject: Made) -> Option<AccessList> {
        of(vec![MadeEntry::new(subject, &[SIGN])])
    }

    fn nested(depth: usize) -> Made {
        (0..depth).fold(Made::Prompt, |inner, _| Made::Threshold(1, vec![inner]))
    }

    #[test]
    fn what_is_not_understood_is_no_access_list() {
        let cases = [
            ("unknown subject", signing(Made::Unknown(vec![99])), false),
            (
                "unknown subject among others",
                signing(Made::Threshold(1, vec![Made::Prompt, Made::Unknown(vec![99])])),
                false,
            ),
            ("a newer version of a subject", signing(Made::Unknown(vec![0x0200_007b, 1, 1, 1])), false),
            ("more members than there are", signing(Made::Unknown(vec![123, u32::MAX, 1, 1])), false),
            ("a threshold of none", signing(Made::Threshold(0, vec![Made::Prompt])), false),
            ("another kind of signature", signing(Made::Unknown(vec![116, 2, 0, 0])), false),
            ("the old dialog", signing(Made::Unknown(vec![0x0001_0000, 0])), true),
            ("deep", signing(nested(MAX_DEPTH - 1)), true),
            ("too deep", signing(nested(MAX_DEPTH)), false),
            ("no entries", of(Vec::new()), true),
        ];
        for (name, access, understood) in cases {
            assert_eq!(access.is_some(), understood, "{name}");
        }
    }

    #[test]
    fn a_key_blob_that_is_not_understood_has_no_access_list() {
        let public_part = [0u32, 1, 0].map(u32::to_be_bytes).concat();
        let blob = |magic: u32, version: u32, start: u32, total: u32| {
            let header = [magic, version, start, total].map(u32::to_be_bytes).concat();
            [header, vec![0; 120], public_part.clone(), b"key!".to_vec()].concat()
        };
        let cases = [
            (blob(KEY_BLOB, 0x200, 148, 152), true),
            (blob(KEY_BLOB, 0x100, 148, 152), true),
            (blob(KEY_BLOB, 0x300, 148, 152), false),
            (blob(KEY_BLOB + 1, 0x200, 148, 152), false),
            (blob(KEY_BLOB, 0x200, 144, 152), false),
            (blob(KEY_BLOB, 0x200, 152, 152), false),
            (blob(KEY_BLOB, 0x200, 148, 153), false),
            (blob(KEY_BLOB, 0x200, 148, 147), false),
            (blob(KEY_BLOB, 0x200, 16, 152), false),
            (b"\xfa\xde".to_vec(), false),
        ];
        for (blob, understood) in cases {
            assert_eq!(AccessList::of_key_blob(&blob).is_some(), understood, "{:x?}", &blob[..2]);
        }
    }

    #[test]
    fn the_apps_are_those_of_every_entry() {
        let app = |path| Made::App(MadeApp::by_hash_only(path));
        let access = of(vec![
            MadeEntry::new(Made::Threshold(1, vec![app("/b"), app("/a"), Made::Prompt]), &[SIGN]),
            MadeEntry::new(Made::Threshold(1, vec![Made::Threshold(1, vec![app("/c")]), app("/a")]), &[24]),
            MadeEntry::new(Made::Anyone, &[35]),
        ]);
        assert_eq!(access.unwrap().apps(), ["/a", "/b", "/c"]);
    }

    #[test]
    fn the_partition_list() {
        let list = |bytes: &[u8]| maker::AccessList::always_ask().partition_bytes(bytes).read();
        let entry = |subject, rights: &[u32], tag: &str| MadeEntry::new(subject, rights).tagged(tag);
        let plist = |list: &str| format!("<plist version=\"1.0\">{list}</plist>").into_bytes();
        let listed = plist("<dict><key>Partitions</key><array><string>apple:</string></array></dict>");
        let partition = || Made::Partition(listed.clone());
        let cases = [
            ("none", maker::AccessList::always_ask().read(), Truth::True),
            ("in it", maker::AccessList::always_ask().partitions(["teamid:X", "apple:"]).read(), Truth::True),
            (
                "not in it",
                maker::AccessList::always_ask().partitions(["teamid:X", "apple-tool:"]).read(),
                Truth::False,
            ),
            ("empty", maker::AccessList::always_ask().partitions([]).read(), Truth::False),
            ("short", list(&listed), Truth::True),
            ("digest", list(&[0x5a; 32]), Truth::Unknown),
            ("nothing", list(b""), Truth::Unknown),
            ("no list", list(&plist("<dict/>")), Truth::Unknown),
            ("no dictionary", list(&plist("<array/>")), Truth::Unknown),
            (
                "no array",
                list(&plist("<dict><key>Partitions</key><string>apple:</string></dict>")),
                Truth::Unknown,
            ),
            (
                "no texts",
                list(&plist("<dict><key>Partitions</key><array><integer>1</integer></array></dict>")),
                Truth::Unknown,
            ),
            ("endless", list(&plist(&"<array>".repeat(1_000_000))), Truth::Unknown),
            ("deep", list(&plist(&"<array>".repeat(9_000))), Truth::Unknown),
            (
                "deep and whole",
                list(&plist(&["<array>".repeat(4_000), "</array>".repeat(4_000)].concat())),
                Truth::Unknown,
            ),
            ("by its tag", of(vec![entry(partition(), &[PARTITION_ID], "___PARTITION___")]), Truth::True),
            ("by its right", of(vec![entry(partition(), &[PARTITION_ID], "")]), Truth::True),
            ("another entry", of(vec![entry(partition(), &[0x10003], "___INTEGRITY___")]), Truth::True),
            (
                "no list in it",
                of(vec![entry(Made::Anyone, &[PARTITION_ID], "___PARTITION___")]),
                Truth::Unknown,
            ),
            (
                "two",
                of(vec![
                    entry(partition(), &[PARTITION_ID], "___PARTITION___"),
                    entry(partition(), &[PARTITION_ID], "___PARTITION___"),
                ]),
                Truth::Unknown,
            ),
        ];
        for (name, access, expected) in cases {
            assert_eq!(access.expect(name).includes("apple:"), expected, "{name}");
        }
    }

    #[test]
    fn a_trusted_app_may_have_more_than_a_requirement() {
        let other_blob = [0xfade_0c02_u32, 10, 7].map(u32::to_be_bytes).concat();
        let requirement = MadeRequirement::developer_id("com.x", "TEAM").to_bytes();
        let endless = [0u32, 0, 0].map(u32::to_be_bytes).concat();
        let cases = [
            (requirement.clone(), Truth::True),
            ([other_blob.clone(), requirement.clone()].concat(), Truth::True),
            ([requirement, other_blob.clone()].concat(), Truth::True),
            (other_blob, Truth::False),
            (Vec::new(), Truth::False),
            (endless, Truth::Unknown),
            (b"\xfa\xde\x0c\0\0\0\0\x10\0\0\0\x01\0\0\0\x63".to_vec(), Truth::Unknown),
        ];
        for (bag, expected) in cases {
            let app = Made::App(MadeApp::new("/Applications/X.app", MadeRequirement::raw(&bag)));
            let signature = Signature { identifier: "com.x".into(), signer: Signer::Team("TEAM".into()) };
            assert_eq!(signing(app).unwrap().lists(&signature), expected, "{bag:x?}");
        }
    }
}
