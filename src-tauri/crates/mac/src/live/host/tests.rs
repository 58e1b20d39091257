//! Hosts are tried on this machine, on servers of every kind. TLS is macOS's: here, tests say how it ended.

use std::sync::mpsc;
use std::time::Instant;

use super::*;
use HostAnswer::{ForeignCertificate, Open, Refused, Timeout, Unresolved};
use handshake::{Chain, TIMED_OUT};

pub(super) mod servers;

/// More than any test takes.
const LONG: Duration = Duration::from_secs(60);
/// Long enough for a server on this machine, had it anything to say.
const SHORT: Duration = Duration::from_millis(300);

fn answers_with(
    handshake: fn(&str, Duration) -> Handshake,
    hosts: &[(&str, u16)],
    limit: Duration,
) -> Vec<HostAnswer> {
    block_on(runtime(), Trial { handshake, shakes_hands: |_| true, limit }.answers(hosts)).unwrap()
}

fn runtime() -> runtime::Runtime {
    runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn inspected(_link: &str, _limit: Duration) -> Handshake {
    let last = Some(b"Inspection".to_vec());
    Ok(Chain { last, public_roots: vec![b"Public".to_vec()] })
}

fn timed_out(_link: &str, _limit: Duration) -> Handshake {
    Err(TIMED_OUT)
}

fn endless(_link: &str, _limit: Duration) -> Handshake {
    thread::sleep(LONG);
    Err(0)
}

fn not_to_be_tried(link: &str, _limit: Duration) -> Handshake {
    panic!("{link}")
}

#[test]
fn a_handshake_says_how_a_host_answered_that_took_a_connection() {
    type Ends = fn(&str, Duration) -> Handshake;
    let cases: [(&str, Ends, HostAnswer); 2] =
        [("inspected", inspected, ForeignCertificate), ("timed out", timed_out, Timeout)];
    for (name, handshake, expected) in cases {
        assert_eq!(answers_with(handshake, &[("localhost", servers::silent())], LONG), [expected], "{name}");
    }
    assert_eq!(answers_with(endless, &[("localhost", servers::silent())], SHORT), [Timeout]);
}

#[test]
fn only_where_certificates_tell_something_hands_are_shaken() {
    let trial = Trial { handshake: inspected, shakes_hands: |name| name == "localhost", limit: LONG };
    let silent = servers::silent();
    let answers = block_on(runtime(), trial.answers(&[("localhost", silent), ("127.0.0.1", silent)]));
    assert_eq!(answers.unwrap(), [ForeignCertificate, Open]);
    let never = ["enterpriseregistration.windows.net", "device.login.microsoftonline.com"];
    assert!(never.into_iter().all(is_never_inspected));
    // Links to these macOS hands to Microsoft's SSO extension (mac.md 6).
    let of_the_extension = ["login.microsoftonline.com", "login.microsoft.com", "sts.windows.net"];
    assert!(!of_the_extension.into_iter().any(is_never_inspected));
}

#[test]
fn a_host_that_takes_no_connection_is_not_tried_further() {
    let (_taken, shut) = servers::shut_port();
    let hosts = [("localhost", shut), ("nowhere.invalid", 443)];
    assert_eq!(answers_with(not_to_be_tried, &hosts, LONG), [Refused, Unresolved]);
}

#[test]
fn only_names_and_addresses_of_hosts_make_links() {
    let cases = [
        (("login.microsoftonline.com", 443), Some("https://login.microsoftonline.com/")),
        (("jamf.example.com", 8443), Some("https://jamf.example.com:8443/")),
        (("10.0.0.1", 443), Some("https://10.0.0.1/")),
        (("::1", 8443), Some("https://[::1]:8443/")),
        (("EXAMPLE.com", 443), Some("https://example.com/")),
        (("", 443), None),
        (("a b", 443), None),
        (("a/b", 443), None),
        (("user@host", 443), None),
        (("name\0with.zero", 443), None),
    ];
    for ((name, port), expected) in cases {
        assert_eq!(link(name, port).as_ref().map(Url::as_str), expected, "{name:?}");
    }
}

#[test]
fn names_without_an_address_are_unresolved() {
    let hosts = ["nowhere.invalid", "", ".", "a b", "name\0with.zero", "two..dots", &"x".repeat(300)];
    let expected = hosts.map(|_| Unresolved);
    assert_eq!(answers(&hosts.map(|name| (name, 443)), LONG).unwrap(), expected);
}

#[test]
fn silent_servers_take_one_limit_together() {
    let silent = servers::silent();
    let (_taken, shut) = servers::shut_port();
    let mut hosts = vec![("localhost", silent); 100];
    hosts[40] = ("localhost", shut);
    hosts[60] = ("nowhere.invalid", 443);
    let mut expected = vec![Timeout; 100];
    expected[40] = Refused;
    expected[60] = Unresolved;

    let started = Instant::now();
    assert_eq!(answers_with(endless, &hosts, SHORT * 4), expected);
    assert!(started.elapsed() < SHORT * 4 * 10);
}

/// The only thread that looks up names is kept busy, as a resolver without a network keeps it.
#[test]
fn a_resolver_that_hangs_is_not_waited_for() {
    let runtime =
        runtime::Builder::new_current_thread().max_blocking_threads(1).enable_all().build().unwrap();
    let (network_is_back, wait_for_network) = mpsc::channel::<()>();
    let (went_on, has_gone_on) = mpsc::channel();
    runtime.spawn_blocking(move || {
        wait_for_network.recv().unwrap();
        went_on.send(()).unwrap();
    });
    let trial = Trial { handshake: not_to_be_tried, shakes_hands: |_| true, limit: SHORT };
    let answers = block_on(runtime, trial.answers(&[("localhost", servers::silent())]));
    assert_eq!(answers.unwrap(), [Unresolved]);
    network_is_back.send(()).unwrap();
    has_gone_on.recv_timeout(LONG).unwrap();
}

#[test]
fn hosts_may_be_tried_from_within_a_runtime() {
    let (_taken, shut) = servers::shut_port();
    let answers = runtime().block_on(async { answers(&[("127.0.0.1", shut), ("::1", shut)], LONG) });
    assert_eq!(answers.unwrap()[0], Refused);
    assert_eq!(super::answers(&[], LONG).unwrap(), []);
}
