use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            "
CREATE TABLE attendance_sheet (
  tenant_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, half_day text NOT NULL,
  number integer NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, opens_at timestamptz NOT NULL,
  late_from timestamptz NOT NULL, title text NOT NULL, mode text NOT NULL, place text, video_link text,
  opened_at timestamptz NOT NULL, opened_by uuid REFERENCES person(id), sealed_at timestamptz, sealed_by uuid REFERENCES person(id),
  content_hash text, corrects_id uuid, correction_reason text,
  code_seconds integer NOT NULL, codes_held integer NOT NULL, ticket_minutes integer NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, session_id, half_day, number), CHECK (ends_at > starts_at),
  CHECK ((sealed_at IS NULL) = (content_hash IS NULL)), CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, corrects_id) REFERENCES attendance_sheet(tenant_id, id)
);
CREATE INDEX attendance_sheet_timed ON attendance_sheet (tenant_id, ends_at, starts_at);
CREATE TABLE attendance_key (
  tenant_id uuid NOT NULL, sheet_id uuid NOT NULL, group_id uuid NOT NULL, secret bytea NOT NULL,
  PRIMARY KEY (tenant_id, sheet_id),
  FOREIGN KEY (tenant_id, sheet_id) REFERENCES attendance_sheet(tenant_id, id)
);
CREATE TABLE attendance_line (
  tenant_id uuid NOT NULL, id uuid NOT NULL, sheet_id uuid NOT NULL, group_id uuid NOT NULL, rank integer NOT NULL, kind text NOT NULL,
  name text NOT NULL, organisation text, establishment_id uuid, role text, deputy boolean NOT NULL, person_id uuid REFERENCES person(id),
  absence_reason text, connected_at timestamptz, disconnected_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, sheet_id, rank),
  FOREIGN KEY (tenant_id, sheet_id) REFERENCES attendance_sheet(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX attendance_line_person ON attendance_line (tenant_id, person_id, sheet_id);
CREATE TABLE attendance_signature (
  tenant_id uuid NOT NULL, id uuid NOT NULL, sheet_id uuid NOT NULL, line_id uuid NOT NULL, group_id uuid NOT NULL, method text NOT NULL,
  person_id uuid REFERENCES person(id), signed_at timestamptz NOT NULL, scanned_at timestamptz, device_at timestamptz, late boolean NOT NULL,
  initials text, recorded_by uuid REFERENCES person(id), ticket bytea, carried_from uuid,
  withdrawn_at timestamptz, withdrawn_by uuid REFERENCES person(id), withdraw_reason text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, ticket),
  FOREIGN KEY (tenant_id, sheet_id) REFERENCES attendance_sheet(tenant_id, id),
  FOREIGN KEY (tenant_id, line_id) REFERENCES attendance_line(tenant_id, id)
);
CREATE UNIQUE INDEX attendance_signature_once ON attendance_signature (tenant_id, line_id) WHERE withdrawn_at IS NULL;
CREATE INDEX attendance_signature_sheet ON attendance_signature (tenant_id, sheet_id, line_id)
",
        )
        .await?;
        let tables = ["attendance_sheet", "attendance_key", "attendance_line", "attendance_signature"];
        sql::wall(manager, &tables, None).await?;
        seal(manager).await
    }
}

/// A sealed sheet never changes, whoever writes: neither it, nor its lines, nor its signatures.
async fn seal(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    if db.get_database_backend() == DbBackend::Postgres {
        return db.execute_unprepared(ON_POSTGRES).await.map(drop);
    }
    let sealed = |row: &str| {
        format!(
            "EXISTS (SELECT 1 FROM attendance_sheet s WHERE s.tenant_id = {row}.tenant_id AND s.id = {row}.sheet_id AND s.sealed_at IS NOT NULL)"
        )
    };
    let mut triggers = Vec::new();
    for verb in ["UPDATE", "DELETE"] {
        triggers.push((
            format!("attendance_sheet_{verb}"),
            "attendance_sheet",
            verb,
            "OLD.sealed_at IS NOT NULL".into(),
        ));
    }
    for table in ["attendance_line", "attendance_signature"] {
        for (verb, when) in [
            ("INSERT", sealed("NEW")),
            ("UPDATE", format!("{} OR {}", sealed("OLD"), sealed("NEW"))),
            ("DELETE", sealed("OLD")),
        ] {
            triggers.push((format!("{table}_{verb}"), table, verb, when));
        }
    }
    for (name, table, verb, when) in triggers {
        let trigger = format!(
            "CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW WHEN {when}
             BEGIN SELECT RAISE(ABORT, 'a sealed attendance sheet never changes'); END"
        );
        db.execute_unprepared(&trigger).await?;
    }
    Ok(())
}

const ON_POSTGRES: &str = "
CREATE FUNCTION attendance_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a sealed attendance sheet never changes';
END $$;
CREATE FUNCTION attendance_of_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM attendance_sheet s
      WHERE s.tenant_id = OLD.tenant_id AND s.id = OLD.sheet_id AND s.sealed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a sealed attendance sheet never changes';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF EXISTS (SELECT 1 FROM attendance_sheet s
      WHERE s.tenant_id = NEW.tenant_id AND s.id = NEW.sheet_id AND s.sealed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a sealed attendance sheet never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attendance_sheet_sealed BEFORE UPDATE OR DELETE ON attendance_sheet
  FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL) EXECUTE FUNCTION attendance_is_sealed();
CREATE TRIGGER attendance_line_sealed BEFORE INSERT OR UPDATE OR DELETE ON attendance_line
  FOR EACH ROW EXECUTE FUNCTION attendance_of_sealed();
CREATE TRIGGER attendance_signature_sealed BEFORE INSERT OR UPDATE OR DELETE ON attendance_signature
  FOR EACH ROW EXECUTE FUNCTION attendance_of_sealed();
";
