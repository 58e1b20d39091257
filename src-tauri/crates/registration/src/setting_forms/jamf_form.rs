//! Jamf Pro's form for the settings ("Application & Custom Settings", "Custom Schema"): a JSON schema.
//!
//! Each key may stay unset: first of two forms, "Not Configured" (as Nudge's form does it). `remove_empty_properties` is
//! not used: editors of this kind took a `false` away with it, and a blank text counts as none anyway.

use serde::{Serialize, Serializer};

use crate::{SETTINGS_DOMAIN, Setting, SettingType, SettingValue};

#[derive(Serialize)]
struct Form {
    title: String,
    description: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    properties: Properties,
}

struct Properties(Vec<(&'static str, Property)>);

/// In the order of the table, whatever kind of map serde_json is built with.
impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, property)| (key, property)))
    }
}

#[derive(Serialize)]
struct Property {
    title: &'static str,
    description: &'static str,
    property_order: usize,
    #[serde(rename = "anyOf")]
    any_of: [Choice; 2],
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    title: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<SettingValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    list: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Options>,
}

#[derive(Serialize)]
struct Options {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    enum_titles: Vec<&'static str>,
    #[serde(rename = "inputAttributes", skip_serializing_if = "Option::is_none")]
    input_attributes: Option<InputAttributes>,
}

#[derive(Serialize)]
struct InputAttributes {
    placeholder: &'static str,
}

/// A link with a host, or a field that was emptied.
const SECURE_LINK: &str = "^(https://[^/].*)?$";

fn property(place: usize, setting: &'static Setting) -> Property {
    let not_configured = Choice { title: "Not Configured", kind: "null", ..Choice::default() };
    Property {
        title: setting.title,
        description: setting.description,
        property_order: place,
        any_of: [not_configured, configured(setting)],
    }
}

fn configured(setting: &'static Setting) -> Choice {
    let placeholder = setting.example.map(|placeholder| InputAttributes { placeholder });
    let options = placeholder.map(|shown| Options { enum_titles: Vec::new(), input_attributes: Some(shown) });
    let choice =
        Choice { title: "Configured", default: setting.default_value(), options, ..Choice::default() };
    match setting.value_type() {
        SettingType::Integer { least } => Choice { kind: "integer", minimum: Some(least), ..choice },
        SettingType::Text => Choice { kind: "string", ..choice },
        SettingType::SecureLink => Choice { kind: "string", pattern: Some(SECURE_LINK), ..choice },
        SettingType::OneOf(choices) => Choice {
            kind: "string",
            list: choices.iter().map(|choice| choice.value).collect(),
            options: Some(Options {
                enum_titles: choices.iter().map(|choice| choice.title).collect(),
                input_attributes: None,
            }),
            ..choice
        },
        SettingType::Switch => Choice { kind: "boolean", ..choice },
    }
}

fn form() -> String {
    const ALL: &[Setting] = &Setting::ALL;
    let properties =
        ALL.iter().enumerate().map(|(place, setting)| (setting.key, property(5 * (place + 1), setting)));
    let form = Form {
        title: format!("Rejoin ({SETTINGS_DOMAIN})"),
        description: "Settings for Rejoin, which tells people whether their Mac is registered with your company. Every \
                      setting may stay unset. docs/configuration.md says more.",
        kind: "object",
        properties: Properties(properties.collect()),
    };
    let mut text = serde_json::to_string_pretty(&form).unwrap();
    text.push('\n');
    text
}

#[test]
fn jamfs_form_is_made_from_the_table() {
    super::compare(&format!("bundle/jamf/{SETTINGS_DOMAIN}.json"), &form());
}

/// What an independent validator says of the form, and what our own says of the same value.
mod judged {
    use boon::{Compiler, SchemaIndex, Schemas};
    use serde_json::{Value, json};

    use super::*;
    use crate::{Configuration, Given};

    fn compiled() -> (Schemas, SchemaIndex) {
        let mut compiler = Compiler::new();
        compiler.add_resource("mem:form", serde_json::from_str(&form()).unwrap()).unwrap();
        let mut schemas = Schemas::new();
        let form = compiler.compile("mem:form", &mut schemas).unwrap();
        (schemas, form)
    }

    fn given(value: &Value) -> Given<'_> {
        match value {
            Value::Number(number) if number.is_f64() => Given::Other,
            Value::Number(number) => Given::Integer(number.as_u64()),
            Value::String(text) => Given::Text(text),
            Value::Bool(yes) => Given::Switch(*yes),
            _ => Given::Other,
        }
    }

    #[test]
    fn the_form_and_the_validator_take_and_refuse_the_same() {
        let (schemas, form) = compiled();
        let cases = [
            ("RegistrationPolicyID", json!(12), true),
            ("RegistrationPolicyID", json!(1), true),
            ("RegistrationPolicyID", json!(0), false),
            ("CleanUpPolicyID", json!(13), true),
            ("CleanUpPolicyID", json!(-3), false),
            ("CleanUpPolicyID", json!("12"), false),
            ("CleanUpPolicyID", json!(""), false),
            ("InstallCompanyPortalPolicyID", json!(2147483648_u64), true),
            ("InstallCompanyPortalPolicyID", json!(1.5), false),
            ("InstallCompanyPortalPolicyID", json!(true), false),
            ("RegistrationPolicyName", json!("Register this Mac"), true),
            ("RegistrationPolicyName", json!(12), false),
            ("OrganizationName", json!(""), true),
            ("SupportName", json!("Contoso Service Desk"), true),
            ("SupportName", json!(["x"]), false),
            ("SupportEmail", json!("help@contoso.example"), true),
            ("SupportPhone", json!("+1 555 0100"), true),
            ("SupportPhone", json!(5550100), false),
            ("SupportURL", json!("https://help.contoso.example/mac?x=1"), true),
            ("SupportURL", json!(""), true),
            ("SupportURL", json!("http://help.contoso.example"), false),
            ("SupportURL", json!("https://"), false),
            ("SupportURL", json!("help.contoso.example"), false),
            ("SelfServiceAction", json!("view"), true),
            ("SelfServiceAction", json!("execute"), true),
            ("SelfServiceAction", json!("open"), false),
            ("SelfServiceAction", json!("View"), false),
            ("ShowIcon", json!("when_needed"), true),
            ("ShowIcon", json!("never"), false),
            ("ShowIcon", json!(1), false),
            ("ReadKeychain", json!(false), true),
            ("ReadKeychain", json!("false"), false),
            ("ReadKeychain", json!(0), false),
            ("Language", json!("zh-Hant"), true),
            ("Language", json!({}), false),
        ];
        for (key, value, good) in &cases {
            let by_form = schemas.validate(&json!({ *key: value }), form).is_ok();
            let setting = Setting::of_key(key).unwrap();
            let by_us = setting.set(&mut Configuration::default(), given(value)).is_ok();
            assert_eq!((by_form, by_us), (*good, *good), "{key} {value}");
        }
        for setting in &Setting::ALL {
            assert!(cases.iter().any(|(key, _, good)| *key == setting.key && *good), "{}", setting.key);
            assert!(cases.iter().any(|(key, _, good)| *key == setting.key && !good) || is_text(setting));
            assert!(schemas.validate(&json!({ setting.key: null }), form).is_ok(), "{} unset", setting.key);
        }
        assert!(schemas.validate(&json!({}), form).is_ok());
        assert!(schemas.validate(&json!([]), form).is_err());
    }

    /// Any text will do.
    fn is_text(setting: &Setting) -> bool {
        setting.value_type() == SettingType::Text
    }

    /// What Jamf's checks ask of a form (pre-commit-macadmin, check-jamf-json-manifests): titles, descriptions, and
    /// defaults of the type that is declared.
    #[test]
    fn the_form_has_what_jamf_shows() {
        let form: Value = serde_json::from_str(&form()).unwrap();
        assert!(form["title"].is_string() && form["description"].is_string());
        let properties = form["properties"].as_object().unwrap();
        assert_eq!(properties.len(), Setting::ALL.len());
        for (key, property) in properties {
            assert!(property["title"].is_string() && property["property_order"].is_u64(), "{key}");
            assert!(property["description"].as_str().is_some_and(|text| text.ends_with('.')), "{key}");
            let configured = &property["anyOf"][1];
            let default = &configured["default"];
            let fits = match configured["type"].as_str().unwrap() {
                "integer" => default.is_u64(),
                "string" => default.is_string(),
                "boolean" => default.is_boolean(),
                other => panic!("{key}: {other}"),
            };
            assert!(fits || default.is_null(), "{key}: {default}");
            let titles = configured["options"]["enum_titles"].as_array().map(Vec::len);
            assert_eq!(titles, configured["enum"].as_array().map(Vec::len), "{key}");
        }
    }
}
