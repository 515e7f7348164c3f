//! Variables against their declared types, before anything runs. The library only meets them when
//! the field that uses them resolves, which the specification calls too late.

use super::schema::{InputModel, SchemaModel};
use super::{Refusal, codes};
use async_graphql::parser::types::{BaseType, OperationDefinition, Type};
use async_graphql::{Name, Positioned, Value, Variables};
use serde_json::{Map, Number, Value as Json, json};
use std::fmt::Write;

/// The whole numbers that JSON carries exactly. `Int` is wider here than in the specification: the
/// resolver's own type has the last word.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The variables that the operation declares, checked; others are dropped.
///
/// # Errors
/// `BAD_USER_INPUT` for the first value that its type does not take, with its path in `field`.
pub fn variables(
    operation: &Positioned<OperationDefinition>,
    mut given: Map<String, Json>,
    model: &SchemaModel,
) -> Result<Variables, Refusal> {
    let mut variables = Variables::default();
    for definition in &operation.node.variable_definitions {
        let name = definition.node.name.node.as_str();
        let ty = &definition.node.var_type.node;
        let mut path = Path(name.to_owned());
        match given.remove(name) {
            Some(value) => {
                let value = path.value(value, ty, model).map_err(|refusal| refusal.at(definition.pos))?;
                variables.insert(Name::new(name), value);
            }
            None if ty.nullable || definition.node.default_value.is_some() => {}
            None => return Err(path.refuse("valeur obligatoire", &ty.to_string()).at(definition.pos)),
        }
    }
    Ok(variables)
}

/// Where we are: `input.lignes[3].libelle`.
struct Path(String);

impl Path {
    fn refuse(&self, problem: &str, expected: &str) -> Refusal {
        let message = format!("Variable « {} » : {problem} (type {expected}).", self.0);
        Refusal::document(codes::BAD_USER_INPUT, message).with("field", json!(self.0))
    }

    fn value(&mut self, value: Json, ty: &Type, model: &SchemaModel) -> Result<Value, Refusal> {
        if value.is_null() {
            return if ty.nullable {
                Ok(Value::Null)
            } else {
                Err(self.refuse("null n'est pas admis", &ty.to_string()))
            };
        }
        match &ty.base {
            BaseType::Named(name) => self.named(value, name, model),
            BaseType::List(inner) => {
                let Json::Array(items) = value else {
                    return Ok(Value::List(vec![self.value(value, inner, model)?]));
                };
                let mut list = Vec::with_capacity(items.len());
                let length = self.0.len();
                for (index, item) in items.into_iter().enumerate() {
                    let _ = write!(self.0, "[{index}]");
                    list.push(self.value(item, inner, model)?);
                    self.0.truncate(length);
                }
                Ok(Value::List(list))
            }
        }
    }

    fn named(&mut self, value: Json, name: &Name, model: &SchemaModel) -> Result<Value, Refusal> {
        let expected = match name.as_str() {
            "Int" => return self.int(value),
            "Float" if value.is_number() => None,
            "Float" => Some("nombre attendu"),
            "String" if value.is_string() => None,
            "String" => Some("texte attendu"),
            "Boolean" if value.is_boolean() => None,
            "Boolean" => Some("true ou false attendu"),
            "ID" if value.is_string() || value.is_i64() || value.is_u64() => None,
            "ID" => Some("identifiant attendu"),
            _ => return self.of_schema(value, name, model),
        };
        match expected {
            Some(problem) => Err(self.refuse(problem, name)),
            None => self.plain(value, name),
        }
    }

    fn plain(&self, value: Json, name: &Name) -> Result<Value, Refusal> {
        Value::from_json(value).map_err(|_| self.refuse("valeur illisible", name))
    }

    fn int(&self, value: Json) -> Result<Value, Refusal> {
        let exact = value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() <= EXACT);
        match (value.as_i64(), exact) {
            (Some(number), Some(_)) => Ok(Value::Number(number.into())),
            (None, Some(number)) => Ok(Value::Number(Number::from(number as i64))),
            _ => Err(self.refuse("nombre entier attendu", "Int")),
        }
    }

    fn of_schema(&mut self, value: Json, name: &Name, model: &SchemaModel) -> Result<Value, Refusal> {
        match model.input(name) {
            Some(InputModel::Enum(values)) => match value {
                Json::String(text) if values.contains(&text) => Ok(Value::Enum(Name::new(text))),
                _ => Err(self.refuse("valeur hors de la liste", name)),
            },
            Some(InputModel::Object { fields, one_of }) => {
                let Json::Object(mut given) = value else {
                    return Err(self.refuse("objet attendu", name));
                };
                if *one_of && (given.len() != 1 || given.values().any(Json::is_null)) {
                    return Err(self.refuse("un seul champ attendu, renseigné", name));
                }
                let length = self.0.len();
                let mut object = Value::Object(Default::default());
                for (key, field) in fields {
                    let _ = write!(self.0, ".{key}");
                    match given.remove(key) {
                        Some(value) => {
                            let value = self.value(value, &field.ty, model)?;
                            if let Value::Object(object) = &mut object {
                                object.insert(Name::new(key), value);
                            }
                        }
                        None if field.ty.nullable || field.has_default => {}
                        None => return Err(self.refuse("valeur obligatoire", &field.ty.to_string())),
                    }
                    self.0.truncate(length);
                }
                match given.keys().next() {
                    Some(unknown) => {
                        let _ = write!(self.0, ".{unknown}");
                        Err(self.refuse("champ inconnu", name))
                    }
                    None => Ok(object),
                }
            }
            // A scalar of ours reads itself in its resolver; an unknown type is refused by validation.
            None => self.plain(value, name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::parser::parse_query;

    const SDL: &str = "type Query { a: Int } enum Kind { X Y } scalar Date
        input Line { label: String!, kind: Kind = X, days: [Float!] }
        input Draft { lines: [Line!]!, day: Date }
        input Which @oneOf { a: Int, b: Int }
        schema { query: Query }";

    fn run(declared: &str, given: Json) -> Result<String, (String, String)> {
        let model = SchemaModel::from_sdl(SDL).unwrap();
        let document = parse_query(format!("query({declared}) {{ a }}")).unwrap();
        let (_, operation) = document.operations.iter().next().unwrap();
        let Json::Object(given) = given else { panic!() };
        match variables(operation, given, &model) {
            Ok(variables) => Ok(variables.to_string()),
            Err(refusal) => {
                assert_eq!(refusal.code, codes::BAD_USER_INPUT);
                Err((refusal.details[0].1.as_str().unwrap().to_owned(), refusal.message))
            }
        }
    }

    #[test]
    fn what_types_take_goes_through() {
        for (declared, given, read) in [
            ("$a: Int!", json!({"a": 2147483648_i64, "other": 1}), "{a: 2147483648}"),
            ("$a: Int", json!({"a": 3.0}), "{a: 3}"),
            ("$a: [Int!]", json!({"a": 1}), "{a: [1]}"),
            ("$a: ID!", json!({"a": 7}), "{a: 7}"),
            ("$a: Int! = 4", json!({}), "{}"),
            ("$a: Int", json!({"a": null}), "{a: null}"),
            ("$a: Kind", json!({"a": "Y"}), "{a: Y}"),
            ("$a: Which", json!({"a": {"b": 1}}), "{a: {b: 1}}"),
            ("$a: Draft", json!({"a": {"lines": {"label": "x"}, "day": "2026-01-01"}}), ""),
        ] {
            let found = run(declared, given).unwrap();
            assert!(read.is_empty() || found == read, "{declared}: {found}");
        }
    }

    #[test]
    fn what_they_do_not_is_named() {
        for (declared, given, field, problem) in [
            ("$a: Int!", json!({}), "a", "obligatoire"),
            ("$a: ID!", json!({"a": null}), "a", "null"),
            ("$a: Int", json!({"a": 1.5}), "a", "entier"),
            ("$a: Int", json!({"a": 1e300}), "a", "entier"),
            ("$a: Int", json!({"a": "1"}), "a", "entier"),
            ("$a: String", json!({"a": 1}), "a", "texte"),
            ("$a: Boolean", json!({"a": "true"}), "a", "true"),
            ("$a: [[Int]]", json!({"a": [[1], [2, "x"]]}), "a[1][1]", "entier"),
            ("$a: Kind", json!({"a": "Z"}), "a", "liste"),
            ("$a: Draft", json!({"a": 1}), "a", "objet"),
            ("$a: Draft", json!({"a": {}}), "a.lines", "obligatoire"),
            ("$a: Draft", json!({"a": {"lines": [{"label": "x"}, {"label": null}]}}), "a.lines[1].label", "null"),
            ("$a: Draft", json!({"a": {"lines": [], "z": 1}}), "a.z", "inconnu"),
            ("$a: Which", json!({"a": {"a": 1, "b": 2}}), "a", "un seul"),
            ("$a: Which", json!({"a": {"a": null}}), "a", "un seul"),
        ] {
            let (found, message) = run(declared, given).unwrap_err();
            assert_eq!(found, field);
            assert!(message.contains(problem), "{message}");
        }
    }
}
