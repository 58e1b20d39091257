//! Workplace Join certificates (mac.md 5.3): X.509 by x509-parser, which takes their negative serial numbers, their
//! issuer in one multi-valued RDN, and lengths longer than needed.

use jiff::Timestamp;
use sha1::{Digest, Sha1};
use thiserror::Error;
use uuid::Uuid;
use x509_parser::asn1_rs::{BmpString, FromBer, OctetString, Oid, Tag, oid};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::time::ASN1Time;
use x509_parser::x509::{AttributeTypeAndValue, X509Name};

use crate::KeyHash;

/// The common name of the issuer of Workplace Join certificates, compared without case.
pub(crate) const ISSUER: &str = "MS-Organization-Access";
/// The tenant's id: an OCTET STRING in the extension's value, with the GUID little-endian.
const TENANT: Oid<'static> = oid!(1.2.840.113556.1.5.284.5);

/// A Workplace Join certificate: issued by MS-Organization-Access (compared without case).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Entra device id in lower case: the subject's common name.
    pub device_id: String,
    /// Entra tenant id in lower case, from the extension 1.2.840.113556.1.5.284.5.
    pub tenant_id: Option<String>,
    /// Start of validity. Microsoft sets it 30 minutes before the registration.
    pub not_before: Timestamp,
    /// End of validity.
    pub not_after: Timestamp,
}

/// Why bytes are not a Workplace Join certificate.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CertificateError {
    /// They are a certificate, and somebody else issued it.
    #[error("failed to read a Workplace Join certificate: MS-Organization-Access did not issue it")]
    OtherIssuer,
    /// They are no certificate.
    #[error("failed to read a certificate")]
    Malformed(#[source] Malformed),
    /// The subject has no common name, which would be the device id.
    #[error("failed to read a Workplace Join certificate: it names no device")]
    NoDevice,
    /// A date of its validity is none.
    #[error("failed to read a Workplace Join certificate: its validity has no such date")]
    Validity,
}

/// Why bytes are no certificate, in the words of the library that reads them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct Malformed(String);

impl Certificate {
    /// Reads a DER certificate. One that somebody else issued is [`CertificateError::OtherIssuer`].
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        Self::with_key_hash(der).map(|(certificate, _)| certificate)
    }

    /// The certificate, and the SHA-1 of its public key: the name under which a keychain keeps the private key.
    pub fn with_key_hash(der: &[u8]) -> Result<(Self, KeyHash), CertificateError> {
        let (_, x509) = X509Certificate::from_der(der)
            .map_err(|error| CertificateError::Malformed(Malformed(error.to_string())))?;
        if !common_names(x509.issuer()).any(|name| name.eq_ignore_ascii_case(ISSUER)) {
            return Err(CertificateError::OtherIssuer);
        }
        let device_id = common_names(x509.subject()).next().ok_or(CertificateError::NoDevice)?;
        let certificate = Certificate {
            device_id: device_id.to_lowercase(),
            tenant_id: tenant_id(&x509),
            not_before: timestamp(x509.validity().not_before)?,
            not_after: timestamp(x509.validity().not_after)?,
        };
        Ok((certificate, Sha1::digest(&x509.public_key().subject_public_key.data).into()))
    }
}

/// The common names of a name, whatever the shape of its RDNs.
fn common_names<'a>(name: &'a X509Name<'_>) -> impl Iterator<Item = String> + 'a {
    name.iter_common_name().filter_map(text)
}

/// A DirectoryString (RFC 5280, 4.1.2.4) or an IA5String.
fn text(attribute: &AttributeTypeAndValue<'_>) -> Option<String> {
    let value = attribute.attr_value();
    match value.tag() {
        Tag::BmpString => BmpString::try_from(value.clone()).ok().map(|text| text.string()),
        Tag::T61String => std::str::from_utf8(value.data).ok().map(str::to_owned),
        _ => attribute.as_str().ok().map(str::to_owned),
    }
}

/// What is not understood is unknown: a keychain also keeps the tenant elsewhere.
fn tenant_id(x509: &X509Certificate<'_>) -> Option<String> {
    let extension = x509.extensions().iter().find(|extension| extension.oid == TENANT)?;
    let (_, guid) = OctetString::from_ber(extension.value).ok()?;
    let guid = guid.as_cow().as_ref().try_into().ok()?;
    Some(Uuid::from_bytes_le(guid).hyphenated().to_string())
}

fn timestamp(time: ASN1Time) -> Result<Timestamp, CertificateError> {
    Timestamp::from_second(time.timestamp()).map_err(|_| CertificateError::Validity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maker::{self, KeyPair};

    fn made() -> maker::Certificate {
        let registered_at = "2026-04-25T09:13:42Z".parse().unwrap();
        let (device, tenant) =
            ("38d94132-e90a-4e9d-bfdc-a52633ed2772", "0dde70e6-f430-449f-8bce-f4d0a9eca2a4");
        maker::Certificate::workplace_join(&KeyPair::of("ana"), device, tenant, registered_at)
    }

    fn replaced(from: &[u8], to: &[u8]) -> Vec<u8> {
        let der = made().der();
        let place = der.windows(from.len()).position(|bytes| bytes == from).unwrap();
        [&der[..place], to, &der[place + from.len()..]].concat()
    }

    #[test]
    fn the_certificate_of_a_registration() {
        let (certificate, hash) = Certificate::with_key_hash(&made().der()).unwrap();
        let expected = Certificate {
            device_id: "38d94132-e90a-4e9d-bfdc-a52633ed2772".into(),
            tenant_id: Some("0dde70e6-f430-449f-8bce-f4d0a9eca2a4".into()),
            not_before: "2026-04-25T08:43:42Z".parse().unwrap(),
            not_after: "2036-04-25T09:13:42Z".parse().unwrap(),
        };
        assert_eq!(certificate, expected);
        assert_eq!(hash, KeyPair::of("ana").hash());
    }

    #[test]
    fn issuers() {
        let cases = [
            ("MS-Organization-Access", true),
            ("MS-ORGANIZATION-ACCESS", true),
            ("ms-organization-access", true),
            ("MS-Organization-P2P-Access [2026]", false),
            ("MS-Organization-Access ", false),
            ("", false),
        ];
        for (issuer, ours) in cases {
            let found = Certificate::from_der(&made().issuer(issuer).der());
            assert_eq!(found.is_ok(), ours, "{issuer:?}");
            assert!(ours || found == Err(CertificateError::OtherIssuer), "{issuer:?}");
        }
    }

    #[test]
    fn a_tenant_that_is_not_understood_is_unknown() {
        let value = |bytes: &[u8]| replaced(b"\x04\x81\x10\xe6\x70\xde\x0d", bytes);
        let cases = [
            (value(b"\x04\x81\x10\xe6\x70\xde\x0d"), true),
            (value(b"\x0c\x81\x10\xe6\x70\xde\x0d"), false),
            (value(b"\x04\x81\x0f\xe6\x70\xde\x0d"), false),
            (value(b"\x04\x81\x7f\xe6\x70\xde\x0d"), false),
        ];
        for (der, known) in cases {
            assert_eq!(Certificate::from_der(&der).unwrap().tenant_id.is_some(), known);
        }
    }

    #[test]
    fn other_kinds_of_text_and_length() {
        // A UTF8String where Microsoft writes a PrintableString.
        let utf8 = replaced(b"\x13\x16MS-Organization-Access", b"\x0c\x16MS-Organization-Access");
        assert!(Certificate::from_der(&utf8).is_ok());
        let der = made().der();
        let long_length = [&[0x30, 0x83, 0][..], &der[2..]].concat();
        assert!(Certificate::from_der(&long_length).is_ok());
    }

    #[test]
    fn what_is_no_certificate_says_why() {
        let error = Certificate::from_der(b"no certificate").unwrap_err();
        assert!(matches!(&error, CertificateError::Malformed(_)));
        assert_eq!(error.to_string(), "failed to read a certificate");
        assert!(std::error::Error::source(&error).is_some_and(|source| !source.to_string().is_empty()));
    }
}
