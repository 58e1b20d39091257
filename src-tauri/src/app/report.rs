//! The report in the window: made and told of first, saved when the user says so, and then shown where it is.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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
pub(super) struct ReportDesk(Mutex<Option<Made>>);

struct Made {
    report: Report,
    zone: TimeZone,
    saved: Option<PathBuf>,
}

impl ReportDesk {
    /// Looks at the Mac for a report, and tells what is in it.
    pub(super) fn make(&self, mac: &dyn Mac) -> ViewReport<Message> {
        let made = Made { report: rejoin_mac::report(mac), zone: mac.time_zone(), saved: None };
        let told = told(&made.report);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
        told
    }

    /// The name to save it under; `None`: none was made.
    pub(super) fn name(&self) -> Option<String> {
        let made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        made.as_ref().map(|made| name(&made.report, &made.zone))
    }

    /// Saves it. The error is what to tell the user; `None`: none was made.
    pub(super) fn save(
        &self,
        to: &Destination,
        answers: &[String],
        wording: &Wording,
    ) -> Option<Result<PathBuf, Message>> {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Made { report, zone, saved } = made.as_mut()?;
        let outcome = if to.is_chosen {
            save_over(&to.path, report, answers, wording)
        } else {
            save_in(&to.path, zone, report, answers, wording)
        };
        *saved = outcome.as_ref().ok().cloned();
        Some(outcome)
    }

    /// Where it was saved.
    pub(super) fn saved(&self) -> Option<PathBuf> {
        let made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        made.as_ref().and_then(|made| made.saved.as_deref().map(Path::to_owned))
    }

    /// The window has closed: nobody waits for it any more.
    pub(super) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
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
