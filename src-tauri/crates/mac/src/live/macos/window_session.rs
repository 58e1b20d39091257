//! The window server's session that this process is in: whose it is, and whether it has the screen.

use objc2_core_foundation::{CFBoolean, CFDictionary, CFNumber, CFRetained, CFString, CFType};
use objc2_core_graphics::CGSessionCopyCurrentDictionary;

use crate::live::session::WindowSession;

/// The keys of the dictionary, as CGSession.h defines them: constants of the preprocessor, for which there is no symbol.
const USER: &str = "kCGSSessionUserIDKey";
const ON_CONSOLE: &str = "kCGSSessionOnConsoleKey";

/// Whether this process is in any, be it switched away.
pub(in crate::live) fn has_a_screen() -> bool {
    CGSessionCopyCurrentDictionary().is_some()
}

/// The session; `None` outside of any, as by ssh or in a daemon.
/// Apple: "CGSessionCopyCurrentDictionary()", "Technical Q&A QA1133: Determining console user login status".
pub(in crate::live) fn window_session() -> Option<WindowSession> {
    let session = CGSessionCopyCurrentDictionary()?;
    // SAFETY: its keys are strings, its values are Core Foundation objects.
    let session: CFRetained<CFDictionary<CFString, CFType>> = unsafe { CFRetained::cast_unchecked(session) };
    let value = |key| session.get(&CFString::from_static_str(key));
    let user = value(USER).and_then(|value| value.downcast::<CFNumber>().ok()?.as_i64());
    let on_console = value(ON_CONSOLE).and_then(|value| value.downcast::<CFBoolean>().ok());
    Some(WindowSession {
        uid: user.and_then(|uid| u32::try_from(uid).ok()),
        has_the_screen: on_console.is_some_and(|on_console| on_console.as_bool()),
    })
}
