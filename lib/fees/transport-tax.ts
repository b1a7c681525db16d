import { formatNumber } from "#lib/engine/numbers.ts";
import type { Text } from "#lib/engine/text.ts";
import { isOf } from "./categories.ts";
import type { FeeLine } from "./fee-breakdown.ts";
import { known } from "./known.ts";
import { transportTaxBands } from "./national-tariffs.ts";
import { operations } from "./operations.ts";
import type { VehicleFeeInput } from "./vehicle-fee-input.ts";

/** Y.2: by laden mass, for categories N, M2 and M3 that change holder (CIBS L421-30, L421-55 and following). */
export function transportTax({ operation, categorieUE, ptac }: VehicleFeeInput): FeeLine {
  if (operations[operation].ownership === "same") return line(0, noChangeOfHolder);
  if (!isOf(categorieUE, "transport")) return line(0, notForTransport);

  const mass = known(ptac, "ptac");
  const band = known(
    transportTaxBands.find(({ upToKg }) => mass <= upToKg),
    "ptac",
  );
  return line(band.cents, {
    fr: `Véhicule de catégorie ${categorieUE}, masse en charge maximale (F.2) de ${formatNumber(mass, "fr")}\u00a0kg\u00a0: ${bandInWords(band.upToKg).fr}.`,
    en: `Category ${categorieUE} vehicle, permissible laden mass (F.2) of ${formatNumber(mass, "en")}\u00a0kg: ${bandInWords(band.upToKg).en}.`,
  });
}

const line = (cents: number, explanation: Text): FeeLine => ({
  code: "Y.2",
  label: { fr: "Taxe sur les véhicules de transport", en: "Tax on transport vehicles" },
  cents,
  explanation,
  source: {
    fr: "Code des impositions sur les biens et services, articles L421-30 et L421-55 à L421-57",
    en: "Tax code on goods and services (CIBS), articles L421-30 and L421-55 to L421-57",
  },
});

function bandInWords(upToKg: number): Text {
  if (upToKg === Number.POSITIVE_INFINITY) return { fr: "dernière tranche", en: "last band" };
  return {
    fr: `tranche jusqu’à ${formatNumber(upToKg, "fr")}\u00a0kg`,
    en: `band up to ${formatNumber(upToKg, "en")}\u00a0kg`,
  };
}

const noChangeOfHolder: Text = {
  fr: "Due seulement quand un utilitaire change de titulaire.",
  en: "Due only when a commercial vehicle changes holder.",
};
const notForTransport: Text = {
  fr: "Ne concerne que les utilitaires, les camions et les autocars.",
  en: "Concerns only vans, lorries and coaches.",
};
