//! What leaves: every error with a code, nothing internal, `data` only where something ran.

use super::{Refusal, codes};
use async_graphql::{PathSegment, Pos, Response, ServerError, Value};
use serde::Serialize;
use serde_json::{Map, json};
use std::collections::BTreeMap;

/// Errors told in one answer: a wrong document can have thousands.
const ERRORS: usize = 50;

/// A GraphQL response as the specification shapes it.
#[derive(Debug, Serialize)]
pub struct Answer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErrorBody>,
    /// None, hence absent, where nothing was executed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extensions: BTreeMap<String, Value>,
}

/// One error of an answer.
#[derive(Debug, Serialize)]
pub struct ErrorBody {
    pub message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<Pos>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<PathSegment>,
    pub extensions: Map<String, serde_json::Value>,
}

impl Answer {
    /// From what the library gives. Errors that it found before executing (all without a path, and
    /// no data) make an answer without `data`.
    pub fn from_response(response: Response, request_id: &str) -> Answer {
        let executed = response.errors.is_empty()
            || response.data != Value::Null
            || response.errors.iter().any(|error| !error.path.is_empty());
        Answer {
            data: executed.then_some(response.data),
            errors: response.errors.into_iter().take(ERRORS).map(|error| clean(error, executed, request_id)).collect(),
            extensions: response.extensions,
        }
    }

    /// The codes of its errors.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.errors.iter().filter_map(|error| error.extensions.get("code")?.as_str())
    }
}

impl From<&Refusal> for Answer {
    fn from(refusal: &Refusal) -> Answer {
        Answer { errors: vec![ErrorBody::from(refusal)], data: None, extensions: BTreeMap::new() }
    }
}

impl From<&Refusal> for ErrorBody {
    fn from(refusal: &Refusal) -> ErrorBody {
        let mut extensions = coded(refusal.code);
        extensions.extend(refusal.details.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        ErrorBody { message: refusal.message.clone(), locations: refusal.locations.clone(), path: vec![], extensions }
    }
}

fn coded(code: &str) -> Map<String, serde_json::Value> {
    Map::from_iter([("code".to_owned(), json!(code))])
}

/// Gives an error of the library or of a resolver its code. What has none and is not a known
/// complaint about an input is ours: logged here, once, and masked.
fn clean(error: ServerError, executed: bool, request_id: &str) -> ErrorBody {
    let ServerError { message, locations, path, extensions, .. } = error;
    let given = extensions.and_then(|values| match serde_json::to_value(values) {
        Ok(serde_json::Value::Object(map)) if map.contains_key("code") => Some(map),
        _ => None,
    });
    let (message, extensions) = if let Some(given) = given {
        (message, given)
    } else if let Some(message) = input_complaint(&message) {
        (message, coded(codes::BAD_USER_INPUT))
    } else if executed {
        tracing::error!(request_id, error = message, "a resolver failed");
        let mut extensions = coded(codes::INTERNAL);
        extensions.insert("requestId".into(), json!(request_id));
        (internal_message(request_id), extensions)
    } else {
        (without_suggestion(message), coded(codes::VALIDATION_FAILED))
    };
    ErrorBody { message, locations, path, extensions }
}

/// What a person is told of a fault of ours.
pub fn internal_message(request_id: &str) -> String {
    format!("Une erreur interne est survenue. Réessayez ; si elle revient, donnez cette référence : {request_id}.")
}

/// The library's ways to refuse a value, said in French without its inner words; none for any
/// other message.
fn input_complaint(message: &str) -> Option<String> {
    let (message, _) = message.split_once(" (occurred while parsing ").unwrap_or((message, ""));
    let named = |rest: &str, separator: &str| {
        let (name, rest) = rest.split_once(separator)?;
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_[]!".contains(c));
        is_name.then(|| (name.to_owned(), rest.to_owned()))
    };
    if let Some(rest) = message.strip_prefix("Failed to parse \"") {
        let (name, reason) = named(rest, "\": ")?;
        return Some(if name.starts_with(['[', '_']) || reason.is_empty() {
            format!("Valeur refusée pour le type {name}.")
        } else {
            format!("Valeur refusée pour le type {name} : {reason}")
        });
    }
    if let Some(rest) = message.strip_prefix("Expected input type \"") {
        let (name, _) = named(rest, "\", found ")?;
        return Some(format!("Valeur refusée : le type {name} est attendu."));
    }
    if let Some(rest) = message.strip_prefix("Invalid value for argument ") {
        return Some(format!(
            "Valeur refusée pour l'argument {}.",
            rest.replacen(", expected type ", " : type attendu ", 1)
        ));
    }
    (message.starts_with("Variable ") && message.ends_with(" is not defined."))
        .then(|| "Une variable employée n'est pas déclarée.".into())
}

/// The library can be told not to suggest names; this holds if it was not.
fn without_suggestion(mut message: String) -> String {
    if let Some(at) = message.find(" Did you mean") {
        message.truncate(at);
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::ErrorExtensionValues;

    fn response(data: Value, message: &str, path: &[&str], code: Option<&str>) -> serde_json::Value {
        let mut error = ServerError::new(message, None);
        error.path = path.iter().map(|p| PathSegment::Field((*p).into())).collect();
        if let Some(code) = code {
            let mut extensions = ErrorExtensionValues::default();
            extensions.set("code", code);
            error.extensions = Some(extensions);
        }
        let mut response = Response::new(data);
        response.errors.push(error);
        serde_json::to_value(Answer::from_response(response, "r-1")).unwrap()
    }

    #[test]
    fn data_is_there_only_if_something_ran() {
        let refused = response(Value::Null, "Unknown field \"x\" on type \"Query\". Did you mean \"y\"?", &[], None);
        assert_eq!(
            refused,
            json!({"errors": [{
                "message": "Unknown field \"x\" on type \"Query\".",
                "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"},
            }]})
        );
        let failed = response(Value::Null, "non", &["a"], Some("FORBIDDEN"));
        assert_eq!(failed["data"], json!(null));
        assert!(failed.as_object().unwrap().contains_key("data"));
        assert_eq!(failed["errors"][0]["extensions"]["code"], "FORBIDDEN");
        assert_eq!(failed["errors"][0]["message"], "non");
        let fine = Answer::from_response(Response::new(Value::Null), "r-1");
        assert_eq!(serde_json::to_string(&fine).unwrap(), r#"{"data":null}"#);
    }

    #[test]
    fn what_has_no_code_is_never_told() {
        let leak = response(Value::Null, "Data `cordee_app::Actor` does not exist.", &["a"], None);
        assert_eq!(leak["errors"][0]["extensions"], json!({"code": "INTERNAL", "requestId": "r-1"}));
        assert!(!leak.to_string().contains("Actor"));
        assert!(leak["errors"][0]["message"].as_str().unwrap().contains("r-1"));
    }

    #[test]
    fn complaints_about_inputs_are_said_plainly() {
        for (message, expected) in [
            (
                "Failed to parse \"Date\": une date AAAA-MM-JJ est attendue",
                "Valeur refusée pour le type Date : une date AAAA-MM-JJ est attendue",
            ),
            (
                "Failed to parse \"Int\": Only integers from -2147483648 to 2147483647 are accepted. (occurred while parsing \"[Int!]\")",
                "Valeur refusée pour le type Int : Only integers from -2147483648 to 2147483647 are accepted.",
            ),
            ("Expected input type \"Int\", found \"alloc::string\".", "Valeur refusée : le type Int est attendu."),
            (
                "Invalid value for argument \"first\", expected type \"Int\"",
                "Valeur refusée pour l'argument \"first\" : type attendu \"Int\".",
            ),
        ] {
            assert_eq!(input_complaint(message).as_deref(), Some(expected));
        }
        assert_eq!(input_complaint("Failed to parse \"a secret path\": x"), None);
        assert_eq!(input_complaint("disk full"), None);
    }
}
