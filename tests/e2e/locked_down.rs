//! The page may do what Rejoin's own commands do, and nothing else; what a log says is text.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::thread;

use serde_json::{Value, json};

use crate::page::Page;
use crate::recordings::{Copy, headline, recording};

#[tokio::test]
async fn the_page_has_rejoins_commands_and_none_of_tauris() {
    let page = Page::open(&recording("registration-unfinished")).await;
    let shown = page.invoke("view", &json!({})).await.unwrap();
    assert_eq!(shown["view"]["state"], "action_needed");
    let refused = [
        ("plugin:window|set_title", json!({ "label": "main", "value": "x" })),
        ("plugin:window|close", json!({ "label": "main" })),
        ("plugin:webview|create_webview_window", json!({ "options": { "label": "x", "url": "index.html" } })),
        ("plugin:event|emit", json!({ "event": "shown", "payload": {} })),
        ("plugin:app|version", json!({})),
        ("plugin:opener|open_url", json!({ "url": "https://example.com" })),
        ("no_such_command", json!({})),
        ("tick", json!({ "step": "no_such_step", "done": true })),
        ("perform", json!({ "action": "jamfselfservice://content?entity=policy&id=99&action=execute" })),
        ("remove", json!({ "part": "everything", "fingerprint": "" })),
        ("remove", json!({ "part": "files", "fingerprint": ["0"] })),
        ("contact", json!({ "way": "https://example.com" })),
        ("save_report", json!({ "answers": "x", "path": "/tmp/x.zip" })),
    ];
    for (command, arguments) in refused {
        let answer = page.invoke(command, &arguments).await;
        assert!(answer.is_err(), "{command}: {answer:?}");
    }
    assert_eq!(page.windows().await, 1);
    assert_eq!(page.run("return document.title;").await, Ok(json!("Rejoin")));
}

#[tokio::test]
async fn the_page_reaches_no_server_and_runs_no_script_but_its_own() {
    let page = Page::open(&recording("registration-unfinished")).await;
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    server.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", server.local_addr().unwrap());
    let attempts = [
        ("connect-src", format!("fetch('{address}').catch(() => {{}});")),
        ("img-src", format!("document.body.append(Object.assign(new Image(), {{ src: '{address}' }}));")),
        ("script-src-elem", format!("const s = document.createElement('script'); s.src = '{address}'; document.body.append(s);")),
        ("script-src-elem", "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s);".into()),
        ("script-src-attr", "const b = document.createElement('b'); b.setAttribute('onclick', 'window.ran = 1'); b.click();".into()),
        ("script-src", "try { eval('window.ran = 1') } catch {}".into()),
        ("script-src", "try { new Function('window.ran = 1')() } catch {}".into()),
        ("frame-src", format!("const f = document.createElement('iframe'); f.src = '{address}'; document.body.append(f);")),
    ];
    for (directive, attempt) in attempts {
        let blocked = page
            .run(&format!(
                "const event = new Promise(resolve =>
                     document.addEventListener('securitypolicyviolation', resolve, {{ once: true }}));
                 {attempt}
                 return (await event).effectiveDirective;"
            ))
            .await;
        assert_eq!(blocked, Ok(json!(directive)), "{attempt}");
    }
    assert_eq!(page.run("return window.ran;").await, Ok(Value::Null));
    assert!(server.accept().is_err(), "the page reached a server");
}

#[tokio::test]
async fn the_window_goes_nowhere_else() {
    let page = Page::open(&recording("registration-unfinished")).await;
    let elsewhere = answering_server();
    for leave in [
        format!("location = 'http://{elsewhere}/';"),
        format!(
            "const a = document.createElement('a'); a.href = 'http://{elsewhere}/'; document.body.append(a); a.click();"
        ),
        format!(
            "const f = document.createElement('form'); f.action = 'http://{elsewhere}/'; document.body.append(f); f.submit();"
        ),
    ] {
        page.run(&leave).await.unwrap();
        // Many times what another page would take to be there.
        for _ in 0..20 {
            page.invoke("view", &json!({})).await.unwrap();
        }
        assert_eq!(page.run("return location.protocol;").await, Ok(json!("tauri:")), "{leave}");
    }
}

/// The address of a server with another page. It ends with the test's process.
fn answering_server() -> SocketAddr {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    thread::spawn(move || {
        for mut client in server.incoming().filter_map(Result::ok) {
            // WebKit connects before it is told that it may not go there, and asks nothing.
            thread::spawn(move || {
                let asked = client.read(&mut [0; 1024]).unwrap_or_default();
                if asked > 0 {
                    let page =
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nelsewhere";
                    let _ = client.write_all(page.as_bytes());
                }
            });
        }
    });
    address
}

#[tokio::test]
async fn what_a_log_or_a_profile_says_is_text() {
    const MARKUP: &str = "<img src=x onerror='window.ran = 1'><b id=hostile>&amp;</b><script>window.ran = 1</script>\
         \"}};\u{2028}window.ran = 1;//";
    let log = "disk/Users/lena/Library/Logs/Company Portal/com.microsoft.CompanyPortalMac 2026-06-16--07-00-00-303.log";
    let in_xml = MARKUP.replace('&', "&amp;").replace('<', "&lt;");
    let settings = format!(
        "<key>RegistrationPolicyID</key><integer>12</integer>\
         <key>RegistrationPolicyName</key><string>{in_xml} item</string>\
         <key>OrganizationName</key><string>{in_xml} company</string>\
         <key>SupportName</key><string>{in_xml} support</string>"
    );
    let mac = Copy::of("opened-by-hand")
        .replace(log, "Portal launched", &format!("{MARKUP} Portal launched"))
        .with_settings(&settings);
    // What was seen last is in a script as well.
    let page = Page::open_after_a_look(mac.path()).await;
    page.wait_for_heading(&headline(mac.path()).await).await;
    let text = page.run("return document.body.textContent;").await.unwrap();
    for place in ["Portal launched without WPJ only arg", "item"] {
        let expected = format!("{MARKUP} {place}");
        assert!(text.as_str().unwrap().contains(&expected), "{expected}\n{text}");
    }
    for element in ["#hostile", "img[src=x]", "script:not([src])"] {
        let count = page.run(&format!("return document.querySelectorAll('{element}').length;")).await;
        assert_eq!(count, Ok(json!(0)), "{element}");
    }
    assert_eq!(page.run("return window.ran;").await, Ok(Value::Null));
}

/// The commands that take an argument of a closed list.
const COMMANDS_WITH_ARGUMENTS: [&str; 4] = ["perform", "tick", "remove", "contact"];

/// The names of the arguments of any of them.
const ARGUMENTS: [&str; 6] = ["action", "step", "done", "part", "fingerprint", "way"];

/// Calls these commands with arguments of every kind but the right one, a thousand in all, the same ones in every run.
/// Answers what was not refused.
const FUZZ: &str = r#"
    let state = 20261121;
    const random = below => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 4294967296 * below);
    };
    const words = ['', 'status', 'open_registration ', '../..', 'contact_support\u0000', '\ud800', '%s%n', '<b>', 'x'.repeat(100000)];
    const pick = list => list[random(list.length)];
    const value = depth => pick([
        () => null, () => true, () => -1, () => 1e308, () => Number.MAX_SAFE_INTEGER, () => pick(words),
        () => depth > 3 ? [] : Array.from({ length: random(4) }, () => value(depth + 1)),
        () => depth > 3 ? {} : Object.fromEntries(Array.from({ length: random(4) }, () => [pick(words), value(depth + 1)])),
    ])();
    const accepted = [];
    for (let call = 0; call < 1000; call += 1) {
        const command = pick(COMMANDS);
        const given = Object.fromEntries(ARGUMENTS.map(name => [name, value(0)]));
        const sent = random(8) === 0 ? value(0) : given;
        try {
            await window.__TAURI_INTERNALS__.invoke(command, sent);
            accepted.push(`${command}(${JSON.stringify(sent)})`.slice(0, 200));
        } catch { }
    }
    return accepted;
"#;

#[tokio::test]
async fn what_the_page_asks_for_out_of_turn_is_not_done() {
    let mac = Copy::of("clean-up-whole");
    let page = Page::open(mac.path()).await;
    let before = page.invoke("view", &json!({})).await.unwrap()["view"].clone();
    for (command, arguments) in [
        ("remove", json!({ "part": "files", "fingerprint": "0000000000000000" })),
        ("remove", json!({ "part": "items", "fingerprint": "" })),
        ("put_back", json!({})),
        ("tick", json!({ "step": "remove_files", "done": true })),
    ] {
        let shown = page.invoke(command, &arguments).await.unwrap();
        assert_eq!(shown["view"]["state"], before["state"], "{command}");
        assert_eq!(shown["view"]["guide"], before["guide"], "{command}");
    }
    // Nothing was made that could be saved.
    let saved = page.invoke("save_report", &json!({ "answers": ["x"] })).await.unwrap();
    assert_eq!(saved, json!({ "told": null, "saved": false }));
    assert!(page.invoke("show_report", &json!({})).await.is_ok());
    let tag = json!({ "tag": "../../etc/passwd" });
    let shown = page.invoke("choose_language", &tag).await.unwrap();
    assert_eq!(shown["language"], "en");
}

#[tokio::test]
async fn wrong_arguments_are_refused_and_change_nothing() {
    let page = Page::open(&recording("registration-unfinished")).await;
    let before = page.invoke("view", &json!({})).await.unwrap();
    let script =
        format!("const COMMANDS = {COMMANDS_WITH_ARGUMENTS:?}; const ARGUMENTS = {ARGUMENTS:?}; {FUZZ}");
    assert_eq!(page.run(&script).await, Ok(json!([])));
    assert_eq!(page.invoke("view", &json!({})).await.unwrap()["view"]["state"], before["view"]["state"]);
    assert_eq!(page.windows().await, 1);
}
