//! Servers on this machine, each on a port of its own.

use std::io::{Read, Write, copy, sink};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use rustls::server::danger::ClientCertVerifier;
use rustls::server::{ClientHello, ResolvesServerCert, WebPkiClientVerifier};
use rustls::sign::CertifiedKey;
use rustls::{
    ConfigBuilder, RootCertStore, ServerConfig, ServerConnection, SupportedProtocolVersion, WantsVerifier,
};
use rustls_graviola::default_provider;
use tokio::net::TcpSocket;

use super::certificates::{Authority, Identity};

pub(super) fn configuration(
    versions: &[&'static SupportedProtocolVersion],
) -> ConfigBuilder<ServerConfig, WantsVerifier> {
    ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_protocol_versions(versions)
        .unwrap()
}

/// Only clients with a certificate of the authority are welcome.
pub(super) fn client_verifier(authority: &Authority) -> Arc<dyn ClientCertVerifier> {
    let mut roots = RootCertStore::empty();
    roots.add(authority.certificate()).unwrap();
    let provider = Arc::new(default_provider());
    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap()
}

/// Shows certificates of every kind, to clients that ask for `name` or, without one, to all.
#[derive(Debug)]
pub(super) struct Shows {
    name: Option<&'static str>,
    identity: Arc<CertifiedKey>,
}

impl Shows {
    pub(super) fn to_all(Identity { chain, key }: Identity) -> Arc<Self> {
        let key = default_provider().key_provider.load_private_key(key).unwrap();
        Arc::new(Shows { name: None, identity: Arc::new(CertifiedKey::new(chain, key)) })
    }

    pub(super) fn only_for(name: &'static str, identity: Identity) -> Arc<Self> {
        Arc::new(Shows { name: Some(name), identity: Shows::to_all(identity).identity.clone() })
    }
}

impl ResolvesServerCert for Shows {
    fn resolve(&self, client: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let shown = self.name.is_none() || client.server_name() == self.name;
        shown.then(|| self.identity.clone())
    }
}

/// Shakes hands, and waits until the client goes.
pub(super) fn tls(configuration: ServerConfig) -> u16 {
    let configuration = Arc::new(configuration);
    one_connection(move |mut connection| {
        let mut server = ServerConnection::new(configuration).unwrap();
        // A handshake that fails is the client's affair.
        if server.complete_io(&mut connection).is_ok() {
            let _ = copy(&mut connection, &mut sink());
        }
    })
}

/// Shows its certificates and, asked to go on, closes without a word.
pub(super) fn closing(configuration: ServerConfig) -> u16 {
    let configuration = Arc::new(configuration);
    one_connection(move |mut connection| {
        let mut server = ServerConnection::new(configuration).unwrap();
        server.read_tls(&mut connection).unwrap();
        server.process_new_packets().unwrap();
        while server.wants_write() {
            server.write_tls(&mut connection).unwrap();
        }
        let _ = connection.read(&mut [0; 0x10000]);
    })
}

/// Says this to whoever says something, and closes.
pub(super) fn saying(bytes: Vec<u8>) -> u16 {
    one_connection(move |mut connection| {
        let _ = connection.read(&mut [0; 0x10000]);
        let _ = connection.write_all(&bytes);
    })
}

/// Closes without reading what has come, which resets the connection.
pub(super) fn resetting() -> u16 {
    one_connection(|connection| {
        let _ = connection.peek(&mut [0]);
    })
}

/// Takes connections and says nothing.
pub(super) fn silent() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || listener.incoming().collect::<Vec<_>>());
    port
}

/// A port where nobody listens, and what keeps others from it.
pub(in super::super) fn shut_port() -> (TcpSocket, u16) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    let port = socket.local_addr().unwrap().port();
    (socket, port)
}

fn one_connection(serve: impl FnOnce(TcpStream) + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || serve(listener.accept().unwrap().0));
    port
}
