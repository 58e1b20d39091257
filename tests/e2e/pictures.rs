//! `make pictures`: every page in every state and language, light and dark, into a contact sheet; and the few pictures of
//! README and the user guide. The shipped pages are drawn by the real program, never by hand.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use rejoin_wording::Wording;

use crate::page::Page;
use crate::recordings::{Copy, recording};
use crate::rendering::{SETTINGS, fill};

/// A recording for each state that the icon can tell.
const STATES: [(&str, &str); 5] = [
    ("registered", "prompts-ahead"),
    ("action_needed", "registration-unfinished"),
    ("it_needed", "outside-scope"),
    ("in_progress", "in-progress-half-way"),
    ("unknown", "not-registered-unreadable"),
];

const THEMES: [(&str, &str); 2] = [("light", "Adwaita"), ("dark", "Adwaita:dark")];

/// In pixels.
const WIDTH: u32 = 760;
const LOWEST: u64 = 640;
const HIGHEST: u64 = 4000;

/// The pictures that are committed: name, recording, page, language.
const COMMITTED: [(&str, &str, &str); 4] = [
    ("window", "registration-unfinished", "status"),
    ("guide", "registration-unfinished", "guide"),
    ("prompts", "prompts-ahead", "prompts"),
    ("message", "registration-unfinished", "message"),
];

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A picture of the whole page, however long it is.
async fn whole(page: &Page) -> Vec<u8> {
    page.resize(WIDTH, LOWEST.try_into().unwrap()).await;
    let height = page.run("return Math.ceil(document.scrollingElement.scrollHeight);").await.unwrap();
    let height = height.as_u64().unwrap().clamp(LOWEST, HIGHEST);
    page.resize(WIDTH, height.try_into().unwrap()).await;
    page.picture().await
}

#[tokio::test]
#[ignore = "make pictures runs it: it takes minutes"]
async fn every_page_in_every_state_and_language() {
    let folder = folder("target/pictures");
    let mut sheet = String::from(
        "<!doctype html><meta charset=utf-8><title>Rejoin</title>\
         <style>body{font:14px system-ui}figure{display:inline-block;margin:8px;vertical-align:top}img{width:380px;border:1px solid #8888}</style>\n",
    );
    for (state, name) in STATES {
        let mac = Copy::of(name).with_settings(SETTINGS);
        for (light_or_dark, theme) in THEMES {
            let page = Page::open_in("en", mac.path(), &[("GTK_THEME", theme)]).await;
            for language in Wording::languages() {
                page.speak(language).await;
                fill(&page).await;
                for name in page.pages().await {
                    page.go_to(&name).await;
                    let file = format!("{state}-{name}-{language}-{light_or_dark}.png");
                    fs::write(folder.join(&file), whole(&page).await).unwrap();
                    writeln!(
                        sheet,
                        "<figure><img loading=lazy src={file}><figcaption>{file}</figcaption></figure>"
                    )
                    .unwrap();
                }
            }
        }
    }
    fs::write(folder.join("index.html"), sheet).unwrap();
}

#[tokio::test]
#[ignore = "make pictures runs it: it writes into docs/pictures"]
async fn the_pictures_of_the_documents() {
    let folder = folder("docs/pictures");
    for (picture, name, at) in COMMITTED {
        let page = Page::open_in("en", &recording(name), &[("GTK_THEME", "Adwaita")]).await;
        if at == "message" {
            fill(&page).await;
        }
        // A reader of the guide looks at a Mac, not at a recording.
        page.run("document.querySelector('.simulated').hidden = true;").await.unwrap();
        page.go_to(at).await;
        fs::write(folder.join(format!("{picture}.png")), page.picture().await).unwrap();
    }
}
