//! Writes certificates of the shape that Microsoft's have (mac.md 5.3).

use jiff::Timestamp;
use uuid::Uuid;

use super::der::{self, OCTET_STRING, SEQUENCE, SET};

/// The organizational unit of Microsoft's issuer.
const ISSUER_UNIT: &str = "82dbaca4-3e81-46ca-9c73-0950c1eaca97";

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

/// What a certificate is made of.
pub(crate) struct Parts<'a> {
    /// Two's complement bytes.
    pub(crate) serial: &'a [u8],
    /// The issuer's name, encoded.
    pub(crate) issuer: Vec<u8>,
    pub(crate) not_before: Timestamp,
    pub(crate) not_after: Timestamp,
    /// The subject's common name.
    pub(crate) subject: &'a str,
    /// PKCS #1.
    pub(crate) public_key: &'a [u8],
    /// Each encoded.
    pub(crate) extensions: Vec<Vec<u8>>,
    /// Valid or not.
    pub(crate) signature: &'a [u8],
}

/// The certificate.
pub(crate) fn der(parts: &Parts<'_>) -> Vec<u8> {
    let algorithm = der::constructed(SEQUENCE, &[der::oid(SHA256_WITH_RSA), der::element(0x05, &[])]);
    let rsa = der::constructed(SEQUENCE, &[der::oid(RSA), der::element(0x05, &[])]);
    let to_be_signed = der::constructed(
        SEQUENCE,
        &[
            der::element(0xa0, &der::integer(&[2])),
            der::integer(parts.serial),
            algorithm.clone(),
            parts.issuer.clone(),
            der::constructed(SEQUENCE, &[der::time(parts.not_before), der::time(parts.not_after)]),
            subject_name(parts.subject),
            der::constructed(SEQUENCE, &[rsa, der::bit_string(parts.public_key)]),
            der::element(0xa3, &der::constructed(SEQUENCE, &parts.extensions)),
        ],
    );
    der::constructed(SEQUENCE, &[to_be_signed, algorithm, der::bit_string(parts.signature)])
}

/// What the certificate may be used for: clients only.
pub(crate) fn extended_key_usage() -> Vec<Vec<u8>> {
    let client_only = der::constructed(SEQUENCE, &[der::oid(CLIENT_AUTHENTICATION)]);
    vec![
        critical(BASIC_CONSTRAINTS, &der::constructed(SEQUENCE, &[])),
        critical(EXTENDED_KEY_USAGE, &client_only),
        critical(KEY_USAGE, &der::element(0x03, &[7, 0x80])),
    ]
}

/// An id in Microsoft's arc of registration data.
pub(crate) fn registration_id(arc: u8, id: Uuid) -> Vec<u8> {
    registration(arc, &little_endian(id))
}

/// The issuer's name: all attributes in one RDN, as Microsoft writes it, or each in one of its own.
pub(crate) fn issuer_name(common_name: &str, one_rdn: bool) -> Vec<u8> {
    let attribute = |oid, value| der::constructed(SEQUENCE, &[der::oid(oid), value]);
    let attributes = [
        attribute(DOMAIN_COMPONENT, der::ia5("net")),
        attribute(DOMAIN_COMPONENT, der::ia5("windows")),
        attribute(COMMON_NAME, der::printable(common_name)),
        attribute(ORGANIZATIONAL_UNIT, der::printable(ISSUER_UNIT)),
    ];
    if one_rdn {
        der::constructed(SEQUENCE, &[der::constructed(SET, &attributes)])
    } else {
        der::constructed(SEQUENCE, &attributes.map(|attribute| der::element(SET, &attribute)))
    }
}

/// A name with nothing but a common name.
pub(crate) fn subject_name(common_name: &str) -> Vec<u8> {
    let attribute = der::constructed(SEQUENCE, &[der::oid(COMMON_NAME), der::printable(common_name)]);
    der::constructed(SEQUENCE, &[der::element(SET, &attribute)])
}

fn critical(oid: &[u8], value: &[u8]) -> Vec<u8> {
    der::constructed(SEQUENCE, &[der::oid(oid), vec![0x01, 0x01, 0xff], der::element(OCTET_STRING, value)])
}

/// A value in Microsoft's arc of registration data.
pub(crate) fn registration(arc: u8, value: &[u8]) -> Vec<u8> {
    let oid = [REGISTRATION, &[arc]].concat();
    der::constructed(SEQUENCE, &[der::oid(&oid), der::element(OCTET_STRING, value)])
}

/// An OCTET STRING of 16 bytes whose length takes two bytes where one would do, as Microsoft writes it.
fn little_endian(guid: Uuid) -> Vec<u8> {
    [&[OCTET_STRING, 0x81, 16], guid.to_bytes_le().as_slice()].concat()
}
