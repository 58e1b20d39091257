//! Makes login keychains for tests and recordings: valid, and the same bytes every time (no clock, no randomness).
//!
//! Nothing made here is secret: keys, ciphertext and signatures are bytes derived from a seed.
//!
//! ```
//! use rejoin_keychain::maker::{AccessList, App, Certificate, KeyPair, Keychain, Password, PrivateKey, PublicKey};
//!
//! let registered_at = "2026-04-25T09:13:42Z".parse().unwrap();
//! let pair = KeyPair::of("ana");
//! let access = AccessList::apps([App::developer_id("/Applications/Microsoft Teams.app", "com.microsoft.teams2", "UBF8T346G9")])
//!     .partitions(["teamid:UBF8T346G9"]);
//! let bytes = Keychain::new()
//!     .certificate(&Certificate::workplace_join(
//!         &pair,
//!         "38d94132-e90a-4e9d-bfdc-a52633ed2772",
//!         "0dde70e6-f430-449f-8bce-f4d0a9eca2a4",
//!         registered_at,
//!     ))
//!     .private_key(&PrivateKey::workplace_join(&pair).access(access))
//!     .public_key(&PublicKey::workplace_join(&pair))
//!     .password(&Password::workplace_join("registeredUserPrincipalName", "ana@example.com", registered_at))
//!     .to_bytes();
//! assert!(rejoin_keychain::read(&bytes).is_ok());
//! ```

mod access;
mod certificate;
mod key;
mod password;
mod requirement;
mod seed;

pub use access::{AccessList, App, Entry, Subject};
pub use certificate::{Certificate, IssuerShape};
pub use key::{KeyPair, PrivateKey, PublicKey};
pub use password::Password;
pub use requirement::Requirement;

use crate::writer::file::{self, Record};
use crate::writer::schema::Relation;

/// A keychain in the making.
#[derive(Clone, Debug, Default)]
pub struct Keychain {
    records: Vec<(Relation, Record)>,
}

impl Keychain {
    /// A keychain without items, as every new account has one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a certificate.
    pub fn certificate(self, certificate: &Certificate) -> Self {
        self.record(Relation::Certificate, certificate.record())
    }

    /// Adds bytes as a certificate, whether they are one or not, under an issuer's common name.
    pub fn certificate_bytes(self, bytes: &[u8], issuer: &str) -> Self {
        self.record(Relation::Certificate, certificate::record_of_bytes(bytes, issuer))
    }

    /// Adds a private key.
    pub fn private_key(self, key: &PrivateKey) -> Self {
        self.record(Relation::PrivateKey, key.record())
    }

    /// Adds a public key.
    pub fn public_key(self, key: &PublicKey) -> Self {
        self.record(Relation::PublicKey, key.record())
    }

    /// Adds a generic password and the key that encrypts it.
    pub fn password(self, password: &Password) -> Self {
        self.record(Relation::SymmetricKey, password.key_record())
            .record(Relation::GenericPassword, password.record())
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut records = self.records.clone();
        records.push((Relation::DatabaseBlob, Record { data: database_blob(), values: Vec::new() }));
        file::write(&records)
    }

    fn record(mut self, relation: Relation, record: Record) -> Self {
        self.records.push((relation, record));
        self
    }
}

/// The blob that would hold the keychain's master key.
fn database_blob() -> Vec<u8> {
    let mut blob = Vec::new();
    file::numbers(&mut blob, &[0xfade_0711, 0x200, 0x78, 0xa8]);
    blob.extend(seed::bytes("database", 16));
    file::numbers(&mut blob, &[1, 300, 1]);
    blob.extend(seed::bytes("database salt", 0xa8 - blob.len()));
    blob
}
