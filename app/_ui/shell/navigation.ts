import type { Text } from "#lib/engine/text.ts";

export type Entry = { href: string; label: Text };

const help: Entry = { href: "/aide", label: { fr: "Aide et contact", en: "Help and contact" } };
const procedures: Entry = { href: "/demarches", label: { fr: "Démarches", en: "Services" } };
const mine: Entry = { href: "/mes-demarches", label: { fr: "Mes démarches", en: "My applications" } };
const follow: Entry = { href: "/suivi", label: { fr: "Suivre une demande", en: "Track an application" } };

export const visitorEntries: readonly Entry[] = [procedures, mine, follow, help];
export const citizenEntries: readonly Entry[] = [mine, procedures, help];

export const agentEntries: readonly Entry[] = [
  { href: "/agent", label: { fr: "Ma journée", en: "My day" } },
  { href: "/agent/dossiers", label: { fr: "File d’attente", en: "Queue" } },
  { href: "/agent/expeditions", label: { fr: "Expéditions", en: "Dispatches" } },
];
