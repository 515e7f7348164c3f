/** Bytes → kilobytes, as a download says its weight. */
export const weightOf = (bytes: number) => Math.max(1, Math.round(bytes / 1024));

const LOST = "Le fichier n’a pas pu être envoyé : vérifiez le réseau, puis réessayez.";

/** Sends a file as it is to its address of a few minutes; what is wrong with it, or nothing. */
export async function sendFile(path: string, file: Blob, most: number, post: typeof fetch = fetch): Promise<string | null> {
  if (file.size > most) return `Fichier : il pèse plus de ${Math.floor(most / 1024 / 1024)} Mo. Réduisez-le, ou envoyez-le en plusieurs fois.`;
  try {
    const answer = await post(path, { method: "POST", body: file });
    return answer.ok ? null : (await answer.text()).trim() || LOST;
  } catch {
    return LOST;
  }
}
