import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { MoveKind } from "~/gql/graphql";
import { euros, today } from "~/lib/format";
import { Dialog } from "~/ui/Dialog";
import { DateField, NumberField, rule, SelectField, TextAreaField, TextField } from "~/ui/form";
import { moveName } from "../model/words";
import { DecidePostAmount, RecordPostMove } from "../operations";
import { ActForm } from "~/app/ActForm";

const MoneyDialogsPost = graphql(`
  fragment MoneyDialogs_post on Post {
    id
    version
    money {
      proposedCents
      proposedMonths
      decidedCents
    }
  }
`);

const amount = () => z.number("Saisissez un montant en euros, comme 62500 ou 62500,50.").check(z.minimum(0, "Le montant est supérieur à zéro."));
const moved = z.object({ kind: rule.choice("Choisissez un mouvement."), amount: amount(), movedOn: rule.date(), note: rule.optionalText(300) });
const decided = z.object({ amount: amount(), reason: rule.optionalText(1000) });
const KINDS: readonly MoveKind[] = ["COMMITMENT", "NOTIFICATION", "PAYMENT", "RECOVERY"];
const cents = (value: number) => Math.round(value * 100);

/** Movements of money, and the amount that the sponsor decides. */
export function MoneyDialogs({ post: masked, reload }: { post: FragmentType<typeof MoneyDialogsPost>; reload: () => void }) {
  const post = unmask(MoneyDialogsPost, masked);
  const { faire, close } = useDialogSearch();
  const record = useAct(RecordPostMove);
  const decide = useAct(DecidePostAmount);
  const { money } = post;
  return (
    <>
      <Dialog open={faire === "mouvement" && money !== null} onClose={close} title="Enregistrer un mouvement">
        <ActForm
          schema={moved}
          initial={{ kind: "", amount: undefined, movedOn: today(), note: "" }}
          submit="Enregistrer"
          version={post.version}
          compare={() => []}
          send={async (values) => {
            const { refusals } = await record.run({ input: { postId: post.id, kind: values.kind as MoveKind, amountCents: cents(values.amount), movedOn: values.movedOn, note: values.note || null } });
            return refusals?.map((refusal) => (refusal.field === "amountCents" ? { ...refusal, field: "amount" } : refusal));
          }}
          said="Mouvement enregistré."
          reload={reload}
          onClose={close}
        >
          <SelectField name="kind" label="Mouvement" options={KINDS.map((kind) => ({ value: kind, label: moveName[kind] }))} />
          <NumberField name="amount" label="Montant" unit="en euros" />
          <DateField name="movedOn" label="Date" />
          <TextField name="note" label="Référence" optional maxLength={300} />
        </ActForm>
      </Dialog>
      <Dialog open={faire === "montant" && money !== null} onClose={close} title="Décider du montant du poste">
        {money ? (
          <ActForm
            schema={decided}
            initial={{ amount: money.proposedCents / 100, reason: "" }}
            submit="Décider"
            version={post.version}
            compare={(mine) => [{ label: "Montant décidé", mine: euros(cents(mine.amount)), theirs: money.decidedCents === null ? "" : euros(money.decidedCents) }]}
            send={async (values, version) => {
              const { refusals } = await decide.run({ input: { id: post.id, version, decidedCents: cents(values.amount), reason: values.reason || null } });
              return refusals?.map((refusal) => (refusal.field === "decidedCents" ? { ...refusal, field: "amount" } : refusal));
            }}
            said="Montant décidé."
            reload={reload}
            onClose={close}
          >
            <p>
              Proposition de Cordée : {euros(money.proposedCents)}, pour {money.proposedMonths} mois entiers. Un autre montant demande un motif.
            </p>
            <NumberField name="amount" label="Montant décidé" unit="en euros" />
            <TextAreaField name="reason" label="Motif" hint="Si le montant diffère de la proposition" optional rows={3} />
          </ActForm>
        ) : null}
      </Dialog>
    </>
  );
}
