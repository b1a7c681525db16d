import { z } from "zod";

const title = z.object({
  reference: z.string().min(1).max(60),
  formula: z.string().min(1).nullish(),
  recipient: z.object({ name: z.string().min(1), lines: z.array(z.string()).min(1) }),
  kind: z.enum(["certificat", "reexpedition"]),
});

export const orderSchema = z.object({
  id: z.string().min(1).max(100),
  titres: z.array(title).min(1).max(1000),
  callbackUrl: z.url({ protocol: /^https?$/ }),
});

/** What the portal asks: titles to make, and envelopes to post. */
export type Order = z.infer<typeof orderSchema>;

const stateSchema = z.object({
  reference: z.string(),
  state: z.enum(["accepte", "produit", "expedie", "rebut"]),
  formula: z.string().nullable(),
  idShip: z.string().nullable(),
  date: z.string().nullable(),
  motif: z.string().nullable(),
});

export const lotSchema = z.object({
  order: orderSchema,
  titres: z.array(stateSchema),
  /** The callbacks still to be heard by the portal, oldest first. */
  toTell: z.array(z.object({ event: z.enum(["produit", "rebut", "expedie"]), titres: z.array(z.unknown()) })),
});

export type Lot = z.infer<typeof lotSchema>;
export type TitleState = z.infer<typeof stateSchema>;

export const accepted = (order: Order): Lot => ({
  order,
  titres: order.titres.map(({ reference, formula = null }) => ({
    reference,
    state: "accepte",
    formula,
    idShip: null,
    date: null,
    motif: null,
  })),
  toTell: [],
});

type Making = { nextFormula: () => string; nextIdShip: () => string; spoiled: readonly string[] };

/** Prints each certificate under a formula number of its own and addresses an envelope; one sent again needs no new title. */
export const produced = (lot: Lot, { nextFormula, nextIdShip, spoiled }: Making): Lot => {
  const kinds = new Map(lot.order.titres.map(({ reference, kind }) => [reference, kind]));
  const titres = lot.titres.map((title): TitleState => {
    if (spoiled.includes(title.reference)) return { ...title, state: "rebut", motif: "IMPRESSION_DEFECTUEUSE" };
    const isNew = kinds.get(title.reference) === "certificat";
    const formula = isNew ? (title.formula ?? nextFormula()) : title.formula;
    return { ...title, state: "produit", formula, idShip: nextIdShip() };
  });
  const made = titres.filter(({ reference, state }) => state === "produit" && kinds.get(reference) === "certificat");
  const lost = titres.filter(({ state }) => state === "rebut");
  const toTell = [
    { event: "produit" as const, titres: made.map(({ reference, formula }) => ({ reference, formula })) },
    { event: "rebut" as const, titres: lost.map(({ reference, motif }) => ({ reference, motif })) },
  ].filter(({ titres: concerned }) => concerned.length > 0);
  return { ...lot, titres, toTell: [...lot.toTell, ...toTell] };
};

/** Every title made has left with the carrier. */
export const dispatched = (lot: Lot, date: string): Lot => {
  const titres = lot.titres.map(
    (title): TitleState => (title.state === "produit" ? { ...title, state: "expedie", date } : title),
  );
  const posted = titres.filter(({ state }) => state === "expedie");
  const told = {
    event: "expedie" as const,
    titres: posted.map(({ reference, idShip }) => ({ reference, idShip, date })),
  };
  return { ...lot, titres, toTell: [...lot.toTell, told] };
};

/** What reconciliation reads: no name, no address. */
export const summary = ({ order, titres }: Lot) => ({ lot: order.id, state: stateOf(titres), titres });

const stateOf = (titres: TitleState[]): TitleState["state"] => {
  const states = titres.map(({ state }) => state);
  if (states.includes("accepte")) return "accepte";
  if (states.includes("produit")) return "produit";
  return states.includes("expedie") ? "expedie" : "rebut";
};

/** The postcode that opens an address's line of place, as the carrier wants it. */
export const postcodeOf = (order: Order, reference: string): string => {
  const lines = order.titres.find((title) => title.reference === reference)?.recipient.lines ?? [];
  return (
    lines
      .toReversed()
      .flatMap((line) => /^\s*(\d{5})\b/.exec(line)?.[1] ?? [])
      .at(0) ?? "00000"
  );
};
