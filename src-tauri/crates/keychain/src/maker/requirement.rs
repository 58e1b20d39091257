//! Code requirements: the conditions that an app's signature must fulfil, compiled (`fade0c00`).

use crate::writer::file;

/// A compiled requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    bytes: Vec<u8>,
}

const AND: u32 = 6;
const OR: u32 = 7;
const LEAF: u32 = 0;
const FIRST_INTERMEDIATE: u32 = 1;
/// 1.2.840.113635.100.6.2.6: the intermediate that signs Developer IDs.
const DEVELOPER_ID_INTERMEDIATE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x63, 0x64, 0x06, 0x02, 0x06];
/// 1.2.840.113635.100.6.1.13: a Developer ID for apps.
const DEVELOPER_ID: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x63, 0x64, 0x06, 0x01, 0x0d];
/// 1.2.840.113635.100.6.1.9: the Mac App Store.
const APP_STORE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x63, 0x64, 0x06, 0x01, 0x09];

impl Requirement {
    /// An app with a Developer ID of a team.
    pub fn developer_id(identifier: &str, team: &str) -> Self {
        let identifier = text(2, identifier);
        Self::of(&and(&and(&and(&and(&identifier, &apple_generic()), &intermediate()), &leaf()), &unit(team)))
    }

    /// An app from the App Store, or with a Developer ID of a team.
    pub fn app_store_or_developer_id(identifier: &str, team: &str) -> Self {
        let app_store = and(&apple_generic(), &field(LEAF, APP_STORE));
        let developer_id = and(&and(&and(&apple_generic(), &intermediate()), &leaf()), &unit(team));
        Self::of(&and(&binary(OR, &app_store, &developer_id), &text(2, identifier)))
    }

    /// An app from the App Store only.
    pub fn app_store(identifier: &str) -> Self {
        Self::of(&and(&and(&apple_generic(), &field(LEAF, APP_STORE)), &text(2, identifier)))
    }

    /// Apple's own app.
    pub fn apple(identifier: &str) -> Self {
        Self::of(&and(&text(2, identifier), &3u32.to_be_bytes()))
    }

    /// Any code with that hash: what macOS stores for an app signed ad hoc.
    pub fn code_hash(hash: &[u8; 20]) -> Self {
        Self::of(&bytes(8, hash))
    }

    /// The requirement of a compiled expression, without its header.
    pub fn of(expression: &[u8]) -> Self {
        let mut bytes = Vec::new();
        file::numbers(&mut bytes, &[0xfade_0c00, 12 + expression.len() as u32, 1]);
        bytes.extend(expression);
        Requirement { bytes }
    }

    /// Bytes in the place of a requirement, whether they are one or not.
    pub fn raw(bytes: &[u8]) -> Self {
        Requirement { bytes: bytes.into() }
    }

    /// The bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }
}

fn and(left: &[u8], right: &[u8]) -> Vec<u8> {
    binary(AND, left, right)
}

fn binary(operation: u32, left: &[u8], right: &[u8]) -> Vec<u8> {
    [&operation.to_be_bytes(), left, right].concat()
}

fn text(operation: u32, text: &str) -> Vec<u8> {
    bytes(operation, text.as_bytes())
}

fn bytes(operation: u32, bytes: &[u8]) -> Vec<u8> {
    let mut out = operation.to_be_bytes().to_vec();
    counted(&mut out, bytes);
    out
}

fn counted(out: &mut Vec<u8>, bytes: &[u8]) {
    file::numbers(out, &[bytes.len() as u32]);
    out.extend(bytes);
    file::pad(out);
}

fn apple_generic() -> Vec<u8> {
    15u32.to_be_bytes().to_vec()
}

fn intermediate() -> Vec<u8> {
    field(FIRST_INTERMEDIATE, DEVELOPER_ID_INTERMEDIATE)
}

fn leaf() -> Vec<u8> {
    field(LEAF, DEVELOPER_ID)
}

/// A certificate has an extension.
fn field(certificate: u32, oid: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    file::numbers(&mut out, &[14, certificate]);
    counted(&mut out, oid);
    file::numbers(&mut out, &[0]);
    out
}

/// The leaf's organizational unit is the team.
fn unit(team: &str) -> Vec<u8> {
    let mut out = Vec::new();
    file::numbers(&mut out, &[11, LEAF]);
    counted(&mut out, b"subject.OU");
    file::numbers(&mut out, &[1]);
    counted(&mut out, team.as_bytes());
    out
}
