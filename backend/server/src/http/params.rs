//! The four parameters of a GraphQL request, read strictly from a body, a message or an address.

use super::{Refusal, codes};
use axum::http::StatusCode;
use serde_json::{Map, Value};

/// `query`, `operationName`, `variables` and `extensions`, of the right types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params {
    pub query: String,
    pub operation_name: Option<String>,
    pub variables: Map<String, Value>,
    /// Accepted and not used.
    pub extensions: Map<String, Value>,
}

impl Params {
    /// Reads the body of a POST.
    ///
    /// # Errors
    /// 400 for what is no JSON, no object, an array (batches are not served), or has a parameter
    /// of the wrong type.
    pub fn from_body(body: &[u8]) -> Result<Params, Refusal> {
        if body.is_empty() {
            return Err(Refusal::bad_request(
                "Le corps de la requête est vide : un objet JSON avec « query » est attendu.",
            ));
        }
        let value = serde_json::from_slice(body).map_err(|error| {
            let place = format!("ligne {}, colonne {}", error.line(), error.column());
            Refusal::bad_request(format!("Le corps de la requête n'est pas du JSON en UTF-8 ({place})."))
        })?;
        Params::from_json(value)
    }

    /// Reads an object that has the parameters. Other keys are ignored, as the specification asks.
    ///
    /// # Errors
    /// As [`Params::from_body`].
    pub fn from_json(value: Value) -> Result<Params, Refusal> {
        match value {
            Value::Object(mut object) => Ok(Params {
                query: match object.remove("query") {
                    Some(Value::String(query)) => query,
                    None | Some(Value::Null) => {
                        return Err(Refusal::bad_request("Le paramètre « query » est obligatoire."));
                    }
                    Some(_) => return Err(Refusal::bad_request("Le paramètre « query » doit être un texte.")),
                },
                operation_name: match object.remove("operationName") {
                    None | Some(Value::Null) => None,
                    Some(Value::String(name)) => Some(name).filter(|name| !name.is_empty()),
                    Some(_) => {
                        return Err(Refusal::bad_request("Le paramètre « operationName » doit être un texte ou null."));
                    }
                },
                variables: map(&mut object, "variables")?,
                extensions: map(&mut object, "extensions")?,
            }),
            Value::Array(_) => Err(Refusal::http(
                StatusCode::BAD_REQUEST,
                codes::BATCH_REFUSED,
                "Une seule requête par appel : les lots ne sont pas servis.",
            )),
            _ => Err(Refusal::bad_request("Le corps de la requête doit être un objet JSON.")),
        }
    }

    /// Reads the query string of a GET.
    ///
    /// # Errors
    /// 400 as above, and for a parameter given twice.
    pub fn from_query(query: &str) -> Result<Params, Refusal> {
        let mut object = Map::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = match name.as_ref() {
                "query" => Value::String(value.into_owned()),
                "operationName" => Value::String(value.into_owned()),
                "variables" | "extensions" if value.is_empty() => Value::Null,
                "variables" | "extensions" => serde_json::from_str(&value)
                    .map_err(|_| Refusal::bad_request(format!("Le paramètre « {name} » n'est pas du JSON.")))?,
                _ => continue,
            };
            if object.insert(name.to_string(), value).is_some() {
                return Err(Refusal::bad_request(format!("Le paramètre « {name} » est donné deux fois.")));
            }
        }
        Params::from_json(Value::Object(object))
    }
}

fn map(object: &mut Map<String, Value>, name: &str) -> Result<Map<String, Value>, Refusal> {
    match object.remove(name) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(map)) => Ok(map),
        Some(_) => Err(Refusal::bad_request(format!("Le paramètre « {name} » doit être un objet ou null."))),
    }
}
