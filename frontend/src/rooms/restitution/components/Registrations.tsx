import { useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useReadAll } from "~/app/graphql/useReadAll";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import type { RegistrationsQuery as Read, RegistrationStatus } from "~/gql/graphql";
import { type Cell, fileName, toCsv } from "~/lib/csv";
import { count, shortDate, today } from "~/lib/format";
import { saveText } from "~/lib/saveText";
import { Button, Buttons } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { toast } from "~/ui/toast";
import { registrationStatusName } from "../model/words";
import { TickRegistration } from "../operations";

const RegistrationsQuery = graphql(`
  query Registrations($id: ID!, $after: String) {
    registrations(restitutionId: $id, first: 200, after: $after) {
      nodes {
        id
        name
        email
        organisation
        accessNeeds
        status
        registeredAt
        cameAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const listOf = ({ registrations }: Read) => registrations;

type Row = { id: string; name: string; email: string; organisation: string | null; accessNeeds: string | null; status: RegistrationStatus; registeredAt: string; cameAt: string | null };
type Props = {
  eventId: string;
  title: string;
  /** Whether it is near enough for those who come to be ticked. */
  ticking: boolean;
  reload: () => void;
};

/** Who is registered, in the order of arrival: ticked on the day, printed, or taken to a spreadsheet. */
export function Registrations({ eventId, title, ticking, reload }: Props) {
  const readAll = useReadAll(RegistrationsQuery, listOf);
  const dialog = useDialogSearch();
  const tick = useAct(TickRegistration);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [pending, setPending] = useState(false);
  const after = cursors.at(-1) ?? null;

  const mark = async ({ id, cameAt }: Row) => {
    const { refusals } = await tick.run({ input: { id, came: cameAt === null } });
    if (refusals) toast(refusals[0]?.message ?? "La présence n’a pas été enregistrée.");
    reload();
  };

  const save = async () => {
    setPending(true);
    const pages = await readAll((after) => ({ id: eventId, after }));
    setPending(false);
    if (!pages) return toast("La liste n’a pas pu être lue en entier. Réessayez.");
    const head: Cell[] = ["Nom", "Adresse électronique", "Organisme", "Besoins pour participer", "État", "Inscrit le", "Présent"];
    const lines = pages.flatMap(({ nodes }) => nodes).map((row): Cell[] => [row.name, row.email, row.organisation, row.accessNeeds, registrationStatusName[row.status], shortDate(row.registeredAt), row.cameAt ? "oui" : ""]);
    saveText(fileName(`inscrits ${title}`, today()), toCsv([head, ...lines]), "text/csv;charset=utf-8");
  };

  const columns: Column<Row>[] = [
    { key: "name", title: "Nom", header: true, cell: ({ name }) => name },
    { key: "organisation", title: "Organisme", cell: ({ organisation }) => organisation ?? "" },
    { key: "email", title: "Adresse", cell: ({ email }) => email },
    { key: "needs", title: "Besoins", cell: ({ accessNeeds }) => accessNeeds ?? "" },
    { key: "status", title: "État", cell: ({ status }) => registrationStatusName[status] },
  ];
  if (ticking) {
    columns.push({
      key: "came",
      title: "Présence",
      cell: (row) =>
        row.status === "PLACED" ? (
          <label className="event-tick">
            <input type="checkbox" checked={row.cameAt !== null} onChange={() => void mark(row)} />
            <span>
              Présent<span className="fr-sr-only"> : {row.name}</span>
            </span>
          </label>
        ) : (
          ""
        ),
    });
  }
  columns.push({
    key: "acts",
    title: "Actions",
    cell: (row) => (
      <Button kind="bare" size="sm" className="no-print" onClick={() => dialog.open("retirer", { objet: row.id })} aria-label={`Désinscrire ${row.name}`}>
        Désinscrire
      </Button>
    ),
  });

  return (
    <section className="panel" aria-labelledby="evenement-inscrits">
      <div className="panel__head">
        <h2 className="fr-h5" id="evenement-inscrits">
          Inscriptions
        </h2>
        <Buttons align="right">
          <Button kind="tertiary" size="sm" icon="fr-icon-download-line" pending={pending} onClick={() => void save()}>
            Télécharger (CSV)
          </Button>
          <Button kind="tertiary" size="sm" icon="fr-icon-printer-line" onClick={() => window.print()}>
            Imprimer
          </Button>
        </Buttons>
      </div>
      <PartQuery query={RegistrationsQuery} variables={{ id: eventId, after }}>
        {({ registrations: { nodes, pageInfo, totalCount } }) =>
          nodes.length === 0 ? (
            <p>Personne n’est inscrit pour l’instant.</p>
          ) : (
            <>
              <Table caption={`${count(totalCount, "inscription")}, dans l’ordre d’arrivée`} columns={columns} rows={nodes} rowKey={({ id }) => id} stack dense />
              {cursors.length > 0 || pageInfo.hasNextPage ? (
                <Buttons>
                  {cursors.length > 0 ? (
                    <Button kind="secondary" size="sm" onClick={() => setCursors(cursors.slice(0, -1))}>
                      Inscriptions précédentes
                    </Button>
                  ) : null}
                  {pageInfo.hasNextPage && pageInfo.endCursor ? (
                    <Button kind="secondary" size="sm" onClick={() => setCursors([...cursors, pageInfo.endCursor ?? ""])}>
                      Inscriptions suivantes
                    </Button>
                  ) : null}
                </Buttons>
              ) : null}
            </>
          )
        }
      </PartQuery>
    </section>
  );
}
