//! What a TLS handshake by macOS says of a host.

use rejoin_registration::HostAnswer;

/// An error of URL loading (Apple: `NSURLErrorDomain`, "URL Loading System Error Codes").
pub(in crate::live) type Code = isize;

/// Out of time before the server said anything (`NSURLErrorTimedOut`).
pub(in crate::live) const TIMED_OUT: Code = -1001;

/// The certificates that a server sent in a TLS handshake, or why it sent none.
pub(in crate::live) type Handshake = Result<Chain, Code>;

/// Where a server's certificates lead. Certificates are in DER.
#[derive(Debug, Default)]
pub(in crate::live) struct Chain {
    /// The last one of the chain that macOS could build, with no root to end in but `public_roots`; `None` where it could
    /// not say.
    pub(in crate::live) last: Option<Vec<u8>>,
    /// The roots that macOS comes with, not those that a person or a profile added.
    pub(in crate::live) public_roots: Vec<Vec<u8>>,
}

/// How a host of Microsoft's answered that took a connection just before. So only what says otherwise counts: a connection
/// that is lost, or that ends while hands are shaken, as where a firewall looks at the name. Any other error is macOS's
/// judgement of what the host sent.
pub(super) fn answer(handshake: &Handshake) -> HostAnswer {
    match handshake {
        Ok(chain) if chain.is_foreign() => HostAnswer::ForeignCertificate,
        Ok(_) => HostAnswer::Open,
        Err(TIMED_OUT) => HostAnswer::Timeout,
        // NSURLErrorCannotFindHost, NSURLErrorDNSLookupFailed, NSURLErrorNotConnectedToInternet
        Err(-1003 | -1006 | -1009) => HostAnswer::Unresolved,
        // NSURLErrorCannotConnectToHost, NSURLErrorNetworkConnectionLost, NSURLErrorSecureConnectionFailed
        Err(-1004 | -1005 | -1200) => HostAnswer::Refused,
        Err(_) => HostAnswer::Open,
    }
}

impl Chain {
    /// Whether the chain is known to end in no public root. Without public roots nothing is known.
    fn is_foreign(&self) -> bool {
        let ends_elsewhere = |last| !self.public_roots.contains(last);
        !self.public_roots.is_empty() && self.last.as_ref().is_some_and(ends_elsewhere)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HostAnswer::{ForeignCertificate, Open, Refused, Timeout, Unresolved};

    #[test]
    fn a_chain_is_public_by_its_last_certificate() {
        let (verisign, inspection) = (b"VeriSign".to_vec(), b"Inspection".to_vec());
        let public = vec![b"DigiCert".to_vec(), verisign.clone()];
        let cases = [
            (Some(verisign.clone()), public.clone(), Open),
            (Some(inspection.clone()), public.clone(), ForeignCertificate),
            (Some(Vec::new()), public.clone(), ForeignCertificate),
            (None, public, Open),
            (Some(inspection.clone()), Vec::new(), Open),
            (Some(inspection.clone()), vec![inspection], Open),
            (Some(verisign[..7].to_vec()), vec![verisign], ForeignCertificate),
            (None, Vec::new(), Open),
        ];
        for (last, public_roots, expected) in cases {
            let handshake = Ok(Chain { last, public_roots });
            assert_eq!(answer(&handshake), expected, "{handshake:?}");
        }
    }

    #[test]
    fn a_handshake_that_failed_says_what_macos_calls_it() {
        let cases = [
            (-1, Open),
            (-999, Open),
            (-1001, Timeout),
            (-1002, Open),
            (-1003, Unresolved),
            (-1004, Refused),
            (-1005, Refused),
            (-1006, Unresolved),
            (-1009, Unresolved),
            (-1022, Open),
            (-1200, Refused),
            (-1202, Open),
            (-1206, Open),
            (0, Open),
            (isize::MIN, Open),
        ];
        for (code, expected) in cases {
            assert_eq!(answer(&Err(code)), expected, "{code}");
        }
    }
}
