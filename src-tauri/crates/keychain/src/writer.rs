//! Writes keychains: tables, records and what they hold. The maker writes whole ones for tests, a report its own.

pub(crate) mod certificate;
pub(crate) mod der;
pub(crate) mod file;
pub(crate) mod key;
pub(crate) mod schema;
