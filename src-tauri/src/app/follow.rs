//! Following the Mac: changes are gathered for a moment, then the probes that they touch read again.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use rejoin_mac::{Change, OwnFile, Watch, touched};
use tauri::{AppHandle, Manager};

use super::agenda::InGuide;
use super::session::Session;
use super::window;
use crate::terminal;

/// How long changes are gathered: who writes one file often writes its neighbours, too.
const MOMENT: Duration = Duration::from_millis(200);

/// How the Mac is followed.
struct Following {
    /// What tells of changes; `None` where the system refuses, and the Mac is only looked at from time to time.
    watch: Option<Watch>,
    tell: Sender<Change>,
}

/// Follows the Mac of the session from now on, beginning with a look at everything.
pub(crate) fn start(app: &AppHandle, session: Arc<Session>) {
    let (tell, changes) = channel();
    let keep = tell.clone();
    let watch = session.watch(move |change| {
        // Nobody listens any more once the app is ending.
        let _ = tell.send(change);
    });
    let watch = watch.inspect_err(|error| terminal::complain(&error.to_string())).ok();
    app.manage(Following { watch, tell: keep.clone() });
    let app = app.clone();
    thread::spawn(move || {
        // Without it, a Mac that nobody watches would end the wait for changes at once.
        let _keep = keep;
        session.first_look();
        super::show(&app);
        session.has_begun();
        follow(&app, &session, &changes);
    });
}

/// While somebody looks or a guide is under way, logs, preferences and the folders of apps are watched as well.
pub(crate) fn look_closely(app: &AppHandle, somebody_looks: bool) {
    let Some(following) = app.try_state::<Following>() else { return };
    let closely = somebody_looks || app.state::<Arc<Session>>().in_guide() != InGuide::No;
    if let Some(watch) = &following.watch {
        watch.look_closely(closely);
    }
}

/// Rejoin itself has changed what it remembers of the guide: when to look next may be another time.
pub(crate) fn guide_has_changed(app: &AppHandle) {
    if let Some(following) = app.try_state::<Following>() {
        let home = app.state::<Arc<Session>>().home();
        // Nobody listens any more once the app is ending.
        let _ = following.tell.send(Change::Path(OwnFile::Guide.path(&home)));
    }
}

fn follow(app: &AppHandle, session: &Session, changes: &Receiver<Change>) {
    let mut agenda = session.agenda();
    loop {
        let changes = gather(changes, agenda.next(&session.in_guide()));
        if changes.contains(&Change::Everything) {
            session.open_again();
        }
        let home = session.home();
        let touched: BTreeSet<_> = changes.iter().flat_map(|change| touched(change, &home)).collect();
        let due = agenda.due(touched, Instant::now(), &session.in_guide());
        match session.look_at(&due) {
            Some(_) => super::show(app),
            // What nobody sees anything of may still have to be said: an app has been started.
            None => {
                look_closely(app, window::is_open(app));
                super::tell(app);
            }
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
