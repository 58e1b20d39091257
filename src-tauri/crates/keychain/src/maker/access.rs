//! Access lists: who may use a key (keychain.md 3).

use super::{Requirement, seed};
use crate::writer::file;

/// Who may use a key.
#[derive(Clone, Debug)]
pub struct AccessList {
    signing: Option<Subject>,
    partitions: Option<Vec<u8>>,
    entries: Option<Vec<Entry>>,
}

/// Whom or what an entry asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Anyone.
    Anyone,
    /// So many of these.
    Threshold(u32, Vec<Subject>),
    /// A trusted app.
    App(App),
    /// The dialog.
    Prompt,
    /// A list of partitions, or the integrity digest.
    Partition(Vec<u8>),
    /// Words that no reader knows.
    Unknown(Vec<u32>),
}

/// One entry of an access list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whom it asks for.
    pub subject: Subject,
    /// Its tag; mostly empty.
    pub tag: String,
    /// What it allows; `None`: everything.
    pub rights: Option<Vec<u32>>,
}

/// A trusted app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    path: String,
    requirement: Option<Requirement>,
}

const ENCRYPT: u32 = 35;
const PARTITION_ID: u32 = 0x10002;
const INTEGRITY: u32 = 0x10003;
/// Decrypt, derive, export clear and wrapped, MAC, sign.
const PRIVATE_USES: [u32; 6] = [24, 28, 37, 38, 59, 115];
/// The same without signing.
const OTHER_USES: [u32; 5] = [24, 28, 37, 38, 59];

impl App {
    /// An app at a path, with what its signature must fulfil.
    pub fn new(path: &str, requirement: Requirement) -> Self {
        App { path: path.into(), requirement: Some(requirement) }
    }

    /// An app with a Developer ID of a team.
    pub fn developer_id(path: &str, identifier: &str, team: &str) -> Self {
        Self::new(path, Requirement::developer_id(identifier, team))
    }

    /// Apple's own app.
    pub fn apple(path: &str, identifier: &str) -> Self {
        Self::new(path, Requirement::apple(identifier))
    }

    /// An app from the App Store, or with a Developer ID of a team.
    pub fn app_store_or_developer_id(path: &str, identifier: &str, team: &str) -> Self {
        Self::new(path, Requirement::app_store_or_developer_id(identifier, team))
    }

    /// An app without a requirement, as before Mac OS X 10.5.
    pub fn by_hash_only(path: &str) -> Self {
        App { path: path.into(), requirement: None }
    }
}

impl AccessList {
    /// These apps; whoever else signs makes macOS ask.
    pub fn apps(apps: impl IntoIterator<Item = App>) -> Self {
        let apps = apps.into_iter().map(Subject::App).chain([Subject::Prompt]);
        Self::signing(Some(Subject::Threshold(1, apps.collect())))
    }

    /// Every use asks.
    pub fn always_ask() -> Self {
        Self::apps([])
    }

    /// Any application, and no dialog.
    pub fn anyone() -> Self {
        Self::signing(Some(Subject::Anyone))
    }

    /// Any application; the dialog is there for partitions.
    pub fn anyone_or_ask() -> Self {
        Self::signing(Some(Subject::Threshold(1, vec![Subject::Anyone, Subject::Prompt])))
    }

    /// No entry covers signing.
    pub fn nobody() -> Self {
        Self::signing(None)
    }

    /// Exactly these entries.
    pub fn entries(entries: Vec<Entry>) -> Self {
        AccessList { entries: Some(entries), ..Self::nobody() }
    }

    /// Sets the list of partitions, such as `teamid:UBF8T346G9`. Without it there is no such entry.
    pub fn partitions<'a>(self, partitions: impl IntoIterator<Item = &'a str>) -> Self {
        let partitions = partitions.into_iter().map(|id| format!("\t\t<string>{id}</string>\n"));
        let plist = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
             \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n\
             \t<key>Partitions</key>\n\t<array>\n{}\t</array>\n</dict>\n</plist>\n",
            partitions.collect::<String>()
        );
        self.partition_bytes(plist.as_bytes())
    }

    /// Sets the bytes of the list of partitions, whether they are one or not.
    pub fn partition_bytes(self, bytes: &[u8]) -> Self {
        AccessList { partitions: Some(bytes.into()), ..self }
    }

    /// The list as the reader understands it, for tests of whatever needs one.
    pub fn read(&self) -> Option<crate::AccessList> {
        crate::AccessList::decode(&self.to_bytes("Microsoft Workplace Join Key", 0x200))
    }

    /// The bytes of the list of partitions, where it was set.
    pub fn partition_list(&self) -> Option<&[u8]> {
        self.partitions.as_deref()
    }

    fn signing(signing: Option<Subject>) -> Self {
        AccessList { signing, partitions: None, entries: None }
    }

    /// The public part of a key blob. The description is the name that the dialog shows.
    pub(super) fn to_bytes(&self, description: &str, blob_version: u32) -> Vec<u8> {
        let entries = self.entries.clone().unwrap_or_else(|| self.usual_entries(blob_version));
        let owner = Subject::Threshold(1, vec![Subject::Prompt]);
        let mut out = Vec::new();
        file::numbers(&mut out, &[0]);
        owner.write(&mut out, description);
        file::numbers(&mut out, &[entries.len() as u32]);
        entries.iter().for_each(|entry| entry.write(&mut out, description));
        out
    }

    fn usual_entries(&self, blob_version: u32) -> Vec<Entry> {
        let anyone = Subject::Threshold(1, vec![Subject::Anyone, Subject::Prompt]);
        let mut entries = vec![Entry::new(anyone, &[ENCRYPT])];
        entries.push(match &self.signing {
            Some(subject) => Entry::new(subject.clone(), &PRIVATE_USES),
            None => Entry::new(Subject::Threshold(1, vec![Subject::Prompt]), &OTHER_USES),
        });
        if blob_version >= 0x200 {
            let digest = Subject::Partition(seed::bytes("integrity", 32));
            entries.push(Entry::new(digest, &[INTEGRITY]).tagged("___INTEGRITY___"));
        }
        if let Some(partitions) = &self.partitions {
            let partitions = Subject::Partition(partitions.clone());
            entries.push(Entry::new(partitions, &[PARTITION_ID]).tagged("___PARTITION___"));
        }
        entries
    }
}

impl Entry {
    /// An entry without a tag.
    pub fn new(subject: Subject, rights: &[u32]) -> Self {
        Entry { subject, tag: String::new(), rights: Some(rights.into()) }
    }

    /// Sets the tag.
    pub fn tagged(self, tag: &str) -> Self {
        Entry { tag: tag.into(), ..self }
    }

    fn write(&self, out: &mut Vec<u8>, description: &str) {
        file::numbers(out, &[0]);
        self.subject.write(out, description);
        text(out, &self.tag);
        match &self.rights {
            None => file::numbers(out, &[1]),
            Some(rights) => {
                file::numbers(out, &[0, rights.len() as u32]);
                file::numbers(out, rights);
            }
        }
    }
}

impl Subject {
    fn write(&self, out: &mut Vec<u8>, description: &str) {
        match self {
            Subject::Anyone => file::numbers(out, &[1]),
            Subject::Threshold(needed, subjects) => {
                file::numbers(out, &[123, subjects.len() as u32, *needed]);
                subjects.iter().for_each(|subject| subject.write(out, description));
            }
            Subject::App(app) => app.write(out),
            Subject::Prompt => {
                file::numbers(out, &[0x0101_0000, 0x0101_0000]);
                text(out, description);
            }
            Subject::Partition(bytes) => {
                file::numbers(out, &[0x1000c]);
                counted(out, bytes);
            }
            Subject::Unknown(words) => file::numbers(out, words),
        }
    }
}

impl App {
    fn write(&self, out: &mut Vec<u8>) {
        file::numbers(out, &[116, 1]);
        counted(out, &seed::bytes(&format!("code {}", self.path), 20));
        let mut bag = Vec::new();
        text(&mut bag, &self.path);
        bag.extend(self.requirement.iter().flat_map(Requirement::to_bytes));
        counted(out, &bag);
    }
}

fn counted(out: &mut Vec<u8>, bytes: &[u8]) {
    file::numbers(out, &[bytes.len() as u32]);
    out.extend(bytes);
    file::pad(out);
}

/// A text with its NUL.
fn text(out: &mut Vec<u8>, text: &str) {
    out.extend(text.as_bytes());
    out.push(0);
    file::pad(out);
}
