import { database } from "#db/client.ts";
import * as schema from "#db/schema.ts";
import { makeDocument } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";

type Whose = { applicationId: string; serviceId: string; agentId: string };

/** For tests: a row in every table of an application’s life. */
export const fillEveryTable = async (whose: Whose, now: Date): Promise<void> => {
  await makeDocument({ applicationId: whose.applicationId, slot: "identity" });
  await fillCorrespondence(whose, now);
  await fillReview(whose, now);
  await fillDelivery(whose, now);
};

const named = ({ applicationId }: Whose, now: Date) => ({ applicationId, id: uuidv7(now), createdAt: now });

const fillCorrespondence = async (whose: Whose, now: Date): Promise<void> => {
  const db = database();
  const { applicationId } = whose;
  const wroteIt = { author: "citizen", authorName: "Inès Carpentier", body: "Bonjour" } as const;
  await db.insert(schema.messages).values({ ...named(whose, now), ...wroteIt });
  const letter = { template: "received", eventSequence: 1, recipient: "ines@example.test", language: "fr" } as const;
  await db.insert(schema.emails).values({ ...named(whose, now), ...letter, state: "sent" });
  const soon = new Date(now.getTime() + 3_600_000);
  await db.insert(schema.trackingLinks).values({ tokenHash: "token", applicationId, createdAt: now, expiresAt: soon });
  await db.insert(schema.trackingVisits).values({ visitHash: "visit", tokenHash: "token", expiresAt: soon });
};

const said = { fr: "Pour vérifier", en: "To check" };

const fillReview = async (whose: Whose, now: Date): Promise<void> => {
  const db = database();
  const { applicationId, agentId } = whose;
  const id = () => uuidv7(now);
  await db.insert(schema.notes).values({ ...named(whose, now), agentId, body: "À voir" });
  const opened = { agentId, readerName: "Karim Haddad", reason: "review", openedAt: now } as const;
  await db.insert(schema.consultations).values({ applicationId, id: id(), ...opened });
  const ruled = { agentId, kind: "approved", facts: "", decidedAt: now } as const;
  await db.insert(schema.rulings).values({ applicationId, id: id(), ...ruled, grounds: [] });
  const asked = { agentId, items: [], message: "", dueOn: "2027-01-01" };
  await db.insert(schema.informationRequests).values({ ...named(whose, now), ...asked });
  const exchange = { register: "vehicle-register", provider: said, purpose: said, legalBasis: "L114-8" };
  await db.insert(schema.exchanges).values({ applicationId, id: id(), ...exchange, result: "answered", askedAt: now });
  const done = { type: "submit", actor: "citizen", actorName: "Inès Carpentier", channel: "online" } as const;
  const chained = { sequence: 1, status: "submitted", data: {}, occurredAt: now, previousHash: "0", hash: "1" };
  await db.insert(schema.events).values({ applicationId, ...done, ...chained });
};

const fillDelivery = async (whose: Whose, now: Date): Promise<void> => {
  const db = database();
  const { applicationId, serviceId, agentId } = whose;
  const code = { kind: "transfer", subject: "GR-417-PT", hash: "hash", sealed: "sealed" };
  await db.insert(schema.handoverCodes).values({ applicationId, ...code, issuedAt: now, lastDay: "2027-01-01" });
  await db.insert(schema.applicationKeys).values({ applicationId, wrappedKey: "sealed", keyVersion: "1" });
  const paid = { operation: "operation", debtReference: "debt", amountCents: 100, state: "paid" } as const;
  await db.insert(schema.paymentAttempts).values({ ...named(whose, now), ...paid });
  const batchId = uuidv7(now);
  await db
    .insert(schema.batches)
    .values({ id: batchId, label: "lot", serviceId, agentId, state: "done", createdAt: now });
  const shipmentNumber = "LL000000001FR";
  const recipient = { name: "Inès Carpentier", lines: [] };
  const title = { batchId, kind: "title", shipmentNumber } as const;
  await db.insert(schema.envelopes).values({ ...named(whose, now), ...title, recipient });
  const told = {
    shipmentNumber,
    fingerprint: "one",
    code: "PC1",
    label: "",
    occurredAt: now,
    receivedAt: now,
    raw: {},
  };
  await db.insert(schema.carrierEvents).values({ applicationId, ...told });
};
