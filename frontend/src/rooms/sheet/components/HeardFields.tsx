import { type Option, SelectField, TextAreaField } from "~/ui/form";

/** What a film gives to whoever does not hear or see it. */
export function HeardFields({ captions }: { captions: readonly Option[] }) {
  return (
    <>
      <SelectField
        name="captions"
        label="Sous-titres"
        optional
        hint="Un fichier .vtt joint à la fiche. Des sous-titres ou une transcription : l’un des deux est nécessaire pour publier."
        options={captions}
        placeholder="Aucun fichier de sous-titres"
      />
      <TextAreaField name="transcript" label="Transcription" optional hint="Ce qui est dit et montré, pour qui n’entend ou ne voit pas le film." rows={5} maxLength={8000} />
    </>
  );
}
