//! Tries hosts as an app would, by name, TCP and TLS, all at once within one limit (causes.md, "Hosts").

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use futures_util::future::join_all;
use rejoin_registration::HostAnswer;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use rustls_graviola::kx;
use tokio::net::{TcpStream, lookup_host};
use tokio::runtime;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

mod connection;
mod no_certificate;
mod public_root;
#[cfg(test)]
mod tests;

use no_certificate::NoCertificate;
use public_root::{PublicRoot, public_roots};

/// Tries every host on its TCP port and says, in the same order, how each answered within `limit`.
///
/// Goes straight there: no proxy, no certificate of this Mac, no keychain, no trust settings of macOS. A server that
/// wants a certificate of this Mac answers all the same, as device.login.microsoftonline.com does (mac.md 8).
///
/// Blocks for `limit` at most, however slow the resolver is. May be called from anywhere, a thread of an
/// asynchronous runtime included.
///
/// # Errors
///
/// Where the system gives no thread or no event queue to try with: no host was tried then.
pub(crate) fn answers(hosts: &[(&str, u16)], limit: Duration) -> io::Result<Vec<HostAnswer>> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    block_on(runtime, Trial::new(public_roots()).answers(hosts, limit))
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
    /// `None`: this processor lacks what the cryptography needs, and only TCP is tried.
    provider: Option<Arc<CryptoProvider>>,
    roots: Arc<RootCertStore>,
}

impl Trial {
    fn new(roots: Arc<RootCertStore>) -> Self {
        let provider = graviola::util::is_cpu_supported().then(provider).map(Arc::new);
        Trial { provider, roots }
    }

    async fn answers(&self, hosts: &[(&str, u16)], limit: Duration) -> Vec<HostAnswer> {
        join_all(hosts.iter().map(|(name, port)| self.answer_within(limit, name, *port))).await
    }

    /// Out of time before the name has an address, a host is unresolved: so a Mac whose resolver hangs is offline.
    async fn answer_within(&self, limit: Duration, name: &str, port: u16) -> HostAnswer {
        let mut out_of_time = HostAnswer::Unresolved;
        timeout(limit, self.answer(name, port, &mut out_of_time)).await.unwrap_or(out_of_time)
    }

    async fn answer(&self, name: &str, port: u16, out_of_time: &mut HostAnswer) -> HostAnswer {
        let Ok(server) = ServerName::try_from(name.to_owned()) else {
            return HostAnswer::Unresolved;
        };
        let Ok(addresses) = lookup_host((name, port)).await else {
            return HostAnswer::Unresolved;
        };
        *out_of_time = HostAnswer::Timeout;
        match connection::first(addresses).await {
            Ok(connection) => self.shake_hands(server, connection).await,
            Err(answer) => answer,
        }
    }

    async fn shake_hands(&self, server: ServerName<'static>, connection: TcpStream) -> HostAnswer {
        let Some(client) = self.client() else {
            return HostAnswer::Open;
        };
        let ended = TlsConnector::from(client.configuration).connect(server, connection).await;
        let answered = match ended {
            Ok(_) => true,
            // A server that stops because it wanted a certificate of this Mac has answered.
            Err(error) => client.no_certificate.was_asked_for() && ended_by_the_server(&error),
        };
        client.root.answer().filter(|_| answered).unwrap_or(HostAnswer::Refused)
    }

    fn client(&self) -> Option<Client> {
        let provider = self.provider.as_ref()?;
        let root = Arc::new(PublicRoot::new(self.roots.clone(), provider.signature_verification_algorithms));
        let no_certificate = Arc::new(NoCertificate::default());
        let configuration = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .ok()?
            .dangerous()
            .with_custom_certificate_verifier(root.clone())
            .with_client_cert_resolver(no_certificate.clone());
        Some(Client { configuration: Arc::new(configuration), root, no_certificate })
    }
}

/// A TLS client for one server, and what it learns of it.
struct Client {
    configuration: Arc<ClientConfig>,
    root: Arc<PublicRoot>,
    no_certificate: Arc<NoCertificate>,
}

/// Without the key exchange of post-quantum cryptography: its first message fills two packets, at which old servers
/// and boxes on the way break off, and that would look like a host that does not answer.
fn provider() -> CryptoProvider {
    CryptoProvider {
        kx_groups: vec![&kx::X25519, &kx::P256, &kx::P384],
        ..rustls_graviola::default_provider()
    }
}

/// Whether the server ended a handshake, by an alert or by closing the connection, and not this client.
fn ended_by_the_server(error: &io::Error) -> bool {
    let of_tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    of_tls.is_none_or(|error| matches!(error, rustls::Error::AlertReceived(_)))
}
