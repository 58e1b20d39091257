//! Causes 2 and 3: hosts that do not answer, and TLS that somebody inspects.

use crate::base::*;
use crate::cases::Case;
use crate::mac::{JAMF_PLIST, Mac};

/// Every host that is tried on this Mac.
const HOSTS: [&str; 10] = [
    "jamf.contoso.example",
    "login.microsoftonline.com",
    "login.microsoft.com",
    "sts.windows.net",
    "enterpriseregistration.windows.net",
    "device.login.microsoftonline.com",
    "graph.windows.net",
    "portal.manage.microsoft.com",
    "manage.microsoft.com",
    "config.office.com",
];

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "hosts-unreachable",
            "Two of Microsoft's hosts do not answer, one of them refuses: a note, the Mac stays registered.",
            login_keychain().host("login.microsoftonline.com", 443, "timeout").host(
                "enterpriseregistration.windows.net",
                443,
                "refused",
            ),
            login_keychain_expected().causes(["hosts_unreachable"]),
        ),
        Case::new(
            "hosts-unreachable-jamf",
            "Jamf Pro stands at the company, on port 8443, and refuses; on 443 it would not have been asked.",
            login_keychain().jamf_setting("jss_url", "https://jamf.contoso.example:8443/").host(
                "jamf.contoso.example",
                8443,
                "refused",
            ),
            login_keychain_expected().causes(["hosts_unreachable"]),
        ),
        Case::new(
            "hosts-unreachable-near-miss",
            "No host resolves: the Mac is offline, and that is no finding.",
            all_answer("unresolved"),
            login_keychain_expected(),
        ),
        Case::new(
            "hosts-unreachable-behind-proxy",
            "A host refuses, but a proxy is configured: the way out may be the proxy's.",
            login_keychain().proxy("manual").host("login.microsoftonline.com", 443, "refused"),
            login_keychain_expected(),
        ),
        Case::new(
            "hosts-unreachable-unreadable",
            "Jamf's server would refuse, but its address is in a damaged file: nobody knows whom to try.",
            login_keychain().host("jamf.contoso.example", 443, "refused").cut(JAMF_PLIST),
            login_keychain_expected().unreadable(JAMF_PLIST, "damaged"),
        ),
        Case::new(
            "tls-inspected",
            "enterpriseregistration.windows.net shows a certificate of no public root: somebody inspects TLS.",
            login_keychain().host("enterpriseregistration.windows.net", 443, "foreign_certificate"),
            login_keychain_expected().causes(["tls_inspected"]),
        ),
        Case::new(
            "tls-inspected-near-miss",
            "TLS is inspected at a host where it may be: neither unreachable nor a finding.",
            login_keychain().host("login.microsoftonline.com", 443, "foreign_certificate"),
            login_keychain_expected(),
        ),
        Case::new(
            "tls-inspected-unreadable",
            "A proxy is configured, so a foreign certificate may be the proxy's: nothing is found.",
            login_keychain().proxy("automatic").host(
                "device.login.microsoftonline.com",
                443,
                "foreign_certificate",
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "hosts-unreachable-and-inspected",
            "One host does not resolve, another is inspected, on a Mac that is not registered: notes before the finding.",
            unregistered().host("graph.windows.net", 443, "unresolved").host(
                "device.login.microsoftonline.com",
                443,
                "foreign_certificate",
            ),
            crate::expected::Expected::not_registered().causes([
                "hosts_unreachable",
                "tls_inspected",
                "not_registered",
            ]),
        ),
    ]
}

fn all_answer(answer: &str) -> Mac {
    HOSTS.iter().fold(login_keychain(), |mac, host| mac.host(host, 443, answer))
}
