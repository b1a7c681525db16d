import { addMonths, formatDate, formatDay } from "#lib/engine/calendar.ts";
import type { Text } from "#lib/engine/text.ts";
import type { IssuedDocument } from "./issued-document.ts";
import { keyPanel } from "./key-panel.ts";
import { howToVerify } from "./legal-mentions.ts";
import { footers, letterhead, words as letterheadWords } from "./letterhead.ts";
import { colours } from "./look.ts";
import { rows } from "./rows.ts";
import { type Rubrics, rubricGrid } from "./rubric-grid.ts";
import { writeSheet } from "./sheet.ts";
import { bullets, documentTitle, paragraph, sectionHeading, styles } from "./write-text.ts";

export type ProvisionalCertificate = IssuedDocument & {
  plate: string;
  issuedOn: string;
  holder: { name: string; address: readonly string[]; coHolders: readonly string[] };
  /** Values as printed, with their units; rubric A is the plate. */
  vehicle: Omit<Rubrics, "A">;
};

/** The last day on which a provisional certificate made out that day lets one drive: a month later. */
export const provisionalCertificateEnd = (issuedOn: string): string => addMonths(issuedOn, 1);

/** “Certificat provisoire d’immatriculation (CPI)”: a month, in France only. */
export function provisionalCertificatePdf(data: ProvisionalCertificate): Promise<Buffer> {
  const { language, reference, issuedAt, issuedOn, holder, plate } = data;
  const title = words.title[language];
  const until = provisionalCertificateEnd(issuedOn);
  return writeSheet({ title: `${title} ${plate}`, language, issuedAt, keywords: reference }, (sheet) => {
    letterhead(sheet, data);
    documentTitle(sheet, title);
    if (data.demonstration) {
      const style = { ...styles.lead, font: "semibold", colour: colours.danger } as const;
      paragraph(sheet, letterheadWords.specimen[language], { style });
    }
    keyPanel(sheet, data, { kind: "plate", label: `A ${words.plate[language]}`, value: plate }, [
      words.validity(issuedOn, until)[language],
      words.franceOnly[language],
      `${words.reference[language]} ${reference}`,
    ]);
    sectionHeading(sheet, words.holder[language]);
    rows(sheet, [
      { label: `C.1 ${words.name[language]}`, value: `${holder.name}\n${holder.address.join(", ")}` },
      ...holder.coHolders.map((name) => ({ label: `C.4.1 ${words.coHolder[language]}`, value: name })),
    ]);
    sectionHeading(sheet, words.vehicle[language]);
    rubricGrid(sheet, data.vehicle);
    sectionHeading(sheet, words.toKnow[language]);
    bullets(sheet, words.rules(until)[language]);
    paragraph(sheet, words.law[language], { style: styles.small, after: 3 });
    howToVerify(sheet, data);
    footers(sheet, title, data);
  });
}

const words = {
  title: { fr: "Certificat provisoire d’immatriculation", en: "Provisional registration certificate" },
  plate: { fr: "Numéro d’immatriculation", en: "Registration number" },
  reference: { fr: "Dossier", en: "File" },
  franceOnly: { fr: "Valable en France uniquement.", en: "Valid in France only." },
  validity: (from: string, until: string): Text => ({
    fr: `Valable du ${formatDate(from, "fr")} au ${formatDay(until, "fr")}.`,
    en: `Valid from ${formatDate(from, "en")} to ${formatDay(until, "en")}.`,
  }),
  holder: { fr: "Le titulaire", en: "The holder" },
  name: { fr: "Nom et adresse", en: "Name and address" },
  coHolder: { fr: "Cotitulaire", en: "Joint holder" },
  vehicle: { fr: "Le véhicule", en: "The vehicle" },
  toKnow: { fr: "À savoir", en: "Good to know" },
  rules: (until: string) => ({
    fr: [
      `Ce certificat permet de circuler en France, et non à l’étranger, jusqu’au ${formatDate(until, "fr")}.`,
      "Le numéro d’immatriculation est définitif\u00a0: vous pouvez faire poser les plaques.",
      "Le certificat d’immatriculation vous sera envoyé à l’adresse ci-dessus, en courrier suivi.",
      "Si vous vendez le véhicule, remettez ce certificat à l’acheteur, qui ne pourra pas l’immatriculer avec.",
    ],
    en: [
      `This certificate lets one drive in France, and not abroad, until ${formatDate(until, "en")}.`,
      "The registration number is final: you may have the plates fitted.",
      "The registration certificate will be sent to the address above by tracked mail.",
      "If you sell the vehicle, hand this certificate to the buyer, who cannot register it with it.",
    ],
  }),
  law: {
    fr: "Délivré en application de l’arrêté du 9 février 2009 relatif aux modalités d’immatriculation des véhicules.",
    en: "Issued under the order of 9 February 2009 on the registration of vehicles.",
  },
} as const;
