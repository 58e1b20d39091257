//! The tables of a login keychain that are read, and their columns, by their numbers (keychain.md 6).

pub(crate) const PUBLIC_KEYS: u32 = 0xf;
pub(crate) const PRIVATE_KEYS: u32 = 0x10;
pub(crate) const GENERIC_PASSWORDS: u32 = 0x8000_0000;
pub(crate) const CERTIFICATES: u32 = 0x8000_1000;

pub(crate) const KEY_LABEL: u32 = 1;
pub(crate) const KEY_HASH: u32 = 6;
pub(crate) const KEY_TAG: u32 = 7;

pub(crate) const PASSWORD_LABEL: u32 = 7;
pub(crate) const PASSWORD_TYPE: u32 = u32::from_be_bytes(*b"type");
pub(crate) const ACCOUNT: u32 = u32::from_be_bytes(*b"acct");
pub(crate) const SERVICE: u32 = u32::from_be_bytes(*b"svce");
pub(crate) const CREATED_AT: u32 = u32::from_be_bytes(*b"cdat");

pub(crate) const CERTIFICATE_LABEL: u32 = u32::from_be_bytes(*b"labl");
pub(crate) const CERTIFICATE_ISSUER: u32 = u32::from_be_bytes(*b"issu");
