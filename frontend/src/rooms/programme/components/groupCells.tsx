import { Link } from "@tanstack/react-router";
import { useDepartmentName, useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { AttendanceMode } from "~/gql/graphql";
import { count, enumerate, halfDays, longDate, shortDate } from "~/lib/format";
import type { SequenceCell, SequenceState } from "~/lib/sequences";
import { groupStatusName, modeName } from "~/lib/terms";
import { Badge } from "~/ui/Badge";
import { dayUse } from "../model/dayUse";

const GroupNameGroup = graphql(`
  fragment GroupName_group on Group {
    id
    name
    status
    departments
    establishmentCount
    consultant {
      id
      name
    }
  }
`);

/** A group, its state, and in small: where, how many, with whom. */
export function GroupName({ group: masked, heading = false }: { group: FragmentType<typeof GroupNameGroup>; heading?: boolean }) {
  const { tenant } = useViewer();
  const departmentName = useDepartmentName();
  const { id, name, status, departments, establishmentCount, consultant } = unmask(GroupNameGroup, masked);
  const link = (
    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }}>
      {name}
    </Link>
  );
  const places = enumerate(departments.map(departmentName));
  return (
    <div className="group-name">
      {heading ? <h2 className="fr-h6">{link}</h2> : link}
      <Badge tone={status === "ACTIVE" ? "success" : status === "FORMING" ? "info" : "neutral"}>{groupStatusName[status]}</Badge>
      <span className="group-name__more">
        {count(establishmentCount, "établissement")}
        {places ? `, ${places}` : ""} · {consultant?.name ?? "consultant à choisir"}
      </span>
    </div>
  );
}

const WORDS: Record<SequenceState, string> = { held: "tenue le", planned: "prévue le", toHold: "passée et à consigner, prévue le", none: "sans date" };
const MARKS: Record<SequenceState, string> = { held: "✓ ", planned: "", toHold: "! ", none: "–" };
type Session = { sequence: number | null; status: "PLANNED" | "HELD" | "CANCELLED"; startsAt: string; endsAt: string; mode: AttendanceMode };

/** Where a group is with one sequence; leads to its sessions. */
export function SequenceMark({ cell, groupId, label }: { cell: SequenceCell<Session>; groupId: string; label: string }) {
  const { tenant } = useViewer();
  const { session, state } = cell;
  const words = `${label}, ${WORDS[state]}${session ? ` ${longDate(session.startsAt)}, ${modeName[session.mode].toLowerCase()}` : ""}`;
  return (
    <Link className="mark" data-state={state} to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: "seances" }} title={words}>
      <span className="fr-sr-only">{words}</span>
      <span aria-hidden="true">
        {MARKS[state]}
        {session ? shortDate(session.startsAt) : ""}
      </span>
    </Link>
  );
}

const CompletenessMarkGroup = graphql(`
  fragment CompletenessMark_group on Group {
    id
    completeness {
      complete
      missing {
        kind
        message
      }
    }
  }
`);

/** Whether a group has all its parts; leads to what is missing. */
export function CompletenessMark({ group: masked }: { group: FragmentType<typeof CompletenessMarkGroup> }) {
  const { tenant } = useViewer();
  const { id, completeness } = unmask(CompletenessMarkGroup, masked);
  if (completeness.complete) return <Badge tone="success">Complet</Badge>;
  return (
    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }} search={{ onglet: "etablissements" }} title={completeness.missing.map(({ message }) => message).join(" ")}>
      {count(completeness.missing.length, "manque")}
    </Link>
  );
}

const LateMarkGroup = graphql(`
  fragment LateMark_group on Group {
    id
    lateMilestoneCount
  }
`);

/** How many steps are late; leads to them. `alone` says what is counted, where no column does. */
export function LateMark({ group: masked, alone = false }: { group: FragmentType<typeof LateMarkGroup>; alone?: boolean }) {
  const { tenant } = useViewer();
  const { id, lateMilestoneCount } = unmask(LateMarkGroup, masked);
  if (lateMilestoneCount === 0) return <span className="muted">{alone ? "Aucune étape en retard" : "Aucune"}</span>;
  return (
    <Link className="late" to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }} search={{ onglet: "etapes" }}>
      {alone ? count(lateMilestoneCount, "étape") : lateMilestoneCount} en retard
    </Link>
  );
}

const DaysBarGroup = graphql(`
  fragment DaysBar_group on Group {
    quotas {
      quota
      grantedHalfDays
      draftHalfDays
      submittedHalfDays
      validatedHalfDays
    }
  }
`);

const HEIGHT = 10;

/** A group's days in one bar: validated, submitted, in draft, left. */
export function DaysBar({ group: masked }: { group: FragmentType<typeof DaysBarGroup> }) {
  const { granted, validated, submitted, draft, left } = dayUse(unmask(DaysBarGroup, masked).quotas);
  if (granted === 0) return <span className="muted">Non fixés</span>;
  const parts = [
    { tone: "done", value: validated },
    { tone: "waiting", value: submitted },
    { tone: "draft", value: draft },
  ] as const;
  const scale = 1000 / Math.max(granted, validated + submitted + draft);
  let x = 0;
  return (
    <div className="days-bar">
      <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect width="1000" height={HEIGHT} className="chart__part" data-tone="left" />
        {parts.map(({ tone, value }) => {
          const start = x;
          x += value * scale;
          return value > 0 ? <rect key={tone} x={start} width={value * scale} height={HEIGHT} className="chart__part" data-tone={tone} /> : null;
        })}
      </svg>
      <span>
        {halfDays(validated)} sur {halfDays(granted)}
      </span>
      <span className="fr-sr-only">
        {" "}
        validés, {halfDays(submitted)} à valider, {halfDays(draft)} en brouillon, reste {halfDays(left)}
      </span>
    </div>
  );
}
