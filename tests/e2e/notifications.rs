//! The desktop's side of notifications (Desktop Notifications Specification): takes them, and chooses their buttons.

use std::collections::HashMap;

use tokio::sync::mpsc::UnboundedSender;
use tokio::time::sleep;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, interface};

use crate::limit::INTERVAL;

/// The name that apps look for.
pub(crate) const SERVICE: &str = "org.freedesktop.Notifications";
/// Where they look.
pub(crate) const SERVICE_PATH: &str = "/org/freedesktop/Notifications";

/// What an app has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notification {
    pub(crate) id: u32,
    pub(crate) app: String,
    pub(crate) summary: String,
    pub(crate) body: String,
    /// Ids and words of its buttons.
    pub(crate) buttons: Vec<(String, String)>,
}

impl Notification {
    /// Chooses its only button again and again: an app may listen only a moment after it has shown it.
    pub(crate) async fn choose(&self, bus: &Connection) {
        let [(button, _)] = self.buttons.as_slice() else { panic!("{self:?} has not one button") };
        let emitter = SignalEmitter::new(bus, SERVICE_PATH).unwrap();
        loop {
            Service::action_invoked(&emitter, self.id, button).await.unwrap();
            sleep(INTERVAL).await;
        }
    }
}

/// Takes notifications.
pub(crate) struct Service {
    shown: UnboundedSender<Notification>,
    last: u32,
}

impl Service {
    pub(crate) fn new(shown: UnboundedSender<Notification>) -> Self {
        Service { shown, last: 0 }
    }
}

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        ["actions", "body"].map(String::from).into()
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ["e2e", "Rejoin", "1", "1.2"].map(String::from).into()
    }

    #[expect(clippy::too_many_arguments, reason = "the specification's")]
    fn notify(
        &mut self,
        app: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        self.last += 1;
        let buttons = actions.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
        // A test that has ended listens no more.
        let _ = self.shown.send(Notification { id: self.last, app, summary, body, buttons });
        self.last
    }

    fn close_notification(&self, _id: u32) {}

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, button: &str) -> zbus::Result<()>;
}
