import { downloadOf } from "#lib/engine/delivery.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";

const titles: Record<Exclude<IssuedKind, "provisional" | "title">, Text> = {
  acknowledgement: { fr: "Accusé d’enregistrement", en: "Acknowledgement" },
  receipt: { fr: "Reçu de paiement", en: "Payment receipt" },
  decision: { fr: "Décision", en: "Decision" },
  attestation: { fr: "Attestation d’acceptation", en: "Certificate of acceptance" },
};

const isTitled = (kind: string): kind is keyof typeof titles => Object.hasOwn(titles, kind);

/** What an issued document is called; the provisional one, and what is granted, have the procedure’s own names. */
export const issuedTitle = (
  { provisional, delivery, title }: Pick<Procedure, "provisional" | "delivery" | "title">,
  kind: string,
): Text => {
  if (isTitled(kind)) return titles[kind];
  if (kind === "title") return downloadOf(delivery)?.title ?? title;
  return provisional?.title ?? { fr: "Document provisoire", en: "Provisional document" };
};
