import { addMonths, formatDate } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { isOf } from "./categories.ts";
import { type EnergyFamily, energyFamily } from "./energies.ts";
import type { FeeLine } from "./fee-breakdown.ts";
import type { FeeOptions } from "./fee-options.ts";
import { known } from "./known.ts";
import { operations } from "./operations.ts";
import { regions } from "./region.ts";
import {
  confidences,
  electricExemptUntil,
  inForce,
  type RegionalTariff,
  regionalTariffs,
  type Share,
  transportSurcharges,
} from "./regional-tariffs.ts";
import type { VehicleFeeInput } from "./vehicle-fee-input.ts";

const label: Text = { fr: "Taxe régionale", en: "Regional tax" };
const law = {
  fr: "Code des impositions sur les biens et services, articles L421-41 à L421-54-1",
  en: "Tax code on goods and services (CIBS), articles L421-41 to L421-54-1",
};
const tenYears = 120;

/** Y.1: tariff of the region × fiscal horsepower × the share due (CIBS L421-41 to L421-54-1). */
export function regionalTax(input: VehicleFeeInput, options: FeeOptions): FeeLine {
  if (operations[input.operation].ownership === "same") return nothing(noChangeOfHolder);
  if (isOf(input.categorieUE, "drawn")) return nothing(noEngine);

  const region = known(input.region, "region");
  const horsepower = known(input.cv, "cv");
  const tariff = known(inForce(regionalTariffs, region, input.date), "date");
  const surcharge = inForce(transportSurcharges, region, input.date)?.cents ?? 0;
  const perHorsepower = tariff.cents + surcharge;
  const { share, why } = shareDue(input, tariff, options);

  const explain = (language: Language): string =>
    `${horsepower}\u00a0CV × ${formatMoney(perHorsepower, language)}${timesShare[share]} (${tariffInWords(input, tariff, surcharge)[language]}). ${why[language]}`;
  return {
    code: "Y.1",
    label,
    cents: Math.round(perHorsepower * horsepower * share),
    explanation: { fr: explain("fr"), en: explain("en") },
    source: {
      fr: `${law.fr}\u00a0; ${confidences[tariff.confidence].fr}`,
      en: `${law.en}; ${confidences[tariff.confidence].en}`,
    },
  };
}

const timesShare = { 0: " × 0", 0.5: " × ½", 1: "" } as const satisfies Record<Share, string>;

type ShareDue = { share: Share; why: Text };

/** Special tariffs do not add up: of those that apply, the lowest. */
function shareDue(input: VehicleFeeInput, tariff: RegionalTariff, options: FeeOptions): ShareDue {
  const applying = [...byCategory(input, options), ...byEnergy(input, tariff), ...byAge(input)];
  return applying.reduce((lowest, next) => (next.share < lowest.share ? next : lowest), fullTariff);
}

function byCategory({ categorieUE }: VehicleFeeInput, options: FeeOptions): ShareDue[] {
  if (isOf(categorieUE, "cyclomotor")) return [cyclomotor];
  if (isOf(categorieUE, "motorcycle")) return [motorcycle];
  return isOf(categorieUE, "heavyGoods") && options.heavyGoods === "HALF" ? [heavyGoods] : [];
}

function byEnergy(input: VehicleFeeInput, tariff: RegionalTariff): ShareDue[] {
  const shares: Record<EnergyFamily, Share> = {
    electric: input.date <= electricExemptUntil ? 0 : tariff.electric,
    alternative: tariff.alternative,
    other: 1,
  };
  const share = shares[energyFamily(known(input.energie, "energie"))];
  return share === 1 ? [] : [{ share, why: cleanEnergy[share] }];
}

function byAge(input: VehicleFeeInput): ShareDue[] {
  const first = known(input.B, "B");
  if (input.date < addMonths(first, tenYears)) return [];
  const why = {
    fr: `Demi-tarif\u00a0: première immatriculation le ${formatDate(first, "fr")}, il y a 10 ans ou plus.`,
    en: `Half tariff: first registered on ${formatDate(first, "en")}, 10 years ago or more.`,
  };
  return [{ share: 0.5, why }];
}

const fullTariff: ShareDue = {
  share: 1,
  why: {
    fr: "Plein tarif\u00a0: le véhicule a moins de 10 ans.",
    en: "Full tariff: the vehicle is under 10 years old.",
  },
};
const cyclomotor: ShareDue = {
  share: 0,
  why: { fr: "Les cyclomoteurs en sont exonérés.", en: "Mopeds are exempt." },
};
const motorcycle: ShareDue = {
  share: 0.5,
  why: { fr: "Demi-tarif des motocyclettes.", en: "Half tariff for motorcycles." },
};
const heavyGoods: ShareDue = {
  share: 0.5,
  why: { fr: "Demi-tarif des camions.", en: "Half tariff for lorries." },
};
const cleanEnergy = {
  0: { fr: "Exonération selon l’énergie du véhicule.", en: "Exempt because of its energy." },
  0.5: {
    fr: "Demi-tarif voté par la région pour l’énergie du véhicule.",
    en: "Half tariff voted by the region for its energy.",
  },
} as const satisfies Record<0 | 0.5, Text>;

function tariffInWords({ date }: VehicleFeeInput, { region, cents }: RegionalTariff, surcharge: number): Text {
  const { name } = regions[region];
  const fr = `tarif ${name} au ${formatDate(date, "fr")}`;
  const en = `${name} tariff on ${formatDate(date, "en")}`;
  if (surcharge === 0) return { fr, en };
  return {
    fr: `${fr}\u00a0: ${formatMoney(cents, "fr")} pour la région et ${formatMoney(surcharge, "fr")} pour ses transports`,
    en: `${en}: ${formatMoney(cents, "en")} for the region and ${formatMoney(surcharge, "en")} for its transport`,
  };
}

const nothing = (explanation: Text): FeeLine => ({ code: "Y.1", label, cents: 0, explanation, source: law });

const noChangeOfHolder: Text = {
  fr: "Due seulement quand le véhicule change de titulaire.",
  en: "Due only when the vehicle changes holder.",
};
const noEngine: Text = { fr: "Le véhicule n’a pas de moteur.", en: "The vehicle has no engine." };
