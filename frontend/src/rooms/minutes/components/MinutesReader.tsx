import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { blocksOf } from "../model/text";

const MinutesReaderMinutes = graphql(`
  fragment MinutesReader_minutes on Minutes {
    id
    edition
    status
    correctionReason
    publishedAt
    publishedBy {
      id
      name
    }
    sections {
      id
      title
      body
    }
    decisions {
      id
      wording
      establishment {
        id
        name
      }
    }
  }
`);

type Props = {
  minutes: FragmentType<typeof MinutesReaderMinutes>;
  /** Whether the reader may open a corrected edition. */
  writes: boolean;
  correcting?: boolean;
  onCorrect?: (open: boolean) => void;
  heading?: string | undefined;
};

/** Published minutes, as they were published. */
export function MinutesReader({ minutes: masked, writes, correcting = false, onCorrect, heading }: Props) {
  const { id, edition, status, correctionReason, publishedAt, publishedBy, sections, decisions } = unmask(MinutesReaderMinutes, masked);
  return (
    <div className="minutes__published">
      {heading ? <h4 className="fr-text--lg fr-text--bold">{heading}</h4> : null}
      <p className="minutes__by">
        {status === "PUBLISHED" ? <Badge tone="success">Publié</Badge> : <Badge>Remplacé</Badge>}{" "}
        {publishedAt ? `${publishedBy ? `Publié par ${publishedBy.name}, ` : "Publié le "}${dateTime(publishedAt)}.` : null}
        {edition > 1 ? ` Version ${edition}, qui corrige la version ${edition - 1} : ${correctionReason}.` : null}
      </p>
      {sections
        .filter(({ body }) => body !== "")
        .map(({ id: key, title, body }) => (
          <section key={key}>
            <h4 className="fr-text--md fr-text--bold minutes__title">{title}</h4>
            <Text body={body} />
          </section>
        ))}
      {decisions.length > 0 ? (
        <section>
          <h4 className="fr-text--md fr-text--bold minutes__title">Décisions</h4>
          <ul>
            {decisions.map(({ id: key, wording, establishment }) => (
              <li key={key}>
                {establishment ? <strong>{establishment.name} : </strong> : null}
                {wording}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {writes && !correcting ? (
        <Button kind="tertiary" size="sm" className="no-print" onClick={() => onCorrect?.(true)}>
          Corriger…
        </Button>
      ) : null}
      {writes && correcting ? <CorrectForm id={id} onClose={() => onCorrect?.(false)} /> : null}
    </div>
  );
}

function Text({ body }: { body: string }) {
  // oxlint-disable no-array-index-key -- a published text does not move
  return blocksOf(body).map(({ kind, lines }, at) =>
    kind === "list" ? (
      <ul key={at}>
        {lines.map((line, of) => (
          <li key={of}>{line}</li>
        ))}
      </ul>
    ) : (
      <p key={at} className="minutes__text">
        {lines.join("\n")}
      </p>
    ),
  );
  // oxlint-enable no-array-index-key
}

const CorrectMinutes = graphql(`
  mutation CorrectMinutes($input: CorrectMinutesInput!) {
    correctMinutes(input: $input) {
      minutes {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ reason: rule.text("Indiquez ce qui est corrigé : le groupe le lira.", 300) });

function CorrectForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { run } = useAct(CorrectMinutes);
  const form = useForm(schema, { reason: "" });
  return (
    <Form
      form={form}
      submit="Ouvrir une version corrigée"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ reason }) => {
        const { refusals } = await run({ input: { id, reason } });
        if (refusals) return refusals;
        toast("La version corrigée est ouverte. Celle qui est publiée reste en place jusqu’à sa publication.");
        return onClose();
      }}
    >
      <TextField name="reason" label="Ce qui est corrigé" maxLength={300} />
    </Form>
  );
}
