import { useFormContext } from "react-hook-form";
import { CitationView } from "~/app/graphql/refusals";
import { type FragmentType, unmask } from "~/gql";
import type { Quota } from "~/gql/graphql";
import { halfDays as days, quoted, today } from "~/lib/format";
import { Citation } from "~/ui/Citation";
import { DateField, RadioField, SelectField, TextAreaField } from "~/ui/form";
import type { Guess } from "../model/guess";
import { lineFor, quotaChoices } from "../model/quota";
import type { Support } from "../model/support";
import { HalfDaysField } from "./HalfDaysField";

export type Use = {
  quota: Quota;
  label: string;
  establishment: { id: string; name: string } | null;
  grantedHalfDays: number;
  remainingHalfDays: number;
  citation: FragmentType<typeof CitationView>;
};
type Props = {
  uses: readonly Use[];
  guess: Guess | null;
  /** The supports by the agency of which the days may be. */
  supports: readonly Support[];
  /** Half-days that the entry being changed already holds, by quota line. */
  held?: { quota: string; establishmentId: string; halfDays: number };
};

/** The day, what it is counted against, and how long: with what the quota leaves, as one types. */
export function EntryFields({ uses, guess, supports, held }: Props) {
  const { watch, setValue } = useFormContext();
  const [workedOn, quota, establishmentId, supportRequestId, typed] = watch(["workedOn", "quota", "establishmentId", "supportRequestId", "halfDays"]) as [string, string, string, string, unknown];
  const support = supports.find(({ id }) => id === supportRequestId);
  const choose = (id: string) => {
    const chosen = supports.find((one) => one.id === id);
    if (!chosen) return;
    setValue("quota", chosen.quota, { shouldValidate: true });
    setValue("establishmentId", chosen.establishmentId);
  };
  const choices = quotaChoices(uses);
  const choice = choices.find((one) => one.quota === quota);
  const places = uses.filter((use) => use.quota === quota && use.establishment !== null);
  const yesterday = new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10);
  const line = lineFor(uses, quota, establishmentId);
  const back = held && held.quota === quota && (!choice?.perEstablishment || held.establishmentId === establishmentId) ? held.halfDays : 0;
  const asked = typeof typed === "number" ? typed : 0;
  return (
    <>
      <DateField name="workedOn" label="Jour travaillé" />
      <div className="chips" role="group" aria-label="Jours proches">
        {[
          { iso: today(), words: "Aujourd’hui" },
          { iso: yesterday, words: "Hier" },
        ].map(({ iso, words }) => (
          <button key={iso} type="button" className="chip" aria-pressed={workedOn === iso} onClick={() => setValue("workedOn", iso, { shouldValidate: true })}>
            {words}
          </button>
        ))}
      </div>
      {supports.length > 0 ? (
        <SelectField
          name="supportRequestId"
          label="Appui de l’Aract"
          optional
          placeholder="Aucun : ce n’est pas un appui de l’Aract"
          hint="Si ces jours sont ceux d’un appui convenu avec l’Aract"
          options={supports.map(({ id, title, place, left }) => ({ value: id, label: `${title}, ${place} (reste ${days(left)} sur ce qui est convenu)` }))}
          onChange={choose}
        />
      ) : null}
      {support ? (
        <p className="log-days__quota">
          Compté sur : <strong>{support.label}</strong>
          {support.establishmentId ? `, ${support.place}` : null}. C’est le quota dont ce programme prend les jours d’un appui de l’Aract.
        </p>
      ) : (
        <RadioField
          name="quota"
          label="Compté sur"
          hint={guess ? `D’après la séance de ce jour : ${quoted(guess.session.title)}` : undefined}
          options={choices.map(({ quota: value, label, remaining }) => ({ value, label, hint: `reste ${days(remaining)}` }))}
        />
      )}
      {choice?.perEstablishment && !support ? (
        <RadioField
          name="establishmentId"
          label="Établissement accompagné"
          options={places.map(({ establishment, remainingHalfDays }) => ({ value: establishment?.id ?? "", label: establishment?.name ?? "", hint: `reste ${days(remainingHalfDays)}` }))}
        />
      ) : null}
      <HalfDaysField name="halfDays" label="Durée" />
      <p className="remaining" role="status" data-over={line !== undefined && asked > line.remainingHalfDays + back}>
        {line ? <Remaining line={line} left={line.remainingHalfDays + back} asked={asked} /> : null}
      </p>
      <details className="log-days__note">
        <summary>Ajouter une note</summary>
        <TextAreaField name="note" label="Note" optional hint="Visible de l’Aract et du groupe." rows={3} maxLength={2000} />
      </details>
    </>
  );
}

function Remaining({ line, left, asked }: { line: Use; left: number; asked: number }) {
  const citation = unmask(CitationView, line.citation);
  if (asked > left) {
    return (
      <>
        Il reste {days(left)} sur {days(line.grantedHalfDays)} : cette saisie en dépasse de {days(asked - left)}.
        <Citation citation={citation} />
      </>
    );
  }
  return (
    <>
      Il reste {days(left)} sur {days(line.grantedHalfDays)} ; {days(left - asked)} après cette saisie.
    </>
  );
}
