//! Keys and the blobs that hold them (keychain.md 3).

use sha1::{Digest, Sha1};

use super::file::{self, Record, Value};
use super::{AccessList, der, seed};

/// The label of a Workplace Join key.
const WORKPLACE_JOIN_KEY: &str = "Microsoft Workplace Join Key";
/// The label of a session transport key.
const SESSION_TRANSPORT_KEY: &str = "Microsoft Session Transport Key";

/// A made-up RSA key pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPair {
    seed: String,
}

impl KeyPair {
    /// The pair of a seed: the same seed, the same pair.
    pub fn of(seed: &str) -> Self {
        KeyPair { seed: seed.into() }
    }

    /// The public key, PKCS #1. Its modulus is no product of two primes.
    pub fn public_key(&self) -> Vec<u8> {
        let mut modulus = seed::bytes(&format!("modulus {}", self.seed), 257);
        modulus[0] = 0;
        modulus[1] |= 0x80;
        modulus[256] |= 1;
        der::constructed(der::SEQUENCE, &[der::integer(&modulus), der::integer(&[1, 0, 1])])
    }

    /// The SHA-1 of the public key: the label of both keys' records.
    pub fn hash(&self) -> [u8; 20] {
        Sha1::digest(self.public_key()).into()
    }
}

/// A private key in the making.
#[derive(Clone, Debug)]
pub struct PrivateKey {
    pair: KeyPair,
    label: String,
    tag: Vec<u8>,
    access: AccessList,
    blob_version: u32,
    hash: Vec<u8>,
}

impl PrivateKey {
    /// A key with a label such as `JAMF private key`, without a tag. Every use asks.
    pub fn new(pair: &KeyPair, label: &str) -> Self {
        PrivateKey {
            pair: pair.clone(),
            label: label.into(),
            tag: Vec::new(),
            access: AccessList::always_ask(),
            blob_version: 0x200,
            hash: pair.hash().to_vec(),
        }
    }

    /// A Workplace Join key.
    pub fn workplace_join(pair: &KeyPair) -> Self {
        Self::new(pair, WORKPLACE_JOIN_KEY).tag(b"com.microsoft.workplacejoin.privatekey\0")
    }

    /// A session transport key.
    pub fn session_transport(pair: &KeyPair) -> Self {
        Self::new(pair, SESSION_TRANSPORT_KEY).tag(b"com.microsoft.workplacejoin.stk.privatekey\0")
    }

    /// Sets the label.
    pub fn label(self, label: &str) -> Self {
        PrivateKey { label: label.into(), ..self }
    }

    /// Sets the application tag.
    pub fn tag(self, tag: &[u8]) -> Self {
        PrivateKey { tag: tag.into(), ..self }
    }

    /// Sets who may use it.
    pub fn access(self, access: AccessList) -> Self {
        PrivateKey { access, ..self }
    }

    /// Sets the version of the key blob: 0x200, or 0x100 as before OS X 10.11 (no integrity, no partition list).
    pub fn blob_version(self, blob_version: u32) -> Self {
        PrivateKey { blob_version, ..self }
    }

    /// Sets the hash under which the record stands, where it shall not be the public key's.
    pub fn hash(self, hash: &[u8]) -> Self {
        PrivateKey { hash: hash.into(), ..self }
    }

    pub(super) fn record(&self) -> Record {
        let blob = Blob {
            version: self.blob_version,
            algorithm: RSA,
            class: 1,
            bits: 2048,
            public_part: self.access.to_bytes(&self.label, self.blob_version),
            rest: seed::bytes(&format!("private {}", self.pair.seed), 1240),
        };
        let values = key_values(&KeyRecord {
            class: 0x10,
            label: self.label.as_bytes(),
            hash: &self.hash,
            tag: &self.tag,
            algorithm: RSA,
            bits: 2048,
            sensitive: true,
        });
        Record { data: blob.to_bytes(), values }
    }
}

/// A public key in the making.
#[derive(Clone, Debug)]
pub struct PublicKey {
    pair: KeyPair,
    label: String,
    tag: Vec<u8>,
}

impl PublicKey {
    /// A key with a label such as `JAMF public key`, without a tag.
    pub fn new(pair: &KeyPair, label: &str) -> Self {
        PublicKey { pair: pair.clone(), label: label.into(), tag: Vec::new() }
    }

    /// A Workplace Join key.
    pub fn workplace_join(pair: &KeyPair) -> Self {
        Self::new(pair, WORKPLACE_JOIN_KEY).tag(b"com.microsoft.workplacejoin.publickey\0")
    }

    /// A session transport key.
    pub fn session_transport(pair: &KeyPair) -> Self {
        Self::new(pair, SESSION_TRANSPORT_KEY)
    }

    /// Sets the application tag.
    pub fn tag(self, tag: &[u8]) -> Self {
        PublicKey { tag: tag.into(), ..self }
    }

    pub(super) fn record(&self) -> Record {
        let blob = Blob {
            version: 0x200,
            algorithm: RSA,
            class: 0,
            bits: 2048,
            public_part: AccessList::anyone_or_ask().to_bytes(&self.label, 0x100),
            rest: self.pair.public_key(),
        };
        let values = key_values(&KeyRecord {
            class: 0xf,
            label: self.label.as_bytes(),
            hash: &self.pair.hash(),
            tag: &self.tag,
            algorithm: RSA,
            bits: 2048,
            sensitive: false,
        });
        Record { data: blob.to_bytes(), values }
    }
}

/// CSSM_ALGID_RSA.
const RSA: u32 = 42;
/// CSSM_ALGID_3DES_3KEY_EDE.
const TRIPLE_DES: u32 = 17;

/// The key that would encrypt a password.
pub(super) fn symmetric_record(label: &[u8], description: &str) -> Record {
    let blob = Blob {
        version: 0x200,
        algorithm: TRIPLE_DES,
        class: 2,
        bits: 192,
        public_part: AccessList::always_ask().to_bytes(description, 0x200),
        rest: seed::bytes(&format!("symmetric {description}"), 48),
    };
    let values = key_values(&KeyRecord {
        class: 0x11,
        label,
        hash: label,
        tag: b"",
        algorithm: TRIPLE_DES,
        bits: 192,
        sensitive: true,
    });
    Record { data: blob.to_bytes(), values }
}

/// A key blob: header, access list in clear, key.
struct Blob {
    version: u32,
    algorithm: u32,
    class: u32,
    bits: u32,
    public_part: Vec<u8>,
    rest: Vec<u8>,
}

impl Blob {
    /// Magic, version, where the key starts, total; IV; CSSM_KEYHEADER; wrapping; HMAC: 136 bytes (keychain.md 3).
    fn to_bytes(&self) -> Vec<u8> {
        let start = 136 + self.public_part.len();
        let mut blob = Vec::new();
        file::numbers(
            &mut blob,
            &[0xfade_0711, self.version, start as u32, (start + self.rest.len()) as u32],
        );
        blob.extend(seed::bytes("initialization vector", 8));
        file::numbers(&mut blob, &[2]);
        blob.extend(SECURITY_SERVER_CSP);
        file::numbers(&mut blob, &[2, 0, self.algorithm, self.class, self.bits, 0x39, 0x8000_0000]);
        blob.resize(100, 0);
        file::numbers(&mut blob, &[3, 0x64, TRIPLE_DES, 6]);
        blob.extend(seed::bytes("signature", 20));
        blob.extend(&self.public_part);
        blob.extend(&self.rest);
        blob
    }
}

const SECURITY_SERVER_CSP: [u8; 16] =
    [0x87, 0x19, 0x1c, 0xa2, 0x0f, 0xc9, 0x11, 0xd4, 0x84, 0x9a, 0x00, 0x05, 0x02, 0xb5, 0x21, 0x22];

struct KeyRecord<'a> {
    class: u32,
    label: &'a [u8],
    hash: &'a [u8],
    tag: &'a [u8],
    algorithm: u32,
    bits: u32,
    sensitive: bool,
}

fn key_values(key: &KeyRecord<'_>) -> Vec<(u32, Value)> {
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
