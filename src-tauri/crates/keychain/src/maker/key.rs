//! Keys and the blobs that hold them (keychain.md 3).

use sha1::{Digest, Sha1};

use super::{AccessList, seed};
use crate::writer::der;
use crate::writer::file::Record;
use crate::writer::key::{Blob, KeyRecord, RSA, TRIPLE_DES, key_values};

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
            initialization_vector: &seed::bytes("initialization vector", 8),
            signature: &seed::bytes("signature", 20),
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
            initialization_vector: &seed::bytes("initialization vector", 8),
            signature: &seed::bytes("signature", 20),
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

/// The key that would encrypt a password.
pub(super) fn symmetric_record(label: &[u8], description: &str) -> Record {
    let blob = Blob {
        version: 0x200,
        algorithm: TRIPLE_DES,
        class: 2,
        bits: 192,
        public_part: AccessList::always_ask().to_bytes(description, 0x200),
        rest: seed::bytes(&format!("symmetric {description}"), 48),
        initialization_vector: &seed::bytes("initialization vector", 8),
        signature: &seed::bytes("signature", 20),
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
