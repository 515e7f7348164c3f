import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { type Column, Table } from "~/ui/Table";
import { tally } from "../model/steps";
import { isOpen, postStatusName, stepName } from "../model/words";
import { StepMark } from "./StepMark";

const StepTableNetwork = graphql(`
  fragment StepTable_network on Network {
    programme {
      id
    }
    stepRules {
      key
      title
      collective
    }
    steps {
      id
      step
      plannedOn
      doneOn
      late
    }
    posts {
      id
      number
      status
      lateCount
      organisation {
        id
        name
      }
      mandate {
        id
        person {
          id
          name
        }
      }
      steps {
        id
        step
        plannedOn
        doneOn
        late
      }
      structures {
        id
        status
        steps {
          id
          step
          plannedOn
          doneOn
          late
        }
      }
    }
  }
`);

/** The whole network in one table: a line a facilitator, a column a step. */
export function StepTable({ network: masked, onEdit }: { network: FragmentType<typeof StepTableNetwork>; onEdit: (step: string) => void }) {
  const { programme, stepRules, steps, posts } = unmask(StepTableNetwork, masked);
  const { tenant, may, roles } = useViewer();
  const maySet = may("step.set");
  const leads = maySet && roles.includes("ARACT");
  type Row = { key: string; post: (typeof posts)[number] | null };
  const rows: Row[] = [{ key: "network", post: null }, ...posts.map((post) => ({ key: post.id, post }))];
  const cell = (row: Row, key: string, collective: boolean) => {
    const step = (collective ? steps : (row.post?.steps ?? [])).find((one) => one.step === key);
    if (!step) return <span className="muted">·</span>;
    const mark = <StepMark step={step} tally={row.post && !collective ? tally(row.post.structures, key) : undefined} />;
    const editable = collective ? leads && row.post === null : maySet && row.post !== null && isOpen(row.post.status);
    return editable ? (
      <button type="button" className="step-edit" onClick={() => onEdit(step.id)} aria-label={`Modifier l’étape ${stepName(key)}${row.post ? `, poste ${row.post.number}` : " du réseau"}`}>
        {mark}
      </button>
    ) : (
      mark
    );
  };
  const columns: Column<Row>[] = [
    {
      key: "post",
      title: "Animateur",
      header: true,
      cell: ({ post }) =>
        post ? (
          <span className="step-who">
            <Link to="/$tenant/programmes/$programmeId/postes/$postId" params={{ tenant: tenant.key, programmeId: programme.id, postId: post.id }}>
              {post.mandate?.person.name ?? `Poste ${post.number}`}
            </Link>
            <span className="step-who__of">
              {post.organisation.name}
              {post.status === "FILLED" ? "" : ` · ${postStatusName[post.status]}`}
            </span>
            {post.lateCount > 0 ? <Badge tone="error">{count(post.lateCount, "retard")}</Badge> : null}
          </span>
        ) : (
          <span className="step-who">Temps collectifs du réseau</span>
        ),
    },
    ...stepRules.map(({ key, collective }): Column<Row> => ({ key, title: stepName(key), cell: (row) => cell(row, key, collective) })),
  ];
  return (
    <>
      <Table caption="Étapes du réseau, une ligne par animateur" columns={columns} rows={rows} rowKey={({ key }) => key} dense stack />
      <details className="step-rules">
        <summary>Ce que sont les étapes T1 à T6’</summary>
        <dl className="definitions">
          {stepRules.map(({ key, title, collective }) => (
            <div key={key}>
              <dt>
                {stepName(key)}, {collective ? "temps collectif" : "inter-session"}
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
