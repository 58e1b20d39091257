//! What happens on this Mac while Rejoin runs, so that nobody has to keep asking.

use super::system;

/// Something that happened in this user's session, or to this Mac.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// An app with an icon in the Dock has started. macOS does not tell of others.
    AppStarted {
        /// Its bundle id.
        bundle_id: String,
    },
    /// Such an app has quit or crashed.
    AppEnded {
        /// Its bundle id.
        bundle_id: String,
    },
    /// This Mac has woken.
    Woke,
    /// Its network, name servers or proxies are others than before.
    NetworkChanged,
    /// This session is on the screen again, after another user's.
    SessionEntered,
    /// Another user's session is about to come to the screen.
    SessionLeft,
}

/// Who is told of events.
pub(super) type Listener = &'static (dyn Fn(Event) + Send + Sync);

/// Tells `listener` of every event from now on, until the process ends; to be called once, by an app whose main thread
/// runs an event loop. The listener is called on any thread, the main one included, and has to return at once.
///
/// Other systems have no such events.
pub fn listen(listener: impl Fn(Event) + Send + Sync + 'static) {
    system::listen(Box::leak(Box::new(listener)));
}
