import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { euros } from "~/lib/format";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";
import { EmptyState } from "~/ui/EmptyState";
import { type Column, Table } from "~/ui/Table";
import { postStatusName } from "../model/words";

const EnvelopeTableNetwork = graphql(`
  fragment EnvelopeTable_network on Network {
    programme {
      id
    }
    rule {
      count
      amountCents
      envelopeCents
      months
      citation {
        source
        line
        endLine
        text
      }
      envelopeCitation {
        source
        line
        endLine
        text
      }
      note
    }
    envelope {
      envelopeCents
      committedCents
      notifiedCents
      paidCents
      recoveredCents
      usedCents
      dueCents
      toRecoverCents
      freeCents
    }
    posts {
      id
      number
      status
      organisation {
        id
        name
      }
      money {
        committedCents
        notifiedCents
        paidCents
        recoveredCents
        usedCents
        proposedCents
        proposedMonths
        decidedCents
        toRecoverCents
      }
    }
  }
`);

/** The envelope, post by post, to the cent: each column adds up to the figure of the network. */
export function EnvelopeTable({ network: masked }: { network: FragmentType<typeof EnvelopeTableNetwork> }) {
  const { programme, rule, envelope, posts } = unmask(EnvelopeTableNetwork, masked);
  const { tenant } = useViewer();
  if (!envelope || !rule) return <EmptyState title="Le financement des postes ne vous est pas montré">L’ARS, l’Aract et l’organisme gestionnaire le suivent.</EmptyState>;
  const rows = posts.flatMap((post) => (post.money ? [{ ...post, money: post.money }] : []));
  type Row = (typeof rows)[number];
  const money = (key: string, title: string, cents: (row: Row) => number | null): Column<Row> => ({
    key,
    title,
    numeric: true,
    cell: (row) => {
      const value = cents(row);
      return value === null ? "–" : euros(value);
    },
  });
  const columns: Column<Row>[] = [
    {
      key: "post",
      title: "Poste",
      header: true,
      cell: ({ id, number, status, organisation }) => (
        <span className="step-who">
          <Link to="/$tenant/programmes/$programmeId/postes/$postId" params={{ tenant: tenant.key, programmeId: programme.id, postId: id }}>
            {number}. {organisation.name}
          </Link>
          <span className="step-who__of">{postStatusName[status]}</span>
        </span>
      ),
    },
    money("committed", "Engagé", (row) => row.money.committedCents),
    money("notified", "Notifié", (row) => row.money.notifiedCents),
    money("paid", "Versé", (row) => row.money.paidCents),
    money("used", "En cours d’emploi", (row) => row.money.usedCents),
    money("proposed", "Prorata proposé", (row) => row.money.proposedCents),
    money("decided", "Décidé", (row) => row.money.decidedCents),
    money("recovered", "Repris", (row) => row.money.recoveredCents),
    money("left", "À reprendre", (row) => row.money.toRecoverCents),
  ];
  const totals = {
    post: "Total du réseau",
    committed: euros(envelope.committedCents),
    notified: euros(envelope.notifiedCents),
    paid: euros(envelope.paidCents),
    used: euros(envelope.usedCents),
    proposed: euros(rows.reduce((sum, row) => sum + row.money.proposedCents, 0)),
    decided: euros(rows.reduce((sum, row) => sum + (row.money.decidedCents ?? 0), 0)),
    recovered: euros(envelope.recoveredCents),
    left: euros(envelope.toRecoverCents),
  };
  return (
    <>
      <DefinitionList
        items={[
          ["Enveloppe", `${euros(rule.envelopeCents)}, soit ${rule.count} postes de ${euros(rule.amountCents)} pour ${rule.months} mois`],
          ["Engagé", euros(envelope.committedCents)],
          ["Libre", euros(envelope.freeCents)],
          ["Versé", euros(envelope.paidCents)],
          ["À reprendre", euros(envelope.toRecoverCents)],
        ]}
      />
      {rows.length > 0 ? (
        <Table caption="Financement des postes" columns={columns} rows={rows} rowKey={({ id }) => id} totals={totals} dense stack />
      ) : (
        <EmptyState title="Aucun poste n’est encore engagé">Chaque poste s’affichera ici dès que son organisme est retenu.</EmptyState>
      )}
      <p className="muted">
        <Citation citation={rule.citation} />
      </p>
      <p className="muted">
        <Citation citation={rule.envelopeCitation} />
      </p>
      {rule.note ? <p className="muted">{rule.note} Le prorata par mois entiers est proposé par Cordée ; l’ARS décide.</p> : null}
    </>
  );
}
