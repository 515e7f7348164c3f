import type { ReactNode } from "react";
import type { AttendanceMode } from "~/gql/graphql";
import { modeName } from "~/lib/terms";
import { DateField, RadioField, TextField } from "~/ui/form";

type Props = {
  mode: string;
  /** How this session may be attended. */
  allowed: readonly AttendanceMode[];
  /** The rule that limits it, quoted. */
  ruleText?: ReactNode;
};
const MODES: readonly AttendanceMode[] = ["ON_SITE", "REMOTE"];

/** When, where and how. */
export function AppointmentFields({ mode, allowed, ruleText }: Props) {
  return (
    <>
      <RadioField name="mode" label="Mode" hint={ruleText} inline options={MODES.map((value) => ({ value, label: modeName[value], disabled: !allowed.includes(value) }))} />
      <DateField name="startsAt" label="Date" />
      <div className="field-row">
        <TextField name="startTime" label="De" hint="Par exemple : 9 h 30" autoComplete="off" />
        <TextField name="endsAt" label="À" hint="Par exemple : 12 h 30" autoComplete="off" />
      </div>
      <TextField name="place" label="Lieu" optional={mode === "REMOTE"} hint="Adresse, salle, accès" maxLength={300} autoComplete="off" />
      <TextField name="videoLink" label="Lien de visioconférence" type="url" inputMode="text" optional autoComplete="off" />
      <TextField name="title" label="Titre" optional hint="Par défaut, celui de la séquence" maxLength={200} autoComplete="off" />
    </>
  );
}
