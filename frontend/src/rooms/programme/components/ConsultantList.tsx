import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate, number } from "~/lib/format";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { type Column, Table } from "~/ui/Table";
import { ApproveDialog } from "./ApproveDialog";
import { WithdrawDialog } from "./WithdrawDialog";

const ConsultantListApproved = graphql(`
  fragment ConsultantList_approved on ApprovedConsultant {
    id
    groupCount
    since
    person {
      id
      name
    }
  }
`);

/** The programme's approved list: who is on it, and, for those who keep it, adding and withdrawing. */
export function ConsultantList({ programmeId, approved: masked }: { programmeId: string; approved: readonly FragmentType<typeof ConsultantListApproved>[] }) {
  const { may } = useViewer();
  const { faire, objet, open, close } = useDialogSearch();
  const approved = unmask(ConsultantListApproved, masked);
  type Row = (typeof approved)[number];
  const keeps = may("consultant.approve");
  const withdrawn = approved.find(({ id }) => faire === "retirer" && id === objet);
  const columns: Column<Row>[] = [
    { key: "name", title: "Consultant", header: true, cell: ({ person }) => person?.name ?? "Personne retirée de l’espace" },
    { key: "groups", title: "Groupes accompagnés", numeric: true, cell: ({ groupCount }) => number(groupCount) },
    { key: "since", title: "Sur la liste depuis", cell: ({ since }) => `le ${longDate(since)}` },
    ...(keeps
      ? [
          {
            key: "act",
            title: "Actions",
            cell: ({ id, person }: Row) => (
              <Button kind="tertiary" size="sm" onClick={() => open("retirer", { objet: id })}>
                Retirer<span className="fr-sr-only"> {person?.name} de la liste</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  const add = keeps ? (
    <Button icon="fr-icon-add-line" kind="secondary" onClick={() => open("inscrire")}>
      Inscrire un consultant
    </Button>
  ) : null;
  return (
    <section aria-labelledby="consultants">
      <h2 className="fr-h4" id="consultants">
        Consultants agréés
      </h2>
      <p>Un groupe choisit son consultant dans cette liste, et seulement dans elle.</p>
      {approved.length === 0 ? (
        <EmptyState title="La liste est vide" action={add}>
          Un groupe ne pourra choisir son consultant qu’une fois la liste établie.
        </EmptyState>
      ) : (
        <>
          <Table stack caption="Consultants agréés" hideCaption columns={columns} rows={approved} rowKey={({ id }) => id} />
          {add}
        </>
      )}
      <ApproveDialog open={keeps && faire === "inscrire"} programmeId={programmeId} listed={approved.flatMap(({ person }) => (person ? [person.id] : []))} onClose={close} />
      <WithdrawDialog consultant={keeps ? withdrawn : undefined} onClose={close} />
    </section>
  );
}
