import { useState } from "react";
import * as z from "zod/mini";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { KeepInSheet, MaskInSheet, SetSheetAnonymous } from "../operations";

const CareSheet = graphql(`
  fragment SheetCare_sheet on Sheet {
    id
    status
    anonymous
    version
  }
`);

const SheetCareQuery = graphql(`
  query SheetCare($id: ID!) {
    sheet(id: $id) {
      id
      care {
        findings {
          label
          text
          excerpt
          place
          count
          replacement
        }
        kept {
          term
          reason
        }
        replacements {
          term
          by
        }
      }
    }
  }
`);

/** Anonymity on demand: what the sheet still tells of people and places, to be masked or kept with a reason. */
export function Care({ sheet: masked, writable, reload }: { sheet: FragmentType<typeof CareSheet>; writable: boolean; reload: () => void }) {
  const { id, status, anonymous, version } = unmask(CareSheet, masked);
  const { run, pending } = useAct(SetSheetAnonymous);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [checks, setChecks] = useState(0);
  const toggle = async () => {
    const { refusals: refused } = await run({ input: { id, version, anonymous: !anonymous } });
    setRefusals(refused ?? []);
    reload();
  };
  return (
    <section className="panel sheet-care no-print" aria-labelledby="anonymat">
      <h2 className="fr-h5" id="anonymat">
        Anonymat
      </h2>
      <RefusalNotice refusals={refusals} />
      <p>
        {!anonymous
          ? "La fiche nomme l’établissement comme il le souhaite. Vous pouvez demander qu’elle ne dise rien des personnes ni des lieux."
          : status === "PUBLISHED"
            ? "La fiche est publiée sous anonymat."
            : "L’anonymat est demandé : la fiche ne sera publiée qu’une fois chaque point ci-dessous masqué, ou gardé avec un motif."}
      </p>
      {anonymous && status !== "PUBLISHED" ? (
        <p>
          Si une version sans anonymat est déjà publiée, elle sera retirée au moment où celle-ci paraîtra. Celle-ci aura une nouvelle adresse ; l’ancienne dira seulement que l’anonymat a été demandé.
          Les images et les films porteront des noms neutres.
        </p>
      ) : null}
      <Buttons>
        {writable ? (
          <Button kind="secondary" pending={pending} onClick={() => void toggle()}>
            {anonymous ? "Ne plus demander l’anonymat" : "Demander l’anonymat"}
          </Button>
        ) : null}
        <Button kind="tertiary" onClick={() => setChecks(checks + 1)}>
          {checks > 0 ? "Vérifier à nouveau" : "Vérifier ce que dit la fiche"}
        </Button>
      </Buttons>
      {checks > 0 || anonymous ? <Findings key={checks} id={id} writable={writable} /> : null}
    </section>
  );
}

type Finding = { label: string; text: string; excerpt: string; place: string; count: number; replacement: string | null };

function Findings({ id, writable }: { id: string; writable: boolean }) {
  const { faire, objet, open, close } = useDialogSearch();
  return (
    <PartQuery query={SheetCareQuery} variables={{ id }}>
      {({ sheet }, { reload }) => {
        if (!sheet) return null;
        const { findings, kept, replacements } = sheet.care;
        const shown = findings.find(({ text }) => text === objet);
        return (
          <>
            {findings.length === 0 ? (
              <Notice tone="success" live>
                La vérification ne trouve rien à masquer. Relisez tout de même : elle aide, elle ne remplace pas un regard.
              </Notice>
            ) : (
              <>
                <p role="status">{count(findings.length, "point")} à traiter :</p>
                <ul className="sheet-care__list">
                  {findings.map((finding) => (
                    <li key={`${finding.label} ${finding.text}`}>
                      <p>
                        <strong>{finding.text}</strong> ({finding.label.toLowerCase()}, {finding.place}
                        {finding.count > 1 ? `, ${finding.count} fois` : ""})
                      </p>
                      <p className="muted">{finding.excerpt}</p>
                      {writable ? (
                        <Buttons>
                          <Button kind="secondary" size="sm" onClick={() => open("masquer", { objet: finding.text })}>
                            Masquer<span className="fr-sr-only"> « {finding.text} »</span>
                          </Button>
                          <Button kind="tertiary" size="sm" onClick={() => open("garder", { objet: finding.text })}>
                            Garder<span className="fr-sr-only"> « {finding.text} »</span>
                          </Button>
                        </Buttons>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {kept.length > 0 ? (
              <>
                <h3 className="fr-h6">Gardé, avec un motif</h3>
                <ul>
                  {kept.map(({ term, reason }) => (
                    <li key={term}>
                      « {term} » : {reason}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {replacements.length > 0 ? (
              <>
                <h3 className="fr-h6">Déjà masqué</h3>
                <ul>
                  {replacements.map(({ term, by }) => (
                    <li key={term}>
                      « {term} » est devenu « {by} »
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            <Dialog open={writable && shown !== undefined && faire === "masquer"} onClose={close} title="Masquer dans toute la fiche">
              {shown ? <AnswerForm act="masquer" id={id} finding={shown} reload={reload} onClose={close} /> : null}
            </Dialog>
            <Dialog open={writable && shown !== undefined && faire === "garder"} onClose={close} title="Garder malgré l’anonymat">
              {shown ? <AnswerForm act="garder" id={id} finding={shown} reload={reload} onClose={close} /> : null}
            </Dialog>
          </>
        );
      }}
    </PartQuery>
  );
}

const schema = z.object({ replacement: rule.optionalText(160), reason: rule.optionalText(300) });

function AnswerForm({ act, id, finding, reload, onClose }: { act: "masquer" | "garder"; id: string; finding: Finding; reload: () => void; onClose: () => void }) {
  const masking = useAct(MaskInSheet);
  const keeping = useAct(KeepInSheet);
  const form = useForm(schema, { replacement: finding.replacement ?? "", reason: "" });
  const send = async ({ replacement, reason }: { replacement: string; reason: string }) => {
    const { refusals } = act === "masquer" ? await masking.run({ input: { id, term: finding.text, replacement } }) : await keeping.run({ input: { id, term: finding.text, reason } });
    if (refusals) return refusals;
    toast(act === "masquer" ? "Le terme est masqué dans toute la fiche." : "Le motif est gardé.");
    reload();
    onClose();
    return undefined;
  };
  return (
    <Form
      form={form}
      submit={act === "masquer" ? "Masquer" : "Garder"}
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      <p>
        « {finding.text} », {finding.place}
      </p>
      {act === "masquer" ? (
        <TextField name="replacement" label="Écrire à la place" hint="Par exemple : une résidente, un Ehpad de l’Ariège." maxLength={160} />
      ) : (
        <TextField name="reason" label="Motif" hint="Par exemple : la commune est d’accord." maxLength={300} />
      )}
    </Form>
  );
}
