import { z } from "zod";
import { grantedDocumentPdf } from "#lib/documents/issued/granted-document.ts";
import { formatDate, parisDay } from "#lib/engine/calendar.ts";
import type { Text } from "#lib/engine/text.ts";
import type { CaseFile } from "./case-file.ts";
import { holderOf } from "./title.ts";
import { wayGranted } from "./way-granted.ts";

const deemed = z.object({ silentOn: z.iso.date() });

/** What proves an acceptance by silence (CRPA L232-3). @throws when silence accepted nothing */
export const attestationOf = async (file: CaseFile): Promise<Buffer> => {
  const { application, submittedAt, issued } = file;
  const way = await wayGranted(application.applicationId);
  if (way?.action !== "deem_accepted") throw new Error("No certificate of what silence did not accept");
  const { silentOn } = deemed.parse(way.data);
  const { language } = issued;
  return grantedDocumentPdf({
    ...issued,
    title: words.title[language],
    holder: holderOf(file),
    grantedOn: silentOn,
    paragraphs: [words.certifies(issued.service.name, parisDay(submittedAt), silentOn)[language]],
    rows: [],
    law: words.law[language],
    isAutomatic: false,
  });
};

const words = {
  title: { fr: "Attestation d’acceptation", en: "Certificate of acceptance" },
  certifies: (service: string, filedOn: string, silentOn: string): Text => ({
    fr: `${service} atteste que la demande déposée le ${formatDate(filedOn, "fr")} est acceptée depuis le ${formatDate(silentOn, "fr")}, faute de réponse dans le délai prévu par la loi.`,
    en: `${service} certifies that the request filed on ${formatDate(filedOn, "en")} is approved as of ${formatDate(silentOn, "en")}, for lack of an answer within the time set by law.`,
  }),
  law: {
    fr: "Délivrée en application des articles L231-1 et L232-3 du code des relations entre le public et l’administration.",
    en: "Issued under articles L231-1 and L232-3 of the code of relations between the public and the administration.",
  },
} as const;
