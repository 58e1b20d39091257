//! Certificates with the real shape of a Workplace Join certificate (mac.md 5.3), and others.

use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use uuid::Uuid;

use super::{KeyPair, seed};
use crate::writer::certificate::{
    self as writer, extended_key_usage, issuer_name, registration, registration_id, subject_name,
};
use crate::writer::file::{Record, Value};

/// The common name of Microsoft's issuer.
const WORKPLACE_JOIN_ISSUER: &str = "MS-Organization-Access";
/// Microsoft sets Not Before this long before the registration (mac.md 5.3).
const BACKDATED: SignedDuration = SignedDuration::from_mins(30);

/// A certificate in the making.
#[derive(Clone, Debug)]
pub struct Certificate {
    pair: KeyPair,
    issuer: String,
    shape: IssuerShape,
    subject: String,
    device_id: Option<Uuid>,
    tenant_id: Option<Uuid>,
    user_id: Uuid,
    not_before: Timestamp,
    not_after: Timestamp,
}

/// How the issuer's name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssuerShape {
    /// As Microsoft writes it: all attributes in one multi-valued RDN.
    OneRdn,
    /// As others would: an RDN for each attribute.
    RdnEach,
}

impl Certificate {
    /// A Workplace Join certificate of a device registered at that time: valid from 30 minutes before, for ten years.
    ///
    /// # Panics
    /// If an id is no GUID.
    pub fn workplace_join(
        pair: &KeyPair,
        device_id: &str,
        tenant_id: &str,
        registered_at: Timestamp,
    ) -> Self {
        let not_before = registered_at.saturating_sub(BACKDATED).unwrap_or(registered_at);
        Certificate {
            device_id: Some(guid(device_id)),
            tenant_id: Some(guid(tenant_id)),
            ..Self::other(pair, WORKPLACE_JOIN_ISSUER, device_id, not_before)
        }
    }

    /// A certificate of another issuer, without Microsoft's extensions, valid for ten years.
    pub fn other(pair: &KeyPair, issuer: &str, subject: &str, not_before: Timestamp) -> Self {
        Certificate {
            pair: pair.clone(),
            issuer: issuer.into(),
            shape: IssuerShape::OneRdn,
            subject: subject.into(),
            device_id: None,
            tenant_id: None,
            user_id: guid("d1d7279b-a13a-b7c1-4fbb-5e0e1cf3d429"),
            not_before,
            not_after: ten_years_after(not_before.saturating_add(BACKDATED).unwrap_or(not_before)),
        }
    }

    /// Sets the start of validity, to the second.
    pub fn not_before(self, not_before: Timestamp) -> Self {
        Certificate { not_before, ..self }
    }

    /// Sets the end of validity, to the second.
    pub fn not_after(self, not_after: Timestamp) -> Self {
        Certificate { not_after, ..self }
    }

    /// Sets the issuer's common name, such as `MS-ORGANIZATION-ACCESS`.
    pub fn issuer(self, issuer: &str) -> Self {
        Certificate { issuer: issuer.into(), ..self }
    }

    /// Sets how the issuer's name is written.
    pub fn issuer_shape(self, shape: IssuerShape) -> Self {
        Certificate { shape, ..self }
    }

    /// Leaves out the tenant's extension.
    pub fn without_tenant(self) -> Self {
        Certificate { tenant_id: None, ..self }
    }

    /// The certificate. Its signature is not valid; nobody can check it without Microsoft's key.
    pub fn der(&self) -> Vec<u8> {
        writer::der(&writer::Parts {
            serial: &self.serial(),
            issuer: issuer_name(&self.issuer, self.shape == IssuerShape::OneRdn),
            not_before: self.not_before,
            not_after: self.not_after,
            subject: &self.subject,
            public_key: &self.pair.public_key(),
            extensions: self.extensions(),
            signature: &seed::bytes(&format!("signature {}", self.subject), 256),
        })
    }

    pub(super) fn record(&self) -> Record {
        let hash = self.pair.hash().to_vec();
        let mut record = named_record(
            self.der(),
            &self.subject,
            issuer_name(&capitals(&self.issuer), self.shape == IssuerShape::OneRdn),
        );
        record.values.extend([
            (code(b"subj"), Value::Bytes(subject_name(&capitals(&self.subject)))),
            (code(b"snbr"), Value::Bytes(self.serial())),
            (code(b"skid"), Value::Bytes(hash.clone())),
            (code(b"hpky"), Value::Bytes(hash)),
        ]);
        record
    }

    /// 16 bytes, negative, as Microsoft's are.
    fn serial(&self) -> Vec<u8> {
        let mut serial = seed::bytes(&format!("serial {} {}", self.subject, self.not_before), 16);
        serial[0] |= 0x80;
        serial[0] &= !0x40;
        serial
    }

    fn extensions(&self) -> Vec<Vec<u8>> {
        let mut extensions = extended_key_usage();
        if let Some(device_id) = self.device_id {
            extensions.push(registration_id(2, device_id));
            extensions.push(registration_id(3, self.user_id));
            extensions.extend(self.tenant_id.map(|tenant| registration_id(5, tenant)));
            extensions.push(registration(8, b"\x04\x81\x02NA"));
            extensions.push(registration(7, b"\x04\x81\x011"));
        }
        extensions
    }
}

fn ten_years_after(at: Timestamp) -> Timestamp {
    at.to_zoned(TimeZone::UTC).saturating_add(10.years()).timestamp()
}

/// A record that says it is a certificate of that issuer.
pub(super) fn record_of_bytes(bytes: &[u8], issuer: &str) -> Record {
    named_record(bytes.to_vec(), "", issuer_name(&capitals(issuer), true))
}

fn named_record(data: Vec<u8>, label: &str, issuer: Vec<u8>) -> Record {
    let label = || Value::Bytes(label.into());
    let values = vec![
        (code(b"ctyp"), Value::Number(1)),
        (code(b"cenc"), Value::Number(3)),
        (code(b"labl"), label()),
        (code(b"alis"), label()),
        (code(b"issu"), Value::Bytes(issuer)),
    ];
    Record { data, values }
}

fn code(code: &[u8; 4]) -> u32 {
    u32::from_be_bytes(*code)
}

/// macOS keeps names in capitals in a certificate's record.
fn capitals(name: &str) -> String {
    name.to_ascii_uppercase()
}

#[expect(clippy::expect_used, reason = "whoever writes a recording shall see the mistyped id at once")]
fn guid(text: &str) -> Uuid {
    text.parse().expect("an id is a GUID")
}
