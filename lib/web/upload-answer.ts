import type { AdditionRefusal, Receipt } from "#lib/applications/receive-document.ts";
import { uploadRefusal, uploadRefusalStatus } from "#lib/documents/intake/upload-refusal.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { seeOther } from "./see-other.ts";

const ours = {
  absent: {
    fr: "Ce document n’est pas demandé ici. Rechargez la page, puis ajoutez-le à sa place.",
    en: "This document is not asked for here. Reload the page, then add it in its place.",
  },
  closed: {
    fr: "Cette demande ne reçoit plus de document\u00a0: elle a été envoyée entre-temps.",
    en: "This application no longer takes documents: it was sent meanwhile.",
  },
  full: {
    fr: "Il y a déjà le nombre maximal de fichiers pour ce document. Supprimez-en un, puis ajoutez celui-ci.",
    en: "There is already the maximum number of files for this document. Remove one, then add this one.",
  },
  infected: {
    fr: "Notre antivirus a trouvé un programme malveillant dans ce fichier\u00a0: il n’est pas repris. Numérisez ou photographiez l’original, puis ajoutez la nouvelle version.",
    en: "Our antivirus found a malicious program in this file: it is not taken back. Scan or photograph the original, then add the new version.",
  },
  too_many_kept: {
    fr: "Vous avez ajouté trop de fichiers à cette demande. Gardez ceux qui y sont, ou écrivez-nous depuis la page d’aide.",
    en: "You added too many files to this application. Keep those that are there, or write to us from the help page.",
  },
  too_heavy_kept: {
    fr: "Les fichiers de cette demande pèsent trop lourd ensemble. Ajoutez une version plus légère de celui-ci, numérisée en qualité moyenne.",
    en: "The files of this application are too heavy together. Add a lighter version of this one, scanned at medium quality.",
  },
} as const satisfies Record<AdditionRefusal, Text>;

/** Every reason a plain form may come back with. */
export const additionRefusals = ["absent", "closed", "full", "infected", "too_many_kept", "too_heavy_kept"] as const;

const isOurs = (because: string): because is keyof typeof ours => Object.hasOwn(ours, because);

export const refusalWords = (because: Extract<Receipt, { ok: false }>["because"], language: Language): string =>
  isOurs(because) ? ours[because][language] : uploadRefusal(because, language);

/** To a script: JSON. To a plain form: back to the page, where the refusal is said at its place. */
export const uploadAnswer = (request: Request, receipt: Receipt, page: string, language: Language): Response => {
  const script = request.headers.get("accept")?.includes("application/json") ?? false;
  if (!script)
    return seeOther(
      receipt.ok
        ? `${page}#piece-${receipt.slot}`
        : `${page}?piece=${encodeURIComponent(receipt.slot)}&refus=${receipt.because}#piece-${encodeURIComponent(receipt.slot)}`,
    );
  if (receipt.ok) return Response.json({ fileName: receipt.fileName }, { status: 201 });
  const status = isOurs(receipt.because) ? 409 : uploadRefusalStatus(receipt.because);
  return Response.json({ message: refusalWords(receipt.because, language) }, { status });
};
