//! The served schema as a client reads it, and the operations that can be made of it.

use crate::served::Caller;
use crate::world::RULEBOOK;
use cordee_domain::ids::Kind;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The served schema, by introspection.
#[derive(Debug)]
pub struct Spec {
    types: BTreeMap<String, Value>,
}

/// The three roots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    Query,
    Mutation,
    Subscription,
}

/// A field of a root.
#[derive(Clone, Debug)]
pub struct Field {
    pub root: Root,
    pub name: String,
    args: Vec<Value>,
    returns: Value,
}

/// A place in the arguments of a field where a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The names and list positions that lead to it, from the argument.
    pub path: Vec<String>,
    /// The scalar or enumeration, or, for [`Leaf::list`], that of its items.
    pub scalar: String,
    /// Whether the place holds a list of them.
    pub list: bool,
    pub nullable: bool,
}

impl Leaf {
    /// The name of the argument or input field.
    pub fn name(&self) -> &str {
        self.path.last().unwrap()
    }
}

const TYPE: &str = "name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } }";

/// How deep a selection of everything goes: connection, node, what belongs to the node.
pub const DEEP: usize = 3;

impl Spec {
    pub async fn read(caller: &Caller) -> Spec {
        let document = format!(
            "{{ __schema {{ types {{ name kind possibleTypes {{ name }} enumValues {{ name }}
                 fields {{ name args {{ name defaultValue type {{ {TYPE} }} }} type {{ {TYPE} }} }}
                 inputFields {{ name type {{ {TYPE} }} }} }} }} }}"
        );
        let data = caller.ask(&document, json!({})).await;
        let types = data["__schema"]["types"].as_array().unwrap().iter();
        Spec { types: types.map(|t| (t["name"].as_str().unwrap().to_owned(), t.clone())).collect() }
    }

    /// The fields of a root, in the order of names.
    pub fn fields(&self, root: Root) -> Vec<Field> {
        let name = match root {
            Root::Query => "Query",
            Root::Mutation => "Mutation",
            Root::Subscription => "Subscription",
        };
        let fields = self.types[name]["fields"].as_array().unwrap().iter().map(|field| Field {
            root,
            name: field["name"].as_str().unwrap().to_owned(),
            args: field["args"].as_array().unwrap().clone(),
            returns: field["type"].clone(),
        });
        let mut fields: Vec<Field> = fields.collect();
        fields.sort_by(|a, b| a.name.cmp(&b.name));
        fields
    }

    pub fn mutation(&self, name: &str) -> Field {
        self.fields(Root::Mutation).into_iter().find(|field| field.name == name).unwrap()
    }

    /// The operation that asks this one field, all its arguments taken from variables, with all
    /// that can be selected without arguments to a depth; 0 is what the field itself tells.
    pub fn document(&self, field: &Field, depth: usize) -> String {
        let keyword = format!("{:?}", field.root).to_lowercase();
        let name = |arg: &Value| arg["name"].as_str().unwrap().to_owned();
        let declared: Vec<String> =
            field.args.iter().map(|a| format!("${}: {}", name(a), written(&a["type"]))).collect();
        let given: Vec<String> = field.args.iter().map(|a| format!("{0}: ${0}", name(a))).collect();
        let brackets =
            |items: Vec<String>| if items.is_empty() { String::new() } else { format!("({})", items.join(", ")) };
        let selection = self.selection(&named(&field.returns), depth, &mut Vec::new());
        format!("{keyword}{} {{ {}{}{selection} }}", brackets(declared), field.name, brackets(given))
    }

    /// All that can be selected of a type without arguments, to a depth; empty for a leaf.
    fn selection(&self, name: &str, depth: usize, above: &mut Vec<String>) -> String {
        let known = &self.types[name];
        match known["kind"].as_str().unwrap() {
            "UNION" => {
                let members = known["possibleTypes"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap());
                let messages = members.map(|member| format!("... on {member} {{ message }}"));
                format!(" {{ __typename {} }}", messages.collect::<Vec<_>>().join(" "))
            }
            "OBJECT" | "INTERFACE" => {
                above.push(name.to_owned());
                let fields = known["fields"].as_array().unwrap().iter();
                let chosen: Vec<String> = fields.filter_map(|field| self.chosen(field, depth, above)).collect();
                above.pop();
                format!(" {{ __typename {} }}", chosen.join(" "))
            }
            _ => String::new(),
        }
    }

    fn chosen(&self, field: &Value, depth: usize, above: &mut Vec<String>) -> Option<String> {
        let required =
            |arg: &Value| arg["type"]["kind"] == "NON_NULL" && arg.get("defaultValue").is_none_or(Value::is_null);
        let (name, of) = (field["name"].as_str().unwrap(), named(&field["type"]));
        // What a mutation refuses is told at any depth.
        let leaf = matches!(self.types[&of]["kind"].as_str().unwrap(), "SCALAR" | "ENUM" | "UNION");
        let deep = depth > 0 && !above.contains(&of) && of != "PageInfo";
        if field["args"].as_array().unwrap().iter().any(required) || !(leaf || deep) {
            return None;
        }
        Some(format!("{name}{}", self.selection(&of, depth - usize::from(!leaf), above)))
    }

    /// Every place where a value stands, and arguments in which each has what `value` says.
    pub fn leaves(&self, field: &Field) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        for arg in &field.args {
            self.leaves_of(&arg["type"], vec![arg["name"].as_str().unwrap().to_owned()], &mut leaves);
        }
        leaves
    }

    fn leaves_of(&self, of: &Value, path: Vec<String>, leaves: &mut Vec<Leaf>) {
        let nullable = of["kind"] != "NON_NULL";
        let inner = if nullable { of } else { &of["ofType"] };
        let list = inner["kind"] == "LIST";
        let scalar = named(inner);
        match self.types[&scalar]["kind"].as_str().unwrap() {
            "INPUT_OBJECT" => {
                for field in self.types[&scalar]["inputFields"].as_array().unwrap() {
                    let mut path = path.clone();
                    path.extend(list.then(|| "0".to_owned()));
                    path.push(field["name"].as_str().unwrap().to_owned());
                    self.leaves_of(&field["type"], path, leaves);
                }
            }
            _ => leaves.push(Leaf { path, scalar, list, nullable }),
        }
    }

    /// Arguments with a value in each place that takes one.
    pub fn arguments(&self, field: &Field, value: impl Fn(&Leaf) -> Option<Value>) -> Value {
        let mut arguments = Value::Object(Map::new());
        for leaf in self.leaves(field) {
            if let Some(value) = value(&leaf) {
                put(&mut arguments, &leaf.path, if leaf.list { json!([value]) } else { value });
            }
        }
        arguments
    }

    /// Arguments that mean something, with the ids that are given for each kind.
    pub fn plausible(&self, field: &Field, ids: &BTreeMap<Kind, String>) -> Value {
        self.arguments(field, |leaf| {
            Some(match (leaf.scalar.as_str(), leaf.name()) {
                // A seat is a voice or a post, a support is for one thing: not both.
                ("ID", "postId") if NOT_BY_POST.contains(&field.name.as_str()) => return None,
                ("ID", name) => json!(ids[&kind_of(&field.name, name)]),
                (_, "after" | "before") => return None,
                (_, "rulebookKey" | "key") => json!(RULEBOOK),
                (_, "department") => json!("09"),
                (_, "category") => json!("500"),
                (_, "establishments") => json!(4),
                (_, "sequence") => return None,
                (_, "clientMutationId") => json!("0193c2f4-5f0e-7c3a-9a51-2f6f1f0d7a11"),
                // A person is known or new, not both.
                (_, "email" | "name") if matches!(field.name.as_str(), "nameTrinomeMember" | "appointFacilitator") => {
                    return None;
                }
                ("String", _) => json!("tilleuls"),
                ("Int", _) => json!(1),
                ("Boolean", _) => json!(true),
                ("Cents" | "JournalPosition" | "ByteCount" | "Thousandths", _) => json!(1),
                ("Date", _) => json!("2024-05-02"),
                ("DateTime", _) => json!("2024-05-02T09:00:00Z"),
                (other, _) => json!(self.values(other).first().unwrap_or_else(|| panic!("what is a {other}?"))),
            })
        })
    }

    /// The values of an enumeration; none if it is not one.
    pub fn values(&self, name: &str) -> Vec<String> {
        let values = self.types[name]["enumValues"].as_array().map(Vec::as_slice).unwrap_or_default();
        values.iter().map(|v| v["name"].as_str().unwrap().to_owned()).collect()
    }
}

/// The fields that name an establishment, or else a post.
const NOT_BY_POST: [&str; 5] = ["answerSession", "holdSession", "planSession", "openPoll", "askSupport"];

/// What an id is the id of, by the names of the field and of the place where it stands.
///
/// # Panics
/// Where the names do not tell: add them.
pub fn kind_of(field: &str, place: &str) -> Kind {
    match place {
        "groupId" => Kind::Group,
        "programmeId" | "freeInProgramme" => Kind::Programme,
        "establishmentId" | "establishmentIds" | "nearEstablishment" | "keptToId" => Kind::Establishment,
        "personId" | "consultantId" | "ownerId" => Kind::Person,
        "participationId" => Kind::Participation,
        "sessionId" => Kind::Session,
        "subjectId" if matches!(field, "createUpload" | "fileShelf") => Kind::Session,
        "subjectId" => Kind::Group,
        "replacesId" | "fileId" | "captionsId" => Kind::File,
        "mentionIds" => Kind::Person,
        "supportRequestId" => Kind::SupportRequest,
        "bodyId" => Kind::Body,
        "boardId" => Kind::Board,
        "cardId" | "cardIds" | "beforeId" => Kind::BoardCard,
        "clusterId" => Kind::BoardCluster,
        "experimentId" => Kind::Experiment,
        "indicatorId" => Kind::Indicator,
        "priorityId" | "order" => Kind::Priority,
        "meetingId" => Kind::BodyMeeting,
        "minutesId" => Kind::Minutes,
        "organisationId" => Kind::ManagingOrganisation,
        "attendanceSheetId" => Kind::AttendanceSheet,
        "attendanceLineId" | "attendanceLineIds" => Kind::AttendanceLine,
        "attendanceSignatureId" => Kind::AttendanceSignature,
        "attendanceScanId" => Kind::AttendanceScan,
        "postId" => Kind::Post,
        "restitutionId" => Kind::Restitution,
        "publicationIds" => Kind::Publication,
        "id" | "ids" => match field {
            "revokeLoginSession" => Kind::LoginSession,
            "node" | "nodes" => Kind::Group,
            "proposeSupport" | "agreeSupport" | "endSupport" => Kind::SupportRequest,
            "issueBodyLink" | "revokeBodyLink" => Kind::Body,
            "projectRoom" | "projectPath" => Kind::Participation,
            "setBoardDots" | "openBoardVotes" | "closeBoardVotes" | "freezeBoard" | "issueBoardLink"
            | "revokeBoardLink" => Kind::Board,
            "submitBoardSnapshot" => Kind::BoardSnapshot,
            "takeSheetFile" => Kind::Sheet,
            "closeAssessment" | "answerAssessment" => Kind::AssessmentRound,
            "setTaskDone" => Kind::Task,
            "approval" | "giveApproval" | "withdrawApproval" => Kind::ApprovalRequest,
            "setActionStatus" => Kind::ExperimentAction,
            "withdrawConsultant" => Kind::ApprovedConsultant,
            "documentAddress" => Kind::Letter,
            "fileAddress" => Kind::File,
            "attendanceScreen" => Kind::AttendanceSheet,
            "openRecruitment" | "setCommitments" | "stateContinuation" | "appointFacilitator" | "endMandate"
            | "decidePostAmount" => Kind::Post,
            "recordAgreement" | "decideStructure" | "waiveStructure" => Kind::PostStructure,
            "setDeliverableDue" => Kind::Deliverable,
            "writeSheetText" | "askSheetConsent" | "setSheetAnonymous" => Kind::Sheet,
            _ => {
                let field = field.to_lowercase().replace("entries", "entry");
                let named = |kind: &&Kind| field.ends_with(&kind.key().replace('_', ""));
                let longest = Kind::ALL.iter().filter(named).max_by_key(|kind| kind.key().len());
                *longest.unwrap_or_else(|| panic!("what is the id of {field}?"))
            }
        },
        _ => panic!("what is {place} of {field} the id of?"),
    }
}

/// Puts a value at a path, making the objects and lists on the way.
pub fn put(at: &mut Value, path: &[String], value: Value) {
    let Some((first, rest)) = path.split_first() else {
        *at = value;
        return;
    };
    if let Ok(index) = first.parse::<usize>() {
        if !at.is_array() {
            *at = json!([]);
        }
        let items = at.as_array_mut().unwrap();
        while items.len() <= index {
            items.push(Value::Null);
        }
        put(&mut items[index], rest, value);
    } else {
        if !at.is_object() {
            *at = json!({});
        }
        put(at.as_object_mut().unwrap().entry(first.clone()).or_insert(Value::Null), rest, value);
    }
}

/// The name at the heart of a wrapped type.
fn named(of: &Value) -> String {
    match of["name"].as_str() {
        Some(name) => name.to_owned(),
        None if of["ofType"].is_object() => named(&of["ofType"]),
        None => panic!("a type wrapped deeper than it was asked for"),
    }
}

/// A type as a document writes it.
fn written(of: &Value) -> String {
    match of["kind"].as_str().unwrap() {
        "NON_NULL" => format!("{}!", written(&of["ofType"])),
        "LIST" => format!("[{}]", written(&of["ofType"])),
        _ => of["name"].as_str().unwrap().to_owned(),
    }
}
