//! GraphQL over HTTP, case by case.

use super::toy::{Door, RESPONSE_JSON, Seen, endpoint, query, query_as, request, send, site, site_within};
use crate::http::ws::SocketLimits;
use crate::http::{Limits, Surroundings, graphql_routes, surround};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use serde_json::json;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

fn of(method: Method, uri: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).unwrap()
}

const JSON: (&str, &str) = ("content-type", "application/json");
const LEGACY: (&str, &str) = ("accept", "application/json");
const MODERN: (&str, &str) = ("accept", RESPONSE_JSON);

#[tokio::test]
async fn both_media_types_have_their_status_codes() {
    let (site, _) = site();
    for (document, variables, modern, code) in [
        ("{ hello }", json!({}), 200, ""),
        ("{ hello", json!({}), 400, "GRAPHQL_PARSE_FAILED"),
        ("", json!({}), 400, "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", json!({}), 400, "GRAPHQL_VALIDATION_FAILED"),
        ("{ tree }", json!({}), 400, "GRAPHQL_VALIDATION_FAILED"),
        ("{ small(number: \"x\") }", json!({}), 400, "BAD_USER_INPUT"),
        ("query($n: Int!) { small(number: $n) }", json!({"n": null}), 400, "BAD_USER_INPUT"),
        ("query A { hello } query B { hello }", json!({}), 400, "OPERATION_RESOLUTION_FAILURE"),
        ("subscription { count(to: 3) }", json!({}), 400, "SUBSCRIPTION_NEEDS_WEBSOCKET"),
        ("{ __schema { queryType { name } } }", json!({}), 400, "INTROSPECTION_REFUSED"),
        ("{ hello uncoded }", json!({}), 294, "INTERNAL"),
        ("query($n: Int!) { small(number: $n) }", json!({"n": 2147483648_i64}), 294, "BAD_USER_INPUT"),
        ("{ day(day: \"x\") }", json!({}), 294, "BAD_USER_INPUT"),
    ] {
        let body = json!({"query": document, "variables": variables}).to_string();
        for (accept, expected) in [(MODERN, modern), (LEGACY, 200)] {
            let seen = send(&site, of(Method::POST, "/graphql", &[JSON, accept], &body)).await;
            assert_eq!(seen.status.as_u16(), expected, "{document}: {seen:?}");
            let media = format!("{}; charset=utf-8", accept.1);
            assert_eq!(seen.headers["content-type"], media.as_str());
            assert_eq!(seen.headers["cache-control"], "no-store");
            if code.is_empty() {
                assert_eq!(seen.json(), json!({"data": {"hello": "bonjour"}}));
            } else {
                assert_eq!(seen.code(), code, "{document}");
                let ran = modern == 294;
                assert_eq!(seen.json().as_object().unwrap().contains_key("data"), ran, "{document}");
            }
        }
    }
}

#[tokio::test]
async fn a_get_reads_and_never_writes() {
    let (site, door) = site();
    let get = |query: &str, accept| {
        let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("query", query).finish();
        of(
            Method::GET,
            &format!("/graphql?{query}&operationName=&variables=%7B%22t%22%3A%22%C3%A9%22%7D&extensions="),
            &[accept],
            "",
        )
    };
    let seen = send(&site, get("query($t: String!) { echo(text: $t) }", MODERN)).await;
    assert_eq!((seen.status, seen.json()), (StatusCode::OK, json!({"data": {"echo": "é"}})));
    for accept in [MODERN, LEGACY] {
        let seen = send(&site, get("mutation { bump }", accept)).await;
        assert_eq!((seen.status, seen.code().as_str()), (StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
        assert_eq!(seen.headers["allow"], "POST");
    }
    let two = "/graphql?query=query+A%7Bhello%7D+mutation+B%7Bbump%7D&operationName=";
    assert_eq!(send(&site, of(Method::GET, &format!("{two}A"), &[], "")).await.status, StatusCode::OK);
    assert_eq!(send(&site, of(Method::GET, &format!("{two}B"), &[], "")).await.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(door.bumps.load(Ordering::SeqCst), 0);
    let seen = send(&site, of(Method::GET, "/graphql", &[("accept", "text/html,*/*;q=0.8")], "")).await;
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::BAD_REQUEST, "BAD_REQUEST"));
    for wrong in [
        "query={hello}&query={hello}",
        "query={hello}&variables=[1]",
        "query={hello}&variables={",
        "query={hello}&extensions=1",
    ] {
        let seen = send(
            &site,
            of(Method::GET, &format!("/graphql?{}", wrong.replace('{', "%7B").replace('}', "%7D")), &[], ""),
        )
        .await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{wrong}: {seen:?}");
    }
}

#[tokio::test]
async fn other_methods_are_refused() {
    let (site, _) = site();
    for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE] {
        let seen = send(
            &site,
            of(method.clone(), "/graphql", &[JSON, ("origin", "https://evil.example")], "{\"query\":\"{hello}\"}"),
        )
        .await;
        assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(seen.headers["allow"], "GET, HEAD, POST");
        assert!(!seen.headers.contains_key("access-control-allow-origin"));
    }
}

#[tokio::test]
async fn bodies_are_bounded_and_typed() {
    let (site, door) = site();
    let change = json!({"query": "mutation { bump }"}).to_string();
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "text/plain; application/json",
    ] {
        let seen = send(&site, of(Method::POST, "/graphql", &[("content-type", kind)], &change)).await;
        assert_eq!(
            (seen.status, seen.code().as_str()),
            (StatusCode::UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE"),
            "{kind}"
        );
    }
    assert_eq!(
        send(&site, of(Method::POST, "/graphql", &[], &change)).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    assert_eq!(door.bumps.load(Ordering::SeqCst), 0);

    let padded = |bytes: usize| {
        let start = "{\"query\":\"{hello}\",\"extensions\":{\"p\":\"";
        format!("{start}{}\"}}}}", "x".repeat(bytes - start.len() - 3))
    };
    let most = Limits::default().body_bytes;
    assert_eq!(send(&site, of(Method::POST, "/graphql", &[JSON], &padded(most))).await.status, StatusCode::OK);
    let seen = send(&site, of(Method::POST, "/graphql", &[JSON], &padded(most + 1))).await;
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE"));
    let seen = send(&site, of(Method::POST, "/graphql", &[JSON, ("content-length", "999999999999")], "")).await;
    assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_awaited() {
    let (site, _) = site_within(Limits { body_deadline: Duration::from_millis(20), ..Limits::default() });
    let never = Body::from_stream(futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>());
    let request = Request::post("/graphql").header("content-type", "application/json").body(never).unwrap();
    let seen = send(&site, request).await;
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::REQUEST_TIMEOUT, "REQUEST_TIMEOUT"));
}

#[tokio::test]
async fn tokens_decide_before_documents() {
    let (site, door) = site();
    let with = |authorization: &'static str| {
        let mut request = request(&json!({"query": "{ whoami }"}));
        request.headers_mut().insert(header::AUTHORIZATION, authorization.parse().unwrap());
        request
    };
    assert_eq!(query(&site, "{ whoami }").await.json(), json!({"data": {"whoami": null}}));
    assert_eq!(send(&site, with("Bearer ada")).await.json(), json!({"data": {"whoami": "ada"}}));
    for wrong in ["Bearer eve", "Bearer", "Basic ada", "ada"] {
        let seen = send(&site, with(wrong)).await;
        assert_eq!((seen.status, seen.code().as_str()), (StatusCode::UNAUTHORIZED, "UNAUTHENTICATED"), "{wrong}");
        assert_eq!(seen.headers["www-authenticate"], "Bearer");
        assert!(!seen.text.contains("data"));
    }
    let seen = send(&site, with("Bearer hammer")).await;
    assert_eq!((seen.status, seen.headers["retry-after"].to_str().unwrap()), (StatusCode::TOO_MANY_REQUESTS, "30"));
    door.set("ada", crate::http::Validity::Unknown);
    assert_eq!(send(&site, with("Bearer ada")).await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn introspection_is_for_those_who_may() {
    let (site, _) = site();
    let one = "{ __type(name: \"Query\") { name fields { name } } }";
    assert_eq!(query(&site, one).await.json(), json!({"data": {"__type": null}}));
    assert_eq!(query_as(&site, "ada", one).await.json()["data"]["__type"]["name"], "Query");
    let hidden = "query { ...f } fragment f on Query { s: __schema { types { name } } }";
    assert_eq!(query(&site, hidden).await.code(), "INTROSPECTION_REFUSED");
    let seen = query_as(&site, "ada", super::bombs::INTROSPECTION).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", &seen.text[..200]);
    assert!(seen.text.contains("ItemConnection"));
}

#[tokio::test]
async fn nothing_internal_leaves() {
    let (site, _) = site();
    for field in ["uncoded", "missingData"] {
        let seen = query(&site, &format!("{{ hello {field} }}")).await;
        let id = seen.headers["x-request-id"].to_str().unwrap();
        let error = &seen.json()["errors"][0];
        assert_eq!(error["extensions"], json!({"code": "INTERNAL", "requestId": id}));
        assert_eq!(error["path"], json!([field]));
        for inner in ["secret", "Mutex", "alloc", "std::"] {
            assert!(!seen.text.contains(inner), "{}", seen.text);
        }
    }
    let seen = query(&site, "{ hello panics }").await;
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL"));
    assert!(!seen.text.contains("secret"));
    assert_eq!(query(&site, "{ hello }").await.status, StatusCode::OK);
    let seen = query(&site, "{ helo }").await;
    assert!(!seen.text.contains("hello") && !seen.text.contains("Did you mean"), "{}", seen.text);
}

#[tokio::test]
async fn operations_end_at_their_deadline() {
    let (site, _) = site_within(Limits { deadline: Duration::from_millis(20), ..Limits::default() });
    let seen = query(&site, "{ never }").await;
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::SERVICE_UNAVAILABLE, "TIMEOUT"));
    assert_eq!(Limits::default().deadline.as_secs(), 5);
}

#[tokio::test]
async fn a_mutation_outlives_its_caller_and_a_query_does_not() {
    let (site, door) = site();
    let run = query(&site, "mutation { slowBump }");
    assert!(tokio::time::timeout(Duration::from_millis(50), run).await.is_err());
    let until = Instant::now() + Duration::from_secs(60);
    while door.bumps.load(Ordering::SeqCst) == 0 {
        assert!(Instant::now() < until, "the mutation was dropped with its caller");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn headers_of_resolvers_and_the_request_id_are_sent() {
    let (site, _) = site();
    let seen = query(&site, "mutation { signIn }").await;
    let cookies: Vec<_> = seen.headers.get_all("set-cookie").iter().collect();
    assert_eq!(cookies, ["__Host-r=1; HttpOnly", "__Host-s=2; HttpOnly"]);
    assert_eq!(seen.headers["x-request-id"].len(), 32);
    assert_ne!(seen.headers["x-request-id"], query(&site, "{ hello }").await.headers["x-request-id"]);
}

#[tokio::test]
async fn the_cost_is_told_to_resolvers() {
    let (site, _) = site();
    let seen =
        query(&site, "query($n: Int = 40) { cost items(first: $n) { nodes { id name } } tree { children { depth } } }")
            .await;
    // cost 1 + items (1 + 40 × (nodes 1 + 2)) + tree (1 + children (1 + 5 × 1))
    assert_eq!(seen.json()["data"]["cost"], 1 + 121 + 7);
}

/// The library at the version we pin keeps both; later ones were seen to break them.
#[tokio::test]
async fn fields_come_in_the_order_asked() {
    let (site, _) = site();
    let seen = query(&site, "{ slow { late early ...m } hello } fragment m on Slow { middle early }").await;
    assert_eq!(seen.text, r#"{"data":{"slow":{"late":1,"early":3,"middle":2},"hello":"bonjour"}}"#);
}

#[tokio::test]
async fn a_failing_field_that_is_not_null_nulls_its_parent() {
    let (site, _) = site();
    let seen: Seen = query(&site, "{ hello maybe { early broken } }").await;
    assert_eq!(seen.status.as_u16(), 294);
    assert_eq!(seen.json()["data"], json!({"hello": "bonjour", "maybe": null}));
    assert_eq!(seen.json()["errors"][0]["path"], json!(["maybe", "broken"]));
    let seen = query(&site, "{ hello slow { broken } }").await;
    assert_eq!(seen.json()["data"], json!(null), "to the root");
    assert_eq!((seen.status.as_u16(), seen.code().as_str()), (294, "BROKEN"));
}

#[tokio::test]
async fn an_inner_panic_of_a_handler_is_answered() {
    let door = Door::default();
    let routes = graphql_routes(endpoint(&door, Limits::default(), SocketLimits::default()))
        .route("/bad", axum::routing::get(async || -> &'static str { panic!("secret") }));
    let site = surround(routes, Surroundings::default());
    let seen = send(&site, of(Method::GET, "/bad", &[], "")).await;
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL"));
    assert!(!seen.text.contains("secret"));
}
