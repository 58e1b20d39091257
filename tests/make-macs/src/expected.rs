//! What `rejoin status --json` must say of a recording: derived from causes.md and contracts.md, not from the program.

use serde_json::{Map, Value, json};

/// What must be said; every field is compared, but for those set to "not fixed".
#[derive(Clone, Debug)]
pub struct Expected {
    state: &'static str,
    causes: Vec<&'static str>,
    storage: &'static str,
    reported_to_jamf: Option<bool>,
    ids: Option<[&'static str; 3]>,
    unreadable: Option<Vec<[String; 2]>>,
    prompts: Vec<(&'static str, &'static str)>,
    since: Vec<(&'static str, &'static str)>,
    likely: Vec<&'static str>,
    problems: Vec<(Option<&'static str>, &'static str)>,
}

impl Expected {
    /// A registration (device id, tenant id, user) in a storage that Jamf knows, and nothing to say.
    pub fn registered(storage: &'static str, ids: [&'static str; 3]) -> Self {
        Expected {
            state: "registered",
            causes: Vec::new(),
            storage,
            reported_to_jamf: Some(true),
            ids: Some(ids),
            unreadable: Some(Vec::new()),
            prompts: Vec::new(),
            since: Vec::new(),
            likely: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// No registration, nothing reported to Jamf, and so `not_registered`.
    pub fn not_registered() -> Self {
        Expected { state: "action_needed", ..Self::without_registration("none") }.causes(["not_registered"])
    }

    /// No registration shown; state, causes and what Jamf has are still to be said.
    pub fn without_registration(storage: &'static str) -> Self {
        let nothing = Expected::registered(storage, [""; 3]);
        Expected { state: "unknown", ids: None, reported_to_jamf: Some(false), ..nothing }
    }

    /// Sets the state.
    pub fn state(self, state: &'static str) -> Self {
        Expected { state, ..self }
    }

    /// Sets the causes, in their order.
    pub fn causes<const N: usize>(self, causes: [&'static str; N]) -> Self {
        Expected { causes: causes.into(), ..self }
    }

    /// Sets what Jamf has; `None`: unknown.
    pub fn reported(self, reported_to_jamf: Option<bool>) -> Self {
        Expected { reported_to_jamf, ..self }
    }

    /// Adds something that cannot be read.
    pub fn unreadable(mut self, source: impl Into<String>, reason: &str) -> Self {
        self.unreadable.get_or_insert_default().push([source.into(), reason.into()]);
        self
    }

    /// The rules do not say what is listed as unreadable.
    pub fn unreadable_not_fixed(self) -> Self {
        Expected { unreadable: None, ..self }
    }

    /// Sets who will be asked for the key.
    pub fn prompts<const N: usize>(self, prompts: [(&'static str, &'static str); N]) -> Self {
        Expected { prompts: prompts.into(), ..self }
    }

    /// Sets one app's forecast.
    pub fn asks(mut self, app: &'static str, asks: &'static str) -> Self {
        self.prompts.retain(|(known, _)| *known != app);
        self.prompts.push((app, asks));
        self
    }

    /// Takes an app from the forecasts.
    pub fn no_row(mut self, app: &str) -> Self {
        self.prompts.retain(|(known, _)| *known != app);
        self
    }

    /// Sets when a cause began; the others have no such time.
    pub fn since(mut self, cause: &'static str, at: &'static str) -> Self {
        self.since.push((cause, at));
        self
    }

    /// Makes a cause only likely; the others are certain.
    pub fn likely(mut self, cause: &'static str) -> Self {
        self.likely.push(cause);
        self
    }

    /// Sets what is wrong with the company's settings, as key and problem; otherwise nothing is.
    pub fn problems<const N: usize>(self, problems: [(Option<&'static str>, &'static str); N]) -> Self {
        Expected { problems: problems.into(), ..self }
    }

    /// As it stands in expected.json.
    pub fn json(&self) -> Value {
        let [device_id, tenant_id, user] =
            self.ids.map_or([Value::Null, Value::Null, Value::Null], |ids| ids.map(Value::from));
        let mut expect = json!({
            "exit": exit(self.state),
            "state": self.state,
            "causes": self.causes,
            "storage": self.storage,
            "reported_to_jamf": self.reported_to_jamf,
            "device_id": device_id,
            "tenant_id": tenant_id,
            "user": user,
            "prompts": object(self.prompts.iter().map(|(app, asks)| (*app, json!(asks)))),
            "since": object(self.causes.iter().map(|cause| (*cause, json!(self.began(cause))))),
            "certainty": object(self.causes.iter().map(|cause| (*cause, json!(self.certainty(cause))))),
            "problems": self.sorted_problems(),
        });
        if let Some(unreadable) = &self.unreadable {
            let mut unreadable = unreadable.clone();
            unreadable.sort();
            expect["unreadable"] = json!(unreadable);
        }
        expect
    }

    fn began(&self, cause: &str) -> Option<&'static str> {
        self.since.iter().find(|(began, _)| *began == cause).map(|(_, at)| *at)
    }

    fn certainty(&self, cause: &str) -> &'static str {
        if self.likely.contains(&cause) { "likely" } else { "certain" }
    }

    fn sorted_problems(&self) -> Vec<(Option<&'static str>, &'static str)> {
        let mut problems = self.problems.clone();
        problems.sort_unstable();
        problems
    }
}

/// The exit code of a state (contracts.md 2).
pub fn exit(state: &str) -> u8 {
    match state {
        "registered" => 0,
        "unknown" => 3,
        _ => 1,
    }
}

fn object<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Map<String, Value> {
    let mut entries: Vec<_> = entries.map(|(key, value)| (key.to_string(), value)).collect();
    entries.sort_by(|(left, _), (right, _)| left.cmp(right));
    entries.into_iter().collect()
}
