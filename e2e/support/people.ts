/** What somebody knows of themselves. */
export type Person = { name: string; username: string; familyName: string };

export const citizens = {
  ines: { name: "Inès Carpentier", username: "ines.carpentier", familyName: "CARPENTIER" },
  yacine: { name: "Yacine Belkhodja", username: "yacine.belkhodja", familyName: "BELKHODJA" },
  haruka: { name: "Haruka Aizawa", username: "haruka.aizawa", familyName: "AIZAWA" },
  amadou: { name: "Amadou Ndoye", username: "amadou.ndoye", familyName: "NDOYE" },
  francoise: { name: "Françoise Mercadier", username: "francoise.mercadier", familyName: "MERCADIER" },
  gaetan: { name: "Gaëtan Le Goff-Trévérec", username: "gaetan.legoff", familyName: "LE GOFF-TRÉVÉREC" },
  anneLaure: { name: "Anne-Laure Huchard", username: "annelaure.huchard", familyName: "HUCHARD" },
  noelle: { name: "Noëlle Bœuvré", username: "noelle.boeuvre", familyName: "BŒUVRÉ D'ÉVILLE" },
  lisandru: { name: "Lisandru Pietracci", username: "lisandru.pietracci", familyName: "PIETRACCI" },
  camille: { name: "Camille Morel", username: "camille.morel.1996", familyName: "MOREL" },
} as const satisfies Record<string, Person>;

/** Two journeys told at once never meet: each worker has people of its own, and tells one journey at a time. */
export const peopleOf = (worker: number): { citizen: Person; another: Person } => {
  const pair = pairs[worker % pairs.length];
  if (pair === undefined) throw new Error("Nobody is left to tell this journey");
  return { citizen: pair[0], another: pair[1] };
};

const pairs = [
  [citizens.ines, citizens.yacine],
  [citizens.francoise, citizens.haruka],
  [citizens.gaetan, citizens.amadou],
  [citizens.noelle, citizens.anneLaure],
  [citizens.lisandru, citizens.camille],
] as const;

export const agents = {
  karim: "Karim Haddad",
  sofia: "Sofia Benali",
  helene: "Hélène Marchetti",
  /** Works for another service. */
  thomas: "Thomas Le Guirec",
  aurelie: "Aurélie Castagnier",
  yanis: "Yanis Belmonte",
  nadia: "Nadia Ferreira",
  /** Known to ProConnect, unknown to the portal. */
  julien: "Julien Duval",
} as const;
