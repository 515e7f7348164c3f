import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime } from "~/lib/format";
import { postName, seatName } from "~/lib/seats";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, RadioField, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { verdictName } from "../model/words";
import { ConsentToSheet } from "../operations";

const VoicesSheet = graphql(`
  fragment SheetVoices_sheet on Sheet {
    id
    status
    acts
    voices {
      role
      mine
      verdict
      stands
      reason
      givenAt
      givenBy {
        id
        name
      }
      post {
        id
        number
        organisation {
          id
          name
        }
      }
      holders {
        id
        name
      }
    }
  }
`);

/** The voices whose consent the sheet needs: what each said, in whose name, and whether the text is still the one it read. */
export function Voices({ sheet: masked, reload }: { sheet: FragmentType<typeof VoicesSheet>; reload: () => void }) {
  const { id, status, acts, voices } = unmask(VoicesSheet, masked);
  const { faire, open, close } = useDialogSearch();
  const asked = status === "CONSENT" || status === "SUBMITTED";
  const mine = asked && acts.includes("sheet.consent") && voices.some((voice) => voice.mine);
  return (
    <section className="panel sheet-voices" aria-labelledby="accords">
      <h2 className="fr-h5" id="accords">
        Accord des voix
      </h2>
      {voices.length === 0 ? <p>Personne ne porte encore cette démarche : désignez d’abord le trinôme, ou l’animateur du poste.</p> : null}
      <ul className="sheet-voices__list">
        {voices.map((voice) => (
          <li key={voice.role ?? voice.post?.id}>
            <strong>{voice.post ? postName(voice.post) : seatName(voice)}</strong>
            {voice.holders.length > 0 ? ` (${voice.holders.map(({ name }) => name).join(", ")})` : " (personne)"}{" "}
            {voice.verdict ? (
              <Badge tone={voice.stands ? (voice.verdict === "AGREED" ? "success" : "error") : "warning"}>
                {voice.stands ? verdictName[voice.verdict] : `${verdictName[voice.verdict]}, sur un texte antérieur`}
              </Badge>
            ) : (
              <Badge>{asked ? "Accord attendu" : "Pas encore demandé"}</Badge>
            )}
            {voice.givenBy && voice.givenAt ? (
              <p className="muted">
                {voice.givenBy.name}, {dateTime(voice.givenAt)}
                {voice.verdict && !voice.stands ? ". Le texte a changé depuis : il se relit." : "."}
              </p>
            ) : null}
            {voice.reason ? <p className="sheet-note">{voice.reason}</p> : null}
          </li>
        ))}
      </ul>
      {mine ? <Button onClick={() => open("consentir")}>Me prononcer</Button> : null}
      <Dialog open={mine && faire === "consentir"} onClose={close} title="Votre avis sur cette fiche">
        <ConsentForm id={id} reload={reload} onClose={close} />
      </Dialog>
    </section>
  );
}

const schema = z.object({ verdict: z.enum(["AGREED", "DISSENTED"], "Choisissez une réponse."), reason: rule.optionalText(1000) });

function ConsentForm({ id, reload, onClose }: { id: string; reload: () => void; onClose: () => void }) {
  const { run } = useAct(ConsentToSheet);
  const form = useForm(schema, { reason: "" });
  const send = async ({ verdict, reason }: z.output<typeof schema>) => {
    const { refusals } = await run({ input: { id, verdict, reason: reason || null } });
    if (refusals) return refusals;
    toast("Votre avis est enregistré.");
    reload();
    onClose();
    return undefined;
  };
  return (
    <Form
      form={form}
      submit="Enregistrer mon avis"
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      <p>Vous vous prononcez en votre nom, sur le texte tel qu’il est maintenant. Personne ne peut le faire à votre place, ni passer outre un désaccord.</p>
      <RadioField
        name="verdict"
        label="Publication de cette fiche"
        options={[
          { value: "AGREED", label: "Je suis d’accord" },
          { value: "DISSENTED", label: "Je ne suis pas d’accord", hint: "Dites pourquoi : la fiche sera reprise." },
        ]}
      />
      <TextAreaField name="reason" label="Motif ou remarque" optional rows={3} maxLength={1000} />
    </Form>
  );
}
