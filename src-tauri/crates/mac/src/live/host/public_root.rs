//! Whether a server's certificate chain ends in a public root: one of Mozilla's, whatever this Mac itself trusts.

use std::sync::{Arc, OnceLock};

use rejoin_registration::HostAnswer;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_cert_signed_by_trust_anchor;
use rustls::crypto::{WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use webpki_roots::TLS_SERVER_ROOTS;

/// The most moments that a chain is judged at: more than a chain has certificates.
const MOST_MOMENTS: usize = 8;

/// Lets a handshake go on with any certificate, and keeps what its chain says.
#[derive(Debug)]
pub(super) struct PublicRoot {
    roots: Arc<RootCertStore>,
    algorithms: WebPkiSupportedAlgorithms,
    is_public: OnceLock<bool>,
}

/// Every public root.
pub(super) fn public_roots() -> Arc<RootCertStore> {
    Arc::new(TLS_SERVER_ROOTS.iter().cloned().collect())
}

impl PublicRoot {
    pub(super) fn new(roots: Arc<RootCertStore>, algorithms: WebPkiSupportedAlgorithms) -> Self {
        PublicRoot { roots, algorithms, is_public: OnceLock::new() }
    }

    /// How the server answered; `None` before it has sent its chain.
    pub(super) fn answer(&self) -> Option<HostAnswer> {
        let answer =
            |is_public: &bool| if *is_public { HostAnswer::Open } else { HostAnswer::ForeignCertificate };
        self.is_public.get().map(answer)
    }

    /// Names do not matter, nor do dates, not even where this Mac's clock is wrong: a chain out of date is judged at
    /// a moment when it was not, since the library looks at a certificate's dates before it looks for its issuer.
    fn ends(&self, certificate: &CertificateDer, others: &[CertificateDer], now: UnixTime) -> bool {
        let Ok(certificate) = ParsedCertificate::try_from(certificate) else {
            return false;
        };
        let algorithms = self.algorithms.all;
        let mut at = now;
        for _ in 0..MOST_MOMENTS {
            match verify_server_cert_signed_by_trust_anchor(&certificate, &self.roots, others, at, algorithms)
            {
                Ok(()) => return true,
                Err(Error::InvalidCertificate(CertificateError::ExpiredContext { not_after, .. })) => {
                    at = not_after;
                }
                Err(Error::InvalidCertificate(CertificateError::NotValidYetContext {
                    not_before, ..
                })) => {
                    at = not_before;
                }
                Err(_) => return false,
            }
        }
        // Certificates that were never valid at the same moment prove nothing.
        true
    }

    /// A foreign chain has said all that there is to say, and its key may be of a kind that no public server has.
    fn unless_foreign(
        &self,
        verify: impl FnOnce() -> Result<HandshakeSignatureValid, Error>,
    ) -> Result<HandshakeSignatureValid, Error> {
        if self.is_public.get() == Some(&false) { Ok(HandshakeSignatureValid::assertion()) } else { verify() }
    }
}

impl ServerCertVerifier for PublicRoot {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.is_public.get_or_init(|| self.ends(end_entity, intermediates, now));
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.unless_foreign(|| verify_tls12_signature(message, certificate, signed, &self.algorithms))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.unless_foreign(|| verify_tls13_signature(message, certificate, signed, &self.algorithms))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
