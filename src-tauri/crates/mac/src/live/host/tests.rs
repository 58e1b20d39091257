//! Hosts are tried on this machine: servers of every kind, with certificates made for the occasion.

use std::sync::mpsc;
use std::time::Instant;

use rustls::server::WantsServerCert;
use rustls::version::{TLS12, TLS13};
use rustls::{ConfigBuilder, ServerConfig, SupportedProtocolVersion};

use super::*;
use HostAnswer::{ForeignCertificate, Open, Refused, Timeout, Unresolved};
use certificates::{Authority, Dates, Identity};
use servers::Shows;

mod certificates;
pub(super) mod servers;

/// More than any test takes.
const LONG: Duration = Duration::from_secs(60);
/// Long enough for a server on this machine, had it anything to say.
const SHORT: Duration = Duration::from_millis(300);

const BOTH: &[&SupportedProtocolVersion] = &[&TLS12, &TLS13];

/// How the server on a port of this machine answers, where `authority` is a public root.
fn answer_of(port: u16, authority: &Authority) -> HostAnswer {
    let mut roots = RootCertStore::empty();
    roots.add(authority.certificate()).unwrap();
    block_on(runtime(), Trial::new(Arc::new(roots)).answers(&[("localhost", port)], LONG)).unwrap()[0]
}

fn runtime() -> runtime::Runtime {
    runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn server(identity: Identity) -> ServerConfig {
    servers::configuration(BOTH).with_no_client_auth().with_cert_resolver(Shows::to_all(identity))
}

/// Of a server that wants a certificate by this authority.
fn wanting(
    authority: &Authority,
    version: &'static SupportedProtocolVersion,
) -> ConfigBuilder<ServerConfig, WantsServerCert> {
    servers::configuration(&[version]).with_client_cert_verifier(servers::client_verifier(authority))
}

#[test]
fn a_chain_is_public_by_its_root_alone() {
    let public = Authority::new("Public");
    let foreign = Authority::new("Inspection");
    // An inspecting box may call its authority what it likes.
    let namesake = Authority::new("Public");
    let today = || Dates::years(2020, 2100);
    let between = public.below("Between", today());
    let expired_between = public.below("Between", Dates::years(2020, 2022));
    let foreign_between = foreign.below("Between", today());
    let old_foreign = foreign.below("Between", Dates::years(2020, 2022));
    let disjoint_between = foreign.below("Between", Dates::years(2030, 2040));
    let cases = [
        ("public", public.identity("localhost", today()), Open),
        ("by an intermediate", between.identity("localhost", today()), Open),
        ("other name", public.identity("portal.example", today()), Open),
        ("expired", public.identity("localhost", Dates::years(2020, 2021)), Open),
        ("not yet valid", public.identity("localhost", Dates::years(2090, 2100)), Open),
        ("all expired", expired_between.identity("localhost", Dates::years(2021, 2023)), Open),
        ("intermediate not sent", between.identity("localhost", today()).alone(), ForeignCertificate),
        ("foreign", foreign.identity("localhost", today()), ForeignCertificate),
        ("foreign by an intermediate", foreign_between.identity("localhost", today()), ForeignCertificate),
        ("foreign and expired", foreign.identity("localhost", Dates::years(2020, 2021)), ForeignCertificate),
        (
            "foreign and all expired",
            old_foreign.identity("localhost", Dates::years(2021, 2023)),
            ForeignCertificate,
        ),
        ("namesake", namesake.identity("localhost", today()), ForeignCertificate),
        ("self-signed", Identity::self_signed("localhost"), ForeignCertificate),
        ("no X.509", Identity::self_signed("localhost").damaged(), ForeignCertificate),
        ("never valid", disjoint_between.identity("localhost", Dates::years(2020, 2021)), Open),
    ];
    for (name, identity, expected) in cases {
        let port = servers::tls(server(identity));
        assert_eq!(answer_of(port, &public), expected, "{name}");
    }
}

#[test]
fn made_up_authorities_are_no_public_roots() {
    let identity = Authority::new("Public").identity("localhost", Dates::years(2020, 2100));
    let port = servers::tls(server(identity));
    assert_eq!(answers(&[("localhost", port)], LONG).unwrap(), [ForeignCertificate]);
}

#[test]
fn a_server_that_wants_a_certificate_answers() {
    let public = Authority::new("Public");
    let foreign = Authority::new("Inspection");
    for (authority, expected) in [(&public, Open), (&foreign, ForeignCertificate)] {
        let server = |version| {
            let identity = authority.identity("localhost", Dates::years(2020, 2100));
            wanting(authority, version).with_cert_resolver(Shows::to_all(identity))
        };
        let cases = [
            ("TLS 1.2", servers::tls(server(&TLS12))),
            ("TLS 1.3", servers::tls(server(&TLS13))),
            ("TLS 1.2, closed without an alert", servers::closing(server(&TLS12))),
        ];
        for (name, port) in cases {
            assert_eq!(answer_of(port, &public), expected, "{name}");
        }
    }
}

#[test]
fn a_handshake_cut_off_is_a_refusal() {
    let public = Authority::new("Public");
    for authority in [&public, &Authority::new("Inspection")] {
        let identity = authority.identity("localhost", Dates::years(2020, 2100));
        let configuration = servers::configuration(&[&TLS12])
            .with_no_client_auth()
            .with_cert_resolver(Shows::to_all(identity));
        assert_eq!(answer_of(servers::closing(configuration), &public), Refused);
    }
}

#[test]
fn a_public_server_must_hold_the_key_of_its_certificate() {
    let public = Authority::new("Public");
    let foreign = Authority::new("Inspection");
    for version in BOTH {
        for (authority, expected) in [(&public, Refused), (&foreign, ForeignCertificate)] {
            let shows = || {
                let identity = authority.identity("localhost", Dates::years(2020, 2100));
                Shows::to_all(identity.stolen())
            };
            let content = servers::configuration(&[version]).with_no_client_auth();
            for server in [content, wanting(authority, version)] {
                let port = servers::tls(server.with_cert_resolver(shows()));
                assert_eq!(answer_of(port, &public), expected, "{version:?}");
            }
        }
    }
}

#[test]
fn the_server_is_told_the_name() {
    let public = Authority::new("Public");
    for (name, expected) in [("localhost", Open), ("other.example", Refused)] {
        let identity = public.identity("localhost", Dates::years(2020, 2100));
        let configuration = servers::configuration(BOTH)
            .with_no_client_auth()
            .with_cert_resolver(Shows::only_for(name, identity));
        assert_eq!(answer_of(servers::tls(configuration), &public), expected, "{name}");
    }
}

#[test]
fn what_is_not_tls_is_a_refusal() {
    let public = Authority::new("Public");
    let garbage = vec![0xAA; 100_000];
    let endless_record = [&[22, 3, 3, 0x40, 0][..], &[2; 0x4000]].concat();
    let cases: [(&str, &[u8]); 6] = [
        ("nothing, and closed", b""),
        ("garbage", &garbage),
        ("HTTP", b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"),
        ("SSH", b"SSH-2.0-OpenSSH_9.2\r\n"),
        ("an alert", &[21, 3, 3, 0, 2, 2, 40]),
        ("an endless message", &endless_record),
    ];
    for (name, bytes) in cases {
        assert_eq!(answer_of(servers::saying(bytes.to_vec()), &public), Refused, "{name}");
    }
    assert_eq!(answer_of(servers::resetting(), &public), Refused, "reset");
    let (_taken, port) = servers::shut_port();
    assert_eq!(answer_of(port, &public), Refused, "shut");
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
    assert_eq!(answers(&hosts, SHORT * 4).unwrap(), expected);
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
    let trial = Trial::new(public_roots());
    let answers = block_on(runtime, trial.answers(&[("localhost", servers::silent())], SHORT));
    assert_eq!(answers.unwrap(), [Unresolved]);
    network_is_back.send(()).unwrap();
    has_gone_on.recv_timeout(LONG).unwrap();
}

#[test]
fn without_cryptography_a_connection_is_an_answer() {
    let trial = Trial { provider: None, roots: public_roots() };
    let (_taken, shut) = servers::shut_port();
    let hosts = [("localhost", servers::silent()), ("localhost", shut)];
    assert_eq!(block_on(runtime(), trial.answers(&hosts, LONG)).unwrap(), [Open, Refused]);
}

#[test]
fn hosts_may_be_tried_from_within_a_runtime() {
    let (_taken, shut) = servers::shut_port();
    let answers = runtime().block_on(async { answers(&[("127.0.0.1", shut), ("::1", shut)], LONG) });
    assert_eq!(answers.unwrap()[0], Refused);
    assert_eq!(super::answers(&[], LONG).unwrap(), []);
}
