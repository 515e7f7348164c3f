import type { CombinedError } from "@urql/core";
import { RequestError } from "~/app/session/transport";

/** What went wrong with a whole request, by the server's code. */
export type Failure = { code: string; requestId: string | undefined };

export function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return { code: error.code, requestId: error.requestId };
  if (!isCombined(error)) return { code: "INTERNAL", requestId: undefined };
  const network = error.networkError;
  if (network instanceof RequestError) return { code: network.code, requestId: network.requestId };
  if (network) return { code: "NETWORK", requestId: undefined };
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  const text = (key: string) => (typeof extensions[key] === "string" ? (extensions[key] as string) : undefined);
  return { code: text("code") ?? "INTERNAL", requestId: text("requestId") };
}

const isCombined = (error: unknown): error is CombinedError => error instanceof Error && "graphQLErrors" in error;

const SENTENCES: Record<string, string> = {
  NETWORK: "Le serveur est injoignable. Vérifiez votre connexion, puis réessayez : votre saisie est conservée sur cette page.",
  UNAUTHENTICATED: "Votre session a pris fin. Reconnectez-vous pour continuer.",
  FORBIDDEN: "Vos droits ne permettent pas cette action.",
  NOT_FOUND: "Cet élément n’existe pas, ou n’est plus accessible.",
  CONFLICT: "Cet élément a changé entre-temps. Rechargez la page, puis reprenez votre modification.",
  INVALID: "La demande n’a pas été comprise par le serveur. Rechargez la page, puis réessayez.",
  RATE_LIMITED: "Trop de demandes en peu de temps. Patientez une minute, puis réessayez.",
  TIMEOUT: "Le serveur a mis trop de temps à répondre. Réessayez dans un instant.",
};

/** The failure in one French sentence, with the reference to give when asking for help. */
export function sentenceOf({ code, requestId }: Failure): string {
  const sentence = SENTENCES[code] ?? "Une erreur inattendue est survenue. Réessayez dans un instant.";
  return requestId ? `${sentence} Référence à indiquer en cas d’appel : ${requestId}.` : sentence;
}
