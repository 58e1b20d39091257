//! An access list written anew for a report: the same answers, without what it need not say of people.

use super::{
    ANY, AccessList, AppRequirement, Entry, PARTITION_ID, PARTITION_TAG, SIGN, Subject, partition_list,
};
use crate::Mask;
use crate::writer::file::{numbers, pad};

/// Decrypt, encrypt, derive, export clear and wrapped, MAC; changing the list, its integrity.
const OTHER_RIGHTS: [u32; 9] = [24, 28, 35, 37, 38, 59, 116, 0x10000, 0x10003];
const INTEGRITY_TAG: &[u8] = b"___INTEGRITY___";
/// In the place of a digest, or of a list that is not understood.
const NO_LIST: [u8; 32] = [0; 32];

impl AccessList {
    /// The public part of a key blob with the same entries, paths masked and texts left out.
    pub(crate) fn redacted(&self, mask: &dyn Mask) -> Vec<u8> {
        let mut out = Vec::new();
        numbers(&mut out, &[0]);
        Subject::Threshold { needed: 1, subjects: vec![Subject::Prompt] }.write(&mut out, mask);
        numbers(&mut out, &[self.entries.len() as u32]);
        self.entries.iter().for_each(|entry| entry.write(&mut out, mask));
        out
    }
}

impl Entry {
    fn write(&self, out: &mut Vec<u8>, mask: &dyn Mask) {
        numbers(out, &[0]);
        self.subject.write(out, mask);
        let tag = [PARTITION_TAG, INTEGRITY_TAG].into_iter().find(|tag| *tag == self.tag);
        text(out, tag.unwrap_or_default());
        match &self.rights {
            None => numbers(out, &[1]),
            Some(rights) => {
                let known =
                    |right: &u32| [ANY, SIGN, PARTITION_ID].contains(right) || OTHER_RIGHTS.contains(right);
                let rights: Vec<u32> = rights.iter().copied().filter(known).collect();
                numbers(out, &[0, rights.len() as u32]);
                numbers(out, &rights);
            }
        }
    }
}

impl Subject {
    fn write(&self, out: &mut Vec<u8>, mask: &dyn Mask) {
        match self {
            Subject::Anyone => numbers(out, &[1]),
            Subject::Threshold { needed, subjects } => {
                numbers(out, &[123, subjects.len() as u32, *needed as u32]);
                subjects.iter().for_each(|subject| subject.write(out, mask));
            }
            Subject::App(app) => {
                numbers(out, &[116, 1]);
                counted(out, &[0; 20]);
                let mut bag = Vec::new();
                text(&mut bag, mask.path(&app.path).as_bytes());
                match &app.requirement {
                    AppRequirement::None => {}
                    AppRequirement::Known(requirement) => bag.extend(requirement.redacted(mask)),
                    // A header alone is no requirement.
                    AppRequirement::NotUnderstood => numbers(&mut bag, &[crate::requirement::MAGIC, 8]),
                }
                counted(out, &bag);
            }
            Subject::Prompt => {
                numbers(out, &[0x0101_0000, 0]);
                text(out, b"");
            }
            Subject::Partition(bytes) => {
                numbers(out, &[0x1000c]);
                match partition_list(bytes) {
                    Some(partitions) => counted(out, property_list(&partitions).as_bytes()),
                    None => counted(out, &NO_LIST),
                }
            }
        }
    }
}

/// The partitions that an app can be in. What a hash of code names is nobody's (keychain.md 3).
fn property_list(partitions: &[String]) -> String {
    let known = |id: &&String| match id.strip_prefix("teamid:") {
        Some(team) => team.len() <= 10 && team.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        None => matches!(id.as_str(), "apple:" | "apple-tool:"),
    };
    let strings = partitions.iter().filter(known).map(|id| format!("<string>{id}</string>"));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict><key>Partitions</key>\
         <array>{}</array></dict></plist>\n",
        strings.collect::<String>()
    )
}

fn counted(out: &mut Vec<u8>, bytes: &[u8]) {
    numbers(out, &[bytes.len() as u32]);
    out.extend(bytes);
    pad(out);
}

/// A text with its NUL. A NUL in it would end it early.
fn text(out: &mut Vec<u8>, text: &[u8]) {
    out.extend(text.iter().filter(|byte| **byte != 0));
    out.push(0);
    pad(out);
}
