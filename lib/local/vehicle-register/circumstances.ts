import type { Text } from "#lib/engine/text.ts";
import type { Situation } from "./vehicle.ts";

export type Circumstance = {
  /** The transfer code given to the buyer, and for how many days from today it still lives. */
  code?: string;
  codeDays?: number;
  situation?: Partial<Situation>;
  inspection?: { monthsAgo: number; result: "A" | "S" | "R"; mileage: number };
  addressChanges?: number;
  shows: Text;
};

const passed = (monthsAgo: number, mileage: number) => ({ monthsAgo, result: "A", mileage }) as const;
const failed = (result: "S" | "R", mileage: number) => ({ monthsAgo: 1, result, mileage }) as const;

/** What stands for or against the sale of each vehicle, and what it is there to show. */
export const circumstances: Record<string, Circumstance> = {
  "GR-417-PT": {
    code: "48217",
    inspection: passed(2, 46910),
    shows: { fr: "En règle, avec un code de cession", en: "In order, with a transfer code" },
  },
  "FX-519-QJ": {
    code: "30764",
    inspection: passed(4, 38240),
    shows: { fr: "En règle, avec un code de cession", en: "In order, with a transfer code" },
  },
  "GM-260-DV": {
    shows: {
      fr: "En règle, sans code de cession\u00a0: formule et date demandées",
      en: "In order, no transfer code: formula and date are asked",
    },
  },
  "BC-274-VD": {
    code: "62318",
    inspection: passed(3, 187420),
    shows: { fr: "Plus de dix ans, en règle\u00a0: taxe réduite", en: "Over ten years old, in order: reduced tax" },
  },
  "EF-516-XJ": {
    code: "71835",
    inspection: passed(5, 92310),
    shows: { fr: "Dix ans aujourd’hui, jour pour jour", en: "Ten years old today, to the day" },
  },
  "GT-176-MS": {
    code: "20491",
    addressChanges: 3,
    shows: {
      fr: "Électrique, trois changements d’adresse déjà faits",
      en: "Electric, its address already changed three times",
    },
  },
  "GJ-582-LT": {
    code: "93046",
    inspection: passed(3, 41870),
    shows: { fr: "Hybride non rechargeable", en: "Non plug-in hybrid" },
  },
  "FD-731-MN": { code: "37415", inspection: passed(1, 23150), shows: { fr: "Motocyclette", en: "Motorcycle" } },
  "GB-642-K": { code: "08256", inspection: passed(2, 8400), shows: { fr: "Cyclomoteur", en: "Moped" } },
  "FN-845-WR": {
    code: "56273",
    inspection: passed(5, 118600),
    shows: { fr: "Utilitaire, masse en charge 1\u00a0995\u00a0kg", en: "Van, gross mass 1,995 kg" },
  },
  "1234 AB 75": {
    inspection: passed(4, 134500),
    shows: { fr: "Ancienne plaque (FNI), sans numéro de formule", en: "Former plate series (FNI), no formula number" },
  },
  "CW-158-ZA": { code: "41907", shows: { fr: "Remorque", en: "Trailer" } },
  "DH-407-BC": {
    inspection: passed(5, 61200),
    shows: { fr: "Véhicule de collection, numéro d’identification court", en: "Collection car with a short VIN" },
  },
  "DT-118-XM": {
    code: "77410",
    situation: { pledges: [{ date: "2024-02-09", creditor: "CREDIT DES DEUX RIVES" }] },
    inspection: passed(2, 83950),
    shows: { fr: "Gage inscrit\u00a0: la vente reste possible", en: "Pledged: the sale remains possible" },
  },
  "EK-771-ZR": {
    code: "64182",
    situation: { oppositions: [{ kind: "OTCI", date: "2026-01-20" }] },
    inspection: passed(4, 121300),
    shows: { fr: "Opposition au transfert (OTCI)", en: "Transfer opposed (OTCI)" },
  },
  "FA-902-KB": {
    code: "19365",
    situation: { oppositions: [{ kind: "OTCI_PV", date: "2026-03-11" }] },
    inspection: passed(3, 76480),
    shows: { fr: "Opposition pour amende impayée (OTCI-PV)", en: "Transfer opposed for an unpaid fine (OTCI-PV)" },
  },
  "FL-408-VE": {
    situation: { stolen: true },
    inspection: passed(3, 70120),
    shows: { fr: "Déclaré volé", en: "Reported stolen" },
  },
  "GH-334-AW": {
    code: "11738",
    situation: { suspensions: [{ reason: "PVE" }] },
    inspection: passed(2, 39660),
    shows: { fr: "Immatriculation suspendue", en: "Registration suspended" },
  },
  "CB-045-NF": {
    situation: { oppositions: [{ kind: "OVEI", date: "2026-02-27" }] },
    inspection: passed(6, 142800),
    shows: { fr: "Économiquement irréparable (OVEI)", en: "Beyond economical repair (OVEI)" },
  },
  "FJ-275-PB": {
    situation: { oppositions: [{ kind: "OVE", date: "2026-04-08" }] },
    inspection: passed(5, 68040),
    shows: {
      fr: "Endommagé, second rapport d’expert attendu (OVE)",
      en: "Damaged, second expert’s report awaited (OVE)",
    },
  },
  "DN-287-GC": {
    code: "40296",
    situation: { seizures: [{ date: "2026-05-06", by: "TRESORERIE DE VALMORE" }] },
    inspection: passed(2, 109750),
    shows: { fr: "Déclaration valant saisie", en: "Seized" },
  },
  "BW-952-PH": {
    code: "62574",
    inspection: passed(26, 98410),
    shows: { fr: "Contrôle technique périmé", en: "Inspection expired" },
  },
  "AH-633-TB": {
    code: "07483",
    inspection: failed("S", 203650),
    shows: { fr: "Contrôle technique défavorable", en: "Inspection failed" },
  },
  "EC-663-RT": {
    situation: { cancelled: true, certificateLost: true },
    inspection: passed(4, 57330),
    shows: { fr: "Immatriculation annulée", en: "Registration cancelled" },
  },
  "GK-941-NH": {
    code: "54817",
    codeDays: -6,
    inspection: passed(1, 33470),
    shows: { fr: "Code de cession expiré", en: "Transfer code expired" },
  },
};
