//! Certificates with the real shape of a Workplace Join certificate (mac.md 5.3), and others.

use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use uuid::Uuid;

use super::der::{self, OCTET_STRING, SEQUENCE, SET};
use super::file::{Record, Value};
use super::{KeyPair, seed};

/// The common name of Microsoft's issuer.
const WORKPLACE_JOIN_ISSUER: &str = "MS-Organization-Access";
/// The organizational unit of Microsoft's issuer.
const ISSUER_UNIT: &str = "82dbaca4-3e81-46ca-9c73-0950c1eaca97";
/// Microsoft sets Not Before this long before the registration (mac.md 5.3).
const BACKDATED: SignedDuration = SignedDuration::from_mins(30);

const DOMAIN_COMPONENT: &[u8] = &[0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 0x19];
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const ORGANIZATIONAL_UNIT: &[u8] = &[0x55, 0x04, 0x0b];
const SHA256_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x13];
const KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x0f];
const EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x25];
const CLIENT_AUTHENTICATION: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x02];
/// 1.2.840.113556.1.5.284, Microsoft's arc of registration data.
const REGISTRATION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x14, 0x01, 0x05, 0x82, 0x1c];

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
        let algorithm = der::constructed(SEQUENCE, &[der::oid(SHA256_WITH_RSA), der::element(0x05, &[])]);
        let to_be_signed = der::constructed(
            SEQUENCE,
            &[
                der::element(0xa0, &der::integer(&[2])),
                der::integer(&self.serial()),
                algorithm.clone(),
                issuer_name(&self.issuer, self.shape),
                der::constructed(SEQUENCE, &[der::time(self.not_before), der::time(self.not_after)]),
                subject_name(&self.subject),
                self.public_key(),
                der::element(0xa3, &der::constructed(SEQUENCE, &self.extensions())),
            ],
        );
        let signature = der::bit_string(&seed::bytes(&format!("signature {}", self.subject), 256));
        der::constructed(SEQUENCE, &[to_be_signed, algorithm, signature])
    }

    pub(super) fn record(&self) -> Record {
        let hash = self.pair.hash().to_vec();
        let mut record =
            named_record(self.der(), &self.subject, issuer_name(&capitals(&self.issuer), self.shape));
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

    fn public_key(&self) -> Vec<u8> {
        let algorithm = der::constructed(SEQUENCE, &[der::oid(RSA), der::element(0x05, &[])]);
        der::constructed(SEQUENCE, &[algorithm, der::bit_string(&self.pair.public_key())])
    }

    fn extensions(&self) -> Vec<Vec<u8>> {
        let client_only = der::constructed(SEQUENCE, &[der::oid(CLIENT_AUTHENTICATION)]);
        let mut extensions = vec![
            critical(BASIC_CONSTRAINTS, &der::constructed(SEQUENCE, &[])),
            critical(EXTENDED_KEY_USAGE, &client_only),
            critical(KEY_USAGE, &der::element(0x03, &[7, 0x80])),
        ];
        if let Some(device_id) = self.device_id {
            extensions.push(registration(2, &little_endian(device_id)));
            extensions.push(registration(3, &little_endian(self.user_id)));
            extensions.extend(self.tenant_id.map(|tenant| registration(5, &little_endian(tenant))));
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
    named_record(bytes.to_vec(), "", issuer_name(&capitals(issuer), IssuerShape::OneRdn))
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

fn issuer_name(common_name: &str, shape: IssuerShape) -> Vec<u8> {
    let attribute = |oid, value| der::constructed(SEQUENCE, &[der::oid(oid), value]);
    let attributes = [
        attribute(DOMAIN_COMPONENT, der::ia5("net")),
        attribute(DOMAIN_COMPONENT, der::ia5("windows")),
        attribute(COMMON_NAME, der::printable(common_name)),
        attribute(ORGANIZATIONAL_UNIT, der::printable(ISSUER_UNIT)),
    ];
    match shape {
        IssuerShape::OneRdn => der::constructed(SEQUENCE, &[der::constructed(SET, &attributes)]),
        IssuerShape::RdnEach => {
            der::constructed(SEQUENCE, &attributes.map(|attribute| der::element(SET, &attribute)))
        }
    }
}

fn subject_name(common_name: &str) -> Vec<u8> {
    let attribute = der::constructed(SEQUENCE, &[der::oid(COMMON_NAME), der::printable(common_name)]);
    der::constructed(SEQUENCE, &[der::element(SET, &attribute)])
}

fn critical(oid: &[u8], value: &[u8]) -> Vec<u8> {
    der::constructed(SEQUENCE, &[der::oid(oid), vec![0x01, 0x01, 0xff], der::element(OCTET_STRING, value)])
}

fn registration(arc: u8, value: &[u8]) -> Vec<u8> {
    let oid = [REGISTRATION, &[arc]].concat();
    der::constructed(SEQUENCE, &[der::oid(&oid), der::element(OCTET_STRING, value)])
}

/// An OCTET STRING of 16 bytes whose length takes two bytes where one would do, as Microsoft writes it.
fn little_endian(guid: Uuid) -> Vec<u8> {
    [&[OCTET_STRING, 0x81, 16], guid.to_bytes_le().as_slice()].concat()
}

#[expect(clippy::expect_used, reason = "whoever writes a recording shall see the mistyped id at once")]
fn guid(text: &str) -> Uuid {
    text.parse().expect("an id is a GUID")
}
