//! WebKitWebDriver: it starts the app itself, and drives the window's web view.

use std::fs;
use std::path::Path;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::desktop::Desktop;
use crate::limit::{eventually, within};
use crate::process::{Process, children};

/// A driver without a session.
pub(crate) struct WebDriver {
    process: Process,
}

impl WebDriver {
    /// The environment is the app's.
    pub(crate) fn start(desktop: &Desktop, environment: &[(&str, &str)]) -> Self {
        let mut command = desktop.command("WebKitWebDriver");
        command.arg("--port=0").env("TAURI_WEBVIEW_AUTOMATION", "true").envs(environment.iter().copied());
        WebDriver { process: Process::start(&mut command) }
    }

    /// Starts the app on a recording. Waits until the app opens its window.
    pub(crate) async fn session(&self, mac: &Path) -> Client {
        let port = eventually("the driver's port", || listening_port(self.process.id())).await;
        let options = json!({ "binary": env!("CARGO_BIN_EXE_rejoin"), "args": ["--mac", mac] });
        let capabilities = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://127.0.0.1:{port}");
        within("a session", builder.capabilities(capabilities).connect(&address)).await.unwrap()
    }

    /// The app's process.
    pub(crate) fn app(&self) -> u32 {
        let found = children(self.process.id(), "rejoin");
        *found.first().unwrap()
    }

    /// The next line that the app prints.
    pub(crate) async fn line(&mut self) -> Option<String> {
        self.process.line().await
    }
}

/// The port that the system gave to a process that listens on this machine only.
fn listening_port(process: u32) -> Option<u16> {
    const LISTENING: &str = "0A";
    let sockets: Vec<String> = fs::read_dir(format!("/proc/{process}/fd"))
        .ok()?
        .filter_map(|entry| fs::read_link(entry.ok()?.path()).ok()?.to_str().map(String::from))
        .collect();
    let table = fs::read_to_string("/proc/net/tcp").ok()?;
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<_> = line.split_whitespace().collect();
        let is_ours = sockets.contains(&format!("socket:[{}]", fields.get(9)?));
        let (_, port) = fields[1].split_once(':')?;
        (is_ours && fields[3] == LISTENING).then(|| u16::from_str_radix(port, 16).ok())?
    })
}
