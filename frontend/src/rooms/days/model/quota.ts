import type { Quota } from "~/gql/graphql";

type Use = { quota: Quota; label: string; establishment: { id: string; name: string } | null; grantedHalfDays: number; remainingHalfDays: number };

/** The quotas of a group to choose from, each once, with what all its lines leave. */
export function quotaChoices(uses: readonly Use[]): { quota: Quota; label: string; remaining: number; perEstablishment: boolean }[] {
  const choices = new Map<Quota, { quota: Quota; label: string; remaining: number; perEstablishment: boolean }>();
  for (const { quota, label, establishment, remainingHalfDays } of uses) {
    const known = choices.get(quota);
    if (known) known.remaining += remainingHalfDays;
    else choices.set(quota, { quota, label, remaining: remainingHalfDays, perEstablishment: establishment !== null });
  }
  return [...choices.values()];
}

/** The line that an entry draws on; none while its establishment is not chosen. */
export function lineFor<U extends Use>(uses: readonly U[], quota: string, establishmentId: string): U | undefined {
  return uses.find((use) => use.quota === quota && (use.establishment === null || use.establishment.id === establishmentId));
}
