//! Reads the bytes of a macOS login keychain (`login.keychain-db`): items, certificates, and who may use a key.
//!
//! Pure: bytes in, data out. It never decrypts and cannot raise a prompt.

mod access_list;
mod bytes;
mod certificate;
mod clean_up;
mod columns;
#[cfg(test)]
mod damage;
mod damaged;
mod database;
mod forecast;
mod keychain_item;
#[cfg(any(test, feature = "maker"))]
pub mod maker;
mod requirement;
mod signature;
mod truth;
mod workplace_join;
mod writer;

pub use access_list::AccessList;
pub use certificate::{Certificate, CertificateError, Malformed};
pub use clean_up::{Removal, clean_up_items, without};
pub use damaged::Damaged;
pub use forecast::{Dialog, Forecast, dialogs, forecast};
pub use keychain_item::{CleanUpItem, Issuer, KeyHash, KeyLabel, KeychainItem};
pub use signature::{Signature, Signer};
pub use workplace_join::*;
