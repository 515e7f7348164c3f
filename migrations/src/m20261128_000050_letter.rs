use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

/// What of a letter never changes once it is written.
const FROZEN: [&str; 11] = [
    "tenant_id",
    "id",
    "group_id",
    "programme_id",
    "establishment_id",
    "participation_id",
    "serial",
    "content",
    "sha256",
    "issued_at",
    "issued_by",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            "
CREATE TABLE commitment_letter (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL, establishment_id uuid NOT NULL,
  participation_id uuid NOT NULL, serial integer NOT NULL, status text NOT NULL, content text NOT NULL, sha256 text NOT NULL,
  issued_at timestamptz NOT NULL, issued_by uuid REFERENCES person(id), signed_at timestamptz, ended_at timestamptz, end_reason text,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, serial),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id)
);
CREATE UNIQUE INDEX commitment_letter_standing ON commitment_letter (tenant_id, participation_id) WHERE status IN ('issued', 'signed');
CREATE INDEX commitment_letter_group ON commitment_letter (tenant_id, group_id, serial);
CREATE TABLE letter_signature (
  tenant_id uuid NOT NULL, id uuid NOT NULL, letter_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  role text NOT NULL, person_id uuid NOT NULL REFERENCES person(id), name text NOT NULL, sha256 text NOT NULL, signed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, letter_id, role), UNIQUE (tenant_id, letter_id, person_id),
  FOREIGN KEY (tenant_id, letter_id) REFERENCES commitment_letter(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
)
",
        )
        .await?;
        sql::wall(manager, &["commitment_letter", "letter_signature"], None).await?;
        let db = manager.get_connection();
        for trigger in match db.get_database_backend() {
            DbBackend::Postgres => postgres(),
            _ => sqlite(),
        } {
            db.execute_unprepared(&trigger).await?;
        }
        Ok(())
    }
}

/// The text is never rewritten, what is signed can only be withdrawn, what has ended stays so, and
/// neither a letter nor a signature goes.
fn sqlite() -> Vec<String> {
    let rewritten = FROZEN.map(|column| format!("OLD.{column} IS NOT NEW.{column}")).join(" OR ");
    let refuse = "BEGIN SELECT RAISE(ABORT, 'a commitment letter does not change'); END";
    vec![
        format!(
            "CREATE TRIGGER commitment_letter_frozen BEFORE UPDATE ON commitment_letter WHEN {rewritten} \
             OR OLD.status IN ('superseded', 'withdrawn') OR (OLD.status = 'signed' AND NEW.status <> 'withdrawn') {refuse}"
        ),
        format!("CREATE TRIGGER commitment_letter_kept BEFORE DELETE ON commitment_letter {refuse}"),
        format!("CREATE TRIGGER letter_signature_frozen BEFORE UPDATE ON letter_signature {refuse}"),
        format!("CREATE TRIGGER letter_signature_kept BEFORE DELETE ON letter_signature {refuse}"),
    ]
}

fn postgres() -> Vec<String> {
    let rewritten = FROZEN.map(|column| format!("OLD.{column} IS DISTINCT FROM NEW.{column}")).join(" OR ");
    vec![
        "CREATE FUNCTION refuse_letter_change() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION 'a commitment letter does not change'; END $$"
            .into(),
        format!(
            "CREATE TRIGGER commitment_letter_frozen BEFORE UPDATE ON commitment_letter FOR EACH ROW WHEN ({rewritten} \
             OR OLD.status IN ('superseded', 'withdrawn') OR (OLD.status = 'signed' AND NEW.status <> 'withdrawn')) \
             EXECUTE FUNCTION refuse_letter_change()"
        ),
        "CREATE TRIGGER commitment_letter_kept BEFORE DELETE ON commitment_letter FOR EACH ROW \
         EXECUTE FUNCTION refuse_letter_change()"
            .into(),
        "CREATE TRIGGER letter_signature_frozen BEFORE UPDATE OR DELETE ON letter_signature FOR EACH ROW \
         EXECUTE FUNCTION refuse_letter_change()"
            .into(),
    ]
}
