import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Continuation } from "~/gql/graphql";
import { today } from "~/lib/format";
import { Dialog } from "~/ui/Dialog";
import { DateField, RadioField, rule, TextAreaField, TextField } from "~/ui/form";
import { continuationName } from "../model/words";
import { EndMandate, EndPost, OpenRecruitment, SetCommitments, StateContinuation, StopPost } from "../operations";
import { ActForm } from "~/app/ActForm";
import { AppointForm } from "./AppointForm";

const PostDialogsPost = graphql(`
  fragment PostDialogs_post on Post {
    id
    version
    jobSecured
    commitmentNote
    continuation
    continuationNote
    mandate {
      id
      person {
        id
        name
      }
    }
  }
`);

const nothing = z.object({});
const ended = z.object({ on: rule.date(), reason: rule.text("Dites pourquoi.", 300) });
const closed = z.object({ on: rule.date() });
const commitments = z.object({ secured: rule.choice("Choisissez une réponse."), note: rule.optionalText(1000) });
const continuation = z.object({ answer: rule.choice("Choisissez une réponse."), note: rule.optionalText(4000) });
const ANSWERS: readonly Continuation[] = ["YES", "UNDER_STUDY", "NO"];

const TITLES: Record<string, string> = {
  recruter: "Ouvrir le recrutement",
  nommer: "Désigner l’animateur",
  depart: "Noter le départ de l’animateur",
  arreter: "Arrêter le poste",
  clore: "Clore le poste",
  engagements: "Engagements de l’organisme",
  reconduction: "Reconduction sur moyens propres",
};

/** What one does with the post as a whole. */
export function PostDialogs({ post: masked, reload }: { post: FragmentType<typeof PostDialogsPost>; reload: () => void }) {
  const post = unmask(PostDialogsPost, masked);
  const { faire, close } = useDialogSearch();
  const recruit = useAct(OpenRecruitment);
  const leave = useAct(EndMandate);
  const stop = useAct(StopPost);
  const end = useAct(EndPost);
  const commit = useAct(SetCommitments);
  const state = useAct(StateContinuation);
  const title = faire ? TITLES[faire] : undefined;
  const common = { version: post.version, reload, onClose: close };
  // The server names the day by its own word.
  const onDay = <R extends { field?: string | undefined }>(refusals: R[] | undefined) => refusals?.map((r) => (r.field === "endedOn" || r.field === "stoppedOn" ? { ...r, field: "on" } : r));
  return (
    <Dialog open={title !== undefined} onClose={close} title={title ?? ""}>
      {faire === "recruter" ? (
        <ActForm {...common} schema={nothing} initial={{}} submit="Ouvrir" compare={() => []} send={async (_, version) => (await recruit.run({ input: { id: post.id, version } })).refusals} said="Le recrutement est ouvert.">
          <p>L’organisme cherche son animateur : l’Aract et l’ARS le voient.</p>
        </ActForm>
      ) : null}
      {faire === "nommer" ? <AppointForm post={post} reload={reload} onClose={close} /> : null}
      {faire === "depart" ? (
        <ActForm
          {...common}
          schema={ended}
          initial={{ on: today(), reason: "" }}
          submit="Noter le départ"
          compare={(mine) => [{ label: "Motif", mine: mine.reason, theirs: "" }]}
          send={async ({ on, reason }, version) => onDay((await leave.run({ input: { id: post.id, version, endedOn: on, reason } })).refusals)}
          said="Départ noté : le poste est vacant."
        >
          <p>{post.mandate?.person.name} ne verra plus les structures du poste dès maintenant. Son passage reste dans l’historique.</p>
          <DateField name="on" label="Dernier jour" />
          <TextField name="reason" label="Motif" maxLength={300} />
        </ActForm>
      ) : null}
      {faire === "arreter" ? (
        <ActForm
          {...common}
          schema={ended}
          initial={{ on: today(), reason: "" }}
          submit="Arrêter le poste"
          compare={(mine) => [{ label: "Motif", mine: mine.reason, theirs: "" }]}
          send={async ({ on, reason }, version) => onDay((await stop.run({ input: { id: post.id, version, stoppedOn: on, reason } })).refusals)}
          said="Poste arrêté : un prorata est proposé."
        >
          <p>Le poste ne pourra plus changer. Un montant au prorata des mois entiers sera proposé ; vous en déciderez.</p>
          <DateField name="on" label="Dernier jour du poste" />
          <TextField name="reason" label="Motif" maxLength={300} />
        </ActForm>
      ) : null}
      {faire === "clore" ? (
        <ActForm
          {...common}
          schema={closed}
          initial={{ on: today() }}
          submit="Clore le poste"
          compare={() => []}
          send={async ({ on }, version) => onDay((await end.run({ input: { id: post.id, version, endedOn: on } })).refusals)}
          said="Poste clos."
        >
          <DateField name="on" label="Dernier jour du poste" />
        </ActForm>
      ) : null}
      {faire === "engagements" ? (
        <ActForm
          {...common}
          schema={commitments}
          initial={{ secured: post.jobSecured === null ? "" : post.jobSecured ? "oui" : "non", note: post.commitmentNote ?? "" }}
          submit="Enregistrer"
          compare={(mine) => [
            { label: "Emploi sécurisé", mine: mine.secured, theirs: post.jobSecured === null ? "" : post.jobSecured ? "oui" : "non" },
            { label: "Précisions", mine: mine.note, theirs: post.commitmentNote ?? "" },
          ]}
          send={async ({ secured, note }, version) => (await commit.run({ input: { id: post.id, version, jobSecured: secured === "oui", note: note || null } })).refusals}
          said="Engagements enregistrés."
        >
          <RadioField
            name="secured"
            label="L’organisme sécurise l’emploi de l’animateur, s’il vient de l’organisme"
            options={[
              { value: "oui", label: "Oui" },
              { value: "non", label: "Non" },
            ]}
          />
          <TextAreaField name="note" label="Précisions" optional rows={3} />
        </ActForm>
      ) : null}
      {faire === "reconduction" ? (
        <ActForm
          {...common}
          schema={continuation}
          initial={{ answer: post.continuation ?? "", note: post.continuationNote ?? "" }}
          submit="Enregistrer"
          compare={(mine) => [
            { label: "Réponse", mine: continuationName[mine.answer as Continuation], theirs: post.continuation ? continuationName[post.continuation] : "" },
            { label: "Précisions", mine: mine.note, theirs: post.continuationNote ?? "" },
          ]}
          send={async ({ answer, note }, version) => (await state.run({ input: { id: post.id, version, answer: answer as Continuation, note: note || null } })).refusals}
          said="Reconduction enregistrée."
        >
          <RadioField name="answer" label="Après les deux années, la mission continue-t-elle ?" options={ANSWERS.map((answer) => ({ value: answer, label: continuationName[answer] }))} />
          <TextAreaField name="note" label="Précisions" optional rows={4} />
        </ActForm>
      ) : null}
    </Dialog>
  );
}
