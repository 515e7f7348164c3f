import { useNavigate } from "@tanstack/react-router";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { quoted } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { DateField, Form, rule, SelectField, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { QuotePreview } from "./QuotePreview";

const OpenProgrammeDialogRulebook = graphql(`
  fragment OpenProgrammeDialog_rulebook on Rulebook {
    key
    title
    version
    regionCode
    startsOn
    endsOn
    groupMin
    groupMax
  }
`);

const OpenProgramme = graphql(`
  mutation OpenProgramme($input: OpenProgrammeInput!) {
    openProgramme(input: $input) {
      programme {
        id
        title
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z
  .object({
    rulebookKey: rule.choice("Choisissez un cahier des charges."),
    title: rule.text("Donnez un titre au programme."),
    startsOn: rule.optionalDate(),
    endsOn: rule.optionalDate(),
  })
  .check(z.refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, { path: ["endsOn"], message: "La fin précède le début." }));

type Props = {
  rulebooks: readonly FragmentType<typeof OpenProgrammeDialogRulebook>[];
  /** The rulebook's key in the address, `choisir` when none is chosen yet, nothing when closed. */
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
};

export function OpenProgrammeDialog({ rulebooks: masked, chosen, onChoose }: Props) {
  const rulebooks = unmask(OpenProgrammeDialogRulebook, masked);
  const close = () => onChoose(undefined);
  return (
    <Dialog open={chosen !== undefined} onClose={close} title="Ouvrir un programme" size="lg">
      <OpenProgrammeForm rulebooks={rulebooks} chosen={chosen} onClose={close} />
    </Dialog>
  );
}

type Rulebook = { key: string; title: string; version: number; regionCode: string; startsOn: string | null; endsOn: string | null; groupMin: number | null; groupMax: number | null };

function OpenProgrammeForm({ rulebooks, chosen, onClose }: { rulebooks: readonly Rulebook[]; chosen: string | undefined; onClose: () => void }) {
  const { tenant } = useViewer();
  const navigate = useNavigate();
  const { run } = useAct(OpenProgramme);
  const first = rulebooks.find(({ key }) => key === chosen);
  const form = useForm(schema, { rulebookKey: first?.key ?? "", title: first?.title ?? "", startsOn: first?.startsOn ?? "", endsOn: first?.endsOn ?? "" });
  const rulebook = rulebooks.find(({ key }) => key === form.watch("rulebookKey"));
  const ownFirst = rulebooks.toSorted((a, b) => Number(b.regionCode === tenant.regionCode) - Number(a.regionCode === tenant.regionCode));

  const fill = (key: string) => {
    const next = rulebooks.find((one) => one.key === key);
    if (!next) return;
    form.setValue("title", next.title);
    form.setValue("startsOn", next.startsOn ?? "");
    form.setValue("endsOn", next.endsOn ?? "");
  };

  return (
    <Form
      form={form}
      submit="Ouvrir le programme"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ startsOn, endsOn, ...values }) => {
        const { data, refusals } = await run({ input: { ...values, startsOn: startsOn || null, endsOn: endsOn || null } });
        if (refusals) return refusals;
        const { programme } = data.openProgramme;
        toast(`Le programme ${quoted(programme?.title ?? values.title)} est ouvert.`);
        if (programme) await navigate({ to: "/$tenant/programmes/$programmeId", params: { tenant: tenant.key, programmeId: programme.id } });
        else onClose();
      }}
    >
      <SelectField
        name="rulebookKey"
        label="Cahier des charges"
        hint="La version ouverte reste celle du programme, même si le cahier des charges change ensuite."
        options={ownFirst.map(({ key, title, version }) => ({ value: key, label: `${title} (version ${version})` }))}
        onChange={fill}
      />
      <TextField name="title" label="Titre du programme" maxLength={200} />
      <div className="field-row">
        <DateField name="startsOn" label="Début" optional />
        <DateField name="endsOn" label="Fin" optional />
      </div>
      {rulebook?.groupMin && rulebook.groupMax ? <QuotePreview rulebookKey={rulebook.key} min={rulebook.groupMin} max={rulebook.groupMax} /> : null}
    </Form>
  );
}
