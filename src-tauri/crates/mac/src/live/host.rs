//! Tries hosts as an app would, by name, TCP and TLS, all at once within one limit (causes.md, "Hosts").

use std::io;
use std::net::IpAddr;
use std::thread;
use std::time::Duration;

use futures_util::future::join_all;
use rejoin_registration::{HostAnswer, is_never_inspected};
use tokio::net::lookup_host;
use tokio::runtime;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use url::Url;

use super::system;

mod connection;
pub(super) mod handshake;
#[cfg(test)]
mod tests;

use handshake::Handshake;

/// Tries every host on its TCP port and says, in the same order, how each answered within `limit`.
///
/// By TCP, and at the hosts whose certificates tell something by macOS's own TLS, which sees a server as Teams and Company
/// Portal do. Others are left at TCP: macOS would hand links to the sign-in servers to Microsoft's SSO extension, and
/// judges a company's own server by rules that say nothing of whether it is reached. No certificate of this Mac is shown
/// and nothing is asked of a server: once it has sent its certificates, the connection is given up.
///
/// Blocks for `limit` at most, however slow the resolver is. May be called from anywhere, a thread of an
/// asynchronous runtime included.
///
/// # Errors
///
/// Where the system gives no thread or no event queue to try with: no host was tried then.
pub(crate) fn answers(hosts: &[(&str, u16)], limit: Duration) -> io::Result<Vec<HostAnswer>> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    block_on(
        runtime,
        Trial { handshake: system::handshake, shakes_hands: is_never_inspected, limit }.answers(hosts),
    )
}

/// Waits for a future on a thread of its own, since a runtime cannot be entered from within another, and for nothing
/// that the future left behind: a name that is still being looked up cannot be stopped.
fn block_on<T: Send>(runtime: runtime::Runtime, future: impl Future<Output = T> + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let waiting = thread::Builder::new().spawn_scoped(scope, || {
            let value = runtime.block_on(future);
            runtime.shutdown_background();
            value
        });
        waiting?.join().map_err(|_| io::Error::other("failed to wait for the hosts"))
    })
}

/// How hosts are tried.
struct Trial {
    /// Shakes hands with the server at a link, and blocks for as long as that may take.
    handshake: fn(&str, Duration) -> Handshake,
    /// Whether it is to be tried at this host.
    shakes_hands: fn(&str) -> bool,
    limit: Duration,
}

impl Trial {
    async fn answers(&self, hosts: &[(&str, u16)]) -> Vec<HostAnswer> {
        join_all(hosts.iter().map(|(name, port)| self.answer_within_the_limit(name, *port))).await
    }

    /// Out of time before the name has an address, a host is unresolved: so a Mac whose resolver hangs is offline.
    async fn answer_within_the_limit(&self, name: &str, port: u16) -> HostAnswer {
        let mut out_of_time = HostAnswer::Unresolved;
        timeout(self.limit, self.answer(name, port, &mut out_of_time)).await.unwrap_or(out_of_time)
    }

    async fn answer(&self, name: &str, port: u16, out_of_time: &mut HostAnswer) -> HostAnswer {
        let Ok(addresses) = lookup_host((name, port)).await else {
            return HostAnswer::Unresolved;
        };
        *out_of_time = HostAnswer::Timeout;
        match connection::first(addresses).await {
            Ok(_) if (self.shakes_hands)(name) => self.shake_hands(name, port).await,
            Ok(_) => HostAnswer::Open,
            Err(answer) => answer,
        }
    }

    /// On a connection of macOS's own: it takes none of ours.
    async fn shake_hands(&self, name: &str, port: u16) -> HostAnswer {
        let Some(link) = link(name, port) else { return HostAnswer::Open };
        let (handshake, limit) = (self.handshake, self.limit);
        match spawn_blocking(move || handshake(link.as_str(), limit)).await {
            Ok(ended) => handshake::answer(&ended),
            // The runtime ends. The host took a connection, and nothing else is known of it.
            Err(_) => HostAnswer::Open,
        }
    }
}

/// The link to the first page of a host; `None` where this cannot be the name of a host.
fn link(name: &str, port: u16) -> Option<Url> {
    let mut link = Url::parse("https://host.invalid/").ok()?;
    match name.parse::<IpAddr>() {
        Ok(address) => link.set_ip_host(address).ok()?,
        Err(_) => link.set_host(Some(name)).ok()?,
    }
    link.set_port(Some(port)).ok()?;
    Some(link)
}
