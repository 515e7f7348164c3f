//! What the gate needs to know of the schema, read once from its SDL: which fields return lists,
//! and what the input types take.

use async_graphql::Value;
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, FieldDefinition, InputValueDefinition, Type, TypeDefinition, TypeKind, TypeSystemDefinition,
};
use std::collections::{HashMap, HashSet};

/// The types of the schema by name.
#[derive(Debug, Default)]
pub struct SchemaModel {
    pub query: String,
    pub mutation: Option<String>,
    pub subscription: Option<String>,
    /// Objects and interfaces.
    fields: HashMap<String, HashMap<String, FieldModel>>,
    inputs: HashMap<String, InputModel>,
}

/// What one field returns.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldModel {
    /// The named type, without its lists and `!`.
    pub returns: String,
    pub rows: Rows,
}

/// How many rows a field may return.
#[derive(Clone, Debug, PartialEq)]
pub enum Rows {
    /// One, or the edges of a connection, which the connection's own field has counted.
    One,
    /// A list without pages.
    List,
    /// As many as `first` or `last` say; `default` where neither is given.
    Page { default: Option<u64> },
}

/// What one input type takes.
#[derive(Debug)]
pub enum InputModel {
    Enum(HashSet<String>),
    /// The fields in the order of the schema.
    Object {
        fields: Vec<(String, InputFieldModel)>,
        one_of: bool,
    },
}

/// One field of an input object.
#[derive(Debug)]
pub struct InputFieldModel {
    pub ty: Type,
    pub has_default: bool,
}

impl SchemaModel {
    /// Reads the SDL that `Schema::sdl()` gives.
    ///
    /// # Errors
    /// What the parser says, where the text is not SDL.
    pub fn from_sdl(sdl: &str) -> Result<SchemaModel, String> {
        let document = parse_schema(sdl).map_err(|error| error.to_string())?;
        let mut model = SchemaModel { query: "Query".into(), ..SchemaModel::default() };
        for definition in &document.definitions {
            match definition {
                TypeSystemDefinition::Schema(schema) => {
                    let name = |n: &Option<async_graphql::Positioned<async_graphql::Name>>| {
                        n.as_ref().map(|n| n.node.to_string())
                    };
                    model.query = name(&schema.node.query).unwrap_or(model.query);
                    model.mutation = name(&schema.node.mutation);
                    model.subscription = name(&schema.node.subscription);
                }
                TypeSystemDefinition::Type(definition) => model.add(&definition.node),
                TypeSystemDefinition::Directive(_) => {}
            }
        }
        Ok(model)
    }

    fn add(&mut self, definition: &TypeDefinition) {
        let name = definition.name.node.to_string();
        match &definition.kind {
            TypeKind::Object(object) => {
                self.fields.insert(name, object.fields.iter().map(|f| field(&f.node)).collect());
            }
            TypeKind::Interface(interface) => {
                self.fields.insert(name, interface.fields.iter().map(|f| field(&f.node)).collect());
            }
            TypeKind::Enum(values) => {
                let values = values.values.iter().map(|v| v.node.value.node.to_string()).collect();
                self.inputs.insert(name, InputModel::Enum(values));
            }
            TypeKind::InputObject(object) => {
                let one_of = definition.directives.iter().any(|d| d.node.name.node == "oneOf");
                let fields = object.fields.iter().map(|f| input_field(&f.node)).collect();
                self.inputs.insert(name, InputModel::Object { fields, one_of });
            }
            TypeKind::Scalar | TypeKind::Union(_) => {}
        }
    }

    /// A field of an object or interface; none for `__typename`, the introspection types and what
    /// the schema does not have.
    pub fn field(&self, on: &str, name: &str) -> Option<&FieldModel> {
        self.fields.get(on)?.get(name)
    }

    /// An enumeration or an input object; none for scalars.
    pub fn input(&self, name: &str) -> Option<&InputModel> {
        self.inputs.get(name)
    }
}

fn field(definition: &FieldDefinition) -> (String, FieldModel) {
    let (returns, list) = named(&definition.ty.node);
    let name = definition.name.node.to_string();
    let mut pages = definition.arguments.iter().filter(|a| matches!(a.node.name.node.as_str(), "first" | "last"));
    let rows = if let Some(page) = pages.next() {
        let default = |argument: &InputValueDefinition| argument.default_value.as_ref().and_then(|v| count(&v.node));
        Rows::Page { default: default(&page.node).max(pages.filter_map(|p| default(&p.node)).max()) }
    } else if list && !matches!(name.as_str(), "edges" | "nodes") {
        Rows::List
    } else if returns.ends_with("Connection") {
        Rows::Page { default: None }
    } else {
        Rows::One
    };
    (name, FieldModel { returns, rows })
}

fn input_field(definition: &InputValueDefinition) -> (String, InputFieldModel) {
    let model = InputFieldModel { ty: definition.ty.node.clone(), has_default: definition.default_value.is_some() };
    (definition.name.node.to_string(), model)
}

fn named(ty: &Type) -> (String, bool) {
    match &ty.base {
        BaseType::Named(name) => (name.to_string(), false),
        BaseType::List(inner) => (named(inner).0, true),
    }
}

/// A number of rows; none for what is no positive integer.
pub fn count(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_from_types_and_arguments() {
        let sdl = "type Query { one: A! many: [A!]! page(first: Int = 30, last: Int): AConnection! bare: AConnection! }
            type AConnection { edges: [E!]! nodes: [A!]! }
            type E { node: A! } type A { id: ID! }
            enum Kind { X Y } input In { kind: Kind!, n: Int = 2 }
            schema { query: Query }";
        let model = SchemaModel::from_sdl(sdl).unwrap();
        let rows = |on: &str, name: &str| model.field(on, name).unwrap().rows.clone();
        assert_eq!(rows("Query", "one"), Rows::One);
        assert_eq!(rows("Query", "many"), Rows::List);
        assert_eq!(rows("Query", "page"), Rows::Page { default: Some(30) });
        assert_eq!(rows("Query", "bare"), Rows::Page { default: None });
        assert_eq!(rows("AConnection", "edges"), Rows::One);
        assert_eq!(rows("AConnection", "nodes"), Rows::One);
        assert!(model.field("Query", "__typename").is_none());
        let Some(InputModel::Object { fields, one_of: false }) = model.input("In") else { panic!("no such input") };
        let defaults: Vec<_> = fields.iter().map(|(name, field)| (name.as_str(), field.has_default)).collect();
        assert_eq!(defaults, [("kind", false), ("n", true)]);
        assert!(SchemaModel::from_sdl("type {").is_err());
    }
}
