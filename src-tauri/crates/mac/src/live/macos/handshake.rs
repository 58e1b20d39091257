//! A TLS handshake with a server, by the URL Loading System: its certificates are taken, and the connection is given up.
//!
//! Nothing is sent to the server but the handshake, nothing is kept on disk, and no credential of this Mac is looked for: not
//! for links that an SSO extension serves, which is asked before the network.
//! Apple: "Performing Manual Server Trust Authentication", "URLSession", "URLSessionDelegate".

use std::ptr::{self, NonNull};
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use block2::DynBlock;
use core_foundation::base::TCFType;
use objc2::rc::{Retained, autoreleasepool};
use objc2::runtime::{NSObject, NSObjectProtocol, ProtocolObject};
use objc2::{AnyThread, DefinedClass, define_class, msg_send};
use objc2_foundation::{
    NSError, NSString, NSURL, NSURLAuthenticationChallenge, NSURLAuthenticationMethodServerTrust,
    NSURLCredential, NSURLSession, NSURLSessionAuthChallengeDisposition, NSURLSessionConfiguration,
    NSURLSessionDelegate, NSURLSessionTask, NSURLSessionTaskDelegate,
};
use security_framework::trust::SecTrust;

use super::trust;
use crate::live::host::handshake::{Chain, Handshake, TIMED_OUT};

/// Shakes hands with the server at a link, and blocks until that has ended or `limit` is over.
pub(in crate::live) fn handshake(link: &str, limit: Duration) -> Handshake {
    autoreleasepool(|_| {
        // A link that macOS does not take leads nowhere, which is no fault of the server.
        let Some(link) = NSURL::URLWithString(&NSString::from_str(link)) else {
            return Ok(Chain::default());
        };
        let (sender, ended) = channel();
        let witness = Witness::new(sender);
        let session = session(&witness, limit);
        session.dataTaskWithURL(&link).resume();
        let handshake = ended.recv_timeout(limit);
        session.invalidateAndCancel();
        handshake.unwrap_or(Err(TIMED_OUT))
    })
}

/// Apple: "URLSessionConfiguration.ephemeral", "init(configuration:delegate:delegateQueue:)": without a queue, the session
/// makes one on which one thing happens at a time, and it holds its delegate until it is invalidated.
fn session(witness: &Witness, limit: Duration) -> Retained<NSURLSession> {
    let configuration = NSURLSessionConfiguration::ephemeralSessionConfiguration();
    configuration.setTimeoutIntervalForRequest(limit.as_secs_f64());
    configuration.setURLCredentialStorage(None);
    let delegate = ProtocolObject::from_ref(witness);
    // SAFETY: there is no queue to be of the right kind.
    unsafe {
        NSURLSession::sessionWithConfiguration_delegate_delegateQueue(&configuration, Some(delegate), None)
    }
}

define_class!(
    // SAFETY: NSObject may be inherited from, and this class does nothing when it is dropped.
    /// Tells of a session's one handshake.
    #[unsafe(super(NSObject))]
    #[ivars = Sender<Handshake>]
    struct Witness;

    // SAFETY: the protocol asks nothing of a class.
    unsafe impl NSObjectProtocol for Witness {}

    // SAFETY: the method has the parameters of its selector.
    unsafe impl NSURLSessionDelegate for Witness {
        #[unsafe(method(URLSession:didReceiveChallenge:completionHandler:))]
        fn challenged(
            &self,
            _session: &NSURLSession,
            challenge: &NSURLAuthenticationChallenge,
            answer: &DynBlock<dyn Fn(NSURLSessionAuthChallengeDisposition, *mut NSURLCredential)>,
        ) {
            let disposition = match server_trust(challenge) {
                Some(trust) => {
                    self.tell(Ok(trust::chain(trust)));
                    NSURLSessionAuthChallengeDisposition::CancelAuthenticationChallenge
                }
                // Whatever else it asks for: to go on without.
                None => NSURLSessionAuthChallengeDisposition::UseCredential,
            };
            answer.call((disposition, ptr::null_mut()));
        }
    }

    // SAFETY: the method has the parameters of its selector.
    unsafe impl NSURLSessionTaskDelegate for Witness {
        #[unsafe(method(URLSession:task:didCompleteWithError:))]
        fn completed(&self, _session: &NSURLSession, _task: &NSURLSessionTask, error: Option<&NSError>) {
            self.tell(Err(error.map_or(0, NSError::code)));
        }
    }
);

impl Witness {
    fn new(sender: Sender<Handshake>) -> Retained<Self> {
        let witness = Self::alloc().set_ivars(sender);
        // SAFETY: NSObject's own initialiser.
        unsafe { msg_send![super(witness), init] }
    }

    /// Only the first is heard: what comes later is this Mac giving up the connection, or nobody waits any more.
    fn tell(&self, handshake: Handshake) {
        let _ = self.ivars().send(handshake);
    }
}

/// The server's certificates, where the challenge is about these. Apple: "URLProtectionSpace.serverTrust".
fn server_trust(challenge: &NSURLAuthenticationChallenge) -> Option<SecTrust> {
    let space = challenge.protectionSpace();
    // SAFETY: a constant of Foundation, set before any code runs and never changed.
    let about_the_server = unsafe { NSURLAuthenticationMethodServerTrust };
    if *space.authenticationMethod() != *about_the_server {
        return None;
    }
    // SAFETY: the method takes nothing and answers a SecTrust or nil (NSURLProtectionSpace.h).
    let trust: *mut objc2_security::SecTrust = unsafe { msg_send![&*space, serverTrust] };
    let trust = NonNull::new(trust)?;
    // SAFETY: both types are names of the same opaque one; the space keeps its reference, and this takes one more.
    Some(unsafe { SecTrust::wrap_under_get_rule(trust.as_ptr().cast()) })
}
