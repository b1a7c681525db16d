import { formatDate } from "#lib/engine/calendar.ts";
import type { Home } from "../homes.ts";
import { A4, paper, write } from "./paper.ts";

export type Bill = { name: string; home: Home; issuedOn: string; client: string; cents: number };

const left = A4.margin;

/** A bill from a supplier that does not exist. */
export const proofOfAddress = ({ name, home, issuedOn, client, cents }: Bill, at: Date): Promise<Buffer> =>
  paper("Justificatif de domicile – spécimen", at, (pen) => {
    pen.circle(left + 20, 66, 20).fill("#1f6540");
    pen
      .path(`M${left + 12} 70c2-12 12-14 18-14-1 10-6 16-18 14m0 0 9-7`)
      .lineWidth(1.8)
      .stroke("#ffffff");
    write(pen, "Énergie des Deux Rives", left + 52, 48, { font: "bold", size: 17, colour: "#1f6540" });
    write(pen, "Fournisseur inventé – spécimen de démonstration", left + 52, 72, { size: 9, colour: "#5c564d" });
    write(pen, `Facture du ${formatDate(issuedOn, "fr")}`, left, 130, { font: "bold", size: 14 });
    write(pen, `Client n° ${client}`, left, 152, { colour: "#5c564d" });

    const lines = [name, home.recipientDetail ?? "", home.street, `${home.postcode} ${home.city}`].filter(Boolean);
    pen.roundedRect(300, 190, 239, 96, 6).fill("#f5f1ea");
    write(pen, lines.join("\n"), 318, 206, { size: 12, width: 205 });

    write(pen, "Lieu de consommation", left, 318, { font: "bold" });
    write(pen, `${home.street}, ${home.postcode} ${home.city}`, left, 336);
    for (const [index, [label, amount]] of billed(cents).entries()) {
      const y = 386 + index * 30;
      pen
        .moveTo(left, y - 9)
        .lineTo(A4.width - left, y - 9)
        .lineWidth(0.6)
        .stroke("#dfd8cb");
      const font = label === "Total à payer" ? "bold" : "regular";
      write(pen, label, left, y, { font });
      write(pen, amount, left, y, { font, align: "right" });
    }
    write(pen, "Prélèvement automatique. Aucune démarche n’est attendue de votre part.", left, 540, {
      colour: "#5c564d",
    });
  });

const billed = (cents: number): [string, string][] => {
  const tax = Math.round(cents / 6);
  const subscription = 1840;
  return [
    ["Abonnement, deux mois", euros(subscription)],
    ["Consommation relevée", euros(cents - tax - subscription)],
    ["Taxes et contributions", euros(tax)],
    ["Total à payer", euros(cents)],
  ];
};

const euros = (cents: number): string => `${(cents / 100).toFixed(2).replace(".", ",")}\u00a0€`;
