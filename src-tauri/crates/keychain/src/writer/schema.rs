//! The relations of a login keychain and their columns, as macOS creates them (keychain.md 6; checked against real files).

/// A relation: one table of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    SchemaInfo,
    SchemaIndexes,
    SchemaAttributes,
    SchemaParsingModule,
    PublicKey,
    PrivateKey,
    SymmetricKey,
    GenericPassword,
    InternetPassword,
    AppleSharePassword,
    Certificate,
    DatabaseBlob,
}

impl Relation {
    /// Every relation, in the order of its tables.
    pub(crate) const ALL: [Relation; 12] = [
        Relation::SchemaInfo,
        Relation::SchemaIndexes,
        Relation::SchemaAttributes,
        Relation::SchemaParsingModule,
        Relation::PublicKey,
        Relation::PrivateKey,
        Relation::SymmetricKey,
        Relation::GenericPassword,
        Relation::InternetPassword,
        Relation::AppleSharePassword,
        Relation::Certificate,
        Relation::DatabaseBlob,
    ];

    /// Its number.
    pub(crate) fn id(self) -> u32 {
        match self {
            Relation::SchemaInfo => 0,
            Relation::SchemaIndexes => 1,
            Relation::SchemaAttributes => 2,
            Relation::SchemaParsingModule => 3,
            Relation::PublicKey => 0xf,
            Relation::PrivateKey => 0x10,
            Relation::SymmetricKey => 0x11,
            Relation::GenericPassword => 0x8000_0000,
            Relation::InternetPassword => 0x8000_0001,
            Relation::AppleSharePassword => 0x8000_0002,
            Relation::Certificate => 0x8000_1000,
            Relation::DatabaseBlob => 0x8000_8000,
        }
    }

    /// Its name; the password relations have none.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Relation::SchemaInfo => "CSSM_DL_DB_SCHEMA_INFO",
            Relation::SchemaIndexes => "CSSM_DL_DB_SCHEMA_INDEXES",
            Relation::SchemaAttributes => "CSSM_DL_DB_SCHEMA_ATTRIBUTES",
            Relation::SchemaParsingModule => "CSSM_DL_DB_SCHEMA_PARSING_MODULE",
            Relation::PublicKey => "CSSM_DL_DB_RECORD_PUBLIC_KEY",
            Relation::PrivateKey => "CSSM_DL_DB_RECORD_PRIVATE_KEY",
            Relation::SymmetricKey => "CSSM_DL_DB_RECORD_SYMMETRIC_KEY",
            Relation::GenericPassword | Relation::InternetPassword | Relation::AppleSharePassword => "",
            Relation::Certificate => "CSSM_DL_DB_RECORD_X509_CERTIFICATE",
            Relation::DatabaseBlob => "DBBlob",
        }
    }

    /// Its columns, in order.
    pub(crate) fn columns(self) -> Vec<Column> {
        use Format::{Blob, Number, Text};
        match self {
            Relation::SchemaInfo => numbered(&[("RelationID", Number), ("RelationName", Text)]),
            Relation::SchemaIndexes => numbered(&[
                ("RelationID", Number),
                ("IndexID", Number),
                ("AttributeID", Number),
                ("IndexType", Number),
                ("IndexedDataLocation", Number),
            ]),
            Relation::SchemaAttributes => numbered(&[
                ("RelationID", Number),
                ("AttributeID", Number),
                ("AttributeNameFormat", Number),
                ("AttributeName", Text),
                ("AttributeNameID", Blob),
                ("AttributeFormat", Number),
            ]),
            Relation::SchemaParsingModule => numbered(&[
                ("RelationID", Number),
                ("AttributeID", Number),
                ("ModuleID", Blob),
                ("AddinVersion", Text),
                ("SSID", Number),
                ("SubserviceType", Number),
            ]),
            Relation::PublicKey | Relation::PrivateKey | Relation::SymmetricKey => numbered(&KEY_COLUMNS),
            Relation::GenericPassword => password(&[(b"svce", Blob), (b"gena", Blob)]),
            Relation::InternetPassword => password(&[
                (b"sdmn", Blob),
                (b"srvr", Blob),
                (b"ptcl", Number),
                (b"atyp", Blob),
                (b"port", Number),
                (b"path", Blob),
            ]),
            Relation::AppleSharePassword => password(&[
                (b"vlme", Blob),
                (b"srvr", Blob),
                (b"ptcl", Number),
                (b"addr", Blob),
                (b"ssig", Blob),
            ]),
            Relation::Certificate => [
                (b"ctyp", "CertType", Number),
                (b"cenc", "CertEncoding", Number),
                (b"labl", "PrintName", Blob),
                (b"alis", "Alias", Blob),
                (b"subj", "Subject", Blob),
                (b"issu", "Issuer", Blob),
                (b"snbr", "SerialNumber", Blob),
                (b"skid", "SubjectKeyIdentifier", Blob),
                (b"hpky", "PublicKeyHash", Blob),
            ]
            .map(|(code, name, format)| Column { id: u32::from_be_bytes(*code), name: Some(name), format })
            .to_vec(),
            Relation::DatabaseBlob => Vec::new(),
        }
    }
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) id: u32,
    pub(crate) name: Option<&'static str>,
    pub(crate) format: Format,
}

/// How a column's values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text = 0,
    Signed = 1,
    Number = 2,
    Date = 5,
    Blob = 6,
}

const KEY_COLUMNS: [(&str, Format); 27] = [
    ("KeyClass", Format::Number),
    ("PrintName", Format::Blob),
    ("Alias", Format::Blob),
    ("Permanent", Format::Number),
    ("Private", Format::Number),
    ("Modifiable", Format::Number),
    ("Label", Format::Blob),
    ("ApplicationTag", Format::Blob),
    ("KeyCreator", Format::Blob),
    ("KeyType", Format::Number),
    ("KeySizeInBits", Format::Number),
    ("EffectiveKeySize", Format::Number),
    ("StartDate", Format::Blob),
    ("EndDate", Format::Blob),
    ("Sensitive", Format::Number),
    ("AlwaysSensitive", Format::Number),
    ("Extractable", Format::Number),
    ("NeverExtractable", Format::Number),
    ("Encrypt", Format::Number),
    ("Decrypt", Format::Number),
    ("Derive", Format::Number),
    ("Sign", Format::Number),
    ("Verify", Format::Number),
    ("SignRecover", Format::Number),
    ("VerifyRecover", Format::Number),
    ("Wrap", Format::Number),
    ("Unwrap", Format::Number),
];

fn numbered(columns: &[(&'static str, Format)]) -> Vec<Column> {
    (0u32..).zip(columns).map(|(id, &(name, format))| Column { id, name: Some(name), format }).collect()
}

fn password(own: &[(&[u8; 4], Format)]) -> Vec<Column> {
    use Format::{Blob, Date, Number, Signed};
    let coded =
        |(code, format): (&[u8; 4], Format)| Column { id: u32::from_be_bytes(*code), name: None, format };
    let named = |(id, name): (u32, &'static str)| Column { id, name: Some(name), format: Blob };
    let dates = [(b"cdat", Date), (b"mdat", Date), (b"desc", Blob), (b"icmt", Blob), (b"crtr", Number)];
    let kind = [(b"type", Number), (b"scrp", Signed)];
    let flags = [(b"invi", Signed), (b"nega", Signed), (b"cusi", Signed), (b"prot", Blob), (b"acct", Blob)];
    let first = dates.into_iter().chain(kind).map(coded);
    let names = [(7, "PrintName"), (8, "Alias")].into_iter().map(named);
    first.chain(names).chain(flags.into_iter().map(coded)).chain(own.iter().copied().map(coded)).collect()
}
