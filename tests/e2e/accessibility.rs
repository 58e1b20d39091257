//! What a screen reader and tired eyes need: axe-core in the app's own web view, light and dark, in both languages.

use std::fs;

use fantoccini::Locator;
use serde_json::Value;

use crate::page::Page;
use crate::recordings::{Copy, headline};

const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

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
        let html = page.client.find(Locator::Css("html")).await.unwrap();
        assert_eq!(html.attr("lang").await.unwrap().as_deref(), Some(language));
        let headings = page.client.find_all(Locator::Css("h1")).await.unwrap();
        assert_eq!(headings.len(), 1);
        assert_eq!(headings[0].text().await.unwrap(), headline(mac.path()));
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

#[tokio::test]
async fn nothing_is_cut_off_in_the_smallest_window() {
    for name in MACS {
        let mac = Copy::of(name).in_language("fr");
        let page = Page::open_in("fr", mac.path(), &[]).await;
        page.client.set_window_size(360, 400).await.unwrap();
        show_everything(&page, "fr").await;
        let widths = page
            .run("const page = document.scrollingElement; return [innerWidth, page.scrollWidth, page.clientWidth];")
            .await
            .unwrap();
        assert!(widths[0].as_u64() <= Some(360), "{name}: {widths}");
        assert_eq!(widths[1], widths[2], "{name}");
    }
}

/// All that Rejoin finds when a person asks, and the proof of it.
async fn show_everything(page: &Page, language: &str) {
    page.look_again(language).await;
    page.wait_for("//main[@aria-busy = 'false']").await;
    let script = "for (const details of document.querySelectorAll('details')) details.open = true;";
    page.client.execute(script, vec![]).await.unwrap();
}

async fn nothing_found(name: &str, language: &str, theme: &str) {
    let mac = Copy::of(name).in_language(language);
    let page = Page::open_in(language, mac.path(), &[("GTK_THEME", theme)]).await;
    show_everything(&page, language).await;
    let dark = page.run("return matchMedia('(prefers-color-scheme: dark)').matches;").await;
    assert_eq!(dark, Ok(Value::Bool(theme.ends_with("dark"))));
    page.client.execute(&fs::read_to_string(AXE).unwrap(), vec![]).await.unwrap();
    let found = page
        .run(
            "const { violations, passes } = await axe.run();
             const rules = violations.map(v => [v.id, v.nodes.map(node => node.html)]);
             return { rules, passes: passes.length };",
        )
        .await
        .unwrap();
    assert_eq!(found["rules"], Value::Array(vec![]), "{name} in {theme}");
    assert!(found["passes"].as_u64() > Some(10), "axe looked at {}", found["passes"]);
}
