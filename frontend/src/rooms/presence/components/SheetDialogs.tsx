import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, TextField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { countsOf, type Line, missingVoices, roleOf, standing } from "../model/sheet";
import { ConnectionForm } from "./ConnectionForm";
import { LinkForm } from "./LinkForm";
import type { Sheet } from "./SheetCard";

const AddAttendee = graphql(`
  mutation AddAttendee($input: AddAttendeeInput!) {
    addAttendee(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const MarkAbsent = graphql(`
  mutation MarkAbsent($input: MarkAbsentInput!) {
    markAbsent(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const SignOnPaper = graphql(`
  mutation SignAttendanceOnPaper($input: SignAttendanceOnPaperInput!) {
    signAttendanceOnPaper(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const Withdraw = graphql(`
  mutation WithdrawSignature($input: WithdrawSignatureInput!) {
    withdrawSignature(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const Seal = graphql(`
  mutation SealAttendance($input: SealAttendanceInput!) {
    sealAttendance(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const Correct = graphql(`
  mutation CorrectAttendance($input: CorrectAttendanceInput!) {
    correctAttendance(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** What the keeper of a sheet does to it, each at an address of its own. */
export function SheetDialogs({ sheets, reload }: { sheets: readonly Sheet[]; reload: () => void }) {
  const { faire, objet, close } = useDialogSearch();
  const open = sheets.filter(({ sealedAt }) => !sealedAt);
  const own = open.find(({ id }) => id === objet);
  const lines = open.flatMap((sheet) => sheet.lines);
  const absent = faire === "absence" ? lines.find(({ id }) => id === objet) : undefined;
  const signed = faire === "retirer" ? lines.find((line) => standing(line)?.id === objet) : undefined;
  const about = (action: string) => (faire === action ? open.find((sheet) => sheet.lines.some(({ id }) => id === objet)) : undefined);
  const [linked, connected] = [about("lien-signature"), about("connexion")];
  const named = lines.find(({ id }) => id === objet);
  const sealed = faire === "corriger" ? sheets.find(({ id, sealedAt }) => id === objet && sealedAt) : undefined;
  const done = (said: string) => {
    toast(said);
    reload();
    close();
  };
  const is = (action: string) => faire === action && own !== undefined;
  return (
    <>
      <Dialog open={is("ajouter-personne")} onClose={close} title="Ajouter une personne">
        {own && is("ajouter-personne") ? <AddForm sheet={own} onDone={() => done("La personne est ajoutée.")} onClose={close} /> : null}
      </Dialog>
      <Dialog open={is("papier")} onClose={close} title="Saisir une feuille papier" size="lg">
        {own && is("papier") ? <PaperForm sheet={own} onDone={() => done("Les signatures papier sont saisies.")} onClose={close} /> : null}
      </Dialog>
      <Dialog open={is("sceller")} onClose={close} title="Sceller la feuille">
        {own && is("sceller") ? <SealForm sheet={own} reload={reload} onDone={() => done("La feuille est scellée.")} onClose={close} /> : null}
      </Dialog>
      <Dialog open={linked !== undefined} onClose={close} title="Lien pour émarger à distance" size="lg">
        {linked && named ? <LinkForm key={named.id} sheet={linked} line={named} onClose={close} /> : null}
      </Dialog>
      <Dialog open={connected !== undefined} onClose={close} title="Heures de connexion">
        {connected && named ? <ConnectionForm sheet={connected} line={named} reload={reload} onDone={() => done("Les heures de connexion sont notées.")} onClose={close} /> : null}
      </Dialog>
      <Dialog open={absent !== undefined} onClose={close} title="Noter une absence">
        {absent ? <AbsentForm line={absent} reload={reload} onDone={() => done("L’absence est notée.")} onClose={close} /> : null}
      </Dialog>
      <Dialog open={signed !== undefined} onClose={close} title="Retirer une signature">
        {signed ? <WithdrawForm line={signed} onDone={() => done("La signature est retirée.")} onClose={close} /> : null}
      </Dialog>
      <Dialog open={sealed !== undefined} onClose={close} title="Corriger par une nouvelle feuille">
        {sealed ? <CorrectForm sheet={sealed} onDone={() => done("Une feuille corrective est ouverte.")} onClose={close} /> : null}
      </Dialog>
    </>
  );
}

type Asked = { onDone: () => void; onClose: () => void };
const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" onClick={onClose}>
    Annuler
  </Button>
);

const attendee = z.object({ name: rule.text("Saisissez le prénom et le nom.", 120), organisation: rule.optionalText(200) });

function AddForm({ sheet, onDone, onClose }: { sheet: Sheet } & Asked) {
  const { run } = useAct(AddAttendee);
  const form = useForm(attendee, { name: "", organisation: "" });
  return (
    <Form
      form={form}
      submit="Ajouter"
      cancel={<Cancel onClose={onClose} />}
      onSubmit={async ({ name, organisation }) => {
        const { refusals } = await run({ input: { attendanceSheetId: sheet.id, name, organisation: organisation || null } });
        if (refusals) return refusals;
        return onDone();
      }}
    >
      <TextField name="name" label="Prénom et nom" maxLength={120} />
      <TextField name="organisation" label="Organisme" optional maxLength={200} />
    </Form>
  );
}

function PaperForm({ sheet, onDone, onClose }: { sheet: Sheet } & Asked) {
  const { run, pending } = useAct(SignOnPaper);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const left = sheet.lines.filter((line) => !standing(line));
  const send = async () => {
    const { refusals: refused } = await run({ input: { attendanceSheetId: sheet.id, attendanceLineIds: [...ticked] } });
    setRefusals(refused ?? []);
    if (!refused) onDone();
  };
  return (
    <>
      <p>Cochez les personnes dont la signature est sur la feuille papier. Chacune sera marquée « papier », saisie par vous.</p>
      <RefusalNotice refusals={refusals} />
      <fieldset className="presences">
        <legend className="fr-sr-only">Personnes qui ont signé</legend>
        {left.map((line) => (
          <label key={line.id} className="presence__box">
            <input type="checkbox" checked={ticked.includes(line.id)} onChange={({ target }) => setTicked(target.checked ? [...ticked, line.id] : ticked.filter((id) => id !== line.id))} />
            <span>
              {line.name}, {roleOf(line)}
            </span>
          </label>
        ))}
      </fieldset>
      <Buttons>
        <Button pending={pending} onClick={() => void send()}>
          Enregistrer ces signatures
        </Button>
        <Cancel onClose={onClose} />
      </Buttons>
    </>
  );
}

function SealForm({ sheet, reload, onDone, onClose }: { sheet: Sheet; reload: () => void } & Asked) {
  const { run, pending } = useAct(Seal);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { signed, awaited } = countsOf(sheet.lines);
  const missing = missingVoices(sheet.lines).filter(({ voices }) => voices.length > 0);
  const { submit, dialog } = useConflict<null>({
    version: sheet.version,
    compare: () => [{ label: "Feuille", mine: "Scellée", theirs: sheet.sealedAt ? "Scellée par une autre personne" : "Ouverte" }],
    send: async (_, version) => {
      const { refusals: refused } = await run({ input: { attendanceSheetId: sheet.id, version } });
      if (refused) return refused;
      return onDone();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>
        {signed} signatures sur {awaited} attendues{missing.length > 0 ? " ; des voix manquent encore" : ""}. Scellée, la feuille ne change plus : une erreur se corrige par une nouvelle feuille, qui nomme celle-ci.
      </p>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button pending={pending} onClick={() => void submit(null).then((refused) => setRefusals(refused ?? []))}>
          Sceller la feuille
        </Button>
        <Cancel onClose={onClose} />
      </Buttons>
      {dialog}
    </>
  );
}

const absence = z.object({ reason: rule.optionalText(300) });
type Absence = z.infer<typeof absence>;

function AbsentForm({ line, reload, onDone, onClose }: { line: Line; reload: () => void } & Asked) {
  const { run } = useAct(MarkAbsent);
  const form = useForm(absence, { reason: line.absenceReason ?? "" });
  const { submit, dialog } = useConflict<Absence>({
    version: line.version,
    compare: ({ reason }) => [{ label: "Motif", mine: reason || "(aucun)", theirs: line.absenceReason ?? "(aucun)" }],
    send: async ({ reason }, version) => {
      const { refusals } = await run({ input: { attendanceLineId: line.id, version, reason: reason || null } });
      if (refusals) return refusals;
      return onDone();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form form={form} submit="Enregistrer" cancel={<Cancel onClose={onClose} />} onSubmit={submit}>
        <TextAreaField name="reason" label={`Motif de l’absence de ${line.name}`} hint="Tout le groupe le verra. Sans motif, la personne est de nouveau attendue." optional rows={2} maxLength={300} />
      </Form>
      {dialog}
    </>
  );
}

const reasoned = z.object({ reason: rule.text("Indiquez le motif : il reste sur la feuille.", 300) });

function WithdrawForm({ line, onDone, onClose }: { line: Line } & Asked) {
  const { run } = useAct(Withdraw);
  const form = useForm(reasoned, { reason: "" });
  return (
    <>
      <p>La signature de {line.name} reste sur la feuille, marquée comme retirée. La personne pourra signer de nouveau.</p>
      <Form
        form={form}
        submit="Retirer la signature"
        cancel={<Cancel onClose={onClose} />}
        onSubmit={async ({ reason }) => {
          const { refusals } = await run({ input: { attendanceSignatureId: standing(line)?.id ?? "", reason } });
          if (refusals) return refusals;
          return onDone();
        }}
      >
        <TextAreaField name="reason" label="Motif" rows={2} maxLength={300} />
      </Form>
    </>
  );
}

function CorrectForm({ sheet, onDone, onClose }: { sheet: Sheet } & Asked) {
  const { run } = useAct(Correct);
  const form = useForm(reasoned, { reason: "" });
  return (
    <>
      <p>Une nouvelle feuille s’ouvre avec ce que porte la n° {sheet.number}, qu’elle nomme. La n° {sheet.number} reste telle qu’elle est.</p>
      <Form
        form={form}
        submit="Ouvrir la feuille corrective"
        cancel={<Cancel onClose={onClose} />}
        onSubmit={async ({ reason }) => {
          const { refusals } = await run({ input: { attendanceSheetId: sheet.id, reason } });
          if (refusals) return refusals;
          return onDone();
        }}
      >
        <TextAreaField name="reason" label="Motif de la correction" rows={2} maxLength={300} />
      </Form>
    </>
  );
}
