import type { Text } from "#lib/engine/text.ts";

const themes: Readonly<Record<string, Text>> = {
  vehicules: { fr: "Véhicules", en: "Vehicles" },
  "etat-civil": { fr: "Naissance, mariage, décès", en: "Birth, marriage, death" },
  logement: { fr: "Logement et sécurité", en: "Home and safety" },
  commerce: { fr: "Commerce et espace public", en: "Business and public space" },
};

/** @returns the theme’s own name when nobody worded it. */
export const themeTitle = (theme: string): Text => themes[theme] ?? { fr: theme, en: theme };

export const themeNames: ReadonlySet<string> = new Set(Object.keys(themes));
