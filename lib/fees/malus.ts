import { addMonths } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import { formatNumber } from "#lib/engine/numbers.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { isOf } from "./categories.ts";
import { energyFamily } from "./energies.ts";
import type { FeeLine } from "./fee-breakdown.ts";
import type { FeeOptions } from "./fee-options.ts";
import { known } from "./known.ts";
import { ageReductionPercent, co2Euros, firstMassScale, malusCeiling, massEuros } from "./malus-scales.ts";
import { fromEuros } from "./money.ts";
import { operations } from "./operations.ts";
import type { VehicleFeeInput } from "./vehicle-fee-input.ts";

/**
 * Y.3: CO2 and mass taxes of a passenger car new to France, by the scales of its first registration, capped together,
 * then reduced by its age when it is imported (CIBS L421-58 and following, L421-71 and following, L421-7-2).
 */
export function malus(input: VehicleFeeInput, options: FeeOptions): FeeLine {
  const exemption = whyNone(input);
  if (exemption !== undefined) return line(0, exemption);

  const day = input.B ?? input.date;
  const co2 = input.co2Bareme ?? co2Euros(known(input.co2, "co2"), day);
  const mass = input.masse === undefined ? 0 : massEuros(input.masse, day, options.massCounting);
  const ceiling = malusCeiling(day);
  const due = Math.min(co2 + mass, ceiling);
  const age = ageReduction(input, day);
  const explain = (language: Language): string =>
    [
      co2InWords(input, co2, day)[language],
      massInWords(input, mass, day)[language],
      ...(co2 + mass > ceiling ? [ceilingInWords(ceiling)[language]] : []),
      ...(age.percent > 0 ? [ageInWords(age)[language]] : []),
    ].join(" ");
  return line(due * (100 - age.percent), { fr: explain("fr"), en: explain("en") });
}

const line = (cents: number, explanation: Text): FeeLine => ({
  code: "Y.3",
  label: { fr: "Taxes CO2 et masse", en: "CO2 and mass taxes" },
  cents,
  explanation,
  source: {
    fr: "Code des impositions sur les biens et services, articles L421-30, L421-58 et suivants, L421-71 et suivants, L421-7-2",
    en: "Tax code on goods and services (CIBS), articles L421-30, L421-58 and following, L421-71 and following, L421-7-2",
  },
});

function whyNone({ operation, categorieUE, energie, exoMalus }: VehicleFeeInput): Text | undefined {
  if (operations[operation].malus === "none") return notFirst;
  if (!isOf(categorieUE, "passengerCar")) return notACar;
  if (energyFamily(known(energie, "energie")) === "electric") return electric;
  return exoMalus === true ? exempt : undefined;
}

type AgeReduction = { months: number; percent: number };

/** A month begun counts whole, and the anniversary day begins one. */
function ageReduction({ operation, date }: VehicleFeeInput, firstRegistration: string): AgeReduction {
  if (operations[operation].malus !== "imported") return { months: 0, percent: 0 };
  let months = 0;
  while (addMonths(firstRegistration, months) <= date) months += 1;
  return { months, percent: ageReductionPercent(months) };
}

function co2InWords({ co2, co2Bareme }: VehicleFeeInput, euros: number, day: string): Text {
  const scale = co2Bareme === undefined ? { fr: "", en: "" } : { fr: " (montant indiqué)", en: " (amount given)" };
  const grams = co2 === undefined ? { fr: "", en: "" } : { fr: `${co2}\u00a0g/km, `, en: `${co2}\u00a0g/km, ` };
  const year = day.slice(0, 4);
  const amount = fromEuros(euros);
  return {
    fr: `CO2\u00a0: ${grams.fr}barème ${year}${scale.fr}, ${formatMoney(amount, "fr")}.`,
    en: `CO2: ${grams.en}${year} scale${scale.en}, ${formatMoney(amount, "en")}.`,
  };
}

function massInWords({ masse }: VehicleFeeInput, euros: number, day: string): Text {
  if (day < firstMassScale) return { fr: "Masse non taxée avant 2022.", en: "Mass not taxed before 2022." };
  if (masse === undefined) return { fr: "Masse non indiquée, non comptée.", en: "Mass not given, not counted." };
  const amount = fromEuros(euros);
  return {
    fr: `Masse\u00a0: ${formatNumber(masse, "fr")}\u00a0kg, ${formatMoney(amount, "fr")}.`,
    en: `Mass: ${formatNumber(masse, "en")}\u00a0kg, ${formatMoney(amount, "en")}.`,
  };
}

const ceilingInWords = (ceiling: number): Text => ({
  fr: `Plafonnées ensemble à ${formatMoney(fromEuros(ceiling), "fr")}.`,
  en: `Capped together at ${formatMoney(fromEuros(ceiling), "en")}.`,
});

const ageInWords = ({ months, percent }: AgeReduction): Text => ({
  fr: `Réduction de ${percent}\u00a0% pour ${months} mois commencés depuis la première immatriculation.`,
  en: `${percent}% off for ${months} months begun since the first registration.`,
});

const notFirst: Text = {
  fr: "Due seulement à la première immatriculation en France.",
  en: "Due only at the first registration in France.",
};
const notACar: Text = { fr: "Ne concerne que les voitures particulières.", en: "Concerns passenger cars only." };
const electric: Text = {
  fr: "Les véhicules électriques ou à hydrogène en sont exonérés.",
  en: "Electric and hydrogen vehicles are exempt.",
};
const exempt: Text = { fr: "Exonération reconnue au demandeur.", en: "The applicant is exempt." };
