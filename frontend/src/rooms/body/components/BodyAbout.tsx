import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";
import { CloseBody, UpdateBody } from "../operations";
import { BodyForm, type BodyValues } from "./BodyForm";

const BodyAboutBody = graphql(`
  fragment BodyAbout_body on Body {
    id
    kind
    title
    perimeter
    rules
    facilitator
    closedAt
    closedReason
    version
  }
`);

type Props = { body: FragmentType<typeof BodyAboutBody>; reload: () => void };

/** What a body is about, by which rules, and its end. */
export function BodyAbout({ body: masked, reload }: Props) {
  const body = unmask(BodyAboutBody, masked);
  const { may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const { perimeter, rules, facilitator, closedAt, closedReason } = body;
  const managing = may("body.manage") && !closedAt;
  return (
    <>
      {closedAt ? <Notice tone="info" title={`Clos le ${longDate(closedAt)}`}>{closedReason}</Notice> : null}
      <DefinitionList
        items={[
          ["Périmètre", perimeter],
          ["Règles construites ensemble", rules],
          ["Animation", facilitator],
        ]}
      />
      {managing ? (
        <Buttons>
          <Button kind="secondary" size="sm" onClick={() => open("modifier")}>
            Modifier la présentation
          </Button>
          <Button kind="tertiary" size="sm" onClick={() => open("clore")}>
            Clore
          </Button>
        </Buttons>
      ) : null}
      <Dialog open={managing && faire === "modifier"} onClose={close} title="Modifier la présentation">
        <UpdateForm body={body} reload={reload} onClose={close} />
      </Dialog>
      <Dialog open={managing && faire === "clore"} onClose={close} title={body.kind === "COMMITTEE" ? "Clore le comité" : "Clore l’espace de discussion"}>
        <CloseForm id={body.id} version={body.version} onClose={close} />
      </Dialog>
    </>
  );
}

type About = { id: string; kind: "COMMITTEE" | "DISCUSSION_SPACE"; title: string; perimeter: string | null; rules: string | null; facilitator: string | null; version: number };

function UpdateForm({ body, reload, onClose }: { body: About; reload: () => void; onClose: () => void }) {
  const { run } = useAct(UpdateBody);
  const { submit, dialog } = useConflict<BodyValues>({
    version: body.version,
    compare: (mine) => [
      { label: "Sujet", mine: mine.title, theirs: body.title },
      { label: "Périmètre", mine: mine.perimeter, theirs: body.perimeter ?? "" },
      { label: "Règles", mine: mine.rules, theirs: body.rules ?? "" },
      { label: "Animation", mine: mine.facilitator, theirs: body.facilitator ?? "" },
    ],
    send: async (values, version) => {
      const { refusals } = await run({ input: { id: body.id, version, ...values } });
      if (refusals) return refusals;
      toast("Présentation enregistrée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  const { title, perimeter, rules, facilitator } = body;
  return (
    <>
      <BodyForm
        kind={body.kind}
        values={{ title, perimeter: perimeter ?? "", rules: rules ?? "", facilitator: facilitator ?? "" }}
        submit="Enregistrer"
        onSubmit={submit}
        onClose={onClose}
      />
      {dialog}
    </>
  );
}

const closing = z.object({ reason: rule.text("Dites pourquoi il se termine.", 500) });

function CloseForm({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { run } = useAct(CloseBody);
  const form = useForm(closing, { reason: "" });
  const send = async ({ reason }: { reason: string }) => {
    const { refusals } = await run({ input: { id, version, reason } });
    if (refusals) return refusals;
    toast("C’est clos : les propositions et leurs réponses restent à lire.");
    return onClose();
  };
  return (
    <>
      <p>Il ne recevra plus de propositions, et son lien ne s’ouvrira plus. Les propositions et leurs réponses restent à lire.</p>
      <Form
        form={form}
        submit="Clore"
        onSubmit={send}
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
      >
        <TextAreaField name="reason" label="Raison" rows={2} maxLength={500} />
      </Form>
    </>
  );
}
