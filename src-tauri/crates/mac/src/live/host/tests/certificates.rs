//! Certificates made for the occasion: authorities, those below them, and servers.

use graviola::hashing::Sha256;
use graviola::signing::ecdsa::{P256, SigningKey};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, PKCS_ECDSA_P256_SHA256,
    PublicKeyData, SerialNumber, SignatureAlgorithm, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

/// From when to when a certificate is valid.
pub(super) struct Dates(i32, i32);

impl Dates {
    /// From New Year to New Year.
    pub(super) fn years(from: i32, to: i32) -> Self {
        Dates(from, to)
    }
}

/// A server's certificates, its own first, and its key.
pub(super) struct Identity {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) key: PrivateKeyDer<'static>,
}

impl Identity {
    pub(super) fn self_signed(name: &str) -> Self {
        let key = Key::new();
        let certificate = parameters(name, Dates::years(2020, 2100)).self_signed(&key).unwrap();
        Identity { chain: vec![certificate.into()], key: key.private() }
    }

    /// Without the certificates above the server's own.
    pub(super) fn alone(mut self) -> Self {
        self.chain.truncate(1);
        self
    }

    /// With a key that is not of its certificate.
    pub(super) fn stolen(mut self) -> Self {
        self.key = Key::new().private();
        self
    }

    pub(super) fn damaged(mut self) -> Self {
        self.chain[0] = b"no certificate".to_vec().into();
        self
    }
}

/// A certificate authority.
pub(super) struct Authority {
    issuer: Issuer<'static, Key>,
    /// Its own certificate, then those above it but for the root.
    chain: Vec<CertificateDer<'static>>,
    is_root: bool,
}

impl Authority {
    pub(super) fn new(name: &str) -> Self {
        let key = Key::new();
        let parameters = authority(name, Dates::years(2020, 2100));
        let certificate = parameters.self_signed(&key).unwrap();
        Authority { chain: vec![certificate.into()], issuer: Issuer::new(parameters, key), is_root: true }
    }

    pub(super) fn below(&self, name: &str, dates: Dates) -> Self {
        let key = Key::new();
        let parameters = authority(name, dates);
        let certificate = parameters.signed_by(&key, &self.issuer).unwrap();
        let chain = [&[certificate.into()], self.sent()].concat();
        Authority { chain, issuer: Issuer::new(parameters, key), is_root: false }
    }

    pub(super) fn identity(&self, name: &str, dates: Dates) -> Identity {
        let key = Key::new();
        let certificate = parameters(name, dates).signed_by(&key, &self.issuer).unwrap();
        Identity { chain: [&[certificate.into()], self.sent()].concat(), key: key.private() }
    }

    pub(super) fn certificate(&self) -> CertificateDer<'static> {
        self.chain[0].clone()
    }

    /// What servers send of it: a root is known.
    fn sent(&self) -> &[CertificateDer<'static>] {
        if self.is_root { &[] } else { &self.chain }
    }
}

fn authority(name: &str, dates: Dates) -> CertificateParams {
    let mut parameters = parameters(name, dates);
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    parameters
}

fn parameters(name: &str, Dates(from, to): Dates) -> CertificateParams {
    let mut parameters = CertificateParams::new(vec![name.to_string()]).unwrap();
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::CommonName, name);
    parameters.serial_number = Some(SerialNumber::from(1));
    parameters.not_before = date_time_ymd(from, 1, 1);
    parameters.not_after = date_time_ymd(to, 1, 1);
    parameters
}

/// A key of the same library that the hosts are tried with, so that no second one is built.
struct Key {
    key: SigningKey<P256>,
    public: Vec<u8>,
}

impl Key {
    fn new() -> Self {
        let key = SigningKey::generate().unwrap();
        let mut space = [0; 256];
        let information = key.to_spki_der(&mut space).unwrap();
        // The point, uncompressed, is the end of it.
        let public = information[information.len() - 65..].to_vec();
        Key { key, public }
    }

    fn private(&self) -> PrivateKeyDer<'static> {
        let mut space = [0; 256];
        PrivatePkcs8KeyDer::from(self.key.to_pkcs8_der(&mut space).unwrap().to_vec()).into()
    }
}

impl PublicKeyData for Key {
    fn der_bytes(&self) -> &[u8] {
        &self.public
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_ECDSA_P256_SHA256
    }
}

impl rcgen::SigningKey for Key {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rcgen::Error> {
        let mut space = [0; 128];
        Ok(self.key.sign_asn1::<Sha256>(&[message], &mut space).unwrap().to_vec())
    }
}
