import type { TrinomeRole } from "~/gql/graphql";
import { VOICES, voiceName } from "~/lib/terms";

type Member = { role: TrinomeRole; deputy: boolean; person: { id: string; name: string } };
/** One voice of a trinôme: who holds it (none when it is vacant), and the deputies. */
export type Voice = { role: TrinomeRole; label: string; holder: Member["person"] | null; deputies: string[] };

/** The three voices, in the order of the rule, whoever is named. */
export function voicesOf(members: readonly Member[]): Voice[] {
  return VOICES.map((role) => {
    const own = members.filter((member) => member.role === role);
    return {
      role,
      label: voiceName[role],
      holder: own.find(({ deputy }) => !deputy)?.person ?? null,
      deputies: own.filter(({ deputy }) => deputy).map(({ person }) => person.name),
    };
  });
}
