export type MissingPart = { message: string; establishment: { id: string; name: string } | null };

/** What is missing, with the establishment that it concerns; without a final stop, for lists. */
export function missingWords({ message, establishment }: MissingPart): string {
  const sentence = message.replace(/\.$/, "");
  if (!establishment) return sentence;
  return `${establishment.name} : ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
