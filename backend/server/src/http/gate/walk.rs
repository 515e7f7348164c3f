//! The walk over the parsed document: each fragment measured once.

use super::Limits;
use crate::http::schema::{Rows, SchemaModel, count};
use crate::http::{Refusal, codes};
use async_graphql::parser::types::{
    Directive, ExecutableDocument, Field, FragmentDefinition, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql::{Name, Pos, Positioned, Value, Variables};
use std::collections::{HashMap, HashSet};

/// What a selection asks, fragments unfolded. All sums saturate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    /// Selections, each spread counting what it spreads.
    pub selections: u64,
    /// Fields of the answer, lists multiplied.
    pub complexity: u64,
    /// Fields from here to the deepest leaf.
    pub depth: usize,
    /// Fields, inline fragments and spreads from here to the deepest leaf.
    pub nesting: usize,
    /// Fields at this level.
    pub fields: u64,
    /// Lists of the introspection schema within one another.
    pub introspection_lists: usize,
    /// Whether `__schema` is asked somewhere below.
    pub schema: bool,
    /// Whether a field at this level is of the language itself (`__typename`…).
    pub meta: bool,
}

impl Measure {
    fn add(&mut self, other: Measure) {
        self.selections = self.selections.saturating_add(other.selections);
        self.complexity = self.complexity.saturating_add(other.complexity);
        self.depth = self.depth.max(other.depth);
        self.nesting = self.nesting.max(other.nesting);
        self.fields = self.fields.saturating_add(other.fields);
        self.introspection_lists = self.introspection_lists.max(other.introspection_lists);
        self.schema |= other.schema;
        self.meta |= other.meta;
    }

    /// The same seen from the spread or the inline fragment around it.
    fn within(self) -> Measure {
        Measure { selections: self.selections.saturating_add(1), nesting: self.nesting + 1, ..self }
    }
}

/// Measures a document against the limits; gives the sum of its operations.
///
/// `variables` are those of the operation that will run: a page's `first` is often one of them.
pub fn check(
    document: &ExecutableDocument,
    variables: &Variables,
    model: &SchemaModel,
    limits: &Limits,
) -> Result<Measure, Refusal> {
    let definitions = document.operations.iter().len() + document.fragments.len();
    if definitions > limits.definitions {
        return Err(over(
            codes::TOO_MANY_DEFINITIONS,
            "trop d'opérations et de fragments",
            limits.definitions,
            definitions,
        ));
    }
    let sizes = sizes(document, variables);
    let mut walk = Walk { document, sizes, model, limits, fragments: HashMap::new(), written: Written::default() };
    let mut total = Measure::default();
    for (_, operation) in document.operations.iter() {
        total.add(walk.operation(operation)?);
    }
    walk.not_too_large(total, Pos::default())?;
    for (name, fragment) in &document.fragments {
        let measure = walk.fragment(name, fragment.pos, 0)?;
        walk.not_too_large(measure, fragment.pos)?;
    }
    if total.complexity > limits.complexity {
        let what = "trop de lignes demandées d'un coup ; demandez des pages plus petites ou moins de listes imbriquées";
        return Err(Refusal::limit(codes::TOO_COMPLEX, what, limits.complexity, total.complexity));
    }
    Ok(total)
}

/// Numbers that a page's size may be, by variable: given, else the greatest default.
fn sizes<'a>(document: &'a ExecutableDocument, variables: &'a Variables) -> HashMap<&'a str, u64> {
    let mut sizes: HashMap<&str, u64> = HashMap::new();
    for (_, operation) in document.operations.iter() {
        for definition in &operation.node.variable_definitions {
            if let Some(size) = definition.node.default_value.as_ref().and_then(|value| count(&value.node)) {
                let known = sizes.entry(definition.node.name.node.as_str()).or_default();
                *known = size.max(*known);
            }
        }
    }
    sizes.extend(variables.iter().filter_map(|(name, value)| Some((name.as_str(), count(value)?))));
    sizes
}

/// Counted as written, fragments not unfolded.
#[derive(Default)]
struct Written {
    aliases: usize,
    duplicates: usize,
    directives: usize,
}

enum Fragment {
    Open,
    Done(Measure),
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    sizes: HashMap<&'a str, u64>,
    model: &'a SchemaModel,
    limits: &'a Limits,
    fragments: HashMap<&'a Name, Fragment>,
    written: Written,
}

impl<'a> Walk<'a> {
    fn operation(&mut self, operation: &'a Positioned<OperationDefinition>) -> Result<Measure, Refusal> {
        let (node, limits) = (&operation.node, self.limits);
        if node.variable_definitions.len() > limits.variables {
            let found = node.variable_definitions.len();
            return Err(over(codes::TOO_MANY_VARIABLES, "trop de variables", limits.variables, found).at(operation.pos));
        }
        for variable in &node.variable_definitions {
            self.directives(&variable.node.directives)?;
        }
        self.directives(&node.directives)?;
        let root = match node.ty {
            OperationType::Query => Some(self.model.query.as_str()),
            OperationType::Mutation => self.model.mutation.as_deref(),
            OperationType::Subscription => self.model.subscription.as_deref(),
        };
        let measure = self.set(&node.selection_set.node, root.unwrap_or_default(), 0)?;
        self.not_too_large(measure, operation.pos)?;
        if node.ty == OperationType::Subscription && (measure.fields > 1 || measure.meta) {
            let message =
                "Un abonnement demande un seul champ à sa racine, et aucun de ceux qui commencent par « __ ».";
            return Err(Refusal::document(codes::VALIDATION_FAILED, message).at(operation.pos));
        }
        if measure.fields > limits.root_fields {
            let what = "trop de champs à la racine";
            return Err(
                Refusal::limit(codes::TOO_MANY_ROOT_FIELDS, what, limits.root_fields, measure.fields).at(operation.pos)
            );
        }
        for (limit, found) in [(limits.depth, measure.depth), (limits.nesting, measure.nesting)] {
            if found > limit {
                return Err(over(codes::TOO_DEEP, "trop de niveaux", limit, found).at(operation.pos));
            }
        }
        if measure.introspection_lists > limits.introspection_lists {
            let (limit, found) = (limits.introspection_lists, measure.introspection_lists);
            return Err(
                over(codes::TOO_DEEP, "trop de listes d'introspection imbriquées", limit, found).at(operation.pos)
            );
        }
        Ok(measure)
    }

    fn not_too_large(&self, measure: Measure, at: Pos) -> Result<(), Refusal> {
        let (limit, found) = (self.limits.selections, measure.selections);
        if found <= limit {
            return Ok(());
        }
        let what = "trop de champs une fois les fragments dépliés";
        Err(Refusal::limit(codes::TOO_LARGE, what, limit, found).at(at))
    }

    fn set(&mut self, set: &'a SelectionSet, on: &str, nesting: usize) -> Result<Measure, Refusal> {
        let mut measure = Measure::default();
        let mut keys = HashSet::new();
        for selection in &set.items {
            if nesting >= self.limits.nesting {
                let limit = self.limits.nesting;
                return Err(over(codes::TOO_DEEP, "trop de niveaux", limit, limit + 1).at(selection.pos));
            }
            self.directives(selection.node.directives())?;
            match &selection.node {
                Selection::Field(field) => {
                    self.key(field, &mut keys)?;
                    measure.add(self.field(&field.node, on, nesting + 1)?);
                }
                Selection::InlineFragment(inline) => {
                    let on = inline.node.type_condition.as_ref().map_or(on, |c| c.node.on.node.as_str());
                    measure.add(self.set(&inline.node.selection_set.node, on, nesting + 1)?.within());
                }
                Selection::FragmentSpread(spread) => {
                    measure.add(self.fragment(&spread.node.fragment_name.node, spread.pos, nesting + 1)?.within());
                }
            }
        }
        Ok(measure)
    }

    fn fragment(&mut self, name: &Name, at: Pos, nesting: usize) -> Result<Measure, Refusal> {
        let Some((name, definition)) = self.document.fragments.get_key_value(name) else {
            return Ok(Measure::default()); // validation will say that it is unknown
        };
        match self.fragments.get(name) {
            Some(Fragment::Done(measure)) => return Ok(*measure),
            Some(Fragment::Open) => {
                let message = format!("Requête refusée : le fragment « {name} » se contient lui-même.");
                return Err(Refusal::document(codes::FRAGMENT_CYCLE, message).at(at));
            }
            None => {}
        }
        self.fragments.insert(name, Fragment::Open);
        let FragmentDefinition { type_condition, directives, selection_set } = &definition.node;
        self.directives(directives)?;
        let measure = self.set(&selection_set.node, &type_condition.node.on.node, nesting)?;
        self.fragments.insert(name, Fragment::Done(measure));
        Ok(measure)
    }

    fn field(&mut self, field: &'a Field, on: &str, nesting: usize) -> Result<Measure, Refusal> {
        let name = field.name.node.as_str();
        let model = self.model.field(on, name);
        let returns = model.map_or("", |m| m.returns.as_str());
        let inner = self.set(&field.selection_set.node, returns, nesting)?;
        let rows = match model.map(|m| &m.rows) {
            None | Some(Rows::One) => 1,
            Some(Rows::List) => self.limits.list_rows,
            Some(Rows::Page { default }) => self.page(field).or(*default).unwrap_or(self.limits.page_rows),
        };
        let lists = matches!(name, "fields" | "inputFields" | "interfaces" | "possibleTypes") && model.is_none();
        Ok(Measure {
            selections: inner.selections.saturating_add(1),
            complexity: inner.complexity.saturating_mul(rows.max(1)).saturating_add(1),
            depth: inner.depth + 1,
            nesting: inner.nesting + 1,
            fields: 1,
            introspection_lists: inner.introspection_lists + usize::from(lists),
            schema: inner.schema || name == "__schema",
            meta: name.starts_with("__"),
        })
    }

    /// The greater of `first` and `last`, where they are given as positive integers.
    fn page(&self, field: &Field) -> Option<u64> {
        let given = field.arguments.iter().filter(|(name, _)| matches!(name.node.as_str(), "first" | "last"));
        let known = |name: Name| self.sizes.get(name.as_str()).map(|size| Value::from(*size)).ok_or(());
        given.filter_map(|(_, value)| count(&value.node.clone().into_const_with(known).ok()?)).max()
    }

    fn key(&mut self, field: &'a Positioned<Field>, keys: &mut HashSet<&'a Name>) -> Result<(), Refusal> {
        if field.node.alias.is_some() {
            self.written.aliases += 1;
        }
        if !keys.insert(&field.node.response_key().node) {
            self.written.duplicates += 1;
        }
        let Written { aliases, duplicates, .. } = self.written;
        if aliases > self.limits.aliases {
            return Err(over(codes::TOO_MANY_ALIASES, "trop d'alias", self.limits.aliases, aliases).at(field.pos));
        }
        if duplicates > self.limits.duplicates {
            let limit = self.limits.duplicates;
            return Err(over(codes::TOO_MANY_DUPLICATES, "trop de champs répétés", limit, duplicates).at(field.pos));
        }
        Ok(())
    }

    fn directives(&mut self, directives: &[Positioned<Directive>]) -> Result<(), Refusal> {
        self.written.directives += directives.len();
        let (found, limit) = if directives.len() > self.limits.directives_here {
            (directives.len(), self.limits.directives_here)
        } else {
            (self.written.directives, self.limits.directives)
        };
        if found > limit {
            let at = directives.first().map(|d| d.pos).unwrap_or_default();
            return Err(over(codes::TOO_MANY_DIRECTIVES, "trop de directives", limit, found).at(at));
        }
        Ok(())
    }
}

fn over(code: &'static str, what: &str, limit: usize, found: usize) -> Refusal {
    Refusal::limit(code, what, limit as u64, found as u64)
}
