//! How long the page takes to its first paint, beside a page with one word and no script in the same web view. Only
//! `tests/bench/first-paint` runs it.

use std::time::Duration;

use serde_json::json;

use crate::page::Page;
use crate::recordings::recording;

/// How often each is loaded.
const ROUNDS: usize = 21;

/// The least that there is to paint.
const LEAST: &str = "data:text/html,<title>least</title><p>Rejoin</p>";

#[tokio::test]
#[ignore = "measures: tests/bench/first-paint"]
async fn first_paint() {
    let page = Page::open(&recording("registration-unfinished")).await;
    let address = page.run("return location.href;").await.unwrap();
    let address = address.as_str().unwrap();
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        least.push(painted(&page, LEAST).await);
        ours.push(painted(&page, address).await);
    }
    let (ours, least) = (median(ours), median(least));
    println!("first contentful paint, median of {ROUNDS}");
    println!("  one word, no script  {least:>9.1?}");
    println!(
        "  Rejoin's status      {ours:>9.1?}  {:.2} times as long",
        ours.as_secs_f64() / least.as_secs_f64()
    );
}

/// From the navigation's start to the first paint of a text or a picture.
async fn painted(page: &Page, address: &str) -> Duration {
    page.load(address).await;
    let script = "const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
        while (!paint()) await new Promise(requestAnimationFrame);
        return paint().startTime;";
    let milliseconds = page.run(script).await.unwrap();
    assert_ne!(milliseconds, json!(0));
    Duration::from_secs_f64(milliseconds.as_f64().unwrap() / 1e3)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
