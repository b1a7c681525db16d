import { and, desc, eq, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import { agents, rulings } from "#db/schema.ts";
import { type Decision, decisionPdf, type Ground } from "#lib/documents/issued/decision.ts";
import { type DeliveryKind, deliveryKind } from "#lib/engine/delivery.ts";
import { addressLines } from "#lib/engine/summary.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { type CaseFile, feeOfCase } from "./case-file.ts";

export type Ruling = typeof rulings.$inferSelect;

/** The latest ruling that grants or refuses. */
export const rulingOf = async (applicationId: string): Promise<Ruling | undefined> => {
  const [ruling] = await database()
    .select()
    .from(rulings)
    .where(and(eq(rulings.applicationId, applicationId), ne(rulings.kind, "closed")))
    .orderBy(desc(rulings.decidedAt))
    .limit(1);
  return ruling;
};

/** @throws when nothing was decided. */
export const decisionOf = async (file: CaseFile): Promise<Buffer> => {
  const { application, procedure, submittedAt, issued, appeal } = file;
  const ruling = await rulingOf(application.applicationId);
  if (ruling === undefined) throw new Error("No decision before a ruling");
  const fee = feeOfCase(file);
  return decisionPdf({
    ...issued,
    outcome: outcomeOf(ruling, file),
    decidedAt: ruling.decidedAt,
    filedAt: submittedAt,
    addressee: {
      name: application.applicantName,
      address: addressLines(procedure.deliverTo ?? "", application.answers),
    },
    agent: await signatory(ruling.agentId, issued.language),
    appeal,
    ...(fee ? { fee } : {}),
  });
};

const outcomeOf = (ruling: Ruling, { procedure, issued: { language } }: CaseFile): Decision["outcome"] => {
  if (ruling.kind === "approved")
    return { kind: "approved", next: next[deliveryKind(procedure.delivery)].map((item) => item[language]) };
  const [first, ...others] = ruling.grounds.map((code) => groundOf(code, procedure.grounds, language));
  if (first === undefined) throw new Error("A refusal without ground");
  return {
    kind: "refused",
    grounds: [
      { ...first, facts: ruling.facts },
      ...others.map((ground) => ({ ...ground, facts: sameFacts[language] })),
    ],
    advice: advice.map((item) => item[language]),
  };
};

const groundOf = (
  code: string,
  grounds: CaseFile["procedure"]["grounds"],
  language: Language,
): Omit<Ground, "facts"> => {
  const ground = grounds.find((each) => each.code === code);
  return { title: ground?.label[language] ?? code, law: ground?.basis ?? "" };
};

/** CRPA L111-2 and L212-1: who decided, and in what capacity. */
const signatory = async (agentId: string, language: Language): Promise<Decision["agent"]> => {
  const [agent] = await database().select().from(agents).where(eq(agents.id, agentId));
  if (agent === undefined) throw new Error("The agent of a ruling is gone");
  return { name: `${agent.givenName} ${agent.familyName}`, capacity: capacities[agent.role][language] };
};

const capacities = {
  caseworker: { fr: "Agent instructeur", en: "Caseworker" },
  supervisor: { fr: "Responsable de l’instruction", en: "Head of the review" },
  administrator: { fr: "Responsable du service", en: "Head of the service" },
} as const satisfies Record<string, Text>;

const sameFacts: Text = { fr: "Les mêmes faits.", en: "The same facts." };

const next: Record<DeliveryKind, Text[]> = {
  post: [
    {
      fr: "Votre titre est fabriqué, puis posté en courrier suivi à l’adresse ci-dessus.",
      en: "Your document is produced, then sent by tracked mail to the address above.",
    },
    {
      fr: "Nous vous écrivons à chaque étape, jusqu’à sa remise.",
      en: "We write to you at each step, until it is delivered.",
    },
  ],
  download: [
    {
      fr: "Ce que vous avez demandé est à télécharger dans votre espace, avec un code qui permet à chacun de le vérifier.",
      en: "What you asked for can be downloaded once you sign in, with a code by which anyone can check it.",
    },
  ],
  none: [],
};

const advice: readonly Text[] = [
  {
    fr: "Si ce qui a motivé le refus change, vous pouvez déposer une nouvelle demande à tout moment.",
    en: "If what led to the refusal changes, you may file a new application at any time.",
  },
  {
    fr: "Vous pouvez demander au service d’expliquer sa décision, aux coordonnées ci-dessous ou depuis votre espace.",
    en: "You may ask the service to explain its decision, at the address below or from your own pages.",
  },
];
