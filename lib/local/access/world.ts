import { createHash, randomBytes } from "node:crypto";
import { database } from "#db/client.ts";
import {
  consultations,
  demonstrationClock,
  informationRequests,
  messages,
  notes,
  paymentAttempts,
  trackingVisits,
} from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { makeSession } from "#db/wall/as-the-portal.ts";
import { machineActor } from "#lib/applications/actor.ts";
import { appendEvent } from "#lib/applications/append-event.ts";
import { documentStore } from "#lib/documents/store.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { sessionCookieOf } from "#lib/identity/testing/session-cookie-of.ts";
import { makeTrackingLink } from "#lib/tracking/tracking-link.ts";
import { type Actor, type Owner, owners, type Stage, stages } from "./cast.ts";

/** What tells whose data something is, wherever it appears. */
export type Canaries = { name: string; plate: string; email: string; words: string; references: string[] };
export type File = {
  applicationId: string;
  reference: string;
  version: number;
  token: string;
  code: string;
  operation: string;
};
export type World = {
  files: Record<Owner, Record<Stage, File>>;
  canaries: Record<Owner, Canaries>;
  cookies: Record<Actor, string>;
};

const now = new Date();
const soon = new Date(now.getTime() + 86_400_000);
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
/** The only alphabet of references; each is drawn for this run. */
const draw = (length: number): string =>
  Array.from(randomBytes(length), (byte) => "23456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(byte % 30)).join("");

/** Nothing alike: a search forgives slips of the keyboard. */
const givenNames = { A: "Ondine", B: "Maximilien", C: "Théophraste" } as const;

const canariesOf = (owner: Owner): Canaries => ({
  name: `${givenNames[owner]} ${draw(12)}`,
  plate: `Q${owner}-${String(100 + owners.indexOf(owner))}-QZ`,
  email: `canari-${owner.toLowerCase()}${draw(5).toLowerCase()}@example.test`,
  words: `serin ${draw(8)}`,
  references: [],
});

/** Three citizens with a file at every stage, two services, and everyone’s session. */
export const makeWorld = async (sessionSecret: string): Promise<World> => {
  await database().insert(demonstrationClock).values({ offsetMilliseconds: 0 }).onConflictDoNothing();
  const here = await makeService("immatriculations");
  const elsewhere = await makeService("ailleurs");
  const agents = {
    agent: await makeAgent({ serviceId: here }),
    "agent elsewhere": await makeAgent({ serviceId: elsewhere }),
    "suspended agent": await makeAgent({ serviceId: here, suspendedAt: now }),
    supervisor: await makeAgent({ serviceId: here, role: "supervisor" }),
    administrator: await makeAgent({ serviceId: here, role: "administrator" }),
  };
  const citizens = { A: await makeCitizen(), B: await makeCitizen(), C: await makeCitizen() };
  const canaries = { A: canariesOf("A"), B: canariesOf("B"), C: canariesOf("C") };
  const filesOf = (owner: Owner, serviceId: string, agentId: string) =>
    makeFiles({ serviceId, citizenId: citizens[owner], agentId, owner, canaries: canaries[owner] });
  const files = {
    A: await filesOf("A", here, agents.agent.id),
    B: await filesOf("B", here, agents.agent.id),
    C: await filesOf("C", elsewhere, agents["agent elsewhere"].id),
  };
  await rememberReadings(files, agents);
  const cookie = (kind: "citizen" | "agent", personId: string) => sessionCookie(kind, personId, sessionSecret);
  const cookies = {
    anonymous: "",
    "citizen A": await cookie("citizen", citizens.A),
    "citizen B": await cookie("citizen", citizens.B),
    agent: await cookie("agent", agents.agent.id),
    "agent elsewhere": await cookie("agent", agents["agent elsewhere"].id),
    "suspended agent": await cookie("agent", agents["suspended agent"].id),
    supervisor: await cookie("agent", agents.supervisor.id),
    administrator: await cookie("agent", agents.administrator.id),
    visitor: await visitCookie(files.A.review.token),
  };
  return { files, canaries, cookies };
};

/** Each agent has just opened what is theirs to open: drawing it again leaves no other trace. */
const rememberReadings = async (files: World["files"], agents: Record<string, { id: string; serviceId: string }>) => {
  const openedBy = {
    A: ["agent", "supervisor", "administrator"],
    B: ["agent", "supervisor", "administrator"],
    C: ["agent elsewhere"],
  };
  for (const owner of owners)
    for (const { applicationId } of Object.values(files[owner]))
      for (const agentId of openedBy[owner].flatMap((name) => agents[name]?.id ?? [])) {
        const reading = { agentId, readerName: "Karim Haddad", reason: "review", openedAt: now } as const;
        await database()
          .insert(consultations)
          .values({ applicationId, id: uuidv7(now), ...reading });
      }
};

const sessionCookie = async (kind: "citizen" | "agent", personId: string, secret: string): Promise<string> => {
  const sid = randomBytes(32).toString("base64url");
  await makeSession({ kind, personId, sidHash: hashOf(sid), acr: kind === "agent" ? "eidas2" : "eidas1" });
  return sessionCookieOf(sid, secret);
};

const visitCookie = async (token: string): Promise<string> => {
  const visit = randomBytes(16).toString("base64url");
  await database()
    .insert(trackingVisits)
    .values({ visitHash: hashOf(visit), tokenHash: hashOf(token), expiresAt: soon });
  return `suivi=${visit}`;
};

type Making = { serviceId: string; citizenId: string; agentId: string; owner: Owner; canaries: Canaries };

const states = {
  draft: { decision: "draft", payment: "none", submittedAt: null, dueOn: null },
  toPay: { decision: "awaiting_payment", payment: "due", submittedAt: null, dueOn: null },
  submitted: { decision: "submitted" },
  review: { decision: "under_review" },
  asked: { decision: "information_requested" },
  toComplete: {
    decision: "awaiting_completion",
    procedureSlug: "declaration-de-cession",
    payment: "none",
    completeBy: "2099-01-01",
  },
  queued: { decision: "approved", production: "queued" },
  returned: { decision: "approved", production: "produced", shipment: "address_to_confirm" },
  silent: { decision: "rejected" },
  owed: { decision: "rejected", reasonsDueOn: "2099-01-01" },
} as const satisfies Record<Stage, object>;

const makeFiles = async (making: Making): Promise<Record<Stage, File>> => {
  const made: Partial<Record<Stage, File>> = {};
  for (const stage of stages) made[stage] = await makeFile(stage, making);
  const { draft, toPay, submitted, review, asked, toComplete, queued, returned, silent, owed } = made;
  if (!(draft && toPay && submitted && review && asked && toComplete && queued && returned && silent && owed))
    throw new Error("A file was not made");
  return { draft, toPay, submitted, review, asked, toComplete, queued, returned, silent, owed };
};

const makeFile = async (stage: Stage, making: Making): Promise<File> => {
  const { serviceId, citizenId, agentId, owner, canaries } = making;
  const reference = draw(8);
  canaries.references.push(reference);
  const { applicationId, version } = await makeApplication({
    ...{ serviceId, citizenId, reference, createdAt: now, updatedAt: now },
    ...(stage === "review" || stage === "asked" ? { assignedTo: agentId } : {}),
    ...{ subject: canaries.plate, applicantName: canaries.name, contactEmail: canaries.email },
    answers: { hasTransferCode: "no", plate: canaries.plate, email: canaries.email, "address.street": canaries.words },
    ...states[stage],
  });
  const code = draw(12);
  const operation = randomBytes(12).toString("hex");
  const kept = await documentStore().put(picture, applicationId);
  const content = { mediaType: "image/png", storageKey: kept.key, sha256: kept.sha256, sizeBytes: kept.size };
  await makeDocument({
    applicationId,
    slot: slotOf[stage === "draft" ? owner : "C"],
    fileName: `${canaries.words}.png`,
    ...content,
  });
  await makeDocument({ applicationId, slot: "receipt", origin: "issued", verificationCode: code, ...content });
  const said = { applicationId, createdAt: now };
  const { words, name } = canaries;
  await database()
    .insert(messages)
    .values({ ...said, id: uuidv7(now), author: "citizen", authorName: name, body: words });
  await database()
    .insert(notes)
    .values({ ...said, id: uuidv7(now), agentId, body: words });
  await database()
    .insert(paymentAttempts)
    .values({ ...said, id: uuidv7(now), operation, debtReference: reference, amountCents: 100, state: "abandoned" });
  if (stage === "asked") {
    const items = [{ kind: "document" as const, key: "proofOfAddress", ground: "unreadable", comment: words }];
    await database()
      .insert(informationRequests)
      .values({ ...said, id: uuidv7(now), agentId, items, message: words, dueOn: "2099-01-01" });
  }
  if (stage === "silent") await fallSilent(applicationId);
  const token = await database().transaction((tx) => makeTrackingLink(tx, applicationId, now));
  return { applicationId, reference, version, token, code, operation };
};

const fallSilent = (applicationId: string) =>
  database().transaction((tx) =>
    appendEvent(tx, {
      ...{ applicationId, type: "deem_rejected", actor: machineActor("system", "Parvis"), status: "rejected" },
      ...{ data: { silentOn: parisDay(now) }, occurredAt: now },
    }),
  );

/** The document of each draft is in a slot of its own, so that its name can be somebody else’s. */
export const slotOf = { A: "oldCertificate", B: "transferCertificate", C: "proofOfAddress" } as const;

/** One pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
