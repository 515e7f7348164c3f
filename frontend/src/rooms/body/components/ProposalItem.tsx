import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { ProposalStatus } from "~/gql/graphql";
import { longDate } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Form, RadioField, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { answerTitle, proposalStatusName, proposalTone } from "../model/words";
import { AnswerProposal, SetAsideProposal } from "../operations";

const ProposalItemProposal = graphql(`
  fragment ProposalItem_proposal on Proposal {
    id
    text
    origin
    authorName
    proposedOn
    status
    answer
    answeredOn
    version
  }
`);

/** What was proposed, without its author unless it gave its name, and what the comité answered. */
export function ProposalItem({ proposal: masked, reload }: { proposal: FragmentType<typeof ProposalItemProposal>; reload: () => void }) {
  const proposal = unmask(ProposalItemProposal, masked);
  const { may } = useViewer();
  const [doing, setDoing] = useState<"answer" | "aside" | null>(null);
  const { text, authorName, origin, proposedOn, status, answer, answeredOn } = proposal;
  const leave = () => setDoing(null);
  const answering = may("proposal.answer") && status !== "SET_ASIDE";
  const moderating = may("body.manage") && status === "RECEIVED";
  return (
    <li className="proposal">
      <p className="proposal__head">
        <Badge tone={proposalTone[status]}>{proposalStatusName[status]}</Badge>{" "}
        <span className="muted">
          {authorName ?? "Sans nom"}
          {origin === "LINK" ? ", par le lien" : null}, le {longDate(proposedOn)}
        </span>
      </p>
      {text === null ? <p className="proposal__gone">Proposition écartée, son texte n’est plus affiché.</p> : <p className="body__lines">{text}</p>}
      {answer ? (
        <p className="body__lines proposal__answer">
          <strong>{answerTitle[status]}</strong> : {answer}
        </p>
      ) : null}
      {answeredOn ? <p className="muted">Répondu le {longDate(answeredOn)}</p> : null}
      {doing === "answer" ? <AnswerForm proposal={proposal} reload={reload} onClose={leave} /> : null}
      {doing === "aside" ? <AsideForm id={proposal.id} version={proposal.version} onClose={leave} /> : null}
      {doing === null && (answering || moderating) ? (
        <div className="proposal__acts">
          {answering ? (
            <Button kind={status === "RECEIVED" ? "secondary" : "bare"} size="sm" onClick={() => setDoing("answer")}>
              {status === "RECEIVED" ? "Répondre" : "Modifier la réponse"}
              <span className="fr-sr-only"> : {text}</span>
            </Button>
          ) : null}
          {moderating ? (
            <Button kind="bare" size="sm" onClick={() => setDoing("aside")}>
              Écarter<span className="fr-sr-only"> : {text}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

const ANSWERS = [
  { value: "ACCEPTED", label: "Acceptée" },
  { value: "ADAPTED", label: "Adaptée", hint: "Écrivez la proposition telle que le comité la retient." },
  { value: "REFUSED", label: "Refusée", hint: "Donnez la raison : elle revient à ceux qui ont proposé." },
];
const answering = z.object({ status: rule.choice("Choisissez la réponse du comité."), text: rule.optionalText(2000) });
type Answered = { id: string; status: ProposalStatus; answer: string | null; version: number };

function AnswerForm({ proposal, reload, onClose }: { proposal: Answered; reload: () => void; onClose: () => void }) {
  const { run } = useAct(AnswerProposal);
  const form = useForm(answering, { status: proposal.status === "RECEIVED" ? "" : proposal.status, text: proposal.answer ?? "" });
  const { submit, dialog } = useConflict<{ status: string; text: string }>({
    version: proposal.version,
    compare: (mine) => [
      { label: "Réponse", mine: proposalStatusName[mine.status as ProposalStatus], theirs: proposalStatusName[proposal.status] },
      { label: "Texte", mine: mine.text, theirs: proposal.answer ?? "" },
    ],
    send: async ({ status, text }, version) => {
      const { refusals } = await run({ input: { id: proposal.id, version, status: status as ProposalStatus, text: text || null } });
      if (refusals) return refusals;
      toast("Réponse du comité enregistrée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form form={form} submit="Enregistrer la réponse" onSubmit={submit} cancel={<Cancel onClose={onClose} />}>
        <RadioField name="status" label="Réponse du comité" options={ANSWERS} />
        <TextAreaField name="text" label="Texte ou raison" hint="Facultatif si la proposition est acceptée." rows={3} maxLength={2000} />
      </Form>
      {dialog}
    </>
  );
}

const aside = z.object({ reason: rule.text("Dites pourquoi : ce sera lu à la place de la proposition.", 500) });

function AsideForm({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { run } = useAct(SetAsideProposal);
  const form = useForm(aside, { reason: "" });
  const send = async ({ reason }: { reason: string }) => {
    const { refusals } = await run({ input: { id, version, reason } });
    if (refusals) return refusals;
    toast("Proposition écartée.");
    return onClose();
  };
  return (
    <Form form={form} submit="Écarter cette proposition" onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <TextAreaField name="reason" label="Raison" hint="Lue à la place de la proposition, par exemple : elle nomme une collègue." rows={2} maxLength={500} />
    </Form>
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" onClick={onClose}>
    Annuler
  </Button>
);
