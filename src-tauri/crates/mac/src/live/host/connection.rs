//! The first TCP connection to any address of a host, as apps get it ("happy eyeballs", RFC 8305).

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use rejoin_registration::HostAnswer;
use tokio::net::TcpStream;
use tokio::time::sleep;

/// How long an address is alone in being tried (RFC 8305, section 8).
const HEAD_START: Duration = Duration::from_millis(250);

/// The most addresses of a host that are tried: the last one 1.75 s after the first.
const MOST_ADDRESSES: usize = 8;

/// Connects to the first address that takes the connection. So a broken IPv6 does not hide a working IPv4.
///
/// # Errors
///
/// Where none takes it: what the best-informed attempt says of the host.
pub(super) async fn first(addresses: impl Iterator<Item = SocketAddr>) -> Result<TcpStream, HostAnswer> {
    let addresses = by_turns(addresses).into_iter().take(MOST_ADDRESSES);
    let mut attempts: FuturesUnordered<_> = (0..).zip(addresses).map(attempt).collect();
    let mut answers = Vec::new();
    while let Some(ended) = attempts.next().await {
        match ended {
            Ok(connection) => return Ok(connection),
            Err(error) => answers.push(answer(&error)),
        }
    }
    let mut best_informed = [HostAnswer::Refused, HostAnswer::Timeout].into_iter();
    Err(best_informed.find(|answer| answers.contains(answer)).unwrap_or(HostAnswer::Unresolved))
}

async fn attempt((turn, address): (u32, SocketAddr)) -> io::Result<TcpStream> {
    sleep(HEAD_START * turn).await;
    TcpStream::connect(address).await
}

/// The addresses in the resolver's order, but IPv4 and IPv6 by turns.
fn by_turns(addresses: impl Iterator<Item = SocketAddr>) -> Vec<SocketAddr> {
    let mut seen = [0, 0];
    let mut turns: Vec<(u32, SocketAddr)> = addresses
        .map(|address| {
            let turn = &mut seen[usize::from(address.is_ipv6())];
            *turn += 1;
            (*turn, address)
        })
        .collect();
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, address)| address).collect()
}

/// Without a network no host can be told from another: that is as if no name had an address.
fn answer(error: &io::Error) -> HostAnswer {
    match error.kind() {
        io::ErrorKind::TimedOut => HostAnswer::Timeout,
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown | io::ErrorKind::AddrNotAvailable => {
            HostAnswer::Unresolved
        }
        _ => HostAnswer::Refused,
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use tokio::runtime;

    use super::super::tests::servers;
    use super::*;

    fn addresses(texts: &[&str]) -> Vec<SocketAddr> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn both_families_have_their_turn() {
        let cases: [(&[&str], &[&str]); 5] = [
            (&[], &[]),
            (&["10.0.0.2:1", "10.0.0.1:1"], &["10.0.0.2:1", "10.0.0.1:1"]),
            (&["[::2]:1", "[::1]:1", "10.0.0.1:1"], &["[::2]:1", "10.0.0.1:1", "[::1]:1"]),
            (&["10.0.0.1:1", "10.0.0.2:1", "[::1]:1"], &["10.0.0.1:1", "[::1]:1", "10.0.0.2:1"]),
            (&["[::1]:1", "10.0.0.1:1", "[::2]:1"], &["[::1]:1", "10.0.0.1:1", "[::2]:1"]),
        ];
        for (given, expected) in cases {
            assert_eq!(by_turns(addresses(given).into_iter()), addresses(expected), "{given:?}");
        }
    }

    #[test]
    fn one_address_that_works_is_enough() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let open = listener.local_addr().unwrap();
        let (_taken, port) = servers::shut_port();
        let shut = SocketAddr::from(([127, 0, 0, 1], port));
        let cases = [
            (vec![open], Ok(open)),
            (vec![shut, open], Ok(open)),
            (vec![shut, shut, open], Ok(open)),
            (vec![shut], Err(HostAnswer::Refused)),
            (vec![], Err(HostAnswer::Unresolved)),
        ];
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        for (given, expected) in cases {
            let connected = runtime.block_on(first(given.iter().copied()));
            assert_eq!(connected.map(|to| to.peer_addr().unwrap()), expected, "{given:?}");
        }
    }

    #[test]
    fn the_first_address_has_a_head_start() {
        let listeners = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
        let addresses = listeners.each_ref().map(|listener| listener.local_addr().unwrap());
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let connected = runtime.block_on(first(addresses.into_iter())).unwrap();
        assert_eq!(connected.peer_addr().unwrap(), addresses[0]);
        listeners[1].set_nonblocking(true).unwrap();
        assert_eq!(listeners[1].accept().unwrap_err().kind(), io::ErrorKind::WouldBlock);
    }

    #[test]
    fn without_a_network_no_host_is_to_blame() {
        let cases = [
            (io::ErrorKind::ConnectionRefused, HostAnswer::Refused),
            (io::ErrorKind::ConnectionReset, HostAnswer::Refused),
            (io::ErrorKind::HostUnreachable, HostAnswer::Refused),
            (io::ErrorKind::TimedOut, HostAnswer::Timeout),
            (io::ErrorKind::NetworkUnreachable, HostAnswer::Unresolved),
            (io::ErrorKind::NetworkDown, HostAnswer::Unresolved),
            (io::ErrorKind::AddrNotAvailable, HostAnswer::Unresolved),
        ];
        for (kind, expected) in cases {
            assert_eq!(answer(&kind.into()), expected, "{kind}");
        }
    }
}
