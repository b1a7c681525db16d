import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";

const titles: Record<Exclude<IssuedKind, "provisional">, Text> = {
  acknowledgement: { fr: "Accusé d’enregistrement", en: "Acknowledgement" },
  receipt: { fr: "Reçu de paiement", en: "Payment receipt" },
  decision: { fr: "Décision", en: "Decision" },
};

const isTitled = (kind: string): kind is keyof typeof titles => Object.hasOwn(titles, kind);

/** What an issued document is called; the provisional one has the procedure’s own name. */
export const issuedTitle = ({ provisional }: Pick<Procedure, "provisional">, kind: string): Text => {
  if (isTitled(kind)) return titles[kind];
  return provisional?.title ?? { fr: "Document provisoire", en: "Provisional document" };
};
