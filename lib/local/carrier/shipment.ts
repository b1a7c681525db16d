import { z } from "zod";
import { parisIso } from "#lib/local/paris.ts";
import { asCode, type Code, codes, finalCodes, steps } from "./codes.ts";

export const shipmentSchema = z.object({
  idShip: z.string(),
  recipientPostcode: z.string(),
  events: z.array(z.object({ code: z.string(), label: z.string().nullable(), at: z.iso.datetime({ offset: true }) })),
});

/** A letter and what happened to it, in the order it was told; a null label is that of the code. */
export type Shipment = z.infer<typeof shipmentSchema>;
type Event = Shipment["events"][number];

export const languagesOfCarrier = ["fr_FR", "de_DE", "en_GB", "es_ES", "it_IT", "nl_NL"] as const;
export type LanguageOfCarrier = (typeof languagesOfCarrier)[number];

/** The shipment as “Suivi v2” tells it: newest event first, five steps. */
export const tracked = (shipment: Shipment, lang: LanguageOfCarrier) => {
  const history = shipment.events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const known = history.flatMap((event) => asCode(event.code) ?? []);
  const entry = history.find(({ code }) => code.startsWith("PC"));
  const delivery = history.find(({ code }) => code === "DI1" || code === "DI0");
  return {
    idShip: shipment.idShip,
    holder: 1,
    product: "courrier suivi",
    isFinal: isFinal(shipment),
    ...(entry ? { entryDate: paris(entry.at), estimDate: expected(entry.at) } : {}),
    ...(delivery ? { deliveryDate: paris(delivery.at) } : {}),
    timeline: timeline(history, known, lang),
    event: history.toReversed().map((event, index) => ({
      order: 100 - index,
      label: event.label ?? words(event.code, lang),
      date: paris(event.at),
      code: event.code,
    })),
    contextData: { deliveryChoice: { deliveryChoice: 0 }, originCountry: "FR", arrivalCountry: "FR" },
    url: `https://www.laposte.fr/outils/suivre-vos-envois?code=${shipment.idShip}`,
  };
};

export const isFinal = (shipment: Shipment): boolean =>
  shipment.events.some(({ code }) => finalCodes.some((final) => final === code));

/** What ordinarily happens after the latest event, or null when nothing does. */
export const nextCode = (shipment: Shipment): Code | null => {
  if (isFinal(shipment)) return null;
  const past = shipment.events.map(({ code }) => code);
  const last = asCode(past.at(-1) ?? "") ?? "DR1";
  if (last === "ET1" && past.filter((code) => code === "ET1").length < 2) return "ET1";
  return following[last];
};

const following = {
  DR1: "PC1",
  PC1: "ET1",
  PC2: "ET2",
  ET1: "MD2",
  ET2: "ET3",
  ET3: "MD2",
  ET4: "ET3",
  EP1: "MD2",
  DO1: "DO2",
  DO2: "ET1",
  DO3: "DO2",
  PB1: "PB2",
  PB2: "ET1",
  MD2: "DI1",
  DI3: "MD2",
  ND1: "RE1",
  AG1: "DI1",
  RE1: "DI2",
  DI0: null,
  DI1: null,
  DI2: null,
} as const satisfies Record<Code, Code | null>;

const timeline = (history: Event[], known: Code[], lang: LanguageOfCarrier) => {
  const reached = Math.max(1, ...known.map((code) => codes[code].step));
  return steps.map((step, index) => {
    const id = index + 1;
    const codesHere = known.filter((code) => codes[code].step === id);
    const first = history.find(({ code }) => codesHere.some((here) => here === code));
    const latest = codesHere.at(-1);
    const kind = latest ? codes[latest].kind : 1;
    const shortLabel = latest && kind !== 1 ? words(latest, lang) : step[lang === "fr_FR" ? "fr" : "en"];
    return {
      shortLabel: id <= reached ? shortLabel : "",
      longLabel: "",
      id,
      ...(first ? { date: paris(first.at) } : {}),
      country: "",
      status: id <= reached,
      type: kind,
    };
  });
};

const words = (value: string, lang: LanguageOfCarrier): string => {
  const code = asCode(value);
  return code ? codes[code][lang === "fr_FR" ? "fr" : "en"] : value;
};

const paris = (at: string): string => parisIso(new Date(at));

/** Three days after it was accepted, at midnight in Paris as the carrier writes a day. */
const expected = (entry: string): string => {
  const day = parisIso(new Date(Date.parse(entry) + 3 * 24 * 60 * 60 * 1000));
  return `${day.slice(0, 10)}T00:00:00${day.slice(19)}`;
};
