//! Writes keys' records and the blobs that hold keys (keychain.md 3).

use super::file::{self, Value};

/// CSSM_ALGID_RSA.
pub(crate) const RSA: u32 = 42;
/// CSSM_ALGID_3DES_3KEY_EDE.
pub(crate) const TRIPLE_DES: u32 = 17;

/// A key blob: header, access list in clear, key.
pub(crate) struct Blob<'a> {
    pub(crate) version: u32,
    pub(crate) algorithm: u32,
    pub(crate) class: u32,
    pub(crate) bits: u32,
    pub(crate) initialization_vector: &'a [u8],
    pub(crate) signature: &'a [u8],
    /// The access list.
    pub(crate) public_part: Vec<u8>,
    /// The key, wrapped.
    pub(crate) rest: Vec<u8>,
}

impl Blob<'_> {
    /// Magic, version, where the key starts, total; IV; CSSM_KEYHEADER; wrapping; HMAC: 136 bytes (keychain.md 3).
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let start = 136 + self.public_part.len();
        let mut blob = Vec::new();
        file::numbers(
            &mut blob,
            &[0xfade_0711, self.version, start as u32, (start + self.rest.len()) as u32],
        );
        blob.extend(self.initialization_vector);
        file::numbers(&mut blob, &[2]);
        blob.extend(SECURITY_SERVER_CSP);
        file::numbers(&mut blob, &[2, 0, self.algorithm, self.class, self.bits, 0x39, 0x8000_0000]);
        blob.resize(100, 0);
        file::numbers(&mut blob, &[3, 0x64, TRIPLE_DES, 6]);
        blob.extend(self.signature);
        blob.extend(&self.public_part);
        blob.extend(&self.rest);
        blob
    }
}

const SECURITY_SERVER_CSP: [u8; 16] =
    [0x87, 0x19, 0x1c, 0xa2, 0x0f, 0xc9, 0x11, 0xd4, 0x84, 0x9a, 0x00, 0x05, 0x02, 0xb5, 0x21, 0x22];

/// What differs from one key's record to another's.
pub(crate) struct KeyRecord<'a> {
    pub(crate) class: u32,
    pub(crate) label: &'a [u8],
    pub(crate) hash: &'a [u8],
    pub(crate) tag: &'a [u8],
    pub(crate) algorithm: u32,
    pub(crate) bits: u32,
    pub(crate) sensitive: bool,
}

/// The values of a key's columns.
pub(crate) fn key_values(key: &KeyRecord<'_>) -> Vec<(u32, Value)> {
    let sensitive = u32::from(key.sensitive);
    let numbers = [
        (0x0, key.class),
        (0x3, 1),
        (0x4, 0),
        (0x5, 0),
        (0x9, key.algorithm),
        (0xa, key.bits),
        (0xb, key.bits),
        (0xe, sensitive),
        (0xf, sensitive),
        (0x10, 1 - sensitive),
        (0x11, sensitive),
    ];
    let uses = (0x12..=0x1a).map(|column| (column, 1));
    let bytes = [
        (0x1, key.label),
        (0x2, b"".as_slice()),
        (0x6, key.hash),
        (0x7, key.tag),
        (0x8, b"{87191ca2-0fc9-11d4-849a-000502b52122}\0"),
        (0xc, &[0; 8]),
        (0xd, &[0; 8]),
    ];
    let numbers = numbers.into_iter().chain(uses).map(|(column, number)| (column, Value::Number(number)));
    numbers.chain(bytes.map(|(column, bytes)| (column, Value::Bytes(bytes.into())))).collect()
}
