//! The table of recordings × expected: `rejoin status --json` on every recording of tests/macs, the exit code and every
//! field that expected.json knows.
//!
//! It is a program of its own, since cargo hides what passing tests print. One row a recording; a row that is wrong
//! says what was expected and what came. `cargo test -p rejoin --test recordings -- PART` runs those with PART in
//! their names, `REJOIN_MACS=FOLDER` those of another folder, whose expected.json stands in it or beside it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::{Map, Value, json};

fn macs() -> PathBuf {
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs");
    env::var_os("REJOIN_MACS").map_or_else(own, PathBuf::from)
}

/// What the program says, with nothing around it that could show a user interface; or why it said nothing.
fn said(mac: &Path) -> Result<Value, String> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    let output = program.env_clear().args(["status", "--json", "--mac"]).arg(mac).output().unwrap();
    if !output.stderr.is_empty() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().into());
    }
    let answer = serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
    Ok(in_expecteds_shape(&answer, output.status.code()))
}

/// expected.json tells lists as pairs, and per cause what is a field of each finding.
fn in_expecteds_shape(answer: &Value, exit: Option<i32>) -> Value {
    let list = |name: &str| answer[name].as_array().unwrap();
    let by_cause = |field: &str| -> Map<String, Value> {
        let entry = |finding: &Value| (finding["cause"].as_str().unwrap().into(), finding[field].clone());
        list("findings").iter().map(entry).collect()
    };
    let prompts =
        list("prompts").iter().map(|row| (row["app"].as_str().unwrap().into(), row["asks"].clone()));
    let unreadable = list("unreadable").iter().map(|row| json!([row["source"], row["reason"]]));
    let problems = answer["configuration"]["problems"].as_array().unwrap();
    let registration = &answer["registration"];
    json!({
        "exit": exit,
        "state": answer["state"],
        "causes": list("findings").iter().map(|finding| &finding["cause"]).collect::<Vec<_>>(),
        "certainty": by_cause("certainty"),
        "since": by_cause("since"),
        "storage": registration["storage"],
        "device_id": registration["device_id"],
        "tenant_id": registration["tenant_id"],
        "user": registration["user"],
        "reported_to_jamf": registration["reported_to_jamf"],
        "prompts": prompts.collect::<Map<_, _>>(),
        "unreadable": unreadable.collect::<Vec<_>>(),
        "problems": problems.iter().map(|row| json!([row["key"], row["problem"]])).collect::<Vec<_>>(),
    })
}

/// What is expected of each recording of a folder; an empty object where expected.json does not know it.
fn expectations(macs: &Path) -> BTreeMap<String, Map<String, Value>> {
    let inside = macs.join("expected.json");
    let file = if inside.exists() { inside } else { macs.join("../expected.json") };
    let mut cases: BTreeMap<String, Value> = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let entries = fs::read_dir(macs).unwrap().map(|entry| entry.unwrap());
    let names = entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name());
    let expected = |name: OsString| {
        let name = name.into_string().unwrap();
        let case = cases.remove(&name).unwrap_or_default();
        (name, case["expect"].as_object().cloned().unwrap_or_default())
    };
    names.map(expected).collect()
}

/// Whether a field is as expected. Of `since` and `certainty` only the causes expected there are compared.
fn is_as_expected(field: &str, expected: &Value, said: &Value) -> bool {
    match (field, expected) {
        ("since" | "certainty", Value::Object(causes)) => {
            causes.iter().all(|(cause, value)| said[cause] == *value)
        }
        _ => said == expected,
    }
}

/// Every field that is not as expected; a recording of which nothing is expected is wrong, too.
fn differences(expected: &Map<String, Value>, said: &Result<Value, String>) -> Vec<String> {
    let said = match said {
        Ok(_) if expected.is_empty() => return vec!["expected.json does not know it".into()],
        Ok(said) => said,
        Err(why) => return vec![why.clone()],
    };
    let different =
        expected.iter().filter(|(field, expected)| !is_as_expected(field, expected, &said[*field]));
    different.map(|(field, expected)| format!("{field}: expected {expected}, got {}", said[field])).collect()
}

fn print(name: &str, expected: &Map<String, Value>, differences: &[String]) {
    let mark = if differences.is_empty() { "ok" } else { "WRONG" };
    let state = expected.get("state").and_then(Value::as_str).unwrap_or("-");
    let causes = expected.get("causes").and_then(Value::as_array).into_iter().flatten();
    let causes: Vec<&str> = causes.filter_map(Value::as_str).collect();
    let causes = if causes.is_empty() { "-".into() } else { causes.join(" ") };
    println!("{mark:5}  {name:46}  {state:13}  {causes}");
    differences.iter().for_each(|difference| println!("       {difference}"));
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--list") {
        return ExitCode::SUCCESS;
    }
    let parts: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |name: &str| parts.is_empty() || parts.iter().any(|part| name.contains(*part));
    let macs = macs();
    let (mut right, mut wrong) = (0, 0);
    println!("\n       {:46}  {:13}  causes", "recording", "state");
    for (name, expected) in expectations(&macs).iter().filter(|(name, _)| is_wanted(name)) {
        let differences = differences(expected, &said(&macs.join(name)));
        print(name, expected, &differences);
        if differences.is_empty() { right += 1 } else { wrong += 1 }
    }
    println!("\n{right} recordings are told as expected, {wrong} are not\n");
    if wrong == 0 && (right > 0 || !parts.is_empty()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
