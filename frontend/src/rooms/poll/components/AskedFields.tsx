import type { ReactNode } from "react";
import type { AttendanceMode } from "~/gql/graphql";
import { modeName } from "~/lib/terms";
import { DateField, RadioField, TextAreaField, TextField } from "~/ui/form";
import { SlotsField } from "./SlotsField";

type Props = {
  mode: string;
  /** How this session may be attended. */
  allowed: readonly AttendanceMode[];
  ruleText?: ReactNode;
  min: number;
  closesDaysBefore: number;
  answered?: ReadonlyMap<string, number>;
};
const MODES: readonly AttendanceMode[] = ["ON_SITE", "REMOTE"];

/** What the voters are asked, and until when. */
export function AskedFields({ mode, allowed, ruleText, min, closesDaysBefore, answered }: Props) {
  return (
    <>
      <SlotsField name="slots" min={min} {...(answered && { answered })} />
      <DateField name="closesOn" label="Réponses jusqu’au" optional hint={`Par défaut : ${closesDaysBefore} jours avant le premier créneau, ou dès que possible (délai proposé).`} />
      <RadioField name="mode" label="Mode" hint={ruleText} inline options={MODES.map((value) => ({ value, label: modeName[value], disabled: !allowed.includes(value) }))} />
      <TextField name="place" label="Lieu" optional hint={mode === "REMOTE" ? "À laisser vide si chacun participe à distance" : "Adresse, salle, accès"} maxLength={300} autoComplete="off" />
      <TextField name="videoLink" label="Lien de visioconférence" type="url" inputMode="text" optional autoComplete="off" />
      <TextField name="title" label="Titre" optional hint="Par défaut, celui de la séquence" maxLength={200} autoComplete="off" />
      <TextAreaField name="note" label="Message aux votants" optional rows={2} maxLength={1000} />
    </>
  );
}
