import type { Text } from "#lib/engine/text.ts";

/** Energy codes, P.3, in everyday words. */
export const energyNames: Record<string, Text> = {
  ES: { fr: "essence", en: "petrol" },
  GO: { fr: "gazole", en: "diesel" },
  EL: { fr: "électricité", en: "electricity" },
  H2: { fr: "hydrogène", en: "hydrogen" },
  EH: { fr: "essence et électricité (hybride)", en: "petrol hybrid" },
  EE: { fr: "essence et électricité (hybride rechargeable)", en: "plug-in petrol hybrid" },
  GH: { fr: "gazole et électricité (hybride)", en: "diesel hybrid" },
  GL: { fr: "gazole et électricité (hybride rechargeable)", en: "plug-in diesel hybrid" },
  FE: { fr: "superéthanol E85", en: "E85 ethanol" },
  GP: { fr: "GPL", en: "LPG" },
  GN: { fr: "gaz naturel", en: "natural gas" },
  EG: { fr: "essence et GPL", en: "petrol and LPG" },
};
