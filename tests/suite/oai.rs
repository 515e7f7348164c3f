//! OAI-PMH: every verb and every error, a harvest in parts, what is withdrawn, and a harvester that others wrote.

use crate::harness::{Bed, on_both};
use crate::publication::{get, withdraw};
use crate::search::published;
use crate::served::Served;
use crate::sheets::sheets;
use base64::Engine;
use chrono::Duration;

async fn asked(served: &Served, query: &str) -> String {
    let got = get(served, &format!("/occitanie/oai?{query}"), &[]).await;
    assert_eq!(got.status, 200, "{query}");
    assert!(got.headers["content-type"].to_str().unwrap().starts_with("text/xml"));
    got.text()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| Some(rest.split_once(to)?.0)).collect()
}

fn token(text: &str) -> Option<String> {
    let rest = text.split_once("<resumptionToken")?.1.split_once('>')?.1;
    Some(rest.split_once('<')?.0.to_owned()).filter(|token| !token.is_empty())
}

#[test]
fn a_harvest_takes_every_sheet_once_and_learns_of_what_is_withdrawn() {
    on_both(|bed| async move {
        let places = published(&bed, "occitanie", &sheets(120, 6)).await;
        let tenant = cordee_app::identity::tenant_by_key(&bed.app, "occitanie").await.unwrap().unwrap().id;
        let served = Served::start(&bed).await;
        let mut page = asked(&served, "verb=ListRecords&metadataPrefix=oai_dc").await;
        let mut seen: Vec<String> = Vec::new();
        let mut parts = 0;
        loop {
            parts += 1;
            assert!(page.contains("completeListSize=\"120\""));
            seen.extend(between(&page, "<identifier>", "</identifier>").into_iter().map(str::to_owned));
            let Some(next) = token(&page) else { break };
            page = asked(&served, &format!("verb=ListRecords&resumptionToken={next}")).await;
        }
        assert!(page.contains("<resumptionToken") && parts == 3, "the last part says that it is");
        let listed = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((listed, seen.len()), (120, 120));

        bed.clock.advance(Duration::days(2));
        let gone = *places.keys().next().unwrap();
        withdraw(&bed, tenant, gone).await;
        let news = asked(&served, "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2024-06-04").await;
        assert_eq!(between(&news, "<header status=\"deleted\">", "</header>").len(), 1);
        assert!(news.contains(&gone.to_string()));
        let record = asked(
            &served,
            &format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", between(&news, "<identifier>", "<")[0]),
        )
        .await;
        assert!(record.contains("status=\"deleted\"") && !record.contains("<metadata>"));
        let of_set = asked(&served, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:roles").await;
        assert!(
            !between(&of_set, "<header>", "</header>")
                .iter()
                .any(|header| !header.contains("<setSpec>theme:roles</setSpec>"))
        );
        let all = asked(&served, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme").await;
        assert!(all.contains("completeListSize=\"120\""));
        let before = asked(&served, "verb=ListIdentifiers&metadataPrefix=oai_dc&until=2024-06-03").await;
        assert!(before.contains("completeListSize=\"119\""));
    });
}

#[test]
fn every_error_has_its_code() {
    on_both(|bed| async move {
        published(&bed, "occitanie", &sheets(60, 6)).await;
        let served = Served::start(&bed).await;
        for (query, code) in [
            ("", "badVerb"),
            ("verb=Nothing", "badVerb"),
            ("verb=Identify&verb=Identify", "badVerb"),
            ("verb=Identify&x=1", "badArgument"),
            ("verb=ListRecords", "badArgument"),
            ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=hier", "badArgument"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-01&until=2024-01-01", "badArgument"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-01&until=2024-03-01T00:00:00Z", "badArgument"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=-9999-1-01", "badArgument"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01", "badArgument"),
            ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
            ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"),
            ("verb=ListRecords&resumptionToken=x", "badResumptionToken"),
            ("verb=ListSets&resumptionToken=x", "badResumptionToken"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01", "noRecordsMatch"),
            ("verb=ListRecords&metadataPrefix=oai_dc&set=nothing", "noRecordsMatch"),
            ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x", "idDoesNotExist"),
            ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
            ("verb=ListMetadataFormats&identifier=oai:x", "idDoesNotExist"),
        ] {
            let answer = asked(&served, query).await;
            assert!(answer.contains(&format!("<error code=\"{code}\">")), "{query}: {answer}");
        }
        let forged = |at: i64, f: i64, n: u64| {
            let text = format!(r#"{{"v":1,"f":{f},"b":null,"s":null,"at":{at},"id":"{}","n":{n}}}"#, uuid::Uuid::nil());
            base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text)
        };
        let (long_ago, never) = (-400_000_000_000, 300_000_000_000);
        for token in [forged(long_ago, 0, 0), forged(0, long_ago, 0), forged(never, 0, 0), forged(4_000_000_000, 0, 0)]
        {
            let answer = asked(&served, &format!("verb=ListRecords&resumptionToken={token}")).await;
            assert!(answer.contains("<error code=\"badResumptionToken\">"), "{answer}");
        }
        let far = asked(&served, &format!("verb=ListRecords&resumptionToken={}", forged(0, 0, u64::MAX))).await;
        assert!(far.contains("<record>"), "{far}");
        let until = asked(&served, "verb=ListIdentifiers&metadataPrefix=oai_dc&until=9999-12-31").await;
        assert!(until.contains("<header>"), "{until}");
        let identify = asked(&served, "verb=Identify").await;
        assert!(
            identify.contains("<deletedRecord>persistent</deletedRecord>")
                && identify.contains("<request verb=\"Identify\">")
        );
        assert!(asked(&served, "verb=ListSets").await.contains("<setSpec>theme:workload</setSpec>"));
        assert!(asked(&served, "verb=ListMetadataFormats").await.contains("oai_dc"));
        assert_eq!(get(&served, "/nulle-part/oai?verb=Identify", &[]).await.status, 404);
    });
}

mod tests {
    mod conformance {
        use super::super::*;
        use crate::harness::{Engine, on};
        use std::process::Command;

        #[test]
        #[ignore = "needs python and the packages of tests/conformance/requirements.txt"]
        fn a_harvester_that_others_wrote_takes_every_sheet() {
            on(Engine::Sqlite, |bed: Bed| async move {
                let places = published(&bed, "occitanie", &sheets(120, 6)).await;
                let tenant = cordee_app::identity::tenant_by_key(&bed.app, "occitanie").await.unwrap().unwrap().id;
                withdraw(&bed, tenant, *places.keys().next().unwrap()).await;
                let served = Served::start(&bed).await;
                let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/conformance");
                let url = format!("http://{}/occitanie/oai", served.address);
                let run = move || Command::new("python3").args(["oai.py", &url]).current_dir(folder).output().unwrap();
                let output = tokio::task::spawn_blocking(run).await.unwrap();
                let said = String::from_utf8_lossy(&output.stdout);
                assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
                let told: serde_json::Value = serde_json::from_str(said.trim()).unwrap();
                assert_eq!(
                    (&told["records"], &told["deleted"], &told["identifiers"]),
                    (&119.into(), &1.into(), &120.into())
                );
                assert!(told["titles"].as_u64() == Some(119) && told["sets"].as_u64().unwrap() > 8);
                assert_eq!(
                    told["errors"],
                    serde_json::json!(["BadVerb", "NoRecordsMatch", "IdDoesNotExist", "BadResumptionToken"])
                );
            });
        }
    }
}
