import type { Language, Text } from "#lib/engine/text.ts";

/** Why a file is not taken, with the HTTP status and what to do about it. */
const refusals = {
  "too-large": {
    status: 413,
    fr: "Ce fichier dépasse 10\u00a0Mo. Numérisez-le en qualité moyenne ou prenez-le en photo, puis ajoutez la version plus légère.",
    en: "This file is larger than 10\u00a0MB. Scan it at medium quality or take a photo of it, then add the lighter version.",
  },
  empty: {
    status: 422,
    fr: "Ce fichier est vide. Vérifiez qu’il s’ouvre sur votre appareil, puis ajoutez-le à nouveau.",
    en: "This file is empty. Check that it opens on your device, then add it again.",
  },
  "no-file": {
    status: 422,
    fr: "Aucun fichier n’a été choisi. Choisissez un fichier, puis ajoutez-le.",
    en: "No file was chosen. Choose a file, then add it.",
  },
  "too-many-files": {
    status: 422,
    fr: "Vous avez choisi trop de fichiers à la fois. Ajoutez-les un par un.",
    en: "You chose too many files at once. Add them one by one.",
  },
  "unsupported-type": {
    status: 415,
    fr: "Ce type de fichier n’est pas accepté. Ajoutez un PDF ou une image JPEG, PNG, HEIC ou TIFF. Un document de traitement de texte peut être enregistré au format PDF.",
    en: "This type of file is not accepted. Add a PDF or a JPEG, PNG, HEIC or TIFF image. A word processor can save its document as a PDF.",
  },
  "pdf-only": {
    status: 415,
    fr: "Cette pièce est attendue en PDF. Enregistrez-la ou numérisez-la au format PDF, puis ajoutez-la.",
    en: "This document is expected as a PDF. Save it or scan it as a PDF, then add it.",
  },
  "photo-only": {
    status: 415,
    fr: "Cette pièce est attendue en image. Prenez-la en photo, puis ajoutez la photo.",
    en: "This document is expected as an image. Take a photo of it, then add the photo.",
  },
  broken: {
    status: 422,
    fr: "Ce fichier est abîmé ou incomplet\u00a0: nous ne pouvons pas l’ouvrir. Enregistrez-le ou numérisez-le à nouveau, puis ajoutez-le.",
    en: "This file is damaged or incomplete: we cannot open it. Save it or scan it again, then add it.",
  },
  "encrypted-pdf": {
    status: 422,
    fr: "Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis ajoutez-la.",
    en: "This PDF is protected by a password. Save a copy of it without a password, then add that copy.",
  },
  "too-many-pages": {
    status: 422,
    fr: "Ce document compte plus de 200 pages. Gardez seulement les pages demandées, puis ajoutez-le.",
    en: "This document has more than 200 pages. Keep only the pages asked for, then add it.",
  },
  "too-many-pixels": {
    status: 422,
    fr: "Cette image est trop grande (plus de 50 millions de pixels). Réduisez ses dimensions, ou reprenez la photo en réglant l’appareil sur 12 mégapixels, puis ajoutez-la.",
    en: "This image is too big (more than 50 million pixels). Reduce its dimensions, or take the photo again with the camera set to 12 megapixels, then add it.",
  },
  "too-demanding": {
    status: 422,
    fr: "Ce fichier demande trop de mémoire ou de temps pour être ouvert. Reprenez la photo en réglant l’appareil sur 12 mégapixels ou sur le format JPEG, ou numérisez à 300 points par pouce, puis ajoutez la nouvelle version.",
    en: "This file takes too much memory or time to open. Take the photo again with the camera set to 12 megapixels or to JPEG, or scan at 300 dots per inch, then add the new version.",
  },
  "active-pdf": {
    status: 422,
    fr: "Ce PDF contient un programme, un formulaire animé ou un fichier joint, que nous n’acceptons pas. Ouvrez-le, choisissez «\u00a0Imprimer\u00a0» puis «\u00a0Enregistrer au format PDF\u00a0», et ajoutez ce nouveau fichier. Une photo de la page convient aussi.",
    en: "This PDF contains a program, an animated form or an attached file, which we do not accept. Open it, choose “Print” then “Save as PDF”, and add that new file. A photo of the page will do as well.",
  },
  interrupted: {
    status: 400,
    fr: "L’envoi du fichier a été interrompu. Vérifiez votre connexion, puis ajoutez-le à nouveau.",
    en: "Sending the file was interrupted. Check your connection, then add it again.",
  },
  malformed: {
    status: 400,
    fr: "Cet envoi n’a pas pu être lu. Revenez à la page des documents, puis ajoutez le fichier à nouveau.",
    en: "What was sent could not be read. Go back to the documents page, then add the file again.",
  },
  "storage-unavailable": {
    status: 503,
    fr: "Nous n’avons pas pu garder ce fichier\u00a0: les documents sont momentanément indisponibles. Réessayez dans quelques minutes\u00a0; ce que vous avez déjà fait est conservé.",
    en: "We could not keep this file: documents are unavailable for a moment. Try again in a few minutes; what you have already done is kept.",
  },
  "storage-full": {
    status: 507,
    fr: "Nous ne pouvons pas recevoir de fichier en ce moment. Réessayez dans quelques minutes\u00a0; ce que vous avez déjà fait est conservé.",
    en: "We cannot receive files at the moment. Try again in a few minutes; what you have already done is kept.",
  },
} as const satisfies Record<string, Text & { status: number }>;

export type UploadReason = keyof typeof refusals;

const isReason = (name: string): name is UploadReason => Object.hasOwn(refusals, name);

export const uploadReasons: readonly UploadReason[] = Object.keys(refusals).filter(isReason);

export const uploadRefusal = (reason: UploadReason, language: Language): string => refusals[reason][language];

export const uploadRefusalStatus = (reason: UploadReason): number => refusals[reason].status;
