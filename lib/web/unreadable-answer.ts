import type { DocumentRow } from "#lib/applications/supporting-documents.ts";
import { reportDamage } from "#lib/documents/report-damage.ts";
import { DocumentAbsent, DocumentDamaged, DocumentDestroyed } from "#lib/documents/storage/document-store.ts";
import type { Text } from "#lib/engine/text.ts";
import { currentLanguage } from "./language.ts";
import { outagePolicy, plainPage } from "./server/outage-page.ts";

const words = {
  destroyed: {
    title: { fr: "Ce document n’existe plus", en: "This document no longer exists" },
    told: {
      fr: "Il a été détruit à la fin de sa durée de conservation. Plus personne ne peut le lire, nous non plus.",
      en: "It was destroyed at the end of the time it could be kept. Nobody can read it any more, nor can we.",
    },
  },
  damaged: {
    title: { fr: "Ce document ne peut pas être lu", en: "This document cannot be read" },
    told: {
      fr: "Le fichier que nous gardions est abîmé ou introuvable. L’incident est signalé à l’équipe technique\u00a0; le reste du dossier n’est pas touché.",
      en: "The file that we kept is damaged or cannot be found. The technical team has been told; the rest of the file is not affected.",
    },
  },
} as const satisfies Record<string, { title: Text; told: Text }>;

type Why = keyof typeof words;
type Document = Pick<DocumentRow, "applicationId" | "id">;

/** Answers with a document, or with why it cannot be read; whoever runs the portal is told of one that should have been. */
export const readableAnswer = async (document: Document, answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (error) {
    const why = whyUnreadable(error);
    if (why === undefined) throw error;
    if (why === "damaged") reportDamage({ ...document, fault: error instanceof DocumentAbsent ? "absent" : "damaged" });
    return unreadable(why);
  }
};

const whyUnreadable = (error: unknown): Why | undefined => {
  if (error instanceof DocumentDestroyed) return "destroyed";
  return error instanceof DocumentDamaged || error instanceof DocumentAbsent ? "damaged" : undefined;
};

const unreadable = async (why: Why): Promise<Response> => {
  const language = await currentLanguage();
  const { title, told } = words[why];
  return new Response(plainPage(language, { title: title[language], sentences: [told[language]] }), {
    status: why === "destroyed" ? 410 : 500,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": outagePolicy,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
};
