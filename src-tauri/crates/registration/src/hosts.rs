//! The hosts that registration needs, and what their answers show: rows 2 and 3 of causes.md.

use serde::Deserialize;
use url::Url;

use crate::{HostAnswer, Proof};

/// Tried on port 443 (causes.md, "Hosts").
const FIXED: [&str; 9] = [
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

const HTTPS: u16 = 443;

/// Where nobody may inspect TLS (mac.md 8): this Mac proves there who it is.
const NEVER_INSPECTED: [&str; 2] = ["enterpriseregistration.windows.net", "device.login.microsoftonline.com"];

/// Whether a host's certificates tell something: row 3 asks for those of two hosts, and for no other's.
pub fn is_never_inspected(name: &str) -> bool {
    NEVER_INSPECTED.contains(&name)
}

/// The hosts that were tried, and how this Mac reaches the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts {
    /// The system's proxy.
    pub proxy: Proxy,
    /// Each host once.
    pub answers: Vec<Host>,
}

/// A host that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its name or address.
    pub name: String,
    /// The TCP port.
    pub port: u16,
    /// How it answered.
    pub answer: HostAnswer,
}

/// The system's proxy (contracts.md 1, `[network]`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proxy {
    /// None.
    #[default]
    None,
    /// Set by hand.
    Manual,
    /// Found by a script.
    Automatic,
}

/// The names and ports to try: Jamf Pro's from its `jss_url`, where that is a link with `https`, and the fixed list.
pub fn hosts_to_try(jss_url: Option<&str>) -> Vec<(String, u16)> {
    let jamf_pro = jss_url.and_then(jamf_pro);
    let fixed = FIXED.into_iter().map(|name| (name.to_string(), HTTPS));
    let fixed = fixed.filter(|host| jamf_pro.as_ref() != Some(host));
    jamf_pro.iter().cloned().chain(fixed).collect()
}

/// Host and port of a `jss_url`; an IPv6 address without its brackets.
fn jamf_pro(jss_url: &str) -> Option<(String, u16)> {
    let url = Url::parse(jss_url).ok().filter(|url| url.scheme() == "https")?;
    let name = url.host_str()?.trim_matches(['[', ']']);
    Some((name.to_string(), url.port_or_known_default()?))
}

/// The hosts that cannot be reached (row 2). None where no host resolves, since the Mac is offline then, and none
/// behind a proxy, which may be the way out.
pub(crate) fn unreachable(hosts: &Hosts) -> Vec<&Host> {
    let online = hosts.answers.iter().any(|host| host.answer != HostAnswer::Unresolved);
    if hosts.proxy != Proxy::None || !online {
        return Vec::new();
    }
    let failed = |host: &&Host| match host.answer {
        HostAnswer::Refused | HostAnswer::Timeout | HostAnswer::Unresolved => true,
        HostAnswer::Open | HostAnswer::ForeignCertificate => false,
    };
    hosts.answers.iter().filter(failed).collect()
}

/// The hosts whose TLS somebody inspects where nobody may (row 3). None behind a proxy.
pub(crate) fn inspected(hosts: &Hosts) -> Vec<&Host> {
    if hosts.proxy != Proxy::None {
        return Vec::new();
    }
    let inspected = |host: &&Host| {
        host.answer == HostAnswer::ForeignCertificate && NEVER_INSPECTED.contains(&host.name.as_str())
    };
    hosts.answers.iter().filter(inspected).collect()
}

impl Host {
    /// What shows it: the host with its port, and its answer as contracts.md 1 spells it.
    pub(crate) fn proof(&self) -> Proof {
        let Host { name, port, answer } = self;
        let source = if name.contains(':') { format!("[{name}]:{port}") } else { format!("{name}:{port}") };
        let text = match answer {
            HostAnswer::Open => "open",
            HostAnswer::Refused => "refused",
            HostAnswer::Timeout => "timeout",
            HostAnswer::Unresolved => "unresolved",
            HostAnswer::ForeignCertificate => "foreign_certificate",
        };
        Proof { source, text: text.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HostAnswer::{ForeignCertificate, Open, Refused, Timeout, Unresolved};

    const JAMF: &str = "example.jamfcloud.com";
    const REGISTRATION: &str = "enterpriseregistration.windows.net";
    const DEVICE_LOGIN: &str = "device.login.microsoftonline.com";
    const SIGN_IN: &str = "login.microsoftonline.com";

    type Rule = fn(&Hosts) -> Vec<&Host>;

    /// All hosts answer as `rest`, but for the ones named.
    fn hosts(rest: HostAnswer, others: &[(&str, HostAnswer)]) -> Hosts {
        let host = |(name, port): (String, u16)| {
            let other = others.iter().find(|(other, _)| *other == name);
            Host { answer: other.map_or(rest, |(_, answer)| *answer), name, port }
        };
        let to_try = hosts_to_try(Some("https://example.jamfcloud.com/"));
        Hosts { proxy: Proxy::None, answers: to_try.into_iter().map(host).collect() }
    }

    fn names(rule: Rule, hosts: &Hosts) -> Vec<&str> {
        rule(hosts).into_iter().map(|host| host.name.as_str()).collect()
    }

    #[test]
    fn the_host_of_jamf_pro_comes_first() {
        let cases = [
            ("https://example.jamfcloud.com/", Some((JAMF, 443))),
            ("https://example.jamfcloud.com", Some((JAMF, 443))),
            ("https://example.jamfcloud.com:443//", Some((JAMF, 443))),
            ("HTTPS://Example.JamfCloud.com:8443/jss", Some((JAMF, 8443))),
            ("https://10.0.0.7:8443/", Some(("10.0.0.7", 8443))),
            ("https://[2001:db8::7]:8443/", Some(("2001:db8::7", 8443))),
            ("https://bücher.example/", Some(("xn--bcher-kva.example", 443))),
            ("https://login.microsoftonline.com:8443/", Some((SIGN_IN, 8443))),
            ("http://example.jamfcloud.com:8080/", None),
            ("example.jamfcloud.com:8443", None),
            ("example.jamfcloud.com", None),
            ("https://", None),
            ("https://example.jamfcloud.com:99999/", None),
            ("", None),
        ];
        for (jss_url, first) in cases {
            let fixed = FIXED.map(|name| (name, 443));
            let expected = first.into_iter().chain(fixed).map(|(name, port)| (name.to_string(), port));
            assert_eq!(hosts_to_try(Some(jss_url)), expected.collect::<Vec<_>>(), "{jss_url}");
        }
    }

    #[test]
    fn no_host_is_tried_twice() {
        assert_eq!(hosts_to_try(None), FIXED.map(|name| (name.to_string(), 443)));
        let others = FIXED.into_iter().filter(|name| *name != "sts.windows.net");
        let expected = ["sts.windows.net"].into_iter().chain(others).map(|name| (name.to_string(), 443));
        assert_eq!(hosts_to_try(Some("https://STS.windows.net/")), expected.collect::<Vec<_>>());
    }

    #[test]
    fn hosts_are_unreachable_while_another_resolves() {
        let everyone = [&[JAMF], &FIXED[..]].concat();
        let cases = [
            (Open, vec![], vec![]),
            (Open, vec![(SIGN_IN, Refused)], vec![SIGN_IN]),
            (Open, vec![(SIGN_IN, Timeout)], vec![SIGN_IN]),
            (Open, vec![(SIGN_IN, Unresolved)], vec![SIGN_IN]),
            (Open, vec![(SIGN_IN, Timeout), (JAMF, Refused)], vec![JAMF, SIGN_IN]),
            (Open, vec![(SIGN_IN, ForeignCertificate)], vec![]),
            (Open, vec![(REGISTRATION, ForeignCertificate)], vec![]),
            (Unresolved, vec![], vec![]),
            (Refused, vec![], everyone.clone()),
            (Timeout, vec![], everyone.clone()),
            (Unresolved, vec![(SIGN_IN, Refused)], everyone.clone()),
            (Unresolved, vec![(JAMF, Open)], FIXED.to_vec()),
            (Unresolved, vec![(JAMF, ForeignCertificate)], FIXED.to_vec()),
        ];
        for (rest, others, expected) in cases {
            assert_eq!(names(unreachable, &hosts(rest, &others)), expected, "{rest:?} {others:?}");
        }
        assert_eq!(names(unreachable, &Hosts::default()), Vec::<&str>::new());
    }

    #[test]
    fn tls_is_inspected_only_where_it_must_not_be() {
        let cases = [
            (Open, vec![], vec![]),
            (Open, vec![(REGISTRATION, ForeignCertificate)], vec![REGISTRATION]),
            (Open, vec![(DEVICE_LOGIN, ForeignCertificate)], vec![DEVICE_LOGIN]),
            (ForeignCertificate, vec![], vec![REGISTRATION, DEVICE_LOGIN]),
            (ForeignCertificate, vec![(REGISTRATION, Open), (DEVICE_LOGIN, Timeout)], vec![]),
            (Unresolved, vec![(REGISTRATION, ForeignCertificate)], vec![REGISTRATION]),
            (Open, vec![(SIGN_IN, ForeignCertificate), (JAMF, ForeignCertificate)], vec![]),
        ];
        for (rest, others, expected) in cases {
            assert_eq!(names(inspected, &hosts(rest, &others)), expected, "{rest:?} {others:?}");
        }
    }

    #[test]
    fn a_proxy_may_be_the_way_out() {
        let others = [(SIGN_IN, Refused), (REGISTRATION, ForeignCertificate)];
        for (proxy, found) in [(Proxy::None, 1), (Proxy::Manual, 0), (Proxy::Automatic, 0)] {
            let hosts = Hosts { proxy, ..hosts(Open, &others) };
            assert_eq!((unreachable(&hosts).len(), inspected(&hosts).len()), (found, found), "{proxy:?}");
        }
    }

    #[test]
    fn the_proof_names_the_port_and_the_answer() {
        let cases = [
            (JAMF, 8443, Timeout, "example.jamfcloud.com:8443", "timeout"),
            (JAMF, 443, Open, "example.jamfcloud.com:443", "open"),
            (JAMF, 443, Refused, "example.jamfcloud.com:443", "refused"),
            ("2001:db8::7", 443, Unresolved, "[2001:db8::7]:443", "unresolved"),
            (
                REGISTRATION,
                443,
                ForeignCertificate,
                "enterpriseregistration.windows.net:443",
                "foreign_certificate",
            ),
        ];
        for (name, port, answer, source, text) in cases {
            let proof = Host { name: name.into(), port, answer }.proof();
            assert_eq!((proof.source.as_str(), proof.text.as_str()), (source, text));
            assert_eq!(serde_json::to_value(answer).unwrap(), text);
        }
    }
}
