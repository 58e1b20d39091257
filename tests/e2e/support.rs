//! From "I don't know" to one file for help desk, in the window: asked, read, saved, shown; and replayed.

use std::fs;
use std::path::PathBuf;

use rejoin_registration::{Label, Message, REPORT_QUESTIONS, ReportText, SupportText, WindowMessage};
use rejoin_wording::Wording;
use serde_json::json;

use crate::page::Page;
use crate::recordings::{Copy, status, word};
use crate::rendering::SETTINGS;

fn say(message: impl Into<Message>) -> String {
    Wording::new(&["en"]).say(&message.into())
}

fn support(text: SupportText) -> String {
    say(Message::Window(WindowMessage::Support(text, Default::default())))
}

#[tokio::test]
async fn the_contacts_of_the_company_are_buttons() {
    let mac = Copy::of("registration-unfinished").with_settings(SETTINGS);
    let mut page = Page::open(mac.path()).await;
    page.go_to("support").await;
    let cases = [
        (SupportText::Page, "would-open https://help.contoso.example/mac/registration"),
        (SupportText::Email, "would-open mailto:help@contoso.example"),
        (SupportText::Phone, "would-open tel:+15550100"),
    ];
    for (text, opened) in cases {
        page.click(&support(text)).await;
        assert_eq!(page.driver.line().await.as_deref(), Some(opened));
        page.wait_for_status(opened.trim_start_matches("would-open ")).await;
    }
}

#[tokio::test]
async fn a_report_is_read_before_it_is_saved_and_says_the_same() {
    let mac = Copy::of("registration-unfinished");
    let mut page = Page::open(mac.path()).await;
    page.go_to("support").await;
    assert!(page.invoke("save_report", &json!({ "answers": [] })).await.unwrap()["told"].is_null());
    page.run("document.querySelectorAll('.question-field textarea')[1].focus();").await.unwrap();
    page.press("In Teams, on the sign-in page").await;
    page.click(&support(SupportText::Review)).await;
    page.wait_for_status(&say(ReportText::LeftOut)).await;
    page.click(&support(SupportText::Save)).await;
    page.wait_for_status(".zip").await;
    page.click(&support(SupportText::Show)).await;
    let line = page.driver.line().await.unwrap();
    let file = PathBuf::from(line.strip_prefix("would-show ").unwrap());
    let zip = fs::read(&file).unwrap();
    assert!(zip.starts_with(b"PK"), "a zip of {} bytes", zip.len());
    let (told, was) = (status(&file).await, status(mac.path()).await);
    assert_eq!(
        (&told["state"], &told["findings"][0]["cause"]),
        (&was["state"], &was["findings"][0]["cause"])
    );
    let field = "return document.querySelectorAll('.question-field textarea')[1].value;";
    assert_eq!(page.run(field).await, Ok(json!("In Teams, on the sign-in page")), "nothing typed is lost");
    let questions =
        page.run("return [...document.querySelectorAll('.question-field span')].map(s => s.innerText);");
    assert_eq!(questions.await, Ok(json!(REPORT_QUESTIONS.map(say))));
    page.go_to("status").await;
    page.click(&word("en", Label::LookAgain)).await;
}
