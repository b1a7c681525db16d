import type { RegisteredVehicle } from "#lib/local/vehicle-register/vehicle.ts";
import type { Home } from "../homes.ts";
import type { Sale } from "./old-certificate.ts";
import { A4, paper, rubric, signature, write } from "./paper.ts";

const left = A4.margin;
const full = A4.width - 2 * left;
const half = (full - 12) / 2;
const middle = left + half + 12;

/** The form that seller and buyer sign together. */
export const transferCertificate = (registered: RegisteredVehicle, sale: Sale, home: Home, at: Date): Promise<Buffer> =>
  paper("Certificat de cession – spécimen", at, (pen) => {
    const { vehicle, holderName } = registered;
    pen.rect(0, 0, A4.width, 96).fill("#e9f0fa");
    write(pen, "Certificat de cession d’un véhicule d’occasion", left, 30, {
      font: "bold",
      size: 19,
      colour: "#10305c",
    });
    write(pen, "Exemplaire du nouveau propriétaire – spécimen de démonstration", left, 60, { colour: "#35547f" });

    section("Le véhicule", 122);
    rubric(pen, "Numéro d’immatriculation (A)", vehicle.plate, left, 144, half);
    rubric(pen, "Numéro d’identification (E)", vehicle.vin, middle, 144, half);
    rubric(pen, "Marque (D.1)", vehicle.make, left, 190, half);
    rubric(pen, "Dénomination commerciale (D.3)", vehicle.model, middle, 190, half);
    rubric(pen, "Première immatriculation (B)", french(vehicle.firstRegistered), left, 236, half);
    rubric(pen, "Numéro de formule", registered.formula ?? "–", middle, 236, half);

    section("L’ancien propriétaire", 298);
    rubric(pen, "Nom et prénom", holderName, left, 320, full);
    write(pen, `Certifie céder ce véhicule le ${french(sale.date)} à ${sale.time.replace(":", " h ")}.`, left, 372);
    write(pen, "Le certificat d’immatriculation est barré et remis à l’acheteur.", left, 390);

    section("Le nouveau propriétaire", 434);
    rubric(pen, "Nom et prénom", sale.buyer, left, 456, full);
    rubric(pen, "Adresse", `${home.street}, ${home.postcode} ${home.city}`, left, 502, full);
    write(pen, "Certifie acquérir ce véhicule et avoir été informé de sa situation administrative.", left, 554);

    for (const [x, label] of [
      [left, "Signature de l’ancien propriétaire"],
      [middle, "Signature du nouveau propriétaire"],
    ] as const) {
      pen.roundedRect(x, 600, half, 112, 4).lineWidth(0.7).stroke("#b9b0a0");
      write(pen, label, x + 8, 607, { size: 7.5, colour: "#6a6359", width: half - 16 });
      signature(pen, x + 60, 645);
    }

    function section(title: string, y: number): void {
      write(pen, title, left, y, { font: "bold", size: 12.5, colour: "#1a4f9c" });
    }
  });

const french = (day: string): string => day.split("-").toReversed().join("/");
