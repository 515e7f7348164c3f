//! Who may do what, as `docs/policy.txt` says and no further: each role at each field of the roots.

use crate::harness::on_both;
use crate::inputs::Inputs;
use crate::served::{Answer, Caller, Served, gid};
use crate::spec::{Field, Root, Spec};
use crate::world::World;
use cordee_app::{Asker, journal, project};
use cordee_domain::ids::Kind;
use cordee_domain::policy::Role;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What lets somebody use a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Anybody may, without signing in.
    Public,
    /// Whoever is signed in may, for themselves.
    Signed,
    /// An act of the policy table.
    Act(&'static str),
}

use Guard::{Act, Public, Signed};

/// The guard of every field of the three roots.
const GUARDS: &[(&str, Guard)] = &[
    ("acceptInvitation", Public),
    ("demoAccounts", Public),
    ("invitation", Public),
    ("refreshAccess", Public),
    ("requestSignInLink", Public),
    ("signIn", Public),
    ("signInWithLink", Public),
    ("signOut", Public),
    ("viewer", Public),
    ("guestBody", Public),
    ("guestBoard", Public),
    ("contributeAsGuest", Public),
    ("proposeAsGuest", Public),
    ("guestAttendance", Public),
    ("signAttendanceAsGuest", Public),
    ("sentMails", Public),
    ("unsubscribe", Public),
    ("bell", Signed),
    ("chooseNotifications", Signed),
    ("notificationPreference", Signed),
    ("notifications", Signed),
    ("readNotifications", Signed),
    ("silences", Act("group.view")),
    ("changePassword", Signed),
    ("node", Signed),
    ("nodes", Signed),
    ("revokeLoginSession", Signed),
    ("revokeOtherLoginSessions", Signed),
    ("updateProfile", Signed),
    ("calendarFeeds", Signed),
    ("invitations", Act("member.view")),
    ("membershipCounts", Act("member.view")),
    ("memberships", Act("member.view")),
    ("people", Act("member.view")),
    ("inviteMember", Act("member.invite")),
    ("endMembership", Act("member.end")),
    ("establishments", Act("establishment.view")),
    ("managingOrganisations", Act("establishment.view")),
    ("programme", Act("programme.view")),
    ("programmes", Act("programme.view")),
    ("quote", Act("programme.view")),
    ("rulebook", Act("programme.view")),
    ("rulebooks", Act("programme.view")),
    ("openProgramme", Act("programme.open")),
    ("approveConsultant", Act("consultant.approve")),
    ("withdrawConsultant", Act("consultant.approve")),
    ("dayEntries", Act("group.view")),
    ("group", Act("group.view")),
    ("groups", Act("group.view")),
    ("milestones", Act("group.view")),
    ("participations", Act("group.view")),
    ("session", Act("group.view")),
    ("sessions", Act("group.view")),
    ("addEstablishment", Act("group.form")),
    ("closeGroup", Act("group.form")),
    ("formGroup", Act("group.form")),
    ("removeEstablishment", Act("group.form")),
    ("renameGroup", Act("group.form")),
    ("startGroup", Act("group.form")),
    ("chooseConsultant", Act("group.consultant")),
    ("endTrinomeMember", Act("trinome.name")),
    ("nameTrinomeMember", Act("trinome.name")),
    ("cancelSession", Act("session.plan")),
    ("holdSession", Act("session.plan")),
    ("moveSession", Act("session.plan")),
    ("planSession", Act("session.plan")),
    ("addChecklistItem", Act("session.prepare")),
    ("addSessionDocument", Act("session.prepare")),
    ("answerSession", Act("session.answer")),
    ("prepareSession", Act("session.prepare")),
    ("proposeChecklist", Act("session.prepare")),
    ("removeChecklistItem", Act("session.prepare")),
    ("removeSessionDocument", Act("session.prepare")),
    ("tickChecklistItem", Act("session.prepare")),
    ("correctDayEntry", Act("days.log")),
    ("deleteDayEntry", Act("days.log")),
    ("logDays", Act("days.log")),
    ("submitDayEntries", Act("days.log")),
    ("updateDayEntry", Act("days.log")),
    ("returnDayEntry", Act("days.validate")),
    ("validateDayEntries", Act("days.validate")),
    ("setMilestone", Act("milestone.set")),
    ("tasks", Act("group.view")),
    ("addDecision", Act("minutes.write")),
    ("addMinutesSection", Act("minutes.write")),
    ("changeDecision", Act("minutes.write")),
    ("correctMinutes", Act("minutes.write")),
    ("discardMinutes", Act("minutes.write")),
    ("openMinutes", Act("minutes.write")),
    ("publishMinutes", Act("minutes.write")),
    ("removeDecision", Act("minutes.write")),
    ("removeMinutesSection", Act("minutes.write")),
    ("writeMinutesSection", Act("minutes.write")),
    ("addTask", Act("task.set")),
    ("changeTask", Act("task.set")),
    ("dropTask", Act("task.set")),
    ("restoreTask", Act("task.set")),
    ("setTaskDone", Act("task.do")),
    ("awaitedPolls", Act("group.view")),
    ("polls", Act("group.view")),
    ("poll", Act("group.view")),
    ("cancelPoll", Act("poll.open")),
    ("changePoll", Act("poll.open")),
    ("closePoll", Act("poll.open")),
    ("openPoll", Act("poll.open")),
    ("reopenPoll", Act("poll.open")),
    ("settlePoll", Act("poll.open")),
    ("answerPoll", Act("poll.answer")),
    ("renewCalendarFeed", Act("calendar.subscribe")),
    ("revokeCalendarFeed", Act("calendar.subscribe")),
    ("subscribeCalendar", Act("calendar.subscribe")),
    ("conversation", Act("conversation.read")),
    ("conversationReaders", Act("conversation.read")),
    ("postMessage", Act("conversation.write")),
    ("editMessage", Act("conversation.write")),
    ("withdrawMessage", Act("conversation.write")),
    ("hideMessage", Act("conversation.hide")),
    ("supportRequest", Act("support.view")),
    ("supportRequests", Act("support.view")),
    ("createUpload", Act("file.put")),
    ("resumeUpload", Act("file.read")),
    ("fileAddress", Act("file.read")),
    ("renameFile", Act("file.put")),
    ("trashFile", Act("file.remove")),
    ("restoreFile", Act("file.remove")),
    ("file", Act("file.read")),
    ("fileShelf", Act("file.read")),
    ("uploads", Act("file.read")),
    ("fileGauge", Act("file.gauge")),
    ("askSupport", Act("support.ask")),
    ("proposeSupport", Act("support.agree")),
    ("agreeSupport", Act("support.agree")),
    ("endSupport", Act("support.agree")),
    ("sheet", Act("sheet.view")),
    ("sheets", Act("sheet.view")),
    ("sheetCounts", Act("sheet.view")),
    ("sheetOverview", Act("sheet.view")),
    ("openSheet", Act("sheet.write")),
    ("updateSheet", Act("sheet.write")),
    ("writeSheetText", Act("sheet.write")),
    ("askSheetConsent", Act("sheet.write")),
    ("submitSheet", Act("sheet.write")),
    ("reopenSheet", Act("sheet.write")),
    ("setSheetAnonymous", Act("sheet.write")),
    ("discardSheet", Act("sheet.write")),
    ("restoreSheet", Act("sheet.write")),
    ("takeSheetFile", Act("sheet.write")),
    ("maskInSheet", Act("sheet.write")),
    ("keepInSheet", Act("sheet.write")),
    ("returnSheet", Act("sheet.publish")),
    ("publishSheet", Act("sheet.publish")),
    ("withdrawSheet", Act("sheet.publish")),
    ("projectRoom", Act("project.view")),
    ("projectPath", Act("project.view")),
    ("board", Act("project.view")),
    ("boardSnapshots", Act("project.view")),
    ("assessmentScheme", Act("project.view")),
    ("assessmentRounds", Act("project.view")),
    ("openBoard", Act("board.keep")),
    ("setBoardDots", Act("board.keep")),
    ("openBoardVotes", Act("board.keep")),
    ("closeBoardVotes", Act("board.keep")),
    ("freezeBoard", Act("board.keep")),
    ("submitBoardSnapshot", Act("approval.ask")),
    ("issueBoardLink", Act("board.keep")),
    ("revokeBoardLink", Act("board.keep")),
    ("addBoardCard", Act("board.write")),
    ("editBoardCard", Act("board.write")),
    ("moveBoardCard", Act("board.write")),
    ("withdrawBoardCard", Act("board.write")),
    ("addBoardCluster", Act("board.write")),
    ("renameBoardCluster", Act("board.write")),
    ("dissolveBoardCluster", Act("board.write")),
    ("voteBoardCard", Act("board.vote")),
    ("openAssessment", Act("assessment.open")),
    ("closeAssessment", Act("assessment.open")),
    ("answerAssessment", Act("assessment.answer")),
    ("writeAssessmentScheme", Act("assessment.scheme")),
    ("approval", Act("approval.view")),
    ("approvals", Act("approval.view")),
    ("giveApproval", Act("approval.give")),
    ("withdrawApproval", Act("approval.ask")),
    ("submitPlan", Act("approval.ask")),
    ("projectPlan", Act("experiment.view")),
    ("sealedPlan", Act("experiment.view")),
    ("experimentOutcomes", Act("experiment.view")),
    ("indicatorTemplates", Act("experiment.view")),
    ("savePriority", Act("experiment.set")),
    ("rankPriorities", Act("experiment.set")),
    ("saveExperiment", Act("experiment.set")),
    ("saveExperimentAction", Act("experiment.set")),
    ("setActionStatus", Act("experiment.set")),
    ("decideExperiment", Act("experiment.set")),
    ("saveEvaluation", Act("experiment.set")),
    ("saveIndicator", Act("experiment.set")),
    ("saveMeasure", Act("experiment.set")),
    ("removeMeasure", Act("experiment.set")),
    ("bodies", Act("body.view")),
    ("body", Act("body.view")),
    ("proposals", Act("body.view")),
    ("createBody", Act("body.manage")),
    ("updateBody", Act("body.manage")),
    ("closeBody", Act("body.manage")),
    ("addBodyMember", Act("body.manage")),
    ("endBodyMember", Act("body.manage")),
    ("recordBodyMeeting", Act("body.manage")),
    ("issueBodyLink", Act("body.manage")),
    ("revokeBodyLink", Act("body.manage")),
    ("setAsideProposal", Act("body.manage")),
    ("makeProposal", Act("proposal.make")),
    ("answerProposal", Act("proposal.answer")),
    ("activity", Act("journal.view")),
    ("groupChanged", Act("journal.view")),
    ("programmeChanged", Act("journal.view")),
    ("enterAttendance", Public),
    ("enterAttendanceByDigits", Signed),
    ("attendanceSheet", Act("group.view")),
    ("attendanceScreen", Act("presence.show")),
    ("openAttendance", Act("presence.open")),
    ("addAttendee", Act("presence.open")),
    ("markAbsent", Act("presence.open")),
    ("noteConnection", Act("presence.open")),
    ("signAttendanceOnTablet", Act("presence.open")),
    ("signAttendanceOnPaper", Act("presence.open")),
    ("attendanceScanUpload", Act("presence.show")),
    ("removeAttendanceScan", Act("presence.open")),
    ("issueSignatureLink", Act("presence.open")),
    ("revokeSignatureLink", Act("presence.open")),
    ("withdrawSignature", Act("presence.open")),
    ("sealAttendance", Act("presence.seal")),
    ("correctAttendance", Act("presence.seal")),
    ("signAttendance", Act("presence.sign")),
    ("signAttendanceOnPage", Act("presence.sign")),
    ("holdSessionFromAttendance", Act("session.plan")),
    ("letter", Act("group.view")),
    ("lettersToSign", Act("group.view")),
    ("documentAddress", Act("document.read")),
    ("issueLetters", Act("letter.issue")),
    ("withdrawLetter", Act("letter.issue")),
    ("signLetter", Act("letter.sign")),
    ("network", Act("post.view")),
    ("networks", Act("post.view")),
    ("selectPost", Act("post.select")),
    ("stopPost", Act("post.select")),
    ("endPost", Act("post.select")),
    ("openRecruitment", Act("post.run")),
    ("setCommitments", Act("post.run")),
    ("stateContinuation", Act("post.run")),
    ("appointFacilitator", Act("post.run")),
    ("endMandate", Act("post.run")),
    ("recordPostMove", Act("post.fund")),
    ("decidePostAmount", Act("post.fund")),
    ("proposeStructure", Act("structure.call")),
    ("recordAgreement", Act("structure.call")),
    ("decideStructure", Act("structure.call")),
    ("waiveStructure", Act("structure.waive")),
    ("setNetworkStep", Act("step.set")),
    ("handDeliverable", Act("deliverable.hand")),
    ("acceptDeliverable", Act("deliverable.judge")),
    ("returnDeliverable", Act("deliverable.judge")),
    ("setDeliverableDue", Act("deliverable.judge")),
    ("publications", Act("library.view")),
    ("collections", Act("library.view")),
    ("library", Act("library.view")),
    ("createCollection", Act("library.curate")),
    ("updateCollection", Act("library.curate")),
    ("deleteCollection", Act("library.curate")),
    ("setLicence", Act("library.curate")),
    ("restitutions", Act("restitution.view")),
    ("restitution", Act("restitution.view")),
    ("planRestitution", Act("restitution.plan")),
    ("updateRestitution", Act("restitution.plan")),
    ("publishRestitution", Act("restitution.plan")),
    ("cancelRestitution", Act("restitution.plan")),
    ("registrations", Act("registration.view")),
    ("tickRegistration", Act("registration.keep")),
    ("removeRegistration", Act("registration.keep")),
];

/// Acts of the table that no field of the roots asks for: the tenant is seen through the viewer, the register is
/// imported by the command line, the subsidy hangs on a programme and a post's money on the post; what is kept, in
/// preparation or one's own news is seen through what it hangs on.
const BENEATH: &[&str] = &[
    "tenant.view",
    "establishment.import",
    "subsidy.view",
    "post.money",
    "kept.view",
    "minutes.draft",
    "notification.view",
    "notification.keep",
    "mail.watch",
];

/// The guard of a field.
///
/// # Panics
/// For a field that is not on the list.
pub fn guard(field: &str) -> Guard {
    let found = GUARDS.iter().find(|(name, _)| *name == field);
    found.unwrap_or_else(|| panic!("who may use {field}? Add it to the guards")).1
}

/// How far an act reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    All,
    Own,
    No,
}

/// The table of rights as it is written for people.
pub fn table() -> BTreeMap<(String, Role), Reach> {
    let text = include_str!("../../docs/policy.txt");
    let mut lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let roles: Vec<Role> = lines.next().unwrap()[1..9].iter().map(|key| Role::from_key(key).unwrap()).collect();
    let mut table = BTreeMap::new();
    for line in lines {
        for (role, cell) in roles.iter().zip(&line[1..9]) {
            let reach = match *cell {
                "all" => Reach::All,
                "own" => Reach::Own,
                "-" => Reach::No,
                other => panic!("{other}"),
            };
            table.insert((line[0].to_owned(), *role), reach);
        }
    }
    table
}

/// How far a field reaches for a role.
fn reach(table: &BTreeMap<(String, Role), Reach>, field: &str, role: Role) -> Reach {
    match guard(field) {
        Public | Signed => Reach::All,
        Act(act) => table[&(act.to_owned(), role)],
    }
}

/// A role that may use a field, as far as any.
pub fn able(field: &str) -> Role {
    let table = table();
    let all = Role::ALL.iter().find(|role| reach(&table, field, **role) == Reach::All);
    let own = Role::ALL.iter().find(|role| reach(&table, field, **role) == Reach::Own);
    *all.or(own).unwrap_or_else(|| panic!("nobody may use {field}"))
}

/// Whether a mutation was done.
pub fn is_done(field: &str, answer: &Answer) -> bool {
    answer.codes().is_empty() && answer.body["data"][field]["refusals"] == json!([])
}

async fn head(asker: &Asker) -> i64 {
    let last = journal::before(&asker.again(), journal::EventFilter::default(), None, 1).await.unwrap().items;
    last.first().map_or(0, |event| event.position)
}

#[test]
fn every_root_field_and_every_act_has_its_guard() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let spec = Spec::read(&served.caller(&world.aract).await).await;
        let roots = [Root::Query, Root::Mutation, Root::Subscription];
        let served: BTreeSet<String> =
            roots.iter().flat_map(|root| spec.fields(*root)).map(|field| field.name).collect();
        let listed: BTreeSet<String> = GUARDS.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(served, listed);
        let mut asked: BTreeSet<&str> = BENEATH.iter().copied().collect();
        asked.extend(GUARDS.iter().filter_map(|(_, guard)| match guard {
            Act(act) => Some(*act),
            Public | Signed => None,
        }));
        let table = table();
        assert_eq!(asked, table.keys().map(|(act, _)| act.as_str()).collect());
    });
}

#[test]
fn each_role_may_change_what_the_table_says_and_nothing_else() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let spec = Spec::read(&served.caller(&world.aract).await).await;
        let table = table();
        let mut callers = BTreeMap::new();
        for role in Role::ALL {
            callers.insert(*role, served.caller(world.holder(*role, 0)).await);
        }
        let mut wrong = Vec::new();
        for field in spec.fields(Root::Mutation).into_iter().filter(|f| matches!(guard(&f.name), Act(_))) {
            let document = spec.document(&field, 0);
            // What was refused is still there for the next to be refused.
            let mut kept: Option<Vec<Value>> = None;
            for role in Role::ALL {
                let sender = world.holder(*role, 0);
                let own = Inputs { bed: &bed, world: &world, work: &world.works[0], sender };
                let reach = reach(&table, &field.name, *role);
                let inputs = match kept.take().filter(|_| reach == Reach::No) {
                    Some(inputs) => inputs,
                    None => own.of(&field.name).await,
                };
                for input in &inputs {
                    wrong.extend(check(&world, &callers[role], &field, &document, (*role, reach), input).await);
                }
                kept = (reach == Reach::No).then_some(inputs);
                if reach == Reach::Own {
                    let others = Inputs { work: &world.works[1], ..own };
                    for input in others.of(&field.name).await {
                        let answer = refused(&world, &callers[role], &document, input).await;
                        if answer.codes() != ["NOT_FOUND"] {
                            wrong.push(format!("{role:?} {} of another group: {answer:?}", field.name));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    });
}

/// What is wrong with an answer.
async fn check(
    world: &World,
    caller: &Caller,
    field: &Field,
    document: &str,
    (role, reach): (Role, Reach),
    input: &Value,
) -> Option<String> {
    let (answer, right) = match reach {
        Reach::No => {
            let answer = refused(world, caller, document, input.clone()).await;
            let right = answer.codes() == ["FORBIDDEN"];
            (answer, right)
        }
        Reach::All | Reach::Own => {
            let answer = caller.call(document, input.clone()).await;
            let right = is_done(&field.name, &answer);
            (answer, right)
        }
    };
    (!right).then(|| format!("{role:?} {} {input}: {answer:?}", field.name))
}

/// An answer that must leave the journal as it is.
async fn refused(world: &World, caller: &Caller, document: &str, input: Value) -> Answer {
    let before = head(&world.aract).await;
    let answer = caller.call(document, input).await;
    assert_eq!(head(&world.aract).await, before, "{document}: {answer:?}");
    answer
}

#[test]
fn whoever_is_signed_in_changes_their_own_account() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let spec = Spec::read(&served.caller(&world.aract).await).await;
        for field in spec.fields(Root::Mutation).into_iter().filter(|f| guard(&f.name) == Signed || f.name == "signOut")
        {
            for role in Role::ALL {
                let member = bed.member(world.tenant, *role, None).await;
                let inputs = Inputs { bed: &bed, world: &world, work: &world.works[0], sender: &member };
                let input = inputs.of(&field.name).await.remove(0);
                let answer = served.caller(&member).await.call(&spec.document(&field, 0), input).await;
                let done =
                    if field.name == "signOut" { answer.codes().is_empty() } else { is_done(&field.name, &answer) };
                assert!(done, "{role:?} {}: {answer:?}", field.name);
            }
        }
    });
}

#[test]
fn each_role_may_ask_what_the_table_says_and_nothing_else() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let spec = Spec::read(&served.caller(&world.aract).await).await;
        let table = table();
        let beneath = [
            ("programme", "subsidy { total { groupCount } }", "subsidy.view"),
            ("programme", "groups { totalCount }", "group.view"),
            ("group", "activity { edges { cursor } }", "journal.view"),
            ("group", "dayEntries { totalCount }", "group.view"),
        ];
        for role in Role::ALL {
            let caller = served.caller(world.holder(*role, 0)).await;
            let mut ids = world.ids.clone();
            if *role == Role::Facilitator {
                // Its own is a network.
                ids.insert(Kind::Group, gid(world.network.group));
                let project = crate::board_world::project(&world, &world.works[0], *role).await;
                ids.insert(Kind::Participation, gid(project));
                let board = crate::board_world::opened(&world.works[0].facilitator, project).await.board.id;
                ids.insert(Kind::Board, gid(board));
            }
            for field in spec.fields(Root::Query) {
                let answer = caller.call(&spec.document(&field, 0), spec.plausible(&field, &ids)).await;
                let expected = match reach(&table, &field.name, *role) {
                    Reach::All | Reach::Own => vec![],
                    Reach::No => vec!["FORBIDDEN"],
                };
                if !matches!(field.name.as_str(), "node" | "nodes") {
                    assert_eq!(answer.codes(), expected, "{role:?} {}: {answer:?}", field.name);
                }
            }
            for (root, below, act) in beneath {
                let id = if root == "group" { &world.ids[&Kind::Group] } else { &gid(world.programme) };
                let document = format!("query($id: ID!) {{ {root}(id: $id) {{ id {below} }} }}");
                let answer = caller.call(&document, json!({"id": id})).await;
                let may = |act: &str| table[&(act.to_owned(), *role)] != Reach::No;
                let Act(above) = guard(root) else { panic!("{root}") };
                let expected = if may(above) && may(act) { vec![] } else { vec!["FORBIDDEN"] };
                assert_eq!(answer.codes(), expected, "{role:?} {root} {below}: {answer:?}");
            }
        }
    });
}

#[test]
fn the_viewer_is_told_the_acts_of_its_column() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let table = table();
        for role in Role::ALL {
            let caller = served.caller(world.holder(*role, 0)).await;
            let viewer = caller.ask("{ viewer { acts roles } }", json!({})).await;
            let told: BTreeSet<&str> =
                viewer["viewer"]["acts"].as_array().unwrap().iter().map(|a| a.as_str().unwrap()).collect();
            let column = table.iter().filter(|((_, r), reach)| r == role && **reach != Reach::No);
            assert_eq!(told, column.map(|((act, _), _)| act.as_str()).collect(), "{role:?}");
            assert_eq!(viewer["viewer"]["roles"], json!([role.key().to_uppercase()]));
        }
    });
}

#[test]
fn nobody_sees_a_group_that_is_not_theirs() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let other = &world.works[1];
        for role in [Role::Consultant, Role::Manager, Role::Trinome] {
            let caller = served.caller(world.holder(role, 0)).await;
            let lists = "{ groups { totalCount nodes { id } } sessions { nodes { group { id } } }
                dayEntries { nodes { group { id } } } milestones { nodes { participation { group { id } } } }
                activity(first: 100) { edges { node { group { id } } } } }";
            let seen = caller.ask(lists, json!({})).await;
            // A direction whose establishment is in a network sees the network too.
            let own = match role {
                Role::Manager => vec![world.works[0].group, world.network.group],
                _ => vec![world.works[0].group],
            };
            let own: Vec<Value> = own.into_iter().map(|id| json!({"id": gid(id)})).collect();
            assert_eq!(seen["groups"]["nodes"], json!(own), "{role:?}");
            assert!(!seen.to_string().contains(&gid(other.group)), "{role:?}: {seen}");
            let one = "query($group: ID!, $session: ID!, $entry: ID!, $place: ID!) {
                group(id: $group) { id } session(id: $session) { id } entry: node(id: $entry) { id } place: node(id: $place) { id } }";
            let ids = json!({"group": gid(other.group), "session": gid(other.sessions[0]),
                "entry": gid(other.entries[0]), "place": gid(other.places[0].participation)});
            let unseen = caller.ask(one, ids).await;
            assert_eq!(unseen, json!({"group": null, "session": null, "entry": null, "place": null}), "{role:?}");
        }
    });
}

#[test]
fn a_milestone_is_set_by_its_own_establishment_and_the_consultant() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let work = &world.works[0];
        let ids = work.places[1].participation;
        let set = async |asker: &Arc<Asker>| {
            let second = project::of_participations(&world.aract.again(), &[ids]).await.unwrap().remove(0);
            let input = json!({"id": gid(second.id), "version": second.version, "dueOn": "2024-07-01"});
            let document = crate::served::mutation("setMilestone", "milestone { id }");
            served.caller(asker).await.call(&document, json!({"input": input})).await
        };
        for (who, asker) in [("a trinôme member", &work.trinome), ("a direction", &work.manager)] {
            let answer = set(asker).await;
            assert_eq!(answer.codes(), ["NOT_FOUND"], "{who} of the same group: {answer:?}");
        }
        for asker in [&work.neighbour, &work.consultant, &world.aract] {
            assert!(is_done("setMilestone", &set(asker).await));
        }
    });
}
