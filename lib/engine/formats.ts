import { isIban, isSiren, isSiret } from "./business-numbers.ts";
import type { Text } from "./text.ts";

export const formatNames = [
  "line",
  "name",
  "email",
  "phone",
  "plate",
  "formula",
  "vin",
  "transfer-code",
  "siren",
  "siret",
  "iban",
] as const;
export type FormatName = (typeof formatNames)[number];

/** How a line of text is normalised, what it must look like on that ISO day, and the sentence said when it does not. */
type Format = {
  normalise: (raw: string) => string;
  accepts: (value: string, today: string) => boolean;
  refusal: Text;
  maxLength: number;
  inputMode?: "numeric" | "tel" | "email";
};

const letters = "[A-HJ-NP-TV-Z]";
/** The system in force since 2009; I, O, U never, SS on neither side, WW kept for provisional plates. Mopeds have one letter at the end; numbers of before 2009 name a département. */
const siv = new RegExp(`^(?!SS)(?!WW)${letters}{2}-(?!000)\\d{3}-(?!SS)${letters}{2}$`);
const moped = new RegExp(`^${letters}{1,2}-\\d{2,3}-${letters}$`);
const fni = new RegExp(`^\\d{1,4} ${letters}{1,3} (0[1-9]|[1-8]\\d|9[0-5]|2A|2B|97[1-6])$`);

export const platePattern = [siv, moped, fni].map(({ source }) => source).join("|");
export const formerPlatePattern = fni.source;

/** What a value may be recognised as, for a condition to name. */
export const shapeNames = ["former-plate"] as const;
export type ShapeName = (typeof shapeNames)[number];
export const shapes: Record<ShapeName, (value: string) => boolean> = {
  "former-plate": (value) => fni.test(normalisePlate(value)),
};

/** One line, without what cannot be seen nor kept: control and format characters, halves of a character. */
export const tidy = (raw: string): string =>
  raw
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
const compact = (raw: string): string => tidy(tidy(raw.toUpperCase()).replace(/[\s.\p{Pd}]/gu, ""));

export const normalisePlate = (raw: string): string => {
  const plain = compact(raw);
  const modern = /^([A-Z]{2})(\d{3})([A-Z]{2})$/.exec(plain) ?? /^([A-Z]{1,2})(\d{2,3})([A-Z])$/.exec(plain);
  if (modern) return modern.slice(1).join("-");
  const old = /^(\d{1,4})([A-Z]{1,3})(\d{2}|2A|2B|97\d)$/.exec(plain);
  return old ? old.slice(1).join(" ") : tidy(raw.toUpperCase());
};

const normalisePhone = (raw: string): string => {
  const plain = tidy(tidy(raw).replace(/[\s.()\p{Pd}]/gu, "")).replace(/^00/, "+");
  const national = plain.replace(/^(?:\+330|0)(?=\d{9}$)/, "+33");
  const overseas = Object.entries(overseasPrefixes).find(([, prefixes]) => prefixes.test(national));
  return overseas ? national.replace("+33", overseas[0]) : national;
};

/** Dialled as any French number, kept under the code of the territory. */
const overseasPrefixes: Record<string, RegExp> = {
  "+590": /^\+33(590|690|691)/,
  "+594": /^\+33(594|694)/,
  "+596": /^\+33(596|696|697)/,
  "+262": /^\+33(262|263|269|639|692|693)/,
};

export const formats: Record<FormatName, Format> = {
  line: {
    normalise: tidy,
    accepts: () => true,
    refusal: { fr: "Ce texte ne convient pas.", en: "This text cannot be used." },
    maxLength: 200,
  },
  name: {
    normalise: tidy,
    accepts: (value) => /^[\p{L}\p{M}'’ .-]+$/u.test(value) && /\p{L}/u.test(value),
    refusal: {
      fr: "Un nom s’écrit avec des lettres, des espaces, des apostrophes et des traits d’union.",
      en: "A name is written with letters, spaces, apostrophes and hyphens.",
    },
    maxLength: 100,
  },
  email: {
    normalise: (raw) => tidy(raw).toLowerCase(),
    accepts: (value) => /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,180}\.[a-z]{2,}$/i.test(value),
    refusal: {
      fr: "L’adresse e-mail doit ressembler à nom@exemple.fr.",
      en: "The e-mail address must look like name@example.com.",
    },
    maxLength: 254,
    inputMode: "email",
  },
  phone: {
    normalise: normalisePhone,
    accepts: (value) => /^\+[1-9]\d{6,14}$/.test(value),
    refusal: {
      fr: "Le numéro de téléphone doit ressembler à 06 12 34 56 78, ou à +32 470 12 34 56 depuis l’étranger.",
      en: "The phone number must look like 06 12 34 56 78, or +32 470 12 34 56 from abroad.",
    },
    maxLength: 25,
    inputMode: "tel",
  },
  plate: {
    normalise: normalisePlate,
    accepts: (value) => siv.test(value) || moped.test(value) || fni.test(value),
    refusal: {
      fr: "Le numéro d’immatriculation doit ressembler à AA-123-AA, ou à 1234 AB 75 pour un ancien numéro. Les lettres I, O et U ne sont jamais utilisées.",
      en: "The registration number must look like AA-123-AA, or 1234 AB 75 for an old number. The letters I, O and U are never used.",
    },
    maxLength: 20,
  },
  formula: {
    normalise: compact,
    accepts: (value, today) => /^20(09|[1-9]\d)[A-Z]{2}\d{5}$/.test(value) && value.slice(0, 4) <= today.slice(0, 4),
    refusal: {
      fr: "Le numéro de formule doit ressembler à 2023AB12345\u00a0: quatre chiffres, deux lettres, cinq chiffres. Il est en haut à gauche de la carte grise.",
      en: "The formula number must look like 2023AB12345: four digits, two letters, five digits. It is at the top left of the registration certificate.",
    },
    maxLength: 20,
  },
  vin: {
    normalise: compact,
    accepts: (value) => /^[A-HJ-NPR-Z0-9]{5,17}$/.test(value),
    refusal: {
      fr: "Le numéro d’identification (repère E) compte 17 lettres et chiffres, sans I, O ni Q. Il peut être plus court avant 1981.",
      en: "The identification number (box E) has 17 letters and digits, without I, O or Q. It can be shorter before 1981.",
    },
    maxLength: 30,
  },
  "transfer-code": {
    normalise: compact,
    accepts: (value) => /^[A-Z0-9]{5}$/.test(value),
    refusal: {
      fr: "Le code de cession compte 5 lettres ou chiffres. Le vendeur le reçoit quand il déclare la vente.",
      en: "The transfer code has 5 letters or digits. The seller gets it when declaring the sale.",
    },
    maxLength: 20,
  },
  siren: {
    normalise: compact,
    accepts: isSiren,
    refusal: {
      fr: "Le numéro Siren compte 9 chiffres, comme 732 829 320. Vérifiez chaque chiffre\u00a0: l’un d’eux ne va pas avec les autres.",
      en: "The Siren number has 9 digits, such as 732 829 320. Check each digit: one of them does not fit the others.",
    },
    maxLength: 20,
    inputMode: "numeric",
  },
  siret: {
    normalise: compact,
    accepts: isSiret,
    refusal: {
      fr: "Le numéro Siret compte 14 chiffres, comme 732 829 320 00074. Vérifiez chaque chiffre\u00a0: l’un d’eux ne va pas avec les autres.",
      en: "The Siret number has 14 digits, such as 732 829 320 00074. Check each digit: one of them does not fit the others.",
    },
    maxLength: 30,
    inputMode: "numeric",
  },
  iban: {
    normalise: compact,
    accepts: isIban,
    refusal: {
      fr: "L’IBAN commence par deux lettres, comme FR76. Recopiez-le du relevé d’identité bancaire, avec tous ses chiffres.",
      en: "The IBAN begins with two letters, such as FR76. Copy it from the bank statement, with all its digits.",
    },
    maxLength: 45,
  },
};

/** Several lines, each without what cannot be seen, no more than one empty line in a row. */
export const tidyLines = (raw: string): string =>
  raw
    .split(/\r\n?|\n/)
    .map(tidy)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
