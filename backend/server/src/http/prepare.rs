//! From parameters to a request that may run: tokens, syntax, operation, variables, limits.

use super::schema::SchemaModel;
use super::{Limits, Params, Refusal, Rights, codes, coerce, gate};
use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType};
use async_graphql::parser::{Error as ParseError, parse_query};
use async_graphql::{IntrospectionMode, Positioned, Request};

/// A request that passed the gate.
#[derive(Debug)]
pub struct Prepared {
    /// With its document already parsed.
    pub request: Request,
    pub kind: OperationType,
    /// The operation's name, for logs and metrics.
    pub name: Option<String>,
    pub cost: QueryCost,
    /// Who asks.
    pub rights: Rights,
}

/// What the gate counted for the whole document, in the resolvers' context. A use case that is
/// charged by cost adds it to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueryCost(pub u64);

/// Takes a request through the gate.
///
/// # Errors
/// The first refusal, in the order of the module's title.
pub fn prepare(params: Params, rights: Rights, model: &SchemaModel, limits: &Limits) -> Result<Prepared, Refusal> {
    gate::check_tokens(&params.query, limits)?;
    let document = parse_query(&params.query).map_err(|error| parse_refusal(&error))?;
    let (name, operation) = select(&document, params.operation_name.as_deref())?;
    let variables = coerce::variables(operation, params.variables, model)?;
    let measure = gate::check(&document, &variables, model, limits)?;
    if measure.schema && !rights.introspection {
        let message = "Le schéma n'est montré qu'aux personnes qui y ont droit ; il est publié avec la documentation.";
        return Err(Refusal::document(codes::INTROSPECTION_REFUSED, message));
    }
    let (name, kind) = (name.map(str::to_owned), operation.node.ty);

    let mut request = Request::new(params.query).variables(variables);
    request.operation_name = name.clone();
    if !rights.introspection {
        request.introspection_mode = IntrospectionMode::Disabled;
    }
    request.set_parsed_query(document);
    Ok(Prepared { request, kind, name, cost: QueryCost(measure.complexity), rights })
}

type Named<'a> = (Option<&'a str>, &'a Positioned<OperationDefinition>);

fn select<'a>(document: &'a ExecutableDocument, name: Option<&str>) -> Result<Named<'a>, Refusal> {
    let found = match (&document.operations, name) {
        (DocumentOperations::Single(operation), None) => Some((None, operation)),
        (DocumentOperations::Single(_), Some(_)) => None,
        (DocumentOperations::Multiple(operations), Some(name)) => {
            operations.get_key_value(name).map(|(name, operation)| (Some(name.as_str()), operation))
        }
        (DocumentOperations::Multiple(operations), None) => {
            let mut all = operations.iter();
            match (all.next(), all.next()) {
                (Some((name, operation)), None) => Some((Some(name.as_str()), operation)),
                _ => None,
            }
        }
    };
    found.ok_or_else(|| {
        let message = match name {
            Some(_) => "Le document n'a pas d'opération de ce nom (operationName).",
            None => "Le document a plusieurs opérations : dites laquelle par operationName.",
        };
        Refusal::document(codes::OPERATION_UNKNOWN, message)
    })
}

fn parse_refusal(error: &ParseError) -> Refusal {
    let positions: Vec<_> = error.positions().collect();
    let place = positions.first().map_or_else(String::new, |p| format!(", ligne {}, colonne {}", p.line, p.column));
    let what = match error {
        ParseError::MultipleOperations { .. } => "une opération sans nom doit être seule".to_owned(),
        ParseError::OperationDuplicated { operation, .. } => format!("deux opérations s'appellent « {operation} »"),
        ParseError::FragmentDuplicated { fragment, .. } => format!("deux fragments s'appellent « {fragment} »"),
        ParseError::MissingOperation => "il n'a pas d'opération".to_owned(),
        ParseError::RecursionLimitExceeded => "il a trop de niveaux".to_owned(),
        _ => "syntaxe incorrecte".to_owned(),
    };
    let mut refusal = Refusal::document(codes::PARSE_FAILED, format!("Document GraphQL illisible : {what}{place}."));
    refusal.locations = positions;
    refusal
}
