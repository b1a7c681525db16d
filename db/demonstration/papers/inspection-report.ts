import { formatDate } from "#lib/engine/calendar.ts";
import type { Vehicle } from "#lib/local/vehicle-register/vehicle.ts";
import { A4, paper, rubric, signature, write } from "./paper.ts";

export type Test = { testedOn: string; favourable: boolean; mileage: string };

const left = A4.margin;
const half = (A4.width - 2 * left - 12) / 2;
const middle = left + half + 12;

/** The report of a roadworthiness test, from a centre that does not exist. */
export const inspectionReport = (
  vehicle: Vehicle,
  { testedOn, favourable, mileage }: Test,
  at: Date,
): Promise<Buffer> =>
  paper("Procès-verbal de contrôle technique – spécimen", at, (pen) => {
    write(pen, "Procès-verbal de contrôle technique périodique", left, 50, { font: "bold", size: 18 });
    write(pen, "Centre de contrôle des Tilleuls (inventé) – spécimen de démonstration", left, 78, {
      colour: "#5c564d",
    });
    rubric(pen, "Immatriculation", vehicle.plate, left, 116, half);
    rubric(pen, "Numéro d’identification", vehicle.vin, middle, 116, half);
    rubric(pen, "Marque et modèle", `${vehicle.make} ${vehicle.model}`, left, 162, half);
    rubric(pen, "Kilométrage relevé", `${mileage} km`, middle, 162, half);
    rubric(pen, "Date du contrôle", formatDate(testedOn, "fr"), left, 208, half);
    rubric(
      pen,
      "Nature",
      favourable ? "Contrôle périodique" : "Contrôle périodique, contre-visite exigée",
      middle,
      208,
      half,
    );

    pen.roundedRect(left, 278, A4.width - 2 * left, 60, 8).fill(favourable ? "#e3f1e8" : "#f8e4e1");
    const result = favourable ? "favorable" : "défavorable pour défaillances majeures";
    write(pen, `Résultat\u00a0: ${result}`, left + 20, 299, {
      ...{ font: "bold", size: 15, colour: favourable ? "#1f6540" : "#9e2e24" },
    });
    const found = favourable
      ? ["6.1.2.a.1 Tuyau d’échappement\u00a0: corrosion superficielle (mineure)"]
      : [
          "1.1.14.a.2 Disque de frein\u00a0: usure importante, essieu avant (majeure)",
          "5.2.3.e.2 Pneumatique\u00a0: profondeur insuffisante, arrière droit (majeure)",
        ];
    write(pen, "Défaillances constatées", left, 364, { font: "bold" });
    write(pen, found.join("\n"), left, 384);
    write(pen, "Signature du contrôleur", left, 470, { size: 9, colour: "#5c564d" });
    signature(pen, left + 30, 500);
  });
