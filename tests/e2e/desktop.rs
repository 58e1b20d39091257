//! A private desktop: a screen, a session bus and a home of its own, so that tests run side by side and anywhere.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tempfile::TempDir;
use tokio::process::Command;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use zbus::Connection;
use zbus::connection::Builder;

use crate::limit::within;
use crate::notifications::{Notification, SERVICE, SERVICE_PATH, Service};
use crate::process::Process;
use crate::tray::{Address, Tray, WATCHER, WATCHER_PATH, Watcher};

/// Fields end in this order.
pub(crate) struct Desktop {
    bus: Connection,
    registered: UnboundedReceiver<Address>,
    notifications: UnboundedReceiver<Notification>,
    bus_address: String,
    _bus_process: Process,
    display: String,
    _screen: Process,
    folder: TempDir,
}

impl Desktop {
    pub(crate) async fn start() -> Self {
        let folder = TempDir::new().unwrap();
        for name in ["home", "runtime", "temporary"] {
            DirBuilder::new().mode(0o700).create(folder.path().join(name)).unwrap();
        }
        let (screen, display) = screen().await;
        let (bus_process, bus_address) = bus(folder.path()).await;
        let (register, registered) = unbounded_channel();
        let (notify, notifications) = unbounded_channel();
        let bus = Builder::address(bus_address.as_str())
            .unwrap()
            .name(WATCHER)
            .unwrap()
            .serve_at(WATCHER_PATH, Watcher::new(register))
            .unwrap()
            .name(SERVICE)
            .unwrap()
            .serve_at(SERVICE_PATH, Service::new(notify))
            .unwrap();
        let bus = within("the session bus", bus.build()).await.unwrap();
        let _bus_process = bus_process;
        Desktop {
            bus,
            registered,
            notifications,
            bus_address,
            _bus_process,
            display,
            _screen: screen,
            folder,
        }
    }

    /// A program to start on this desktop.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("LANG", "C.UTF-8")
            .env("HOME", self.folder.path().join("home"))
            .env("XDG_RUNTIME_DIR", self.folder.path().join("runtime"))
            .env("TMPDIR", self.folder.path().join("temporary"))
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .kill_on_drop(true);
        command
    }

    /// Rejoin on a recording.
    pub(crate) fn rejoin(&self, mac: &Path) -> Process {
        Process::start(self.command(env!("CARGO_BIN_EXE_rejoin")).arg("--mac").arg(mac))
    }

    /// The status item that registers next.
    pub(crate) async fn tray(&mut self) -> Tray {
        let address = within("a status item", self.registered.recv()).await.unwrap();
        Tray::connect(&self.bus, address).await
    }

    /// The notification that is shown next.
    pub(crate) async fn notification(&mut self) -> Notification {
        within("a notification", self.notifications.recv()).await.unwrap()
    }

    /// The notifications that nobody has looked at yet.
    pub(crate) fn more_notifications(&mut self) -> Vec<Notification> {
        std::iter::from_fn(|| self.notifications.try_recv().ok()).collect()
    }

    /// What the programs on this desktop have put among the temporary files.
    pub(crate) fn temporary_folders(&self) -> Vec<PathBuf> {
        let entries =
            fs::read_dir(self.folder.path().join("temporary")).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_dir()).collect()
    }

    pub(crate) fn bus(&self) -> &Connection {
        &self.bus
    }

    pub(crate) fn display(&self) -> &str {
        &self.display
    }
}

/// An X server that picks a free display and prints its number.
async fn screen() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]);
    // It tells of every display that is taken.
    let mut screen = Process::start(command.stderr(Stdio::null()));
    let number = screen.line().await.unwrap();
    (screen, format!(":{number}"))
}

/// A session bus that starts nothing by itself, for what it would start is this machine's and not the test's.
async fn bus(folder: &Path) -> (Process, String) {
    let configuration = folder.join("bus.conf");
    let text = format!(
        "<busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth>\
         <policy context='default'><allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/></policy></busconfig>",
        folder.join("bus").display()
    );
    fs::write(&configuration, text).unwrap();
    let mut command = Command::new("dbus-daemon");
    command.args(["--nofork", "--nopidfile", "--print-address=1", "--config-file"]).arg(configuration);
    // It tells that it may not raise its limits.
    let mut bus = Process::start(command.stderr(Stdio::null()));
    let address = bus.line().await.unwrap();
    (bus, address)
}
