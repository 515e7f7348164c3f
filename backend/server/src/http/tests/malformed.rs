//! Bodies malformed in many ways: each a 400 with a code, none a crash.

use super::toy::{send, site};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use std::sync::atomic::Ordering;

#[tokio::test]
async fn malformed_bodies_are_refused_by_a_code() {
    let (site, door) = site();
    let deep = |open: &str, close: &str| {
        format!("{{\"query\":\"{{hello}}\",\"variables\":{{\"a\":{}1{}}}}}", open.repeat(5_000), close.repeat(5_000))
    };
    let texts: Vec<String> = [
        "",
        " ",
        "\n",
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1e999",
        "\"\"",
        "\"{hello}\"",
        "[]",
        "[[]]",
        "[null]",
        "[1]",
        "[{\"query\":\"{hello}\"}]",
        "[{\"query\":\"mutation{bump}\"},{\"query\":\"mutation{bump}\"}]",
        "{}",
        "{",
        "}",
        "{]",
        "{\"",
        "{\"query\"",
        "{\"query\":",
        "{\"query\":}",
        "{\"query\":\"",
        "{\"query\":\"{hello}\"",
        "{\"query\":\"{hello}\",}",
        "{\"query\":\"{hello}\"}}",
        "{\"query\":\"{hello}\"} {\"query\":\"{hello}\"}",
        "{\"query\":\"{hello}\"}x",
        "{'query':'{hello}'}",
        "{query:\"{hello}\"}",
        "{hello}",
        "query={hello}",
        "{\"query\":null}",
        "{\"query\":1}",
        "{\"query\":true}",
        "{\"query\":[]}",
        "{\"query\":{}}",
        "{\"query\":[\"{hello}\"]}",
        "{\"Query\":\"{hello}\"}",
        "{\"qeury\":\"{hello}\"}",
        "{\"query\":\"{hello}\",\"operationName\":1}",
        "{\"query\":\"{hello}\",\"operationName\":{}}",
        "{\"query\":\"{hello}\",\"operationName\":[]}",
        "{\"query\":\"{hello}\",\"operationName\":true}",
        "{\"query\":\"{hello}\",\"variables\":1}",
        "{\"query\":\"{hello}\",\"variables\":\"{}\"}",
        "{\"query\":\"{hello}\",\"variables\":[]}",
        "{\"query\":\"{hello}\",\"variables\":[{}]}",
        "{\"query\":\"{hello}\",\"variables\":true}",
        "{\"query\":\"{hello}\",\"extensions\":1}",
        "{\"query\":\"{hello}\",\"extensions\":\"x\"}",
        "{\"query\":\"{hello}\",\"extensions\":[]}",
        "{\"query\":\"{hello}\",\"extensions\":false}",
        "{\"query\":\"\\ud800\"}",
        "{\"query\":\"\\x41\"}",
        "{\"query\":\"a\nb\"}",
        "{\"query\":\"{hello}\",\"variables\":{\"a\":NaN}}",
        "{\"query\":\"{hello}\",\"variables\":{\"a\":01}}",
        "{\"query\":\"{hello}\",\"variables\":{\"a\":.5}}",
        "{\"query\":\"{hello}\"/**/}",
        "<xml/>",
        "--x\r\n",
        "\u{feff}{\"query\":\"{hello}\"}",
        "\0",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain([deep("[", "]"), deep("{\"a\":", "}"), "[".repeat(100_000), "{\"a\":".repeat(100_000), "9".repeat(100_000)])
    .collect();
    let mut bodies: Vec<Vec<u8>> = texts.into_iter().map(String::into_bytes).collect();
    bodies.extend([
        b"{\"query\":\"\xff\xfe\"}".to_vec(),
        b"\xff\xfe{\x00}\x00".to_vec(),
        b"{\"query\":\"{hello}\xc3\"}".to_vec(),
        b"\xc3\x28".to_vec(),
        vec![0x1f, 0x8b, 8, 0],
        vec![0; 1000],
    ]);
    assert!(bodies.len() >= 60, "{}", bodies.len());
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
        let request =
            Request::post("/graphql").header("content-type", "application/json").body(Body::from(body)).unwrap();
        let seen = send(&site, request).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{shown}: {seen:?}");
        let expected =
            if shown.starts_with('[') && !shown.starts_with("[[[[") { "BATCH_REFUSED" } else { "BAD_REQUEST" };
        assert_eq!(seen.code(), expected, "{shown}");
    }
    assert_eq!(door.bumps.load(Ordering::SeqCst), 0);
}
