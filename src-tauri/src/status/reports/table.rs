//! Many reports as a table: name, state, and what was found, in columns.

use anstyle::{AnsiColor, Style};
use rejoin_registration::ReportText;
use rejoin_wording::Wording;
use unicode_width::UnicodeWidthStr;

use super::{Row, state};
use crate::sheet::styled;
use crate::status::text::sign;
use crate::terminal::harmless;

/// Between two columns.
const GAP: usize = 2;

/// The table. Its lines may be long: help desk reads it in a wide window, or cuts it.
pub(super) fn face(rows: &[Row], wording: &Wording) -> String {
    let heading = [ReportText::ColumnReport, ReportText::ColumnState, ReportText::ColumnFound];
    let heading = heading.map(|column| wording.say(&column.into()));
    let cells: Vec<[String; 3]> = rows.iter().map(|row| cells(row, wording)).collect();
    let width = |column: usize| {
        let widths = cells.iter().chain([&heading]).map(|cells| cells[column].width());
        widths.max().unwrap_or_default() + GAP
    };
    let widths = [width(0), width(1)];
    let mut text = String::new();
    line(&mut text, &heading, widths, [Style::new().bold(); 3]);
    for (row, cells) in rows.iter().zip(&cells) {
        let color = state(row, wording).0.map_or(AnsiColor::Red, |state| sign(state).1);
        let styles = [Style::new(), Style::new().fg_color(Some(color.into())), Style::new()];
        line(&mut text, cells, widths, styles);
    }
    text
}

fn cells(row: &Row, wording: &Wording) -> [String; 3] {
    let (state, words) = state(row, wording);
    let shape = state.map_or("✗", |state| sign(state).0);
    let found = match &row.found {
        Ok(view) => {
            let titles: Vec<&str> = view.findings.iter().map(|finding| finding.title.as_str()).collect();
            titles.join(" · ")
        }
        Err(why) => why.clone(),
    };
    [row.name.clone(), format!("{shape} {words}"), found].map(|cell| harmless(&cell).into_owned())
}

fn line(text: &mut String, cells: &[String; 3], widths: [usize; 2], styles: [Style; 3]) {
    let [name, state, found] = cells;
    let mut end = 0;
    for (number, (cell, style)) in [name, state, found].into_iter().zip(styles).enumerate() {
        if cell.is_empty() {
            break;
        }
        text.push_str(&" ".repeat(end));
        text.push_str(&styled(style, cell));
        end = widths.get(number).map_or(0, |width| width.saturating_sub(cell.width()));
    }
    text.push('\n');
}
