import { formatInstant } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { IssuedDocument, IssuingService } from "./issued-document.ts";
import { rows } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import { bullets, linkLine, paragraph, sectionHeading, styles } from "./write-text.ts";

/** Where a decision may be contested: the court by name, and the authority above the service. */
export type AppealWays = { court: string; superior: string };

/** Two months from a starting point, and the three ways (CRPA L411-2; code of administrative justice R421-1, R421-5). */
export function appealMentions(
  sheet: Sheet,
  intro: Text,
  { court, superior }: AppealWays,
  service: IssuingService,
): void {
  const { language } = sheet;
  const address = [service.name, ...service.postalAddress].join(", ");
  paragraph(sheet, intro[language], { after: 5 });
  bullets(
    sheet,
    {
      fr: [
        `un recours gracieux, auprès du service qui a pris la décision\u00a0: ${address}\u00a0;`,
        `un recours hiérarchique, auprès de l’autorité dont il dépend\u00a0: ${superior}\u00a0;`,
        `un recours contentieux devant le ${court}, par courrier ou sur www.telerecours.fr.`,
      ],
      en: [
        `an appeal to the service that decided: ${address};`,
        `an appeal to the authority above it: ${superior};`,
        `proceedings before the ${court}, by post or at www.telerecours.fr.`,
      ],
    }[language],
  );
  paragraph(sheet, appealDelay[language], { style: styles.small });
}

const appealDelay: Text = {
  fr: "Le recours gracieux ou hiérarchique, formé dans ce délai, interrompt le délai du recours contentieux. Sans réponse dans les deux mois, il est considéré comme rejeté\u00a0: un nouveau délai de deux mois s’ouvre alors pour saisir le tribunal (articles L411-2 et L411-7 du code des relations entre le public et l’administration, R421-1 et R421-5 du code de justice administrative).",
  en: "An appeal to the service or to the authority above it, made within this time, interrupts the time limit for going to court. Without an answer within two months it is deemed rejected, and a new period of two months opens to go to court (code of relations between the public and the administration, articles L411-2 and L411-7; code of administrative justice, articles R421-1 and R421-5).",
};

/** The mention that a decision founded on an algorithm carries (CRPA L311-3-1, R311-3-1-1). */
export function algorithmMention(sheet: Sheet, issued: IssuedDocument): void {
  const { procedure } = issued;
  mention(sheet, issued, {
    fr: `Le montant dû pour votre demande a été calculé automatiquement par un traitement algorithmique dont la finalité est d’établir les taxes et redevances de la démarche «\u00a0${procedure}\u00a0».`,
    en: `The amount due for your request was computed automatically by an algorithm whose purpose is to establish the taxes and fees of the procedure “${procedure}”.`,
  });
}

/** The same for what nobody but the system decided: it also says that a person will look at it again (loi 78-17, article 47). */
export function automaticMention(sheet: Sheet, issued: IssuedDocument): void {
  const { procedure } = issued;
  mention(sheet, issued, {
    fr: `Cette décision a été prise automatiquement, par un traitement algorithmique dont la finalité est de répondre aussitôt aux demandes de la démarche «\u00a0${procedure}\u00a0» dont toutes les vérifications sont concluantes. Vous pouvez demander qu’un agent la réexamine.`,
    en: `This decision was taken automatically, by an algorithm whose purpose is to answer at once the requests of the procedure “${procedure}” that pass every check. You may ask for a civil servant to look at it again.`,
  });
}

function mention(sheet: Sheet, { service }: IssuedDocument, what: Text): void {
  const { name, email, postalAddress } = service;
  const contact = `${name}, ${postalAddress.join(", ")}, ${email}`;
  const rights: Text = {
    fr: `Vous pouvez demander la communication des règles définissant ce traitement et des principales caractéristiques de sa mise en œuvre à\u00a0: ${contact}. En l’absence de réponse dans le mois ou en cas de refus, vous pouvez saisir la Commission d’accès aux documents administratifs (CADA) (articles L311-3-1 et R311-3-1-1 du code des relations entre le public et l’administration).`,
    en: `You may ask for the rules that define it and the main characteristics of its use at: ${contact}. Without an answer within a month, or if it is refused, you may refer to the Commission for access to administrative documents (CADA) (code of relations between the public and the administration, articles L311-3-1 and R311-3-1-1).`,
  };
  paragraph(sheet, `${what[sheet.language]} ${rights[sheet.language]}`, { style: styles.small });
}

/** Who is in charge, and how to reach them (CRPA R112-11-1, 2°). */
export function serviceInCharge(sheet: Sheet, { service }: IssuedDocument): void {
  const { language } = sheet;
  sectionHeading(sheet, words.inCharge[language]);
  rows(sheet, [
    { label: words.service[language], value: service.name },
    { label: words.address[language], value: service.postalAddress.join("\n") },
    { label: words.email[language], value: service.email },
    { label: words.phone[language], value: service.phone },
  ]);
}

/** How a stranger checks that the document is true. */
export function howToVerify(sheet: Sheet, issued: IssuedDocument): void {
  const { url, code } = issued.verification;
  const made = formatInstant(issued.issuedAt, sheet.language);
  const text: Record<Language, string> = {
    fr: `Document établi le ${made}. Pour le vérifier, comparez le code ${code} à celui de cette page\u00a0:`,
    en: `Document made on ${made}. To check it, compare the code ${code} with the one of this page:`,
  };
  paragraph(sheet, text[sheet.language], { style: styles.small, after: 2 });
  linkLine(sheet, url);
}

const words = {
  inCharge: { fr: "Le service chargé de votre demande", en: "The service in charge of your request" },
  service: { fr: "Service", en: "Service" },
  address: { fr: "Adresse postale", en: "Postal address" },
  email: { fr: "Adresse électronique", en: "E-mail" },
  phone: { fr: "Téléphone", en: "Phone" },
} as const satisfies Record<string, Text>;
