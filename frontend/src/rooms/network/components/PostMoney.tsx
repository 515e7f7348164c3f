import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count, euros, longDate } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { type Column, Table } from "~/ui/Table";
import { moveName } from "../model/words";

const PostMoneyPost = graphql(`
  fragment PostMoney_post on Post {
    money {
      grantedCents
      committedCents
      notifiedCents
      paidCents
      recoveredCents
      usedCents
      proposedCents
      proposedMonths
      decidedCents
      toRecoverCents
      moves {
        id
        kind
        amountCents
        movedOn
        note
      }
      decisions {
        id
        months
        proposedCents
        decidedCents
        reason
        decidedAt
        person {
          id
          name
        }
      }
    }
  }
`);

/** The money of the post: what moved, what is proposed, what was decided. */
export function PostMoney({ post: masked }: { post: FragmentType<typeof PostMoneyPost> }) {
  const { money } = unmask(PostMoneyPost, masked);
  const { may } = useViewer();
  const { open } = useDialogSearch();
  if (!money) return null;
  const moves: Column<(typeof money.moves)[number]>[] = [
    { key: "kind", title: "Mouvement", header: true, cell: ({ kind }) => moveName[kind] },
    { key: "on", title: "Date", cell: ({ movedOn }) => longDate(movedOn) },
    { key: "amount", title: "Montant", numeric: true, cell: ({ amountCents }) => euros(amountCents) },
    { key: "note", title: "Référence", cell: ({ note }) => note ?? "" },
  ];
  const decisions: Column<(typeof money.decisions)[number]>[] = [
    { key: "on", title: "Décidé le", header: true, cell: ({ decidedAt }) => longDate(decidedAt) },
    { key: "proposed", title: "Proposé", numeric: true, cell: ({ proposedCents }) => euros(proposedCents) },
    { key: "decided", title: "Décidé", numeric: true, cell: ({ decidedCents }) => euros(decidedCents) },
    { key: "who", title: "Par", cell: ({ person }) => person?.name ?? "" },
    { key: "why", title: "Motif", cell: ({ reason }) => reason ?? "" },
  ];
  return (
    <section aria-labelledby="financement">
      <h2 className="fr-h5" id="financement">
        Financement
      </h2>
      <DefinitionList
        items={[
          ["Montant d’un poste", euros(money.grantedCents)],
          ["Engagé", euros(money.committedCents)],
          ["Notifié", euros(money.notifiedCents)],
          ["Versé", euros(money.paidCents)],
          ["En cours d’emploi", euros(money.usedCents)],
          ["Prorata proposé", `${euros(money.proposedCents)} pour ${count(money.proposedMonths, "mois entier", "mois entiers")}`],
          ["Décidé par l’ARS", money.decidedCents === null ? "Pas encore" : euros(money.decidedCents)],
          ["Repris", euros(money.recoveredCents)],
          ["À reprendre", euros(money.toRecoverCents)],
        ]}
      />
      {may("post.fund") ? (
        <Buttons>
          <Button size="sm" kind="secondary" onClick={() => open("mouvement")}>
            Enregistrer un mouvement
          </Button>
          <Button size="sm" kind="secondary" onClick={() => open("montant")}>
            Décider du montant
          </Button>
        </Buttons>
      ) : null}
      {money.moves.length > 0 ? <Table caption="Mouvements" columns={moves} rows={money.moves} rowKey={({ id }) => id} stack /> : null}
      {money.decisions.length > 0 ? <Table caption="Décisions, la dernière vaut" columns={decisions} rows={money.decisions} rowKey={({ id }) => id} stack /> : null}
    </section>
  );
}
