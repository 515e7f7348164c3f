//! Two tenants that must not know of each other: every entity, every verb, every field of the roots.

use crate::harness::{Bed, Engine, on_both};
use crate::inputs::Inputs;
use crate::rights::{Guard, able, guard, is_done};
use crate::served::{Answer, Caller, Heard, Served, Socket};
use crate::spec::{DEEP, Field, Root, Spec, kind_of, put};
use crate::world::World;
use cordee_domain::ids::Kind;
use cordee_domain::policy::Role;
use cordee_graphql::GlobalId;
use cordee_store::scope::TENANTED;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use uuid::Uuid;

/// How the API shows and changes a walled table.
struct Walled {
    table: &'static str,
    /// What its rows are the id of; none where the API gives them no id.
    kind: Option<Kind>,
    /// A question that lists rows; none where they are shown nowhere.
    list: Option<&'static str>,
    /// The mutations that name a row of it.
    changes: &'static [&'static str],
}

const fn walled(table: &'static str, kind: Kind, list: &'static str, changes: &'static [&'static str]) -> Walled {
    Walled { table, kind: Some(kind), list: Some(list), changes }
}

const ENTITIES: &[Walled] = &[
    // What is said is seen with what it is said of, of a project that one asks for.
    Walled { table: "approval", kind: Some(Kind::Approval), list: None, changes: &[] },
    Walled {
        table: "approval_request",
        kind: Some(Kind::ApprovalRequest),
        list: None,
        changes: &["giveApproval", "withdrawApproval"],
    },
    walled(
        "approved_consultant",
        Kind::ApprovedConsultant,
        "{ programmes { nodes { approvedConsultants { id person { id } } } } }",
        &["withdrawConsultant"],
    ),
    // What is of a project is asked by it.
    Walled { table: "assessment_answer", kind: Some(Kind::AssessmentAnswer), list: None, changes: &[] },
    Walled {
        table: "assessment_round",
        kind: Some(Kind::AssessmentRound),
        list: None,
        changes: &["closeAssessment", "answerAssessment"],
    },
    Walled { table: "assessment_scheme", kind: Some(Kind::AssessmentScheme), list: None, changes: &[] },
    walled("attendance", Kind::Attendance, "{ sessions { nodes { attendance { id establishment { id } } } } }", &[]),
    // The secret of a sheet's codes: shown nowhere.
    Walled { table: "attendance_key", kind: None, list: None, changes: &[] },
    walled(
        "attendance_line",
        Kind::AttendanceLine,
        "{ sessions { nodes { attendanceSheets { lines { id personId } } } } }",
        &[
            "issueSignatureLink",
            "markAbsent",
            "noteConnection",
            "revokeSignatureLink",
            "signAttendanceOnPaper",
            "signAttendanceOnTablet",
        ],
    ),
    walled(
        "attendance_scan",
        Kind::AttendanceScan,
        "{ sessions { nodes { attendanceSheets { scans { id } } } } }",
        &["removeAttendanceScan"],
    ),
    // The bytes of a scan: read with it alone.
    Walled { table: "attendance_scan_content", kind: None, list: None, changes: &[] },
    walled(
        "attendance_sheet",
        Kind::AttendanceSheet,
        "{ sessions { nodes { attendanceSheets { id session { id } } } } }",
        &["addAttendee", "attendanceScanUpload", "correctAttendance", "sealAttendance", "signAttendanceOnPage"],
    ),
    walled(
        "attendance_signature",
        Kind::AttendanceSignature,
        "{ sessions { nodes { attendanceSheets { lines { signatures { id } } } } } }",
        &["withdrawSignature"],
    ),
    Walled {
        table: "board",
        kind: Some(Kind::Board),
        list: None,
        changes: &[
            "setBoardDots",
            "openBoardVotes",
            "closeBoardVotes",
            "addBoardCard",
            "addBoardCluster",
            "freezeBoard",
            "issueBoardLink",
            "revokeBoardLink",
        ],
    },
    Walled {
        table: "board_card",
        kind: Some(Kind::BoardCard),
        list: None,
        changes: &["editBoardCard", "moveBoardCard", "withdrawBoardCard", "voteBoardCard"],
    },
    Walled {
        table: "board_cluster",
        kind: Some(Kind::BoardCluster),
        list: None,
        changes: &["renameBoardCluster", "dissolveBoardCluster"],
    },
    Walled { table: "board_snapshot", kind: Some(Kind::BoardSnapshot), list: None, changes: &["submitBoardSnapshot"] },
    Walled { table: "board_vote", kind: Some(Kind::BoardVote), list: None, changes: &[] },
    walled(
        "body",
        Kind::Body,
        "{ bodies { id groupId participationId } }",
        &["updateBody", "closeBody", "addBodyMember", "issueBodyLink", "revokeBodyLink", "makeProposal"],
    ),
    walled("body_meeting", Kind::BodyMeeting, "{ bodies { meetings { id } } }", &["recordBodyMeeting"]),
    walled("body_member", Kind::BodyMember, "{ bodies { members { id person { id } } } }", &["endBodyMember"]),
    walled(
        "calendar_feed",
        Kind::CalendarFeed,
        "{ calendarFeeds { id group { id } } }",
        &["renewCalendarFeed", "revokeCalendarFeed"],
    ),
    walled(
        "checklist_item",
        Kind::ChecklistItem,
        "{ sessions { nodes { id checklist { id doneBy { id } } } } }",
        &["tickChecklistItem", "removeChecklistItem"],
    ),
    // What was sent once: it answers the same sender alone.
    Walled { table: "client_mutation", kind: None, list: None, changes: &[] },
    walled(
        "collection",
        Kind::Collection,
        "{ collections { id publications { id } } }",
        &["updateCollection", "deleteCollection"],
    ),
    // What is in a collection: read with it alone.
    Walled { table: "collection_item", kind: None, list: None, changes: &[] },
    walled(
        "commitment_letter",
        Kind::Letter,
        "{ groups { nodes { letters { id group { id } } } } }",
        &["signLetter", "withdrawLetter", "documentAddress"],
    ),
    walled(
        "day_entry",
        Kind::DayEntry,
        "{ dayEntries { nodes { id group { id } consultant { id } corrects { id } } } }",
        &[
            "updateDayEntry",
            "deleteDayEntry",
            "submitDayEntries",
            "validateDayEntries",
            "returnDayEntry",
            "correctDayEntry",
        ],
    ),
    walled(
        "decision",
        Kind::Decision,
        "{ sessions { nodes { minutes { decisions { id } } } } }",
        &["changeDecision", "removeDecision"],
    ),
    walled(
        "deliverable",
        Kind::Deliverable,
        "{ networks { posts { deliverables { id } structures { deliverables { id } } } } }",
        &["handDeliverable", "acceptDeliverable", "returnDeliverable", "setDeliverableDue"],
    ),
    walled(
        "establishment",
        Kind::Establishment,
        "{ establishments { nodes { id organisation { id } } } }",
        &["addEstablishment", "formGroup"],
    ),
    // What is tried is asked by its project.
    Walled { table: "evaluation", kind: Some(Kind::Evaluation), list: None, changes: &[] },
    Walled {
        table: "event",
        kind: None,
        list: Some(
            "{ activity(first: 200) { edges { node { subjectId actor { id } group { id } programme { id } } } } }",
        ),
        changes: &[],
    },
    Walled {
        table: "experiment",
        kind: Some(Kind::Experiment),
        list: None,
        changes: &["saveExperiment", "decideExperiment", "saveEvaluation"],
    },
    Walled {
        table: "experiment_action",
        kind: Some(Kind::ExperimentAction),
        list: None,
        changes: &["saveExperimentAction", "setActionStatus"],
    },
    walled(
        "file",
        Kind::File,
        "{ sessions { nodes { files { nodes { id createdBy { id } } } } } }",
        &["renameFile", "trashFile", "restoreFile", "fileAddress"],
    ),
    // A number.
    Walled { table: "file_quota", kind: None, list: None, changes: &[] },
    walled(
        "file_version",
        Kind::FileVersion,
        "{ sessions { nodes { files { nodes { versions { id createdBy { id } } } } } } }",
        &[],
    ),
    // Kept as hashes: whoever has a link shows it, and nothing lists them.
    Walled { table: "guest_link", kind: Some(Kind::GuestLink), list: None, changes: &[] },
    Walled { table: "indicator", kind: Some(Kind::Indicator), list: None, changes: &["saveIndicator"] },
    walled("invitation", Kind::Invitation, "{ invitations { id email } }", &[]),
    // The last position of the journal: a counter that nothing shows.
    Walled { table: "journal_head", kind: None, list: None, changes: &[] },
    walled(
        "letter_signature",
        Kind::LetterSignature,
        "{ groups { nodes { letters { voices { signature { id person { id } } } } } } }",
        &[],
    ),
    // What the region sets for its library: one row, which has no id.
    Walled { table: "library", kind: None, list: None, changes: &[] },
    walled(
        "managing_organisation",
        Kind::ManagingOrganisation,
        "{ managingOrganisations { nodes { id establishments { nodes { id } } } } }",
        &["inviteMember"],
    ),
    Walled { table: "measure", kind: Some(Kind::Measure), list: None, changes: &["saveMeasure", "removeMeasure"] },
    walled("membership", Kind::Membership, "{ memberships { nodes { id person { id } } } }", &["endMembership"]),
    // What is said is asked by its subject.
    Walled { table: "mention", kind: Some(Kind::Mention), list: None, changes: &[] },
    Walled {
        table: "message",
        kind: Some(Kind::Message),
        list: None,
        changes: &["editMessage", "withdrawMessage", "hideMessage"],
    },
    walled("milestone", Kind::Milestone, "{ milestones { nodes { id participation { id } } } }", &["setMilestone"]),
    walled(
        "minutes",
        Kind::Minutes,
        "{ sessions { nodes { minutes { id session { id } } } } }",
        &["addMinutesSection", "addDecision", "publishMinutes", "correctMinutes", "discardMinutes"],
    ),
    walled(
        "minutes_section",
        Kind::MinutesSection,
        "{ sessions { nodes { minutes { sections { id } } } } }",
        &["writeMinutesSection", "removeMinutesSection"],
    ),
    walled("network_step", Kind::NetworkStep, "{ networks { posts { steps { id step } } } }", &["setNetworkStep"]),
    // Told to one person each.
    Walled { table: "notification", kind: None, list: None, changes: &[] },
    // One's own.
    Walled { table: "notification_preference", kind: None, list: None, changes: &[] },
    // How far the journal was told: nothing shows it.
    Walled { table: "notification_reader", kind: None, list: None, changes: &[] },
    walled(
        "participation",
        Kind::Participation,
        "{ groups { nodes { participations { id establishment { id } } } } }",
        &[
            "removeEstablishment",
            "nameTrinomeMember",
            "askSupport",
            "createBody",
            "openBoard",
            "openAssessment",
            "submitPlan",
            "openSheet",
        ],
    ),
    walled(
        "poll",
        Kind::Poll,
        "{ groups { nodes { polls { id group { id } } } } }",
        &["answerPoll", "cancelPoll", "changePoll", "closePoll", "reopenPoll", "settlePoll"],
    ),
    walled("poll_reply", Kind::PollReply, "{ groups { nodes { polls { voters { person { id } } } } } }", &[]),
    walled(
        "post",
        Kind::Post,
        "{ networks { posts { id organisation { id } } } }",
        &[
            "openRecruitment",
            "setCommitments",
            "stateContinuation",
            "appointFacilitator",
            "endMandate",
            "stopPost",
            "endPost",
            "proposeStructure",
            "recordPostMove",
            "decidePostAmount",
        ],
    ),
    walled("post_decision", Kind::PostDecision, "{ networks { posts { money { decisions { id } } } } }", &[]),
    walled("post_mandate", Kind::PostMandate, "{ networks { posts { mandates { id person { id } } } } }", &[]),
    walled("post_move", Kind::PostMove, "{ networks { posts { money { moves { id } } } } }", &[]),
    walled(
        "post_structure",
        Kind::PostStructure,
        "{ networks { posts { structures { id establishment { id } } } } }",
        &["recordAgreement", "decideStructure", "waiveStructure"],
    ),
    Walled { table: "priority", kind: Some(Kind::Priority), list: None, changes: &["savePriority", "rankPriorities"] },
    walled(
        "programme",
        Kind::Programme,
        "{ programmes { nodes { id groups { nodes { id } } } } }",
        &["approveConsultant", "selectPost", "planRestitution"],
    ),
    // What is proposed is asked by its body.
    Walled {
        table: "proposal",
        kind: Some(Kind::Proposal),
        list: None,
        changes: &["answerProposal", "setAsideProposal"],
    },
    walled("publication", Kind::Publication, "{ publications { nodes { id } } }", &["createCollection"]),
    // By what a sheet is sorted and found: read with it alone.
    Walled { table: "publication_facet", kind: None, list: None, changes: &[] },
    // The bytes that a version shows: read at its address alone.
    Walled { table: "publication_file", kind: None, list: None, changes: &[] },
    // Who registered is asked by the event, and events by their programme.
    Walled {
        table: "registration",
        kind: Some(Kind::Registration),
        list: None,
        changes: &["tickRegistration", "removeRegistration"],
    },
    Walled {
        table: "restitution",
        kind: Some(Kind::Restitution),
        list: None,
        changes: &["updateRestitution", "publishRestitution", "cancelRestitution"],
    },
    Walled { table: "sealed_plan", kind: Some(Kind::SealedPlan), list: None, changes: &[] },
    Walled { table: "search_posting", kind: None, list: None, changes: &[] },
    Walled { table: "search_word", kind: None, list: None, changes: &[] },
    walled(
        "session",
        Kind::Session,
        "{ sessions { nodes { id group { id } establishment { id } } } }",
        &[
            "moveSession",
            "cancelSession",
            "holdSession",
            "holdSessionFromAttendance",
            "openAttendance",
            "openMinutes",
            "createUpload",
        ],
    ),
    Walled {
        table: "session_answer",
        kind: None,
        list: Some("{ sessions { nodes { answers { establishment { id } holder { id } answeredBy { id } } } } }"),
        changes: &["answerSession"],
    },
    walled(
        "session_document",
        Kind::SessionDocument,
        "{ sessions { nodes { documents { id } } } }",
        &["removeSessionDocument"],
    ),
    Walled {
        table: "session_preparation",
        kind: None,
        list: Some("{ sessions { nodes { id plan { aim accessNote } } } }"),
        changes: &["prepareSession", "addChecklistItem", "proposeChecklist", "addSessionDocument"],
    },
    // That people were reminded: nothing shows it.
    Walled { table: "session_reminder", kind: None, list: None, changes: &[] },
    walled(
        "sheet",
        Kind::Sheet,
        "{ sheets { nodes { id group { id } establishment { id } openedBy { id } } } }",
        &[
            "updateSheet",
            "writeSheetText",
            "askSheetConsent",
            "submitSheet",
            "returnSheet",
            "publishSheet",
            "withdrawSheet",
            "reopenSheet",
            "setSheetAnonymous",
            "discardSheet",
            "restoreSheet",
            "takeSheetFile",
            "maskInSheet",
            "keepInSheet",
        ],
    ),
    // The changes of a text: read with it alone.
    Walled { table: "sheet_update", kind: None, list: None, changes: &[] },
    // Of a group, which is shown with it.
    Walled { table: "silence", kind: None, list: None, changes: &[] },
    walled(
        "support_agreement",
        Kind::SupportAgreement,
        "{ supportRequests { nodes { parties { id agreedBy { id } } } } }",
        &[],
    ),
    walled(
        "support_request",
        Kind::SupportRequest,
        "{ supportRequests { nodes { id group { id } establishment { id } askedBy { id } } } }",
        &["proposeSupport", "agreeSupport", "endSupport"],
    ),
    walled(
        "task",
        Kind::Task,
        "{ tasks { nodes { id group { id } } } }",
        &["changeTask", "setTaskDone", "dropTask", "restoreTask"],
    ),
    walled(
        "territorial_group",
        Kind::Group,
        "{ groups { nodes { id programme { id } consultant { id } } } }",
        &[
            "renameGroup",
            "chooseConsultant",
            "startGroup",
            "closeGroup",
            "planSession",
            "logDays",
            "openPoll",
            "subscribeCalendar",
            "issueLetters",
            "postMessage",
            "addTask",
        ],
    ),
    walled(
        "trinome_member",
        Kind::TrinomeMember,
        "{ groups { nodes { participations { trinome { id person { id } } } } } }",
        &["endTrinomeMember"],
    ),
    // A secret's hash.
    Walled { table: "unsubscribe_link", kind: None, list: None, changes: &[] },
    // One's own.
    Walled { table: "upload", kind: Some(Kind::Upload), list: None, changes: &["resumeUpload"] },
    Walled { table: "upload_part", kind: None, list: None, changes: &[] },
];

/// Mutations that name no row of a tenant: they make something new, or are about one's own account.
const NAMELESS: &[&str] = &[
    "openProgramme",
    "proposeAsGuest",
    "contributeAsGuest",
    "writeAssessmentScheme",
    "acceptInvitation",
    "enterAttendance",
    "enterAttendanceByDigits",
    "signAttendance",
    "signAttendanceAsGuest",
    "chooseNotifications",
    "readNotifications",
    "setLicence",
    "unsubscribe",
    "changePassword",
    "refreshAccess",
    "requestSignInLink",
    "revokeLoginSession",
    "revokeOtherLoginSessions",
    "signIn",
    "signInWithLink",
    "signOut",
    "updateProfile",
];

/// The rows of a tenant, each table as the database writes it.
async fn dump(bed: &Bed, world: &World) -> BTreeMap<&'static str, Vec<String>> {
    let tenant = world.tenant.0;
    let mut tables = BTreeMap::new();
    for table in TENANTED {
        let sql = match bed.engine {
            Engine::Postgres => format!("SELECT t::text FROM {table} t WHERE tenant_id = '{tenant}'"),
            Engine::Sqlite => {
                let columns = format!("SELECT 'quote(' || name || ')' FROM pragma_table_info('{table}')");
                let columns = texts(bed, &columns).await.join(" || ',' || ");
                format!("SELECT {columns} FROM {table} WHERE tenant_id = X'{}'", tenant.simple())
            }
        };
        let mut rows = texts(bed, &sql).await;
        rows.sort();
        tables.insert(*table, rows);
    }
    tables
}

async fn texts(bed: &Bed, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(bed.owner.get_database_backend(), sql.to_owned());
    let rows = bed.owner.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// All that names something of a tenant: the ids of its rows, of its people and its own, as the API
/// gives them and as the database keeps them.
async fn names(bed: &Bed, world: &World) -> BTreeSet<String> {
    let backend = bed.owner.get_database_backend();
    let mut ids: Vec<(Kind, Uuid)> = vec![(Kind::Tenant, world.tenant.0)];
    let mut read = async |kind: Kind, sql: String| {
        let statement = Statement::from_sql_and_values(backend, sql, [world.tenant.into()]);
        for row in bed.owner.query_all_raw(statement).await.unwrap() {
            ids.push((kind, row.try_get_by_index(0).unwrap()));
        }
    };
    for entity in ENTITIES {
        if let Some(kind) = entity.kind {
            read(kind, format!("SELECT id FROM {} WHERE tenant_id = $1", entity.table)).await;
        }
    }
    read(Kind::Person, "SELECT person_id FROM membership WHERE tenant_id = $1".into()).await;
    let written =
        |(kind, uuid): (Kind, Uuid)| [GlobalId { kind, uuid }.to_string(), uuid.to_string(), uuid.simple().to_string()];
    ids.into_iter().flat_map(written).collect()
}

/// What of these names an answer tells.
fn told<'a>(answer: &Value, names: &'a BTreeSet<String>) -> Option<&'a String> {
    let text = answer.to_string();
    names.iter().find(|name| text.contains(*name))
}

/// A tenant, another, and who comes from the other.
struct Two {
    one: World,
    other: World,
    served: Served,
    spec: Spec,
    /// Everything that names something of the one.
    secret: BTreeSet<String>,
}

impl Two {
    async fn new(bed: &Bed) -> Two {
        let (one, other) = (World::new(bed, "one").await, World::new(bed, "other").await);
        let served = Served::start(bed).await;
        let spec = Spec::read(&served.caller(&other.aract).await).await;
        let secret = names(bed, &one).await;
        Two { one, other, served, spec, secret }
    }
}

#[test]
fn every_entity_is_on_the_list() {
    on_both(|bed| async move {
        assert_eq!(ENTITIES.iter().map(|e| e.table).collect::<Vec<_>>(), TENANTED);
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let spec = Spec::read(&served.caller(&world.aract).await).await;
        let mut listed: Vec<&str> = ENTITIES.iter().flat_map(|e| e.changes).chain(NAMELESS).copied().collect();
        listed.sort_unstable();
        let served: Vec<String> = spec.fields(Root::Mutation).into_iter().map(|field| field.name).collect();
        assert_eq!(listed, served, "each mutation names one entity, or none");
    });
}

#[test]
fn no_entity_is_read_or_listed_from_another_tenant() {
    on_both(|bed| async move {
        let two = Two::new(&bed).await;
        let (ours, theirs) = (two.served.caller(&two.one.aract).await, two.served.caller(&two.other.aract).await);
        let node = "query($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }";
        for entity in ENTITIES {
            if let Some(list) = entity.list {
                let own = ours.ask(list, json!({})).await;
                assert!(told(&own, &two.secret).is_some(), "{} is not even shown at home: {own}", entity.table);
                let seen = theirs.ask(list, json!({})).await;
                assert_eq!(told(&seen, &two.secret), None, "{}: {seen}", entity.table);
            }
            let Some(kind) = entity.kind else { continue };
            let foreign = theirs.call(node, json!({"id": two.one.ids[&kind]})).await;
            let absent = GlobalId { kind, uuid: Uuid::now_v7() }.to_string();
            let absent = theirs.call(node, json!({"id": absent})).await;
            assert_eq!(foreign.clone().data(), json!({"node": null, "nodes": [null]}), "{}", entity.table);
            assert_eq!((foreign.status, foreign.body), (absent.status, absent.body), "{}", entity.table);
        }
    });
}

#[test]
fn no_entity_is_changed_or_deleted_from_another_tenant() {
    on_both(|bed| async move {
        let two = Two::new(&bed).await;
        for entity in ENTITIES {
            for change in entity.changes {
                let role = able(change);
                let (home, away) = (two.one.holder(role, 0), two.other.holder(role, 0));
                let inputs = Inputs { bed: &bed, world: &two.one, work: &two.one.works[0], sender: home };
                let caller = two.served.caller(away).await;
                let field = two.spec.mutation(change);
                for input in inputs.of(change).await {
                    let before = dump(&bed, &two.one).await;
                    let foreign = caller.call(&two.spec.document(&field, DEEP), input.clone()).await;
                    assert_eq!(foreign.codes(), ["NOT_FOUND"], "{change}: {foreign:?}");
                    assert!(before == dump(&bed, &two.one).await, "{change} changed something");
                    let absent = caller.call(&two.spec.document(&field, DEEP), absent(&two.spec, &field, input)).await;
                    assert_eq!((foreign.status, foreign.body), (absent.status, absent.body), "{change}");
                }
            }
        }
    });
}

/// The same arguments, with ids of the same kinds that nothing has.
fn absent(spec: &Spec, field: &Field, mut input: Value) -> Value {
    for leaf in spec.leaves(field).into_iter().filter(|leaf| leaf.scalar == "ID") {
        let pointer = format!("/{}", leaf.path.join("/"));
        if let Some(place) = input.pointer_mut(&pointer).filter(|value| !value.is_null()) {
            let id = GlobalId { kind: kind_of(&field.name, leaf.name()), uuid: Uuid::now_v7() }.to_string();
            *place = if leaf.list { json!([id]) } else { json!(id) };
        }
    }
    input
}

/// One's own thing, with one foreign id in its arguments.
#[test]
fn a_foreign_id_beside_own_ones_is_as_if_absent() {
    on_both(|bed| async move {
        let two = Two::new(&bed).await;
        let mut tried = 0;
        for field in two.spec.fields(Root::Mutation).into_iter().filter(|f| matches!(guard(&f.name), Guard::Act(_))) {
            let sender = two.other.holder(able(&field.name), 0);
            let inputs = Inputs { bed: &bed, world: &two.other, work: &two.other.works[0], sender };
            let caller = two.served.caller(sender).await;
            let document = two.spec.document(&field, DEEP);
            for input in inputs.of(&field.name).await {
                for leaf in two.spec.leaves(&field).into_iter().filter(|leaf| leaf.scalar == "ID") {
                    let kind = kind_of(&field.name, leaf.name());
                    let with = |id: String| {
                        let mut input = input.clone();
                        put(&mut input, &leaf.path, if leaf.list { json!([id]) } else { json!(id) });
                        input
                    };
                    let foreign = caller.call(&document, with(two.one.ids[&kind].clone())).await;
                    let absent = GlobalId { kind, uuid: Uuid::now_v7() }.to_string();
                    let absent = caller.call(&document, with(absent)).await;
                    assert!(!is_done(&field.name, &foreign), "{} {:?}: {foreign:?}", field.name, leaf.path);
                    assert_eq!(told(&foreign.body, &two.secret), None, "{} {:?}: {foreign:?}", field.name, leaf.path);
                    assert_eq!(foreign.body, absent.body, "{} {:?}", field.name, leaf.path);
                    tried += 1;
                }
            }
        }
        assert!(tried > 30, "{tried}");
    });
}

/// A coded error or a typed refusal, and nothing of the other tenant.
fn check(two: &Two, field: &Field, answer: &Answer) {
    let codes = answer.codes();
    assert!(
        answer.status < 500 && !codes.iter().any(|c| matches!(*c, "INTERNAL" | "none")),
        "{}: {answer:?}",
        field.name
    );
    assert_eq!(told(&answer.body, &two.secret), None, "{}: {answer:?}", field.name);
}

/// Whether an answer gives nothing: no data, null, or a payload that refuses.
fn is_empty(field: &Field, answer: &Answer) -> bool {
    let data = &answer.body["data"][&field.name];
    let refused = data["refusals"].as_array().is_some_and(|refusals| !refusals.is_empty());
    data.is_null() || refused
}

#[test]
fn nobody_gets_nothing_from_any_field_but_the_public_ones() {
    on_both(|bed| async move {
        let two = Two::new(&bed).await;
        let nobody = two.served.nobody();
        let mut wrong = Vec::new();
        for root in [Root::Query, Root::Mutation] {
            for field in two.spec.fields(root) {
                let arguments = two.spec.plausible(&field, &two.one.ids);
                let answer = nobody.call(&two.spec.document(&field, DEEP), arguments).await;
                check(&two, &field, &answer);
                let public = guard(&field.name) == Guard::Public;
                if !(public || is_empty(&field, &answer) && answer.codes() == ["UNAUTHENTICATED"]) {
                    wrong.push(format!("{}: {answer:?}", field.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let mut socket = nobody.socket().await;
        for field in two.spec.fields(Root::Subscription) {
            assert_eq!(refused(&two, &mut socket, &field).await, "UNAUTHENTICATED", "{}", field.name);
        }
    });
}

/// The code with which a subscription is refused.
async fn refused(two: &Two, socket: &mut Socket, field: &Field) -> String {
    let arguments = two.spec.plausible(field, &two.one.ids);
    socket.subscribe(&field.name, &two.spec.document(field, 1), arguments).await;
    match socket.hear().await {
        Heard::Message(message) if message["type"] == "error" => {
            assert_eq!(told(&message, &two.secret), None, "{message}");
            message["payload"][0]["extensions"]["code"].as_str().unwrap().to_owned()
        }
        other => panic!("{}: {other:?}", field.name),
    }
}

#[test]
fn nothing_of_a_tenant_is_given_to_another_by_any_field() {
    on_both(|bed| async move {
        let two = Two::new(&bed).await;
        let mut wrong = Vec::new();
        for role in [Role::Aract, Role::Admin, Role::Consultant, Role::Trinome] {
            let caller: Caller = two.served.caller(two.other.holder(role, 0)).await;
            let before = dump(&bed, &two.one).await;
            for root in [Root::Query, Root::Mutation] {
                for field in two.spec.fields(root).into_iter().filter(|f| !matches!(f.name.as_str(), "signOut")) {
                    let arguments = two.spec.plausible(&field, &two.one.ids);
                    let named = two.spec.leaves(&field).iter().any(|leaf| leaf.scalar == "ID" && !leaf.nullable);
                    let answer = caller.call(&two.spec.document(&field, DEEP), arguments).await;
                    check(&two, &field, &answer);
                    let nothing = is_empty(&field, &answer) || answer.body["data"]["nodes"] == json!([null]);
                    if named && !nothing {
                        wrong.push(format!("{role:?} {}: {answer:?}", field.name));
                    }
                }
            }
            assert!(before == dump(&bed, &two.one).await, "{role:?} changed something");
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let mut socket = two.served.caller(&two.other.aract).await.socket().await;
        let names = |field: &Field| two.spec.leaves(field).iter().any(|leaf| leaf.scalar == "ID");
        for field in two.spec.fields(Root::Subscription).into_iter().filter(names) {
            assert_eq!(refused(&two, &mut socket, &field).await, "NOT_FOUND", "{}", field.name);
        }
        let activity = two.spec.fields(Root::Subscription).into_iter().find(|f| f.name == "activity").unwrap();
        socket.subscribe("all", &two.spec.document(&activity, DEEP), json!({})).await;
        crate::world::open_programme(&two.one.aract, "Chez les uns").await;
        assert_eq!(socket.hear_within(Duration::from_millis(300)).await, Heard::Nothing);
        crate::world::open_programme(&two.other.aract, "Chez les autres").await;
        let Heard::Message(message) = socket.hear().await else { panic!("the other tenant's own event is lost") };
        assert_eq!((&message["type"], told(&message, &two.secret)), (&json!("next"), None), "{message}");
    });
}
