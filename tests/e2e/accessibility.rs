//! What a screen reader and tired eyes need: axe-core in the app's own web view, light and dark, in both languages.

use std::fs;

use serde_json::{Value, json};

use crate::page::Page;
use crate::recordings::{Copy, headline};
use crate::rendering::{SETTINGS, fill};
use crate::windows::{TITLE, Windows};

pub(crate) const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

/// The recordings that show most of what the page can show.
const MACS: [&str; 4] = [
    "registration-unfinished",
    "prompts-ahead",
    "hosts-unreachable-and-inspected",
    "configuration-wrong-type",
];

#[tokio::test]
async fn the_page_speaks_its_language() {
    for language in ["en", "fr"] {
        let mac = Copy::of("registration-unfinished").in_language(language);
        let page = Page::open_in(language, mac.path(), &[]).await;
        let said = page
            .run("return [document.documentElement.lang, ...[...document.querySelectorAll('h1')].map(h => h.innerText)];")
            .await;
        assert_eq!(said, Ok(json!([language, headline(mac.path()).await])));
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light() {
    for name in MACS {
        nothing_found(name, "en", "Adwaita").await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark() {
    for name in MACS {
        nothing_found(name, "fr", "Adwaita:dark").await;
    }
}

/// A recording for each state; the first has something on every page.
const STATES: [&str; 5] = [
    "jamfaad-needs-key",
    "healthy-login-keychain",
    "outside-scope",
    "guide-register",
    "not-registered-unreadable",
];

#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_any_state_in_the_light() {
    for name in STATES {
        nothing_found_on_any_page(name, "Adwaita").await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_any_state_in_the_dark() {
    for name in STATES {
        nothing_found_on_any_page(name, "Adwaita:dark").await;
    }
}

async fn nothing_found_on_any_page(name: &str, theme: &str) {
    let mac = Copy::of(name).with_settings(SETTINGS);
    let page = Page::open_in("en", mac.path(), &[("GTK_THEME", theme)]).await;
    fill(&page).await;
    for at in page.pages().await {
        page.go_to(&at).await;
        page.unfold().await;
        axe_finds_nothing(&page, &format!("{at} of {name} in {theme}")).await;
    }
}

#[tokio::test]
async fn nothing_is_cut_off_in_the_smallest_window() {
    for name in MACS {
        let mac = Copy::of(name).in_language("fr");
        let page = Page::open_in("fr", mac.path(), &[]).await;
        Windows::watch(page.display()).resize(TITLE, 360, 400);
        page.run("while (innerWidth != 360) await new Promise(resolve => onresize = resolve);")
            .await
            .unwrap();
        show_everything(&page, "fr").await;
        let widths = page
            .run("const page = document.scrollingElement; return [page.scrollWidth, page.clientWidth];")
            .await
            .unwrap();
        assert_eq!(widths[0], widths[1], "{name}");
    }
}

/// All that Rejoin finds when a person asks, and the proof of it.
async fn show_everything(page: &Page, language: &str) {
    page.look_again(language).await;
    // What is still fading in has not yet the contrast that it will have.
    let script = "for (const details of document.querySelectorAll('details')) details.open = true;
                  await Promise.allSettled(document.getAnimations().map(animation => animation.finished));";
    page.run(script).await.unwrap();
}

async fn nothing_found(name: &str, language: &str, theme: &str) {
    let mac = Copy::of(name).in_language(language);
    let page = Page::open_in(language, mac.path(), &[("GTK_THEME", theme)]).await;
    show_everything(&page, language).await;
    let dark = page.run("return matchMedia('(prefers-color-scheme: dark)').matches;").await;
    assert_eq!(dark, Ok(Value::Bool(theme.ends_with("dark"))));
    axe_finds_nothing(&page, &format!("{name} in {theme}")).await;
}

/// axe-core finds nothing to mend on what the page shows now.
pub(crate) async fn axe_finds_nothing(page: &Page, place: &str) {
    let axe = fs::read_to_string(AXE).unwrap();
    let found = page
        .run(&format!(
            "{axe};
             const {{ violations, passes }} = await axe.run();
             const rules = violations.map(v => [v.id, v.nodes.map(node => node.html)]);
             return {{ rules, passes: passes.length }};"
        ))
        .await
        .unwrap();
    assert_eq!(found["rules"], Value::Array(vec![]), "{place}");
    assert!(found["passes"].as_u64() > Some(10), "axe looked at {}", found["passes"]);
}
