//! The walls between tenants: in the types and, on PostgreSQL, in the database.

use crate::harness::{Bed, Engine, on, on_both};
use crate::ledger::AtWork;
use cordee_app::days;
use cordee_domain::days::Quota;
use cordee_store::scope::TENANTED;
use sea_orm::{ConnectionTrait, DbBackend, Statement, TransactionTrait};

async fn strings(bed: &Bed, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(bed.owner.get_database_backend(), sql.to_owned());
    let rows = bed.owner.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

#[test]
fn every_table_with_a_tenant_is_on_the_list() {
    on_both(|bed| async move {
        let mut tables = match bed.engine {
            Engine::Sqlite => {
                strings(&bed, "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'tenant_id' WHERE m.type = 'table' ORDER BY 1").await
            }
            Engine::Postgres => {
                strings(&bed, "SELECT table_name::text FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema = 'public' ORDER BY 1").await
            }
        };
        tables.sort();
        assert_eq!(tables, TENANTED);
    });
}

#[test]
fn a_query_that_forgets_the_scope_sees_nothing_on_postgresql() {
    on(Engine::Postgres, |bed| async move {
        let one = AtWork::new(&bed, "one").await;
        let other = AtWork::new(&bed, "other").await;
        for work in [&one, &other] {
            days::log(&work.consultant, work.group, work.days(Quota::Collective, 1, None), true).await.unwrap();
        }
        let forced = strings(
            &bed,
            "SELECT relname::text FROM pg_class WHERE relrowsecurity AND relforcerowsecurity AND relkind = 'r' ORDER BY 1",
        )
        .await;
        assert_eq!(forced, TENANTED);
        for table in TENANTED {
            let count = |tenant: Option<uuid::Uuid>| {
                let bed = &bed;
                async move {
                    let tx = bed.owner.begin().await.unwrap();
                    let tenant = tenant.map(|t| format!("SET LOCAL cordee.tenant = '{t}'")).unwrap_or_default();
                    tx.execute_unprepared(&format!("SET LOCAL ROLE cordee_app; {tenant}")).await.unwrap();
                    let sql = format!("SELECT count(*), count(DISTINCT tenant_id) FROM {table}");
                    let row =
                        tx.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await.unwrap().unwrap();
                    (row.try_get_by_index::<i64>(0).unwrap(), row.try_get_by_index::<i64>(1).unwrap())
                }
            };
            assert_eq!(count(None).await, (0, 0), "{table} without a tenant");
            let (rows, tenants) = count(Some(one.tenant.0)).await;
            let all = strings(&bed, &format!("SELECT count(*)::text FROM {table}")).await;
            let all: i64 = all[0].parse().unwrap();
            // Attendance and invitations have no row here; all the others have some for both.
            assert!(tenants <= 1 && (rows < all || all == 0), "{table}: {rows} of {all} rows, {tenants} tenants");
        }
    });
}

#[test]
fn rows_of_another_tenant_cannot_be_written_on_postgresql() {
    on(Engine::Postgres, |bed| async move {
        let one = bed.tenant("one").await;
        let other = bed.tenant("other").await;
        let tx = bed.owner.begin().await.unwrap();
        tx.execute_unprepared(&format!("SET LOCAL ROLE cordee_app; SET LOCAL cordee.tenant = '{}'", one.0))
            .await
            .unwrap();
        let sql = format!(
            "INSERT INTO managing_organisation (tenant_id, id, finess, name, search_text, version) VALUES ('{}', '{}', 'x', 'x', 'x', 1)",
            other.0,
            uuid::Uuid::now_v7()
        );
        let refused = tx.execute_unprepared(&sql).await.unwrap_err().to_string();
        assert!(refused.contains("row-level security"), "{refused}");
    });
}

#[test]
fn the_journal_cannot_be_rewritten_on_postgresql() {
    on(Engine::Postgres, |bed| async move {
        let work = AtWork::new(&bed, "one").await;
        for sql in ["UPDATE event SET kind = 'x'", "DELETE FROM event"] {
            let tx = bed.owner.begin().await.unwrap();
            tx.execute_unprepared(&format!("SET LOCAL ROLE cordee_app; SET LOCAL cordee.tenant = '{}'", work.tenant.0))
                .await
                .unwrap();
            let refused = tx.execute_unprepared(sql).await.unwrap_err().to_string();
            assert!(refused.contains("permission denied"), "{refused}");
        }
    });
}

#[test]
fn positions_have_no_gap_and_no_repeat() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let text = match bed.engine {
            Engine::Sqlite => "SELECT CAST(position AS TEXT) FROM event",
            Engine::Postgres => "SELECT position::text FROM event",
        };
        let mut positions: Vec<i64> = strings(&bed, text).await.iter().map(|p| p.parse().unwrap()).collect();
        positions.sort_unstable();
        assert!(positions.len() > 15, "{positions:?}");
        assert_eq!(positions, (1..=positions.len() as i64).collect::<Vec<_>>());
        let _ = work;
    });
}
