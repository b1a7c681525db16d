import { formatMoney } from "#lib/engine/money.ts";
import type { Text } from "#lib/engine/text.ts";
import { isOf } from "./categories.ts";
import type { FeeBreakdown, FeeLine } from "./fee-breakdown.ts";
import { defaultFeeOptions, type FeeOptions } from "./fee-options.ts";
import { malus } from "./malus.ts";
import { roundToEuro } from "./money.ts";
import { deliveryFeeCents, fixedTaxCents } from "./national-tariffs.ts";
import { operations } from "./operations.ts";
import { tariffsVersion } from "./regional-tariffs.ts";
import { regionalTax } from "./regional-tax.ts";
import { transportTax } from "./transport-tax.ts";
import type { VehicleFeeInput } from "./vehicle-fee-input.ts";

/** The taxes and fee of a registration certificate, rubrics Y.1 to Y.6, each line with its reasoning and legal basis. */
export function vehicleRegistrationFee(input: VehicleFeeInput, options: FeeOptions = defaultFeeOptions): FeeBreakdown {
  const taxes = [regionalTax(input, options), transportTax(input), malus(input, options), fixedTax(input)];
  const lines = [...taxes, rounding(taxes, options), deliveryFee(input, options)];
  return { scale: tariffsVersion, lines, totalCents: sum(lines) };
}

const sum = (lines: readonly FeeLine[]): number => lines.reduce((total, { cents }) => total + cents, 0);

/** Y.4: every certificate delivered (CIBS L421-33 1°). */
function fixedTax({ operation }: VehicleFeeInput): FeeLine {
  const due = operations[operation].fixedTax === "due";
  return {
    code: "Y.4",
    label: { fr: "Taxe fixe", en: "Fixed tax" },
    cents: due ? fixedTaxCents : 0,
    explanation: due
      ? { fr: "La même pour tout certificat délivré.", en: "The same for every certificate delivered." }
      : { fr: "Cette opération n’y donne pas lieu.", en: "This operation does not give rise to it." },
    source: {
      fr: "Code des impositions sur les biens et services, articles L421-30 et L421-33, 1°",
      en: "Tax code on goods and services (CIBS), articles L421-30 and L421-33, 1°",
    },
  };
}

/** Brings Y.1 to Y.4 to whole euros, fifty cents counting for one. */
function rounding(taxes: readonly FeeLine[], options: FeeOptions): FeeLine {
  const subtotal = sum(taxes);
  const rounded = {
    ROUND_SUBTOTAL: roundToEuro(subtotal),
    ROUND_EACH: taxes.reduce((total, { cents }) => total + roundToEuro(cents), 0),
  }[options.rounding];
  return {
    code: "ROUNDING",
    label: { fr: "Arrondi à l’euro", en: "Rounding to the euro" },
    cents: rounded - subtotal,
    explanation: roundingInWords(subtotal, rounded),
    source: {
      fr: "Arrondi à l’euro le plus proche, 50 centimes comptant pour un euro",
      en: "Rounded to the nearest euro, 50 cents counting for one euro",
    },
  };
}

function roundingInWords(subtotal: number, rounded: number): Text {
  if (subtotal === rounded) return { fr: "Le montant tombe juste.", en: "The amount is already whole." };
  return {
    fr: `${formatMoney(subtotal, "fr")} de taxes, arrondis à ${formatMoney(rounded, "fr")}.`,
    en: `${formatMoney(subtotal, "en")} of taxes, rounded to ${formatMoney(rounded, "en")}.`,
  };
}

/** Y.5: a title is sent by post (order of 21 September 2015). */
function deliveryFee({ operation, categorieUE }: VehicleFeeInput, options: FeeOptions): FeeLine {
  const { delivery, ownership } = operations[operation];
  const cyclomotor = ownership === "changes" && isOf(categorieUE, "cyclomotor");
  const line = {
    code: "Y.5",
    label: { fr: "Redevance d’acheminement", en: "Delivery fee" },
    source: { fr: "Arrêté du 21 septembre 2015", en: "Order of 21 September 2015" },
  } as const;
  if (delivery === "none") return { ...line, cents: 0, explanation: nothingSent };
  if (cyclomotor && options.cyclomotorDelivery === "FREE") return { ...line, cents: 0, explanation: cyclomotorsFree };
  return { ...line, cents: deliveryFeeCents, explanation: sentByPost };
}

const nothingSent: Text = { fr: "Aucun titre payant n’est envoyé.", en: "No title is sent against a fee." };
const cyclomotorsFree: Text = { fr: "Les cyclomoteurs en sont dispensés.", en: "Mopeds are exempt." };
const sentByPost: Text = {
  fr: "Envoi du titre à domicile, en courrier suivi.",
  en: "The title is sent to the home by tracked mail.",
};
