//! Generic passwords.

use jiff::{Timestamp, tz::TimeZone};

use super::{key, seed};
use crate::writer::file::{Record, Value};

/// A generic password in the making.
#[derive(Clone, Debug)]
pub struct Password {
    account: Vec<u8>,
    service: Vec<u8>,
    label: String,
    description: Option<String>,
    kind: Option<[u8; 4]>,
    created_at: Option<[u8; 16]>,
}

impl Password {
    /// A password of an account at a service; the service is the label too. It has no creation date.
    pub fn new(account: &str, service: &str) -> Self {
        Password {
            account: account.into(),
            service: service.into(),
            label: service.into(),
            description: None,
            kind: None,
            created_at: None,
        }
    }

    /// The item `com.microsoft.workplacejoin.<name>` with its value, which stands in the service attribute.
    pub fn workplace_join(name: &str, value: &str, created_at: Timestamp) -> Self {
        let password = Self::new(&format!("com.microsoft.workplacejoin.{name}"), value);
        Password { description: Some("Workplace Join".into()), ..password }.created_at(created_at)
    }

    /// An identity preference: which certificate to show to a page. `page` is a URL, or `URL (bundle id)`.
    pub fn identity_preference(page: &str, certificate_label: &str, created_at: Timestamp) -> Self {
        Self::new(&format!("{certificate_label} "), page).kind(*b"iprf").created_at(created_at)
    }

    /// Sets the label.
    pub fn label(self, label: &str) -> Self {
        Password { label: label.into(), ..self }
    }

    /// Sets the item type, such as `iprf`.
    pub fn kind(self, kind: [u8; 4]) -> Self {
        Password { kind: Some(kind), ..self }
    }

    /// Sets the creation date, to the second.
    pub fn created_at(self, created_at: Timestamp) -> Self {
        let text = created_at.to_zoned(TimeZone::UTC).strftime("%Y%m%d%H%M%SZ").to_string();
        let mut date = [0; 16];
        date.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
        self.date_bytes(date)
    }

    /// Sets the 16 bytes of the creation date, whether they are one or not.
    pub fn date_bytes(self, date: [u8; 16]) -> Self {
        Password { created_at: Some(date), ..self }
    }

    /// Sets the bytes of the service, whether they are text or not.
    pub fn service_bytes(self, service: &[u8]) -> Self {
        Password { service: service.into(), ..self }
    }

    pub(super) fn record(&self) -> Record {
        let code = |code: &[u8; 4]| u32::from_be_bytes(*code);
        let mut values = vec![
            (7, Value::Bytes(self.label.as_bytes().into())),
            (code(b"acct"), Value::Bytes(self.account.clone())),
            (code(b"svce"), Value::Bytes(self.service.clone())),
            (code(b"gena"), Value::Bytes(Vec::new())),
        ];
        if let Some(date) = self.created_at {
            values.extend([(code(b"cdat"), Value::Date(date)), (code(b"mdat"), Value::Date(date))]);
        }
        if let Some(description) = &self.description {
            values.push((code(b"desc"), Value::Bytes(description.as_bytes().into())));
        }
        if let Some(kind) = self.kind {
            values.push((code(b"type"), Value::Number(code(&kind))));
        }
        Record { data: [self.key_label(), seed::bytes("ciphertext", 24)].concat(), values }
    }

    pub(super) fn key_record(&self) -> Record {
        key::symmetric_record(&self.key_label(), &self.label)
    }

    /// What ties the ciphertext to its key.
    fn key_label(&self) -> Vec<u8> {
        let name = [self.account.as_slice(), b"\0", &self.service].concat();
        [b"ssgp".as_slice(), &seed::bytes(&String::from_utf8_lossy(&name), 16)].concat()
    }
}
