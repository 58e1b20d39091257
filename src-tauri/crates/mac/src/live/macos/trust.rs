//! Where a server's certificates lead if only the roots that macOS comes with may end a chain.
//!
//! Apple: "SecTrustSettingsCopyCertificates(_:_:)", "SecTrustSetAnchorCertificatesOnly(_:_:)",
//! "SecTrustEvaluateWithError(_:_:)", "SecTrustCopyCertificateChain(_:)".

use std::ptr;
use std::slice;
use std::sync::{Mutex, PoisonError};

use core_foundation::base::TCFType;
use security_framework::base::Result;
use security_framework::certificate::SecCertificate;
use security_framework::policy::SecPolicy;
use security_framework::trust::SecTrust;
use security_framework::trust_settings::{Domain, TrustSettings};

use crate::live::host::handshake::Chain;

/// So many roots are tried to see whether macOS answers at all: one may have run out.
const TRIED: usize = 8;

/// Once they are known. Held while macOS is asked: these functions are to be called one at a time (Apple: "Certificate, Key,
/// and Trust Services", "Concurrency Considerations").
static PUBLIC_ROOTS: Mutex<Vec<SecCertificate>> = Mutex::new(Vec::new());

/// Changes the trust, which is not to be used for a connection afterwards.
pub(super) fn chain(trust: SecTrust) -> Chain {
    let mut roots = PUBLIC_ROOTS.lock().unwrap_or_else(PoisonError::into_inner);
    if roots.is_empty() {
        *roots = public_roots().unwrap_or_default();
    }
    built(trust, &roots).unwrap_or_default()
}

/// Those in the system's own trust settings, which neither a person nor a profile can add to.
fn public_roots() -> Result<Vec<SecCertificate>> {
    Ok(TrustSettings::new(Domain::System).iter()?.collect())
}

/// Whether the chain is in date, and for whom, is not asked. Where macOS's service for trust does not answer, there is no
/// chain, whatever it seems.
fn built(mut trust: SecTrust, roots: &[SecCertificate]) -> Result<Chain> {
    end_only_in(&mut trust, roots)?;
    if !holds(&trust) && !roots.iter().take(TRIED).any(|root| is_an_end(root, roots)) {
        return Ok(Chain::default());
    }
    Ok(Chain {
        last: trust.chain().last().map(SecCertificate::to_der),
        public_roots: roots.iter().map(SecCertificate::to_der).collect(),
    })
}

/// Without the network, as this is about what the server itself sends. That is said to the policy that is there, so last.
fn end_only_in(trust: &mut SecTrust, roots: &[SecCertificate]) -> Result<()> {
    trust.set_anchor_certificates(roots)?;
    trust.set_trust_anchor_certificates_only(true)?;
    trust.set_policy(&SecPolicy::create_x509())?;
    trust.set_network_fetch_allowed(false)
}

/// Builds the chain.
fn holds(trust: &SecTrust) -> bool {
    // SAFETY: both types are names of the same opaque one, and `trust` outlives the reference.
    let trust: &objc2_security::SecTrust = unsafe { &*trust.as_concrete_TypeRef().cast() };
    // SAFETY: nobody asks for the error, for which Apple takes a null pointer.
    unsafe { trust.evaluate_with_error(ptr::null_mut()) }
}

fn is_an_end(root: &SecCertificate, roots: &[SecCertificate]) -> bool {
    let trust = SecTrust::create_with_certificates(slice::from_ref(root), &[SecPolicy::create_x509()]);
    trust.is_ok_and(|mut trust| end_only_in(&mut trust, roots).is_ok() && holds(&trust))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macos_comes_with_roots_that_end_chains() {
        let roots = public_roots().unwrap();
        assert!(roots.len() > 50, "{}", roots.len());
        assert!(roots.iter().take(TRIED).any(|root| is_an_end(root, &roots)));
        let trust = SecTrust::create_with_certificates(&roots[..1], &[SecPolicy::create_x509()]).unwrap();
        let chain = chain(trust);
        assert_eq!(chain.last, Some(roots[0].to_der()));
        assert_eq!(chain.public_roots.len(), roots.len());
    }
}
