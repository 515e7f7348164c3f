import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { speakersOf } from "~/app/voices/speakers";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { AskSheetConsent, DiscardSheet, PublishSheet, ReopenSheet, RestoreSheet, ReturnSheet, SubmitSheet, WithdrawSheet } from "../operations";

const StepsSheet = graphql(`
  fragment SheetSteps_sheet on Sheet {
    id
    status
    version
    acts
    publishedEdition
    publishedAt
    group {
      id
    }
    post {
      id
    }
    consented
    approvals {
      id
      closedAt
    }
  }
`);

/** The steps of a sheet that one may make now; what is missing is said when one tries. */
export function Steps({ sheet: masked, reload }: { sheet: FragmentType<typeof StepsSheet>; reload: () => void }) {
  const { id, status, version, acts, publishedEdition, publishedAt, group, post, consented, approvals } = unmask(StepsSheet, masked);
  const { faire, open, close } = useDialogSearch();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const asking = useAct(AskSheetConsent);
  const submitting = useAct(SubmitSheet);
  const publishing = useAct(PublishSheet);
  const reopening = useAct(ReopenSheet);
  const discarding = useAct(DiscardSheet);
  const restoring = useAct(RestoreSheet);
  const writes = acts.includes("sheet.write");
  const publishes = acts.includes("sheet.publish");
  // A request is closed as soon as the text changes.
  const asked = approvals.some(({ closedAt }) => closedAt === null);
  const consents = group === null || consented;
  const mine = status === "DRAFT" || status === "RETURNED" || status === "CONSENT";
  const make = async (step: { run: (variables: { input: { id: string; version: number } }) => Promise<{ refusals?: Refusal[] | undefined }> }, said: string) => {
    const { refusals: refused } = await step.run({ input: { id, version } });
    setRefusals(refused ?? []);
    if (!refused) toast(said);
    reload();
  };
  const pending = asking.pending || submitting.pending || publishing.pending || reopening.pending || discarding.pending || restoring.pending;
  return (
    <div className="sheet-steps no-print">
      <RefusalNotice refusals={refusals} />
      <Buttons>
        {writes && !consents && !asked && (mine || (publishes && status === "SUBMITTED")) ? (
          <Button pending={pending} onClick={() => void make(asking, "L’accord est demandé.")}>
            {approvals.length > 0 ? "Redemander" : "Demander"} {speakersOf(post !== null).agreement}
          </Button>
        ) : null}
        {writes && mine && group && consented ? (
          <Button pending={pending} onClick={() => void make(submitting, "La fiche est transmise à l’Aract.")}>
            Transmettre à l’Aract
          </Button>
        ) : null}
        {publishes && (status === "SUBMITTED" || (!group && mine)) ? (
          <Button pending={pending} kind={consents ? "primary" : "secondary"} onClick={() => void make(publishing, "La fiche est publiée.")}>
            Publier
          </Button>
        ) : null}
        {publishes && status === "SUBMITTED" ? (
          <Button kind="secondary" onClick={() => open("renvoyer")}>
            Demander de reprendre
          </Button>
        ) : null}
        {writes && (status === "PUBLISHED" || status === "WITHDRAWN") ? (
          <Button kind="secondary" pending={pending} onClick={() => void make(reopening, "Une nouvelle version est ouverte.")}>
            Ouvrir une nouvelle version
          </Button>
        ) : null}
        {writes && status === "DISCARDED" ? (
          <Button pending={pending} onClick={() => void make(restoring, "La fiche est reprise.")}>
            Reprendre cette fiche
          </Button>
        ) : null}
        {writes && mine && publishedAt === null ? (
          <Button kind="tertiary" onClick={() => open("abandonner")}>
            Abandonner cette fiche
          </Button>
        ) : null}
        {publishes && publishedEdition !== null ? (
          <Button kind="tertiary" onClick={() => open("retirer")}>
            Retirer de la bibliothèque
          </Button>
        ) : null}
      </Buttons>
      <Dialog open={writes && mine && publishedAt === null && faire === "abandonner"} onClose={close} title="Abandonner cette fiche ?">
        <p>Elle quitte les listes, et personne n’y écrit plus. Son texte et ses fichiers sont gardés : elle se reprend depuis le filtre « Abandonnée » des fiches.</p>
        <Buttons>
          <Button
            pending={pending}
            onClick={() => {
              close();
              void make(discarding, "La fiche est abandonnée. Vous pouvez la reprendre.");
            }}
          >
            Abandonner la fiche
          </Button>
          <Button kind="secondary" onClick={close}>
            Annuler
          </Button>
        </Buttons>
      </Dialog>
      <Dialog open={publishes && faire === "renvoyer"} onClose={close} title="Demander de reprendre la fiche">
        <SaidForm act="renvoyer" id={id} version={version} reload={reload} onClose={close} />
      </Dialog>
      <Dialog open={publishes && faire === "retirer"} onClose={close} title="Retirer la fiche de la bibliothèque">
        <SaidForm act="retirer" id={id} version={version} reload={reload} onClose={close} />
      </Dialog>
    </div>
  );
}

const SAID = {
  renvoyer: { label: "Ce qui est à reprendre", hint: "Ceux qui rédigent la fiche le liront.", submit: "Renvoyer la fiche", done: "La fiche est renvoyée à ceux qui la rédigent.", name: "message", max: 2000 },
  retirer: { label: "Motif", hint: "L’adresse de la fiche dira qu’elle est retirée.", submit: "Retirer la fiche", done: "La fiche n’est plus publiée.", name: "reason", max: 500 },
} as const;
const schema = z.object({ message: rule.optionalText(2000), reason: rule.optionalText(500) });

function SaidForm({ act, id, version, reload, onClose }: { act: keyof typeof SAID; id: string; version: number; reload: () => void; onClose: () => void }) {
  const { label, hint, submit, done, name, max } = SAID[act];
  const returning = useAct(ReturnSheet);
  const withdrawing = useAct(WithdrawSheet);
  const form = useForm(schema, { message: "", reason: "" });
  const send = async ({ message, reason }: { message: string; reason: string }) => {
    const { refusals } = act === "renvoyer" ? await returning.run({ input: { id, version, message } }) : await withdrawing.run({ input: { id, version, reason } });
    if (refusals) return refusals;
    toast(done);
    reload();
    onClose();
    return undefined;
  };
  return (
    <Form form={form} submit={submit} onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <TextAreaField name={name} label={label} hint={hint} rows={4} maxLength={max} />
    </Form>
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" onClick={onClose}>
    Annuler
  </Button>
);
