import type { Since } from "#lib/applications/verify-document.ts";
import type { Text } from "#lib/engine/text.ts";

export const checkWords = {
  home: { fr: "Accueil", en: "Home" },
  title: { fr: "Vérifier un document", en: "Check a document" },
  lead: {
    fr: "Un document émis par ce portail porte un code et un QR code. Ils disent s’il est authentique, à tous et sans connexion.",
    en: "A document issued by this portal bears a code and a QR code. They tell anyone, without signing in, whether it is authentic.",
  },
  code: { fr: "Code de vérification", en: "Verification code" },
  codeHint: { fr: "Douze caractères, comme 7KQ4-M2XP-9R3T.", en: "Twelve characters, such as 7KQ4-M2XP-9R3T." },
  check: { fr: "Vérifier", en: "Check" },
  authentic: { fr: "Ce document est authentique", en: "This document is authentic" },
  noLonger: {
    fr: "Ce document est authentique, mais il ne vaut plus",
    en: "This document is authentic, but no longer good",
  },
  unknown: { fr: "Aucun document ne porte ce code", en: "No document bears this code" },
  unknownDetail: {
    fr: "Vérifiez chaque caractère. Si le code est bien celui du document, ce document n’a pas été émis par ce portail.",
    en: "Check each character. If the code is indeed the document’s, this portal did not issue it.",
  },
  kind: { fr: "Document", en: "Document" },
  procedure: { fr: "Démarche", en: "Procedure" },
  reference: { fr: "Dossier", en: "Reference" },
  issued: { fr: "Émis le", en: "Issued on" },
  valid: { fr: "Valable jusqu’au", en: "Valid until" },
  print: { fr: "Empreinte SHA-256, début", en: "SHA-256 fingerprint, beginning" },
  compare: { fr: "Comparer un fichier", en: "Compare a file" },
  compareDetail: {
    fr: "Ajoutez le PDF reçu\u00a0: nous comparons son empreinte avec celle du document émis. Rien n’en est conservé.",
    en: "Add the PDF you received: we compare its fingerprint with that of the document issued. Nothing of it is kept.",
  },
  file: { fr: "Fichier à comparer", en: "File to compare" },
  compareButton: { fr: "Comparer ce fichier", en: "Compare this file" },
  same: { fr: "Ce fichier est identique au document émis", en: "This file is identical to the document issued" },
  sameDetail: { fr: "Pas un octet n’a changé.", en: "Not one byte has changed." },
  other: { fr: "Ce fichier n’est pas le document émis", en: "This file is not the document issued" },
  otherDetail: {
    fr: "Il a été modifié, réenregistré ou numérisé, ou c’est un autre document. Demandez le fichier d’origine.",
    en: "It was changed, saved again or scanned, or it is another document. Ask for the original file.",
  },
  another: { fr: "Vérifier un autre document", en: "Check another document" },
} as const satisfies Record<string, Text>;

export const sinceWords: Record<Since, Text> = {
  replaced: { fr: "Un document plus récent l’a remplacé.", en: "A more recent document has replaced it." },
  expired: { fr: "Sa date de validité est passée.", en: "It is past its date." },
  rejected: { fr: "La demande a été refusée depuis.", en: "The application has since been rejected." },
  closed: { fr: "La demande a été classée sans suite depuis.", en: "The application has since been closed." },
  withdrawn: { fr: "La demande a été retirée depuis.", en: "The application has since been withdrawn." },
};
