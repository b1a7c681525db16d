import type { Text } from "#lib/engine/text.ts";

const lifeEvents: Readonly<Record<string, Text>> = {
  "achat-vehicule": { fr: "J’achète ou je reçois un véhicule", en: "I am buying or being given a vehicle" },
  "vente-vehicule": { fr: "Je vends ou je donne un véhicule", en: "I am selling or giving a vehicle" },
  "papiers-perdus": { fr: "J’ai perdu mes papiers, on me les a volés", en: "My papers were lost or stolen" },
  demenagement: { fr: "Je déménage", en: "I am moving house" },
  "entretien-vehicule": { fr: "Je transforme mon véhicule", en: "I am modifying my vehicle" },
  famille: { fr: "Je me marie, je me pacse, un enfant naît", en: "I am marrying, or having a child" },
  vacances: { fr: "Je pars en vacances", en: "I am going on holiday" },
  activite: { fr: "J’ouvre ou je tiens un commerce", en: "I am opening or running a business" },
};

/** @returns the event’s own name when nobody worded it. */
export const lifeEventTitle = (event: string): Text => lifeEvents[event] ?? { fr: event, en: event };

/** In the order they are listed. */
export const lifeEventNames: ReadonlySet<string> = new Set(Object.keys(lifeEvents));
