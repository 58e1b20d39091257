//! The list of what is shipped, in the format CycloneDX 1.5 (cyclonedx.org). It bears no time and no number of its own:
//! the same tree gives the same bytes.

use serde::Serialize;

use crate::{Component, Shipped, Sum};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bill<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    bom_format: &'static str,
    spec_version: &'static str,
    version: u32,
    metadata: About<'a>,
    components: Vec<Item<'a>>,
    dependencies: Vec<Needs<'a>>,
}

#[derive(Serialize)]
struct About<'a> {
    component: Item<'a>,
}

#[derive(Serialize)]
struct Item<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref")]
    reference: String,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Hash<'a>>,
    licenses: [License; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    purl: Option<String>,
    #[serde(rename = "externalReferences", skip_serializing_if = "Vec::is_empty")]
    external_references: Vec<Reference<'a>>,
}

#[derive(Serialize)]
struct Hash<'a> {
    alg: &'static str,
    content: &'a str,
}

#[derive(Serialize)]
struct License {
    expression: String,
}

#[derive(Serialize)]
struct Reference<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Needs<'a> {
    #[serde(rename = "ref")]
    reference: String,
    depends_on: Vec<&'a str>,
}

/// The list, with a line end.
///
/// # Errors
///
/// None that is known: strings and lists can all be written.
pub fn bill(shipped: &Shipped) -> serde_json::Result<String> {
    let all = || std::iter::once(&shipped.program).chain(&shipped.components);
    let bill = Bill {
        schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
        bom_format: "CycloneDX",
        spec_version: "1.5",
        version: 1,
        metadata: About { component: item("application", &shipped.program) },
        components: shipped.components.iter().map(|component| item("library", component)).collect(),
        dependencies: all()
            .map(|component| Needs {
                reference: component.reference(),
                depends_on: component.needs.iter().map(String::as_str).collect(),
            })
            .collect(),
    };
    Ok(format!("{}\n", serde_json::to_string_pretty(&bill)?))
}

fn item<'a>(kind: &'static str, component: &'a Component) -> Item<'a> {
    let hash = component.sum.as_ref().map(|sum| match sum {
        Sum::Sha256(digits) => Hash { alg: "SHA-256", content: digits },
        Sum::Sha512(digits) => Hash { alg: "SHA-512", content: digits },
    });
    let repository = component.repository.as_deref().map(|url| Reference { kind: "vcs", url });
    Item {
        kind,
        reference: component.reference(),
        name: &component.name,
        version: component.version.as_deref(),
        hashes: hash.into_iter().collect(),
        licenses: [License { expression: component.license.to_string() }],
        purl: component.package_url(),
        external_references: repository.into_iter().collect(),
    }
}
