import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { dateTime, time } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { useNow } from "~/lib/useNow";
import { Button, Buttons } from "~/ui/Button";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import type { Line } from "../model/sheet";
import type { Sheet } from "./SheetCard";

const IssueLink = graphql(`
  mutation IssueSignatureLink($input: IssueSignatureLinkInput!) {
    issueSignatureLink(input: $input) {
      address
      sentTo
      line {
        id
        link {
          createdAt
          expiresAt
          usedAt
          sentTo
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const RevokeLink = graphql(`
  mutation RevokeSignatureLink($input: RevokeSignatureLinkInput!) {
    revokeSignatureLink(input: $input) {
      line {
        id
        link {
          createdAt
          expiresAt
          usedAt
          sentTo
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Issued = { address: string; sentTo: string | null };
const schema = z.object({ email: z.union([z.literal(""), rule.email()]) });

/** The one-time link of somebody at a distance: sent, copied, ended. */
export function LinkForm({ sheet, line, onClose }: { sheet: Sheet; line: Line; onClose: () => void }) {
  const issue = useAct(IssueLink);
  const revoke = useAct(RevokeLink);
  const [issued, setIssued] = useState<Issued | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const form = useForm(schema, { email: "" });
  const make = async (send: boolean, email: string | null): Promise<Refusal[] | undefined> => {
    const { data, refusals: refused } = await issue.run({ input: { attendanceLineId: line.id, send, email } });
    setRefusals([]);
    const { address, sentTo = null } = data?.issueSignatureLink ?? {};
    if (address) setIssued({ address, sentTo });
    return refused;
  };
  const end = async () => {
    const { refusals: refused } = await revoke.run({ input: { attendanceLineId: line.id } });
    setRefusals(refused ?? []);
    if (refused) return;
    setIssued(null);
    toast("Le lien ne s’ouvre plus.");
  };
  const copyOnly = () => void make(false, null).then((refused) => setRefusals(refused ?? []));
  const now = useNow();
  const { link } = line;
  const stands = link !== null && link.usedAt === null && Date.parse(link.expiresAt) > now;
  return (
    <>
      {issued ? <Made issued={issued} /> : null}
      <p>
        Ce lien permet à <strong>{line.name}</strong> d’émarger à distance, sans compte et en son nom. Il sert une fois, jusqu’à {time(sheet.lateFrom)}. La feuille dira que la signature est faite à distance, par lien.
      </p>
      {stands && !issued ? (
        <p>
          Un lien {link.sentTo ? `envoyé à ${link.sentTo}` : "remis par copie"} est valable depuis {dateTime(link.createdAt)}. Un nouveau lien le remplace.
        </p>
      ) : null}
      <RefusalNotice refusals={refusals} />
      <Form
        form={form}
        submit={issued || stands ? "Envoyer un nouveau lien" : "Envoyer le lien"}
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Fermer
          </Button>
        }
        onSubmit={({ email }) => make(true, email || null)}
      >
        {line.personId ? (
          <p>Le lien part à l’adresse de son compte.</p>
        ) : (
          <TextField name="email" type="email" label="Adresse électronique" hint="Cette personne n’a pas de compte : le lien part à cette adresse." autoComplete="off" maxLength={254} />
        )}
      </Form>
      <Buttons>
        {issued ? null : (
          <Button kind="tertiary" pending={issue.pending} onClick={copyOnly}>
            Afficher un lien à copier
          </Button>
        )}
        {issued || stands ? (
          <Button kind="tertiary" pending={revoke.pending} onClick={() => void end()}>
            Révoquer le lien
          </Button>
        ) : null}
      </Buttons>
    </>
  );
}

function Made({ issued: { address, sentTo } }: { issued: Issued }) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast("Lien copié."),
      () => toast("Copie refusée par le navigateur : sélectionnez le lien."),
    );
  return (
    <Notice tone="success" live title={sentTo ? `Le lien part à ${sentTo}` : "Le lien est prêt"}>
      <p>Il n’est affiché que cette fois, et vaut signature : ne le remettez qu’à la personne.</p>
      <p className="signature-link">{address}</p>
      <Button kind="secondary" size="sm" onClick={() => void copy()}>
        Copier le lien
      </Button>
    </Notice>
  );
}
