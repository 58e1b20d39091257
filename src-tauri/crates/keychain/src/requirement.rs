//! Code requirements: what an app's signature must fulfil to be the trusted one, decoded and evaluated.
//!
//! The language is Apple's, compiled to prefix notation in blobs `fade0c00` (facts of Apple's `requirement.h` and
//! `reqinterp.cpp`). Of a signature we know who signed and the identifier; a condition about anything else is unknown.

use crate::bytes::Bytes;
use crate::truth::Truth;
use crate::{Signature, Signer};

mod redacted;

pub(crate) const MAGIC: u32 = 0xfade_0c00;
const EXPRESSION: u32 = 1;
/// The bits of an operation; above them are flags.
const OPERATION: u32 = 0x00ff_ffff;
/// Deeper nesting is not understood; Apple's own interpreter stops at 1000.
const MAX_DEPTH: usize = 400;

/// A condition on a code signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Requirement {
    /// Always or never.
    Constant(bool),
    /// The signing identifier.
    Identifier(String),
    /// Apple's own code (`anchor apple`).
    Apple,
    /// Signed with any certificate of Apple's (`anchor apple generic`).
    AppleGeneric,
    /// The SHA-1 of a certificate.
    CertificateHash(Slot, Vec<u8>),
    /// A field of a certificate's subject, such as `subject.OU`.
    CertificateField(Slot, String, Test),
    /// An extension of a certificate, by its encoded object identifier.
    CertificateExtension(Slot, Vec<u8>, Test),
    /// The opposite.
    Not(Box<Requirement>),
    /// Both.
    And(Box<Requirement>, Box<Requirement>),
    /// One.
    Or(Box<Requirement>, Box<Requirement>),
    /// A condition on what a [`Signature`] does not tell: the code's hash, Info.plist, entitlements, trust settings …
    Untold,
}

/// A certificate of the chain that signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    Leaf,
    Intermediate,
    Root,
    Other,
}

/// How a value is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Test {
    Exists,
    Absent,
    Equal(String),
    Contains(String),
    BeginsWith(String),
    EndsWith(String),
    /// Comparisons of numbers and dates.
    Order,
}

impl Requirement {
    /// Decodes a blob: magic, size, kind, expression. `None`: not understood.
    pub(crate) fn decode(blob: &[u8]) -> Option<Self> {
        let mut reader = Bytes::new(blob);
        let header = (reader.number()?, reader.size()?, reader.number()?);
        if header != (MAGIC, blob.len(), EXPRESSION) {
            return None;
        }
        let requirement = expression(&mut reader, MAX_DEPTH)?;
        reader.is_empty().then_some(requirement)
    }

    /// Whether a signature fulfils it.
    pub(crate) fn holds_for(&self, signature: &Signature) -> Truth {
        match self {
            Requirement::Constant(answer) => (*answer).into(),
            Requirement::Identifier(identifier) => (*identifier == signature.identifier).into(),
            Requirement::Apple => (signature.signer == Signer::Apple).into(),
            Requirement::AppleGeneric => Truth::True,
            Requirement::CertificateHash(slot, hash) => certificate_hash(*slot, hash),
            Requirement::CertificateField(slot, field, test) => signature.signer.field(*slot, field, test),
            Requirement::CertificateExtension(slot, oid, test) => match test {
                Test::Exists => signature.signer.extension(*slot, oid),
                Test::Absent => Truth::False,
                _ => Truth::Unknown,
            },
            Requirement::Not(requirement) => !requirement.holds_for(signature),
            Requirement::And(left, right) => left.holds_for(signature).and(right.holds_for(signature)),
            Requirement::Or(left, right) => left.holds_for(signature).or(right.holds_for(signature)),
            Requirement::Untold => Truth::Unknown,
        }
    }
}

/// One expression: an operation, then its operands. Only what nests stands here, so that nesting takes little stack.
fn expression(reader: &mut Bytes<'_>, depth: usize) -> Option<Requirement> {
    let depth = depth.checked_sub(1)?;
    let operation = reader.number()?;
    match operation & OPERATION {
        6 => Some(Requirement::And(operand(reader, depth)?, operand(reader, depth)?)),
        7 => Some(Requirement::Or(operand(reader, depth)?, operand(reader, depth)?)),
        9 => Some(Requirement::Not(operand(reader, depth)?)),
        0..=23 => condition(operation & OPERATION, reader),
        _ => of_the_future(operation, reader, depth),
    }
}

fn operand(reader: &mut Bytes<'_>, depth: usize) -> Option<Box<Requirement>> {
    expression(reader, depth).map(Box::new)
}

/// One condition of those that hold no others.
fn condition(operation: u32, reader: &mut Bytes<'_>) -> Option<Requirement> {
    Some(match operation {
        0 => Requirement::Constant(false),
        1 => Requirement::Constant(true),
        2 => Requirement::Identifier(text(reader)?),
        3 => Requirement::Apple,
        4 => Requirement::CertificateHash(slot(reader)?, reader.counted()?.to_vec()),
        // Info.plist, the old form: key, value.
        5 => untold([reader.counted(), reader.counted()])?,
        // The code's hash, or a named requirement.
        8 | 18 | 19 => untold([reader.counted()])?,
        // A key of Info.plist or of the entitlements.
        10 | 16 => {
            reader.counted()?;
            test(reader)?;
            Requirement::Untold
        }
        11 => Requirement::CertificateField(slot(reader)?, text(reader)?, test(reader)?),
        // A certificate that the user trusts; the platform.
        12 | 20 => untold([reader.number()])?,
        14 => Requirement::CertificateExtension(slot(reader)?, reader.counted()?.to_vec(), test(reader)?),
        15 => Requirement::AppleGeneric,
        // A certificate's policy, or a date in it.
        17 | 22 => {
            slot(reader)?;
            reader.counted()?;
            test(reader)?;
            Requirement::Untold
        }
        // Trusted certificates; notarized; the rules before notarization.
        13 | 21 | 23 => Requirement::Untold,
        _ => return None,
    })
}

/// Operations of later versions say how long they are, and whether they count as false or as not there.
fn of_the_future(operation: u32, reader: &mut Bytes<'_>, depth: usize) -> Option<Requirement> {
    const COUNTS_AS_FALSE: u32 = 0x8000_0000;
    const COUNTS_AS_NOTHING: u32 = 0x4000_0000;
    if operation & (COUNTS_AS_FALSE | COUNTS_AS_NOTHING) == 0 {
        return None;
    }
    reader.counted()?;
    if operation & COUNTS_AS_FALSE != 0 {
        Some(Requirement::Constant(false))
    } else {
        expression(reader, depth)
    }
}

/// A condition that no signature of ours answers, if its operands are there.
fn untold<T, const N: usize>(operands: [Option<T>; N]) -> Option<Requirement> {
    operands.iter().all(Option::is_some).then_some(Requirement::Untold)
}

fn text(reader: &mut Bytes<'_>) -> Option<String> {
    String::from_utf8(reader.counted()?.to_vec()).ok()
}

/// Counted from the leaf; negative numbers from the root. Apple's chains have three certificates.
fn slot(reader: &mut Bytes<'_>) -> Option<Slot> {
    Some(match reader.number()?.cast_signed() {
        0 | -3 => Slot::Leaf,
        1 | -2 => Slot::Intermediate,
        2 | -1 => Slot::Root,
        _ => Slot::Other,
    })
}

fn test(reader: &mut Bytes<'_>) -> Option<Test> {
    Some(match reader.number()? {
        0 => Test::Exists,
        1 => Test::Equal(text(reader)?),
        2 => Test::Contains(text(reader)?),
        3 => Test::BeginsWith(text(reader)?),
        4 => Test::EndsWith(text(reader)?),
        5..=8 => reader.counted().map(|_| Test::Order)?,
        9..=13 => reader.take(8).map(|_| Test::Order)?,
        14 => Test::Absent,
        _ => return None,
    })
}

impl Test {
    fn of(&self, value: &str) -> Truth {
        match self {
            Test::Exists => Truth::True,
            Test::Absent => Truth::False,
            Test::Equal(text) => (value == text).into(),
            Test::Contains(text) => value.contains(text).into(),
            Test::BeginsWith(text) => value.starts_with(text).into(),
            Test::EndsWith(text) => value.ends_with(text).into(),
            Test::Order => Truth::Unknown,
        }
    }
}

/// SHA-1 of Apple Root CA, which ends the chains of Apple's own code and of Developer IDs.
const APPLE_ROOT: [u8; 20] = [
    0x61, 0x1e, 0x5b, 0x66, 0x2c, 0x59, 0x3a, 0x08, 0xff, 0x58, 0xd1, 0x4a, 0xe2, 0x24, 0x52, 0xd1, 0x98,
    0xdf, 0x6c, 0x60,
];

fn certificate_hash(slot: Slot, hash: &[u8]) -> Truth {
    if slot == Slot::Root { (hash == APPLE_ROOT).into() } else { Truth::Unknown }
}

/// 1.2.840.113635.100.6.1: the kinds of leaf certificates.
const LEAF_KINDS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x63, 0x64, 0x06, 0x01];
/// 1.2.840.113635.100.6.2: the kinds of intermediate certificates.
const INTERMEDIATE_KINDS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x63, 0x64, 0x06, 0x02];

impl Signer {
    /// Whether a certificate of its chain has an extension.
    fn extension(&self, slot: Slot, oid: &[u8]) -> Truth {
        match slot {
            Slot::Leaf => oid.strip_prefix(LEAF_KINDS).map_or(Truth::Unknown, |kind| self.leaf_is(kind)),
            Slot::Intermediate => {
                oid.strip_prefix(INTERMEDIATE_KINDS).map_or(Truth::Unknown, |kind| self.intermediate_is(kind))
            }
            Slot::Root | Slot::Other => Truth::Unknown,
        }
    }

    fn leaf_is(&self, kind: &[u8]) -> Truth {
        match (self, kind) {
            // 13: Developer ID for apps.
            (Signer::Team(_), [13]) => Truth::True,
            // iPhone 2–4, 6; Mac App Store 7–11; development 12; installers 14; TestFlight 25.
            (_, [2..=4 | 6..=14] | [25, _]) => Truth::False,
            _ => Truth::Unknown,
        }
    }

    fn intermediate_is(&self, kind: &[u8]) -> Truth {
        match (self, kind) {
            // 6: Developer ID.
            (Signer::Team(_), [6]) => Truth::True,
            // 1: Worldwide Developer Relations, for the App Store and development.
            (_, [1 | 6]) => Truth::False,
            _ => Truth::Unknown,
        }
    }

    /// How a field of the subject compares. A Developer ID has the team as unit and user id, and in its name.
    fn field(&self, slot: Slot, field: &str, test: &Test) -> Truth {
        match (self, slot, field) {
            (Signer::Team(team), Slot::Leaf, "subject.OU" | "subject.UID") => test.of(team),
            (Signer::Team(team), Slot::Leaf, "subject.CN") => developer_id_name(team, test),
            (Signer::Apple, Slot::Leaf, "subject.OU") => test.of("Apple Software"),
            (Signer::Apple, Slot::Leaf, "subject.CN") => test.of("Software Signing"),
            _ => Truth::Unknown,
        }
    }
}

/// `Developer ID Application: NAME (TEAM)`, of a name that is not known here.
fn developer_id_name(team: &str, test: &Test) -> Truth {
    let (before, after) = ("Developer ID Application: ", format!(" ({team})"));
    match test {
        Test::Exists | Test::Absent => test.of(before),
        Test::Equal(name) => (name.starts_with(before) && name.ends_with(&after)).into(),
        Test::BeginsWith(start) if before.starts_with(start.as_str()) => Truth::True,
        Test::BeginsWith(start) if !start.starts_with(before) => Truth::False,
        Test::EndsWith(end) if after.ends_with(end.as_str()) => Truth::True,
        Test::EndsWith(end) if !end.ends_with(&after) => Truth::False,
        _ => Truth::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{False, True, Unknown};
    use super::*;
    use crate::maker;

    fn words(words: &[u32]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_be_bytes()).collect()
    }

    fn counted(bytes: &[u8]) -> Vec<u8> {
        let padding = vec![0; bytes.len().wrapping_neg() % 4];
        [words(&[bytes.len() as u32]), bytes.to_vec(), padding].concat()
    }

    /// Words, and counted bytes after them, in turn.
    fn code(parts: &[(&[u32], &[u8])]) -> Vec<u8> {
        let part = |(first, bytes): &(&[u32], &[u8])| [words(first), counted(bytes)].concat();
        parts.iter().flat_map(part).collect()
    }

    fn decode(expression: &[u8]) -> Option<Requirement> {
        Requirement::decode(&maker::Requirement::of(expression).to_bytes())
    }

    fn team(identifier: &str, team: &str) -> Signature {
        Signature { identifier: identifier.into(), signer: Signer::Team(team.into()) }
    }

    fn apple(identifier: &str) -> Signature {
        Signature { identifier: identifier.into(), signer: Signer::Apple }
    }

    #[test]
    fn what_macos_stores_for_apps() {
        type Made = maker::Requirement;
        let cases = [
            (Made::developer_id("com.x", "TEAM"), team("com.x", "TEAM"), True),
            (Made::developer_id("com.x", "TEAM"), team("com.y", "TEAM"), False),
            (Made::developer_id("com.x", "TEAM"), team("com.X", "TEAM"), False),
            (Made::developer_id("com.x", "TEAM"), team("com.x", "OTHER"), False),
            (Made::developer_id("com.x", "TEAM"), apple("com.x"), False),
            (Made::app_store_or_developer_id("com.x", "TEAM"), team("com.x", "TEAM"), True),
            (Made::app_store_or_developer_id("com.x", "TEAM"), team("com.x", "OTHER"), False),
            (Made::app_store("com.x"), team("com.x", "TEAM"), False),
            (Made::app_store("com.x"), apple("com.x"), False),
            (Made::apple("com.x"), apple("com.x"), True),
            (Made::apple("com.x"), apple("com.y"), False),
            (Made::apple("com.x"), team("com.x", "TEAM"), False),
            (Made::code_hash(&[7; 20]), team("com.x", "TEAM"), Unknown),
        ];
        for (made, signature, expected) in cases {
            let requirement = Requirement::decode(&made.to_bytes()).unwrap();
            assert_eq!(requirement.holds_for(&signature), expected, "{requirement:?} for {signature:?}");
        }
    }

    #[test]
    fn every_operation() {
        let oid = |branch, kind| [&LEAF_KINDS[..8], &[branch, kind]].concat();
        let (leaf, root) = (0, u32::MAX);
        let cases: Vec<(&str, Vec<u8>, Truth, Truth)> = vec![
            ("never", words(&[0]), False, False),
            ("always", words(&[1]), True, True),
            ("identifier", code(&[(&[2], b"com.x")]), True, True),
            ("anchor apple", words(&[3]), False, True),
            ("root hash", code(&[(&[4, root], &APPLE_ROOT)]), True, True),
            ("another root", code(&[(&[4, root], &[1; 20])]), False, False),
            ("leaf hash", code(&[(&[4, leaf], &[1; 20])]), Unknown, Unknown),
            ("info, old", code(&[(&[5], b"key"), (&[], b"value")]), Unknown, Unknown),
            ("and", words(&[6, 1, 15]), True, True),
            ("and not", words(&[6, 1, 3]), False, True),
            ("and unknown", words(&[6, 3, 21]), False, Unknown),
            ("or", words(&[7, 0, 3]), False, True),
            ("or unknown", words(&[7, 21, 3]), Unknown, True),
            ("code hash", code(&[(&[8], &[1; 20])]), Unknown, Unknown),
            ("not", words(&[9, 3]), True, False),
            ("not unknown", words(&[9, 21]), Unknown, Unknown),
            ("info", [code(&[(&[10], b"key")]), words(&[0])].concat(), Unknown, Unknown),
            ("trusted certificate", words(&[12, 0]), Unknown, Unknown),
            ("trusted", words(&[13]), Unknown, Unknown),
            ("anchor apple generic", words(&[15]), True, True),
            ("entitlement", code(&[(&[16], b"key"), (&[1], b"value")]), Unknown, Unknown),
            ("policy", [code(&[(&[17, leaf], b"oid")]), words(&[0])].concat(), Unknown, Unknown),
            ("named anchor", code(&[(&[18], b"name")]), Unknown, Unknown),
            ("named code", code(&[(&[19], b"name")]), Unknown, Unknown),
            ("platform", words(&[20, 1]), Unknown, Unknown),
            ("notarized", words(&[21]), Unknown, Unknown),
            ("date", [code(&[(&[22, leaf], b"oid")]), words(&[10, 0, 7])].concat(), Unknown, Unknown),
            ("before notarization", words(&[23]), Unknown, Unknown),
            ("future, false", code(&[(&[0x8000_0063], b"what")]), False, False),
            ("future, skipped", [code(&[(&[0x4000_0063], b"what")]), words(&[3])].concat(), False, True),
            ("Developer ID leaf", [code(&[(&[14, leaf], &oid(1, 13))]), words(&[0])].concat(), True, False),
            (
                "no Developer ID leaf",
                [code(&[(&[14, leaf], &oid(1, 13))]), words(&[14])].concat(),
                False,
                False,
            ),
            ("App Store leaf", [code(&[(&[14, leaf], &oid(1, 9))]), words(&[0])].concat(), False, False),
            (
                "kernel extension leaf",
                [code(&[(&[14, leaf], &oid(1, 18))]), words(&[0])].concat(),
                Unknown,
                Unknown,
            ),
            ("another extension", [code(&[(&[14, leaf], b"oid")]), words(&[0])].concat(), Unknown, Unknown),
            (
                "Developer ID intermediate",
                [code(&[(&[14, 1], &oid(2, 6))]), words(&[0])].concat(),
                True,
                False,
            ),
            (
                "the same, from the root",
                [code(&[(&[14, root - 1], &oid(2, 6))]), words(&[0])].concat(),
                True,
                False,
            ),
            ("App Store intermediate", [code(&[(&[14, 1], &oid(2, 1))]), words(&[0])].concat(), False, False),
            (
                "extension of the root",
                [code(&[(&[14, root], &oid(2, 6))]), words(&[0])].concat(),
                Unknown,
                Unknown,
            ),
        ];
        for (name, expression, for_team, for_apple) in cases {
            let requirement = decode(&expression).expect(name);
            assert_eq!(requirement.holds_for(&team("com.x", "TEAM")), for_team, "{name}, of a team");
            assert_eq!(requirement.holds_for(&apple("com.x")), for_apple, "{name}, Apple");
        }
    }

    #[test]
    fn fields_of_the_certificate() {
        let (equal, contains, begins, ends, less, exists, absent) = (1, 2, 3, 4, 5, 0, 14);
        let name = "Developer ID Application: Example Ltd (TEAM)";
        let cases = [
            ("subject.OU", equal, "TEAM", True),
            ("subject.OU", equal, "team", False),
            ("subject.OU", contains, "EA", True),
            ("subject.OU", begins, "TE", True),
            ("subject.OU", ends, "TE", False),
            ("subject.OU", less, "1", Unknown),
            ("subject.OU", exists, "", True),
            ("subject.OU", absent, "", False),
            ("subject.UID", equal, "TEAM", True),
            ("subject.CN", equal, name, True),
            ("subject.CN", equal, "Developer ID Application: Example Ltd (OTHER)", False),
            ("subject.CN", equal, "Apple Mac OS Application Signing", False),
            ("subject.CN", begins, "Developer ID ", True),
            ("subject.CN", begins, "Developer ID Application: Exa", Unknown),
            ("subject.CN", begins, "Mac Developer", False),
            ("subject.CN", ends, "(TEAM)", True),
            ("subject.CN", ends, "Ltd (TEAM)", Unknown),
            ("subject.CN", ends, "(OTHER)", False),
            ("subject.CN", contains, "Example", Unknown),
            ("subject.CN", exists, "", True),
            ("subject.O", equal, "Example Ltd", Unknown),
        ];
        for (field, operation, value, expected) in cases {
            let test = match operation {
                0 | 14 => words(&[operation]),
                _ => code(&[(&[operation], value.as_bytes())]),
            };
            let expression = [code(&[(&[11, 0], field.as_bytes())]), test].concat();
            let answer = decode(&expression).unwrap().holds_for(&team("com.x", "TEAM"));
            assert_eq!(answer, expected, "{field} {operation} {value:?}");
        }
        let software = [code(&[(&[11, 0], b"subject.OU")]), code(&[(&[1], b"Apple Software")])].concat();
        assert_eq!(decode(&software).unwrap().holds_for(&apple("com.x")), True);
    }

    #[test]
    fn what_is_not_understood() {
        let nested = |depth: usize| [words(&vec![9; depth]), words(&[1])].concat();
        assert!(decode(&nested(MAX_DEPTH - 1)).is_some());
        let cases: Vec<(&str, Vec<u8>)> = vec![
            ("an operation nobody knows", words(&[99])),
            ("a comparison nobody knows", [code(&[(&[10], b"key")]), words(&[15])].concat()),
            ("no operand", words(&[6, 1])),
            ("a text that is too long", words(&[2, 400])),
            ("more than one expression", words(&[1, 1])),
            ("nothing", Vec::new()),
            ("too deep", nested(MAX_DEPTH)),
            ("far too deep", nested(1_000_000)),
        ];
        for (name, expression) in cases {
            assert_eq!(decode(&expression), None, "{name}");
        }
        for blob in [words(&[0xfade_0c01, 16, 1, 1]), words(&[MAGIC, 20, 1, 1]), words(&[MAGIC, 16, 2, 1])] {
            assert_eq!(Requirement::decode(&blob), None, "{blob:x?}");
        }
    }
}
