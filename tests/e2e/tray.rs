//! The panel's side of the status item: where it registers, its picture, its menu (StatusNotifierItem, dbusmenu).

use std::collections::HashMap;
use std::fs;

use tokio::sync::mpsc::UnboundedSender;
use tokio::time::{sleep, timeout};
use zbus::export::ordered_stream::OrderedStreamExt;
use zbus::message::Header;
use zbus::names::UniqueName;
use zbus::proxy::{Builder, CacheProperties};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, Proxy, fdo, interface};

use crate::limit::{INTERVAL, LIMIT, within};

/// The name that status items look for.
pub(crate) const WATCHER: &str = "org.kde.StatusNotifierWatcher";
/// Where they look.
pub(crate) const WATCHER_PATH: &str = "/StatusNotifierWatcher";

/// What D-Bus answers for an object that is not there.
const UNKNOWN_METHOD: &str = "org.freedesktop.DBus.Error.UnknownMethod";

/// The bus name of a status item, and its path there.
pub(crate) type Address = (UniqueName<'static>, String);

/// Takes registrations.
pub(crate) struct Watcher {
    registered: UnboundedSender<Address>,
}

impl Watcher {
    pub(crate) fn new(registered: UnboundedSender<Address>) -> Self {
        Watcher { registered }
    }
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, path: String, #[zbus(header)] header: Header<'_>) {
        // A test that has ended listens no more.
        let _ = self.registered.send((header.sender().unwrap().to_owned(), path));
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: i32,
    pub(crate) text: String,
    pub(crate) enabled: bool,
}

/// What dbusmenu tells of an item: its id, its properties, its items.
type Item = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// A status item.
pub(crate) struct Tray {
    process_id: u32,
    item: Proxy<'static>,
    menu: Proxy<'static>,
}

impl Tray {
    pub(crate) async fn connect(bus: &Connection, (name, path): Address) -> Self {
        let process_id = fdo::DBusProxy::new(bus)
            .await
            .unwrap()
            .get_connection_unix_process_id(name.clone().into())
            .await
            .unwrap();
        let item = uncached(bus, &name, path, "org.kde.StatusNotifierItem").await;
        let path: OwnedObjectPath = within("the menu's path", item.get_property("Menu")).await.unwrap();
        let menu = uncached(bus, &name, path.to_string(), "com.canonical.dbusmenu").await;
        Tray { process_id, item, menu }
    }

    /// The process that the status item belongs to.
    pub(crate) fn process_id(&self) -> u32 {
        self.process_id
    }

    /// Waits until it stands in the panel (`Active`) or does not (`Passive`).
    pub(crate) async fn status_once(&self, wanted: &str) {
        let waiting = async {
            loop {
                let status: String = self.item.get_property("Status").await.unwrap();
                if status == wanted {
                    return;
                }
                sleep(INTERVAL).await;
            }
        };
        within(wanted, waiting).await;
    }

    /// The picture's bytes, a PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        let path: String = within("the icon's name", self.item.get_property("IconName")).await.unwrap();
        fs::read(path).unwrap()
    }

    /// The menu's lines without separators, as soon as they are as they should be.
    pub(crate) async fn lines_once(&self, are_right: impl Fn(&[Line]) -> bool) -> Vec<Line> {
        let mut changes = self.menu.receive_all_signals().await.unwrap();
        let mut last = Vec::new();
        let waiting = async {
            loop {
                match self.lines().await {
                    Some(lines) => last = lines,
                    None => {
                        sleep(INTERVAL).await;
                        continue;
                    }
                }
                if are_right(&last) {
                    return;
                }
                changes.next().await.unwrap();
            }
        };
        let ended = timeout(LIMIT, waiting).await;
        assert!(ended.is_ok(), "the menu stays {last:#?}");
        last
    }

    /// Chooses the line with this text, as soon as it is there.
    pub(crate) async fn choose(&self, text: &str) {
        let lines = self.lines_once(|lines| lines.iter().any(|line| line.text == text)).await;
        let line = lines.iter().find(|line| line.text == text).unwrap();
        assert!(line.enabled, "{line:?}");
        let event = (line.id, "clicked", Value::from(0), 0_u32);
        // Quit may end the app before it answers.
        within("the menu", self.menu.call_noreply("Event", &event)).await.unwrap();
    }

    /// `None`: the status item was there before its menu.
    async fn lines(&self) -> Option<Vec<Line>> {
        let whole = (0, -1, Vec::<String>::new());
        let (_, (_, _, items)): (u32, Item) =
            match within("the menu", self.menu.call("GetLayout", &whole)).await {
                Err(zbus::Error::MethodError(name, ..)) if name == UNKNOWN_METHOD => return None,
                layout => layout.unwrap(),
            };
        Some(items.into_iter().filter_map(|item| line(Item::try_from(item).unwrap())).collect())
    }
}

async fn uncached(
    bus: &Connection,
    name: &UniqueName<'static>,
    path: String,
    interface: &'static str,
) -> Proxy<'static> {
    let proxy = Builder::new(bus)
        .destination(name.clone())
        .unwrap()
        .path(path)
        .unwrap()
        .interface(interface)
        .unwrap()
        .cache_properties(CacheProperties::No);
    within("a proxy", proxy.build()).await.unwrap()
}

/// A separator is no line. dbusmenu leaves out what is as usual: an item is enabled.
fn line((id, mut properties, _): Item) -> Option<Line> {
    let mut property = |name: &str| properties.remove(name);
    let text: String = property("label")?.try_into().unwrap();
    let enabled = property("enabled").is_none_or(|value| value.try_into().unwrap());
    Some(Line { id, text: without_mnemonic(&text), enabled })
}

/// One underscore marks the key that chooses the line; two stand for themselves.
fn without_mnemonic(text: &str) -> String {
    text.replace("__", "\0").replace('_', "").replace('\0', "_")
}
