import type { NetworkTab } from "./address";

export { NETWORK_ACTIONS, NETWORK_TABS, type NetworkAction, type NetworkTab } from "./address";

export const networkTabName: Record<NetworkTab, string> = {
  etapes: "Étapes",
  vie: "Vie du réseau",
  postes: "Postes",
  livrables: "Livrables",
  restitutions: "Restitutions",
  enveloppe: "Enveloppe",
};
