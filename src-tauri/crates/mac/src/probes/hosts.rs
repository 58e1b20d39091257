//! The hosts that registration needs: tried only when a person asks, never in the background.

use rejoin_registration::{Host, Hosts, Proxy, Reading, hosts_to_try};

use crate::{Mac, Trouble};

/// Tries the hosts. Behind a proxy none is tried: the way out may be the proxy's, and no answer would tell anything.
pub(super) fn read(mac: &dyn Mac, jamf_server: &Reading<String>) -> Result<Hosts, Trouble> {
    let proxy = mac.proxy()?;
    if proxy != Proxy::None {
        return Ok(Hosts { proxy, answers: Vec::new() });
    }
    let hosts = hosts_to_try(jamf_server.known().map(String::as_str));
    let answers = mac.answers(&hosts);
    let answers = hosts.into_iter().zip(answers).map(|((name, port), answer)| Host { name, port, answer });
    Ok(Hosts { proxy, answers: answers.collect() })
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{HostAnswer, Reason};

    use super::*;
    use crate::probes::made_up::MadeUpMac;

    fn hosts(proxy: Result<Proxy, Trouble>) -> Result<Hosts, Trouble> {
        let server = Reading::Absent { source: "x".into() };
        let mut mac = MadeUpMac::empty();
        mac.proxy = proxy;
        read(&mac, &server)
    }

    #[test]
    fn hosts_are_tried_where_no_proxy_stands_between() {
        let tried = hosts(Ok(Proxy::None)).unwrap();
        assert_eq!(tried.answers.len(), 9);
        assert!(tried.answers.iter().all(|host| host.answer == HostAnswer::Refused));
        assert_eq!(hosts(Ok(Proxy::Automatic)).unwrap().answers, []);
        let trouble = Trouble::unreadable("x", Reason::Failed);
        assert_eq!(hosts(Err(trouble.clone())), Err(trouble));
    }
}
