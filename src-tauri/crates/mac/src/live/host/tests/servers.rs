//! Servers on this machine, each on a port of its own.

use std::net::{SocketAddr, TcpListener};
use std::thread;

use tokio::net::TcpSocket;

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
