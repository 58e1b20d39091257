//! Every page in every language at every width: no text is cut or lies over another, nothing is left untranslated.
//!
//! One start of the app serves them all: the language is changed as the user changes it.

use rejoin_wording::Wording;
use serde_json::{Value, json};

use crate::page::Page;
use crate::recordings::Copy;

/// English with accents, in brackets: the language that nobody speaks.
const PSEUDO: &str = "en-XA";

/// A message that brings explanations.
pub(crate) const MESSAGE: &str = "JamfAAD keeps asking for my keychain password";

/// Settings of a company that has set everything, and two things wrong.
pub(crate) const SETTINGS: &str = "<key>RegistrationPolicyID</key><integer>12</integer>
    <key>RegistrationPolicyName</key><string>Register my Mac</string>
    <key>OrganizationName</key><string>Contoso</string>
    <key>SupportName</key><string>Contoso Service Desk</string>
    <key>SupportEmail</key><string>help@contoso.example</string>
    <key>SupportPhone</key><string>+1 555 0100</string>
    <key>SupportURL</key><string>https://help.contoso.example/mac/registration</string>
    <key>SelfServiceAction</key><string>open</string>
    <key>Colour</key><string>blue</string>";

/// Width, height, and the size of the text in percent.
const SIZES: [(u32, u32, u32); 3] = [(360, 640, 100), (760, 640, 100), (360, 640, 200)];

/// What of a text lies outside the window or what it belongs to, or over another.
const MEASURE: &str = "
    scrollTo(0, 0);
    const problems = [], rects = [];
    const cuts = style => style === 'hidden' || style === 'clip';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()) !== null;) {
        const element = node.parentElement, text = node.data.trim().slice(0, 60);
        if (text === '' || element.closest('.unseen, .skip, option, textarea') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
            if (rect.width < 1 || rect.height < 1) continue;
            if (rect.left < -1 || rect.right > innerWidth + 1) problems.push(`beyond the window: ${text}`);
            const box = element.closest('button, a, .card, .told, .prompt, nav, main, header').getBoundingClientRect();
            if (rect.left < box.left - 1 || rect.right > box.right + 1 || rect.bottom > box.bottom + 2)
                problems.push(`beyond its box: ${text}`);
            for (let around = element; around !== document.body; around = around.parentElement) {
                const style = getComputedStyle(around), frame = around.getBoundingClientRect();
                if (cuts(style.overflowX) && (rect.left < frame.left - 1 || rect.right > frame.right + 1)
                    || cuts(style.overflowY) && (rect.top < frame.top - 1 || rect.bottom > frame.bottom + 1))
                    problems.push(`cut: ${text}`);
            }
            rects.push({ rect, text, node });
        }
    }
    rects.sort((one, other) => one.rect.top - other.rect.top);
    rects.forEach((one, place) => {
        for (const other of rects.slice(place + 1)) {
            if (other.rect.top >= one.rect.bottom) break;
            const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
            const down = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
            // Lines of one paragraph may touch: letters reach into each other's air.
            if (one.node !== other.node && across > 1 && down > Math.min(one.rect.height, other.rect.height) / 3)
                problems.push(`over each other: ${one.text} / ${other.text}`);
        }
    });
    const page = document.scrollingElement;
    if (page.scrollWidth > page.clientWidth) problems.push(`wider than the window: ${page.scrollWidth}`);
    return [...new Set(problems)];";

/// The texts that come from no catalogue and are no words of the Mac: those were sent with everything else.
const UNTRANSLATED: &str = "
    const shown = JSON.stringify([await window.__TAURI_INTERNALS__.invoke('view'),
                                  await window.__TAURI_INTERNALS__.invoke('explain', { text })]);
    const sent = new Set(JSON.parse(shown, (key, value) => value) && shown.match(/\"(?:[^\"\\\\]|\\\\.)*\"/g).map(JSON.parse));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let node; (node = walker.nextNode()) !== null;) {
        const words = node.data.trim(), element = node.parentElement;
        if (!/[A-Za-z]/.test(words) || /[áçéĝĥîļñöŕšţûŵýž⟦]/i.test(words)) continue;
        if (sent.has(words) || element.closest('time, [translate=no]') !== null) continue;
        found.push(words);
    }
    return found;";

/// A Mac on which every page has something to show.
pub(crate) fn full() -> Copy {
    let mac = Copy::of("jamfaad-needs-key").with_settings(SETTINGS);
    mac.add(
        "mac.toml",
        "\n[[unreadable]]\npath = \"/private/var/log/jamf.log\"\nreason = \"permission_denied\"\n",
    );
    mac
}

/// The page with an answer to a message, and the preview of a report.
pub(crate) async fn fill(page: &Page) {
    page.go_to("message").await;
    let answer = "const field = document.querySelector('#seen');
         field.value = text;
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         document.querySelector('main .prominent').click();
         while (document.querySelector('.answer h2') === null) await new Promise(requestAnimationFrame);";
    page.run(&format!("const text = {}; {answer}", json!(MESSAGE))).await.unwrap();
    page.go_to("support").await;
    let preview = "document.querySelector('main .prominent').click();
         while (document.querySelector('.preview') === null) await new Promise(requestAnimationFrame);";
    page.run(preview).await.unwrap();
}

#[tokio::test]
async fn no_text_is_cut_or_lies_over_another_in_any_language() {
    let mac = full();
    let page = Page::open(mac.path()).await;
    let pages = page.pages().await;
    assert!(pages.len() == 7, "{pages:?}");
    let mut problems = Vec::new();
    for language in Wording::languages().into_iter().chain([PSEUDO]) {
        page.speak(language).await;
        fill(&page).await;
        for (width, height, text) in SIZES {
            page.resize(width, height).await;
            // 93.75 %: the size of the page's text.
            page.run(&format!("document.documentElement.style.fontSize = '{}%';", 0.9375 * f64::from(text)))
                .await
                .unwrap();
            for name in &pages {
                page.go_to(name).await;
                page.unfold().await;
                for found in page.run(MEASURE).await.unwrap().as_array().unwrap() {
                    problems.push(format!("{language}, {name}, {width} px, {text} %: {found}"));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[tokio::test]
async fn every_word_on_the_page_comes_from_a_catalogue() {
    let mac = full();
    let page = Page::open(mac.path()).await;
    page.speak(PSEUDO).await;
    fill(&page).await;
    for name in page.pages().await {
        page.go_to(&name).await;
        page.unfold().await;
        let found = page.run(&format!("const text = {}; {UNTRANSLATED}", json!(MESSAGE))).await;
        assert_eq!(found, Ok(Value::Array(Vec::new())), "{name}");
    }
}

#[tokio::test]
async fn what_is_cut_is_found() {
    let mac = full();
    let page = Page::open(mac.path()).await;
    let harm = [
        "document.querySelector('h1').style.cssText = 'overflow: hidden; white-space: nowrap; width: 40px';",
        "document.querySelector('h1 + p').style.cssText = 'margin-top: -40px';",
        "document.querySelector('.prominent').style.cssText = 'white-space: nowrap; width: 60px';",
    ];
    for script in harm {
        let found = page
            .run(&format!(
                "{script} try {{ {MEASURE} }} finally {{
            for (const harmed of document.querySelectorAll('[style]')) harmed.removeAttribute('style'); }}"
            ))
            .await;
        assert_ne!(found, Ok(Value::Array(Vec::new())), "{script}");
    }
    assert_eq!(page.run(MEASURE).await, Ok(Value::Array(Vec::new())));
}
