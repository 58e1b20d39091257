//! Reads the bytes of a macOS login keychain (`login.keychain-db`): items, certificates, and who may use a key.
//!
//! Pure: bytes in, data out. It never decrypts and cannot raise a prompt.

mod signature;
mod workplace_join;

pub use signature::{Signature, Signer};
pub use workplace_join::*;
