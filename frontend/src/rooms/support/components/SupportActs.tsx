import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Role, SupportStatus } from "~/gql/graphql";
import { halfDays } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, SelectField, TextAreaField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import type { Action } from "../model/actions";
import { actsFrom, OUTCOMES, supportStatusName } from "../model/words";
import { AgreeSupport, EndSupport, ProposeSupport } from "../operations";

const SupportActsRequest = graphql(`
  fragment SupportActs_request on SupportRequest {
    id
    status
    halfDays
    askedFor
    version
    parties {
      party
      agreedAt
    }
    quota {
      label
      remainingHalfDays
    }
  }
`);

/** The party for which a role speaks. */
const PARTY: Partial<Record<Role, string>> = { ARACT: "SUPPORT_AGENCY", CONSULTANT: "CONSULTANT", FACILITATOR: "FACILITATOR", MANAGER: "ESTABLISHMENT", TRINOME: "ESTABLISHMENT" };
const WORDS: Record<Action, string> = { proposer: "Proposer une durée", realiser: "Dire que l’appui est réalisé", clore: "Clore la demande", decliner: "Décliner la demande", retirer: "Retirer la demande" };

type Request = { id: string; status: SupportStatus; version: number; halfDays: number | null };

/** What the reader may do about a request: agree, propose, end. */
export function SupportActs({ request: masked, reload }: { request: FragmentType<typeof SupportActsRequest>; reload: () => void }) {
  const request = unmask(SupportActsRequest, masked);
  const { roles, may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const { run, pending } = useAct(AgreeSupport);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  if (!may("support.agree")) return null;
  const { id, status, version, halfDays: days, askedFor, parties, quota } = request;
  const own = roles.map((role) => PARTY[role]).filter((party) => party !== undefined);
  const awaited = (status === "ASKED" || status === "DISCUSSING") && days !== null && parties.some(({ party, agreedAt }) => own.includes(party) && agreedAt === null);
  const acts = actsFrom(status, own, askedFor);
  const shown = acts.find((act) => act === faire);
  const agree = async () => {
    const { refusals: refused } = await run({ input: { id, version } });
    setRefusals(refused ?? []);
    if (refused?.some(({ kind }) => kind === "conflict")) reload();
    if (!refused) toast("Votre accord est enregistré.");
  };
  return (
    <>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        {awaited && days !== null ? (
          <Button pending={pending} onClick={() => void agree()}>
            Donner mon accord pour {halfDays(days)}
          </Button>
        ) : null}
        {acts.map((act) => (
          <Button key={act} kind={act === "proposer" || act === "realiser" ? "secondary" : "tertiary"} onClick={() => open(act)}>
            {act === "proposer" && days !== null ? "Proposer une autre durée" : WORDS[act]}
          </Button>
        ))}
      </Buttons>
      <Dialog open={shown !== undefined} onClose={close} title={shown === "proposer" ? "Proposer une durée" : shown ? OUTCOMES[shown].title : ""}>
        {shown === "proposer" ? <ProposeForm request={request} quota={quota} reload={reload} onClose={close} /> : null}
        {shown && shown !== "proposer" ? <EndForm request={request} act={shown} reload={reload} onClose={close} /> : null}
      </Dialog>
    </>
  );
}

const proposed = z.object({ halfDays: rule.choice("Choisissez une durée.") });
const DURATIONS = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: halfDays(index + 1) }));

function ProposeForm({ request, quota, reload, onClose }: { request: Request; quota: { label: string; remainingHalfDays: number } | null; reload: () => void; onClose: () => void }) {
  const { run } = useAct(ProposeSupport);
  const form = useForm(proposed, { halfDays: request.halfDays === null ? "" : String(request.halfDays) });
  const inWords = (days: number | null) => (days === null ? "Aucune" : halfDays(days));
  const { submit, dialog } = useConflict<{ halfDays: string }>({
    version: request.version,
    compare: (mine) => [{ label: "Durée", mine: inWords(Number(mine.halfDays)), theirs: inWords(request.halfDays) }],
    send: async (values, version) => {
      const { refusals } = await run({ input: { id: request.id, version, halfDays: Number(values.halfDays) } });
      if (refusals) return refusals;
      toast("Durée proposée : les autres vont la lire.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>
        Vous en convenez en la proposant ; chacun des autres donne ensuite son accord en son nom.
        {quota ? ` Il en reste ${halfDays(quota.remainingHalfDays)} : ${quota.label.toLowerCase()}.` : null}
      </p>
      <Form form={form} submit="Proposer cette durée" onSubmit={submit} cancel={<Cancel onClose={onClose} />}>
        <SelectField name="halfDays" label="Durée" options={DURATIONS} />
      </Form>
      {dialog}
    </>
  );
}

const ended = z.object({ reason: rule.text("Dites-le en quelques mots : tous le liront.", 2000) });

function EndForm({ request, act, reload, onClose }: { request: Request; act: Exclude<Action, "proposer">; reload: () => void; onClose: () => void }) {
  const { outcome, title, label, done } = OUTCOMES[act];
  const { run } = useAct(EndSupport);
  const form = useForm(ended, { reason: "" });
  const { submit, dialog } = useConflict<{ reason: string }>({
    version: request.version,
    compare: ({ reason }) => [{ label: "Demande", mine: `${title} : ${reason}`, theirs: supportStatusName[request.status] }],
    send: async ({ reason }, version) => {
      const { refusals } = await run({ input: { id: request.id, version, outcome, reason } });
      if (refusals) return refusals;
      toast(done);
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form form={form} submit={title} onSubmit={submit} cancel={<Cancel onClose={onClose} />}>
        <TextAreaField name="reason" label={label} hint="L’établissement, le consultant et l’Aract le liront." rows={3} maxLength={2000} />
      </Form>
      {dialog}
    </>
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" onClick={onClose}>
    Annuler
  </Button>
);
