//! The admin's table of the settings, a part of docs/configuration.md.

use std::fmt::Write;
use std::fs;

use crate::{Setting, SettingType, SettingValue};

const FILE: &str = "docs/configuration.md";

/// The table stands between these lines.
const BEGIN: &str = "<!-- The table is made from crates/registration/src/setting.rs: begin -->\n";
const END: &str = "<!-- end -->\n";

fn table() -> String {
    let mut table = String::from(
        "| key | value | when it isn't set | acts | what it does |\n| --- | --- | --- | --- | --- |\n",
    );
    for setting in &Setting::ALL {
        let default = match setting.default_value() {
            None => "–".into(),
            Some(SettingValue::Integer(number)) => format!("`{number}`"),
            Some(SettingValue::Text(text)) => format!("`{text}`"),
            Some(SettingValue::Switch(yes)) => format!("`{yes}`"),
        };
        let acts = if setting.acts { "yes" } else { "no" };
        let (key, value) = (setting.key, allowed(setting));
        writeln!(table, "| `{key}` | {value} | {default} | {acts} | {} |", setting.description).unwrap();
    }
    table
}

fn allowed(setting: &Setting) -> String {
    let example = setting.example.map(|example| format!(", such as `{example}`")).unwrap_or_default();
    match setting.value_type() {
        SettingType::Integer { least } => format!("integer, {least} or more{example}"),
        SettingType::Text => format!("string{example}"),
        SettingType::SecureLink => format!("string, an https link{example}"),
        SettingType::OneOf(choices) => {
            let values: Vec<String> = choices.iter().map(|choice| format!("`{}`", choice.value)).collect();
            format!("string, one of {}", values.join(", "))
        }
        SettingType::Switch => "Boolean".into(),
    }
}

#[test]
fn the_admins_table_is_made_from_the_table() {
    let page = fs::read_to_string(super::top().join(FILE)).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    super::compare(FILE, &format!("{before}{BEGIN}{}{END}{after}", table()));
}

#[test]
fn no_cell_breaks_the_table() {
    let columns = |line: &str| line.matches('|').count();
    assert!(table().lines().all(|line| columns(line) == 6));
}
