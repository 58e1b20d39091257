//! The screen's side of the window: when it shows, what it is called, and closing it as a window manager does.

use std::sync::Arc;

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use x11rb::NONE;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConfigureWindowAux, ConnectionExt, EventMask,
    ImageFormat, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

use crate::limit::within;

/// The title of Rejoin's window, the same in every language.
pub(crate) const TITLE: &str = "Rejoin";

/// On a screen with 24 bits of colour, as `desktop.rs` has it.
const BYTES_OF_A_PIXEL: usize = 4;

/// The windows of a screen.
pub(crate) struct Windows {
    screen: Arc<RustConnection>,
    root: Window,
    events: UnboundedReceiver<Event>,
}

impl Windows {
    /// From now on.
    pub(crate) fn watch(display: &str) -> Self {
        let (screen, number) = RustConnection::connect(Some(display)).unwrap();
        let root = screen.setup().roots[number].root;
        let mask = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        screen.change_window_attributes(root, &mask).unwrap().check().unwrap();
        let screen = Arc::new(screen);
        let (send, events) = unbounded_channel();
        let listener = Arc::clone(&screen);
        // Ends with the screen, or when nobody listens any more.
        std::thread::spawn(move || {
            while let Ok(event) = listener.wait_for_event() {
                if send.send(event).is_err() {
                    return;
                }
            }
        });
        Windows { screen, root, events }
    }

    /// The next window of this name that shows.
    pub(crate) async fn shown(&mut self, name: &str) -> Window {
        loop {
            if let Event::MapNotify(event) = self.event("a window that shows").await
                && !event.override_redirect
                && self.name(event.window) == name
            {
                return event.window;
            }
        }
    }

    /// Waits until a window does not show any more.
    pub(crate) async fn gone(&mut self, window: Window) {
        loop {
            match self.event("a window that goes").await {
                Event::UnmapNotify(event) if event.window == window => return,
                Event::DestroyNotify(event) if event.window == window => return,
                _ => {}
            }
        }
    }

    /// Asks a window to close, as its close button does.
    pub(crate) fn close(&self, window: Window) {
        let atom = |name: &[u8]| self.screen.intern_atom(false, name).unwrap().reply().unwrap().atom;
        let data = [atom(b"WM_DELETE_WINDOW"), 0, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, atom(b"WM_PROTOCOLS"), data);
        self.screen.send_event(false, window, EventMask::NO_EVENT, message).unwrap().check().unwrap();
    }

    /// Resizes the window of this name that shows, in pixels.
    pub(crate) fn resize(&self, name: &str, width: u32, height: u32) {
        let all = self.screen.query_tree(self.root).unwrap().reply().unwrap().children;
        let shows = |window: &Window| {
            let attributes = self.screen.get_window_attributes(*window).unwrap().reply();
            attributes.is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE)
        };
        let window = all.into_iter().find(|window| shows(window) && self.name(*window) == name).unwrap();
        let size = ConfigureWindowAux::new().width(width).height(height);
        self.screen.configure_window(window, &size).unwrap().check().unwrap();
    }

    /// Waits until something is to be seen in a window: not all of it has one colour.
    pub(crate) async fn painted(&mut self, window: Window) {
        self.screen.damage_query_version(1, 1).unwrap().reply().unwrap();
        let drawing = self.screen.generate_id().unwrap();
        self.screen.damage_create(drawing, window, ReportLevel::NON_EMPTY).unwrap().check().unwrap();
        while !self.shows_something(window) {
            while !matches!(self.event("a window with something in it").await, Event::DamageNotify(_)) {}
            // What is drawn from here on is told again.
            self.screen.damage_subtract(drawing, NONE, NONE).unwrap().check().unwrap();
        }
    }

    fn shows_something(&self, window: Window) -> bool {
        let size = self.screen.get_geometry(window).unwrap().reply().unwrap();
        let (format, all) = (ImageFormat::Z_PIXMAP, u32::MAX);
        let image = self.screen.get_image(format, window, 0, 0, size.width, size.height, all).unwrap();
        let pixels = image.reply().unwrap().data;
        // Of one colour is what looks the same a pixel further on.
        pixels[BYTES_OF_A_PIXEL..] != pixels[..pixels.len() - BYTES_OF_A_PIXEL]
    }

    fn name(&self, window: Window) -> String {
        let property =
            self.screen.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 1024).unwrap();
        // A window may be gone before it is asked.
        let name = property.reply().map(|reply| reply.value).unwrap_or_default();
        String::from_utf8_lossy(&name).into_owned()
    }

    async fn event(&mut self, what: &str) -> Event {
        within(what, self.events.recv()).await.unwrap()
    }
}
