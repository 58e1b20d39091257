//! Events of the session and of the network, by NSWorkspace's notifications and SystemConfiguration.

use std::ffi::c_void;
use std::mem;
use std::ptr::{self, NonNull};

use block2::RcBlock;
use dispatch2::{DispatchQueue, DispatchQueueAttr};
use objc2_app_kit::{
    NSRunningApplication, NSWorkspace, NSWorkspaceApplicationKey,
    NSWorkspaceDidLaunchApplicationNotification, NSWorkspaceDidTerminateApplicationNotification,
    NSWorkspaceDidWakeNotification, NSWorkspaceSessionDidBecomeActiveNotification,
    NSWorkspaceSessionDidResignActiveNotification,
};
use objc2_core_foundation::{CFArray, CFString};
use objc2_foundation::{NSNotification, NSNotificationName};
use objc2_system_configuration::{SCDynamicStore, SCDynamicStoreContext};

use crate::live::events::{Event, Listener};

/// What the network is made of, as a regular expression for the names of SystemConfiguration's store.
/// Apple: "System Configuration Programming Guidelines", "The Dynamic Store".
const NETWORK: &str = "State:/Network/Global/(IPv4|IPv6|DNS|Proxies)";

/// The name by which SystemConfiguration knows this session with it.
const NAME: &str = "org.rejoin.menubar";

/// Starts to tell of events, for good.
pub(in crate::live) fn listen(listener: Listener) {
    // SAFETY: constants of AppKit, set before any code runs and never changed.
    let (started, ended, woke, entered, left) = unsafe {
        (
            NSWorkspaceDidLaunchApplicationNotification,
            NSWorkspaceDidTerminateApplicationNotification,
            NSWorkspaceDidWakeNotification,
            NSWorkspaceSessionDidBecomeActiveNotification,
            NSWorkspaceSessionDidResignActiveNotification,
        )
    };
    observe(started, listener, |about| Some(Event::AppStarted { bundle_id: bundle_id(about)? }));
    observe(ended, listener, |about| Some(Event::AppEnded { bundle_id: bundle_id(about)? }));
    observe(woke, listener, |_| Some(Event::Woke));
    observe(entered, listener, |_| Some(Event::SessionEntered));
    observe(left, listener, |_| Some(Event::SessionLeft));
    watch_network(listener);
}

/// Apple: "NSWorkspace.notificationCenter", "addObserver(forName:object:queue:using:)".
fn observe(name: &NSNotificationName, listener: Listener, event: fn(&NSNotification) -> Option<Event>) {
    let block = RcBlock::new(move |notification: NonNull<NSNotification>| {
        // SAFETY: the centre hands over a notification that lives as long as the call.
        if let Some(event) = event(unsafe { notification.as_ref() }) {
            listener(event);
        }
    });
    let center = NSWorkspace::sharedWorkspace().notificationCenter();
    // SAFETY: there is neither a sender nor a queue to be of the right kind, and all that the block holds may be used on
    // any thread. The centre keeps the observer that the call returns.
    unsafe { center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block) };
}

/// Apple: "NSWorkspace.applicationUserInfoKey".
fn bundle_id(about: &NSNotification) -> Option<String> {
    // SAFETY: a constant of AppKit, set before any code runs and never changed.
    let key = unsafe { NSWorkspaceApplicationKey };
    let app = about.userInfo()?.objectForKey(key)?.downcast::<NSRunningApplication>().ok()?;
    Some(app.bundleIdentifier()?.to_string())
}

/// Apple: "SCDynamicStoreSetNotificationKeys(_:_:_:)", "SCDynamicStoreSetDispatchQueue(_:_:)".
fn watch_network(listener: Listener) {
    let listener: &'static Listener = Box::leak(Box::new(listener));
    let mut context = SCDynamicStoreContext {
        version: 0,
        info: ptr::from_ref(listener).cast_mut().cast(),
        retain: None,
        release: None,
        copyDescription: None,
    };
    let name = CFString::from_static_str(NAME);
    // SAFETY: the store copies the context, whose `info` lives as long as the process.
    let store = unsafe { SCDynamicStore::new(None, &name, Some(network_changed), &raw mut context) };
    let Some(store) = store else { return };
    let patterns = CFArray::from_retained_objects(&[CFString::from_static_str(NETWORK)]);
    let queue = DispatchQueue::new(NAME, DispatchQueueAttr::SERIAL);
    // SAFETY: an array of strings.
    let watched = unsafe { store.set_notification_keys(None, Some(patterns.as_opaque())) };
    // SAFETY: a queue that runs one thing at a time, which the store keeps.
    if watched && unsafe { store.set_dispatch_queue(Some(&queue)) } {
        // It watches for as long as it is there.
        mem::forget(store);
    }
}

unsafe extern "C-unwind" fn network_changed(
    _store: NonNull<SCDynamicStore>,
    _changed: NonNull<CFArray>,
    info: *mut c_void,
) {
    // SAFETY: `watch_network` gave this address, of a listener that is there for good and nowhere changed.
    let listener = unsafe { info.cast::<Listener>().as_ref() };
    if let Some(listener) = listener {
        listener(Event::NetworkChanged);
    }
}
