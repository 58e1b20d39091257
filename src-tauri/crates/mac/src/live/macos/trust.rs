//! Where a server's certificates lead if only the roots that macOS comes with may end a chain.
//!
//! Apple: "SecTrustSettingsCopyCertificates(_:_:)", "SecTrustSetAnchorCertificatesOnly(_:_:)",
//! "SecTrustEvaluateWithError(_:_:)", "SecTrustCopyCertificateChain(_:)".

use security_framework::base::Result;
use security_framework::certificate::SecCertificate;
use security_framework::policy::SecPolicy;
use security_framework::trust::SecTrust;
use security_framework::trust_settings::{Domain, TrustSettings};

use crate::live::host::handshake::Chain;

/// Changes the trust, which is not to be used for a connection afterwards.
pub(super) fn chain(mut trust: SecTrust) -> Chain {
    let Ok(roots) = public_roots() else { return Chain::default() };
    if end_only_in(&mut trust, &roots).is_err() {
        return Chain::default();
    }
    // Builds the chain. Whether it is in date, and for whom, is not asked.
    let _ = trust.evaluate_with_error();
    Chain {
        last: trust.chain().last().map(SecCertificate::to_der),
        public_roots: roots.iter().map(SecCertificate::to_der).collect(),
    }
}

/// Those in the system's own trust settings, which neither a person nor a profile can add to.
fn public_roots() -> Result<Vec<SecCertificate>> {
    Ok(TrustSettings::new(Domain::System).iter()?.collect())
}

/// Without the network, as this is about what the server itself sends.
fn end_only_in(trust: &mut SecTrust, roots: &[SecCertificate]) -> Result<()> {
    trust.set_anchor_certificates(roots)?;
    trust.set_trust_anchor_certificates_only(true)?;
    trust.set_network_fetch_allowed(false)?;
    trust.set_policy(&SecPolicy::create_x509())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macos_comes_with_roots_and_each_is_its_own_end() {
        let roots = public_roots().unwrap();
        assert!(roots.len() > 50, "{}", roots.len());
        let trust = SecTrust::create_with_certificates(&roots[..1], &[SecPolicy::create_x509()]).unwrap();
        let chain = chain(trust);
        assert_eq!(chain.last, Some(roots[0].to_der()));
        assert_eq!(chain.public_roots.len(), roots.len());
    }
}
