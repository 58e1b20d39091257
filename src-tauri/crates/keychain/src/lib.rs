//! Reads the bytes of a macOS login keychain (`login.keychain-db`): items, certificates, and who may use a key.
//!
//! Pure: bytes in, data out. It never decrypts and cannot raise a prompt.

mod access_list;
mod bytes;
mod certificate;
#[cfg(test)]
mod damage;
mod damaged;
mod database;
mod forecast;
#[cfg(any(test, feature = "maker"))]
pub mod maker;
mod requirement;
mod signature;
mod truth;
mod workplace_join;
mod writer;

pub use access_list::AccessList;
pub use certificate::{Certificate, CertificateError, Malformed};
pub use damaged::Damaged;
pub use forecast::{Dialog, Forecast, dialogs, forecast};
pub use signature::{Signature, Signer};
pub use workplace_join::*;
