//! Following the Mac: changes are gathered for a moment, then the probes that they touch read again.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use rejoin_mac::{Change, Watch, touched};
use tauri::{AppHandle, Manager};

use super::session::Session;
use crate::terminal;

/// How long changes are gathered: who writes one file often writes its neighbours, too.
const MOMENT: Duration = Duration::from_millis(200);

/// What tells of changes; `None` where the system refuses, and the Mac is only looked at from time to time.
struct Following(Option<Watch>);

/// Follows the Mac of the session from now on, beginning with a look at everything.
pub(crate) fn start(app: &AppHandle, session: Arc<Session>) {
    let (tell, changes) = channel();
    let keep = tell.clone();
    let watch = session.watch(move |change| {
        // Nobody listens any more once the app is ending.
        let _ = tell.send(change);
    });
    let watch = watch.inspect_err(|error| terminal::complain(&error.to_string())).ok();
    app.manage(Following(watch));
    let app = app.clone();
    thread::spawn(move || {
        // Without it, a Mac that nobody watches would end the wait for changes at once.
        let _keep = keep;
        super::show(&app, &session.look());
        session.has_begun();
        follow(&app, &session, &changes);
    });
}

/// While somebody looks, logs and preferences are watched as well.
pub(crate) fn look_closely(app: &AppHandle, closely: bool) {
    if let Some(Following(Some(watch))) = app.try_state::<Following>().as_deref() {
        watch.look_closely(closely);
    }
}

fn follow(app: &AppHandle, session: &Session, changes: &Receiver<Change>) {
    let mut agenda = session.agenda();
    loop {
        let changes = gather(changes, agenda.next());
        if changes.contains(&Change::Everything) {
            session.open_again();
        }
        let home = session.home();
        let touched: BTreeSet<_> = changes.iter().flat_map(|change| touched(change, &home)).collect();
        let due = agenda.due(touched, Instant::now());
        if let Some(shown) = session.look_at(&due) {
            super::show(app, &shown);
        }
    }
}

/// The next change and what follows it in a moment; nothing, if nothing changes until then.
fn gather(changes: &Receiver<Change>, until: Instant) -> Vec<Change> {
    let wait = |until: Instant| until.saturating_duration_since(Instant::now());
    let mut gathered = Vec::new();
    if let Ok(first) = changes.recv_timeout(wait(until)) {
        gathered.push(first);
        let end = Instant::now() + MOMENT;
        while let Ok(change) = changes.recv_timeout(wait(end)) {
            if !gathered.contains(&change) {
                gathered.push(change);
            }
        }
    }
    gathered
}
