//! The system's proxy.

use rejoin_registration::{Proxy, Reason};

use super::system;
use crate::Trouble;

/// A status of Apple's SystemConfiguration framework.
pub(super) type Status = i32;

/// Where macOS tells of proxies, as a source.
const SOURCE: &str = "SCDynamicStoreCopyProxies";

/// No error, and no such settings (Apple: "System Configuration Error Codes", `kSCStatusOK` and `kSCStatusNoKey`).
const NONE_SET: [Status; 2] = [0, 1004];

/// Which kinds of proxy are switched on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Proxies {
    /// For web pages, secure web pages or all connections.
    pub(super) by_hand: bool,
    /// By a script whose address is set, or that is to be found.
    pub(super) by_script: bool,
}

/// The proxy that connections go through. A script comes first: it may name any.
pub(super) fn proxy() -> Result<Proxy, Trouble> {
    understood(system::proxies())
}

fn understood(answer: Result<Proxies, Status>) -> Result<Proxy, Trouble> {
    match answer {
        Ok(Proxies { by_script: true, .. }) => Ok(Proxy::Automatic),
        Ok(Proxies { by_hand: true, .. }) => Ok(Proxy::Manual),
        Ok(Proxies { .. }) => Ok(Proxy::None),
        Err(status) if NONE_SET.contains(&status) => Ok(Proxy::None),
        Err(_) => Err(Trouble::unreadable(SOURCE, Reason::Failed)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_known_where_macos_says_so() {
        let on = |by_hand, by_script| Ok(Proxies { by_hand, by_script });
        let cases = [
            (on(false, false), Ok(Proxy::None)),
            (on(true, false), Ok(Proxy::Manual)),
            (on(false, true), Ok(Proxy::Automatic)),
            (on(true, true), Ok(Proxy::Automatic)),
            (Err(0), Ok(Proxy::None)),
            (Err(1004), Ok(Proxy::None)),
            (Err(1001), Err(Trouble::unreadable("SCDynamicStoreCopyProxies", Reason::Failed))),
        ];
        for (answer, expected) in cases {
            assert_eq!(understood(answer), expected, "{answer:?}");
        }
    }
}
