//! A requirement written anew for a report: it holds for the same signatures, and names no person.

use super::{APPLE_ROOT, EXPRESSION, INTERMEDIATE_KINDS, LEAF_KINDS, MAGIC, Requirement, Slot, Test};
use crate::Mask;
use crate::writer::file::{numbers, pad};

/// In the place of a name in a certificate.
const NAME: &str = "Name";
/// What a certificate's name begins with where Apple gave it to a team.
const DEVELOPER_ID: &str = "Developer ID Application: ";
/// What Apple's own certificates say of themselves.
const APPLES: [&str; 2] = ["Software Signing", "Apple Software"];
/// A condition that no signature of ours answers: trusted certificates.
const UNTOLD: u32 = 13;
/// A hash that is not Apple's root's.
const OTHER_HASH: [u8; 20] = [0; 20];

impl Requirement {
    /// The blob of the same requirement.
    pub(crate) fn redacted(&self, mask: &dyn Mask) -> Vec<u8> {
        let mut expression = Vec::new();
        self.write(&mut expression, mask);
        let mut blob = Vec::new();
        numbers(&mut blob, &[MAGIC, 12 + expression.len() as u32, EXPRESSION]);
        blob.extend(expression);
        blob
    }

    fn write(&self, out: &mut Vec<u8>, mask: &dyn Mask) {
        match self {
            Requirement::Constant(answer) => numbers(out, &[u32::from(*answer)]),
            Requirement::Identifier(identifier) => {
                numbers(out, &[2]);
                counted(out, mask.identifier(identifier).as_bytes());
            }
            Requirement::Apple => numbers(out, &[3]),
            Requirement::AppleGeneric => numbers(out, &[15]),
            Requirement::CertificateHash(slot, hash) => {
                numbers(out, &[4, number(*slot)]);
                counted(out, if *hash == APPLE_ROOT { &APPLE_ROOT } else { &OTHER_HASH });
            }
            Requirement::CertificateField(slot, field, test) => write_field(out, *slot, field, test),
            Requirement::CertificateExtension(slot, oid, test) if is_known(oid) => {
                numbers(out, &[14, number(*slot)]);
                counted(out, oid);
                match test {
                    Test::Exists => numbers(out, &[0]),
                    Test::Absent => numbers(out, &[14]),
                    _ => write_test(out, 1, NAME),
                }
            }
            Requirement::Not(requirement) => {
                numbers(out, &[9]);
                requirement.write(out, mask);
            }
            Requirement::And(left, right) => write_both(out, 6, left, right, mask),
            Requirement::Or(left, right) => write_both(out, 7, left, right, mask),
            // `Absent` is false whatever the extension is.
            Requirement::CertificateExtension(_, _, Test::Absent) => numbers(out, &[0]),
            Requirement::CertificateExtension(..) | Requirement::Untold => numbers(out, &[UNTOLD]),
        }
    }
}

fn write_both(out: &mut Vec<u8>, operation: u32, left: &Requirement, right: &Requirement, mask: &dyn Mask) {
    numbers(out, &[operation]);
    left.write(out, mask);
    right.write(out, mask);
}

/// Of a certificate's subject only these fields of the leaf tell anything.
fn write_field(out: &mut Vec<u8>, slot: Slot, field: &str, test: &Test) {
    if slot != Slot::Leaf || !["subject.OU", "subject.UID", "subject.CN"].contains(&field) {
        return numbers(out, &[UNTOLD]);
    }
    numbers(out, &[11, number(slot)]);
    counted(out, field.as_bytes());
    match test {
        Test::Exists => numbers(out, &[0]),
        Test::Equal(text) => write_test(out, 1, &name(text)),
        Test::Contains(text) => write_test(out, 2, &name(text)),
        Test::BeginsWith(text) => write_test(out, 3, &name(text)),
        Test::EndsWith(text) => write_test(out, 4, &name(text)),
        Test::Order => write_test(out, 5, NAME),
        Test::Absent => numbers(out, &[14]),
    }
}

fn write_test(out: &mut Vec<u8>, operation: u32, text: &str) {
    numbers(out, &[operation]);
    counted(out, text.as_bytes());
}

/// The text without a person's or a company's name; teams stay, and what Apple writes.
fn name(text: &str) -> String {
    let is_public = APPLES.iter().any(|apples| apples.contains(text)) || DEVELOPER_ID.contains(text);
    if is_public || is_team(text) {
        return text.to_owned();
    }
    let start = if text.starts_with(DEVELOPER_ID) { DEVELOPER_ID } else { "" };
    let team = text.rfind(" (").and_then(|at| text.get(at..));
    let end = team.filter(|team| team.ends_with(')') && is_team(team)).unwrap_or_default();
    format!("{start}{NAME}{end}")
}

/// `UBF8T346G9`, or ` (UBF8T346G9)`.
fn is_team(text: &str) -> bool {
    let bare = text.trim_start_matches([' ', '(']).trim_end_matches(')');
    let is_team = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    bare.len() == 10 && bare.bytes().all(is_team) && bare.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_known(oid: &[u8]) -> bool {
    let kind = oid.strip_prefix(LEAF_KINDS).or_else(|| oid.strip_prefix(INTERMEDIATE_KINDS));
    kind.is_some_and(|kind| kind.len() <= 2)
}

fn number(slot: Slot) -> u32 {
    match slot {
        Slot::Leaf => 0,
        Slot::Intermediate => 1,
        Slot::Root => 2,
        Slot::Other => 3,
    }
}

fn counted(out: &mut Vec<u8>, bytes: &[u8]) {
    numbers(out, &[bytes.len() as u32]);
    out.extend(bytes);
    pad(out);
}
