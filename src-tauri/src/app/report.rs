//! The report in the window: made and told of first, saved when the user says so, and then shown where it is.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::tz::TimeZone;
use rejoin_mac::{Mac, Report};
use rejoin_registration::{Message, ReportText, SupportText, ViewReport, ViewReportSection, WindowMessage};
use rejoin_wording::Wording;

use crate::report::{name, save_in, save_over};

/// Where a report goes.
pub(crate) struct Destination {
    /// A file or a folder.
    pub(crate) path: PathBuf,
    /// Whether it is a file that the user has chosen, which may take another one's place: they have been asked. Else it
    /// is a folder, for a name that no other file has.
    pub(crate) is_chosen: bool,
}

/// The report that the user was told of last, and where it was saved.
#[derive(Default)]
pub(super) struct ReportDesk(Mutex<Option<OnTheDesk>>);

struct OnTheDesk {
    made: Made,
    saved: Option<PathBuf>,
}

/// A report that was made. It stays while the user is asked where it goes, whatever becomes of the window.
#[derive(Clone)]
pub(crate) struct Made(Arc<(Report, TimeZone)>);

impl Made {
    /// The name to save it under.
    pub(crate) fn name(&self) -> String {
        let (report, zone) = &*self.0;
        name(report, zone)
    }
}

impl ReportDesk {
    /// Looks at the Mac for a report, and tells what is in it.
    pub(super) fn make(&self, mac: &dyn Mac) -> ViewReport<Message> {
        let report = rejoin_mac::report(mac);
        let told = told(&report);
        let made = Made(Arc::new((report, mac.time_zone())));
        *self.desk() = Some(OnTheDesk { made, saved: None });
        told
    }

    /// The report to save; `None`: none was made.
    pub(super) fn made(&self) -> Option<Made> {
        self.desk().as_ref().map(|desk| desk.made.clone())
    }

    /// Saves it, for as long as a disk takes: nobody who looks at the desk waits. The error is what to tell the user.
    pub(super) fn save(
        &self,
        made: &Made,
        to: &Destination,
        answers: &[String],
        wording: &Wording,
    ) -> Result<PathBuf, Message> {
        let (report, zone) = &*made.0;
        let outcome = if to.is_chosen {
            save_over(&to.path, report, answers, wording)
        } else {
            save_in(&to.path, zone, report, answers, wording)
        };
        // Another may have been made since, or the window closed.
        if let Some(desk) = self.desk().as_mut().filter(|desk| Arc::ptr_eq(&desk.made.0, &made.0)) {
            desk.saved = outcome.as_ref().ok().cloned();
        }
        outcome
    }

    /// Where it was saved.
    pub(super) fn saved(&self) -> Option<PathBuf> {
        self.desk().as_ref().and_then(|desk| desk.saved.as_deref().map(Path::to_owned))
    }

    /// The window has closed: nobody waits for it any more.
    pub(super) fn clear(&self) {
        *self.desk() = None;
    }

    fn desk(&self) -> MutexGuard<'_, Option<OnTheDesk>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the user types belongs to what is in it.
fn told(report: &Report) -> ViewReport<Message> {
    let preview = report.preview.clone();
    let answers = Message::Window(WindowMessage::Support(SupportText::Answers, Default::default()));
    let inside = [vec![answers], preview.inside].concat();
    let sections = [
        (ReportText::Inside, inside),
        (ReportText::Masked, preview.masked),
        (ReportText::Without, preview.left_out),
    ];
    let sections = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    ViewReport {
        sections: sections.map(|(title, lines)| ViewReportSection { title: title.into(), lines }).collect(),
    }
}
