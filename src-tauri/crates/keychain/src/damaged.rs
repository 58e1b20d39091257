//! Why a keychain cannot be read.

use thiserror::Error;

use crate::CertificateError;

/// Why a keychain cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Damaged {
    /// The file does not begin as a keychain does.
    #[error("failed to read the keychain: the file does not begin as a keychain does")]
    Header,
    /// The file has a version that nobody has seen yet.
    #[error("failed to read the keychain: its file format has the unknown version {version:#x}")]
    Version {
        /// The version.
        version: u32,
    },
    /// Something does not fit where it is said to be: the file was cut off or overwritten.
    #[error("failed to read the keychain: {part} at byte {offset} does not fit in the file")]
    Bounds {
        /// What does not fit.
        part: &'static str,
        /// Where it would begin, counted from the beginning of the file.
        offset: usize,
    },
    /// A table that the keychain describes is not there.
    #[error("failed to read the keychain: it has no table {table:#x}")]
    Table {
        /// The table.
        table: u32,
    },
    /// The keychain does not say how a table is laid out.
    #[error(
        "failed to read the keychain: its schema does not describe column {column:#x} of table {table:#x}"
    )]
    Schema {
        /// The table.
        table: u32,
        /// The column.
        column: u32,
    },
    /// A value is not of the kind that the schema says.
    #[error("failed to read the keychain: column {column:#x} of the record at byte {offset} cannot be read")]
    Value {
        /// The column.
        column: u32,
        /// Where the record begins, counted from the beginning of the file.
        offset: usize,
    },
    /// A Workplace Join certificate cannot be read.
    #[error("failed to read the certificate at byte {offset}")]
    Certificate {
        /// Where its record begins, counted from the beginning of the file.
        offset: usize,
        /// Why.
        #[source]
        source: CertificateError,
    },
}
