import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { sessions } from "#db/schema.ts";
import type { Kind } from "../kind.ts";
import { closeSession } from "./close-session.ts";
import { forgetSessions } from "./forget-sessions.ts";
import { absoluteSeconds, idleSeconds } from "./lifetimes.ts";
import { isLive as lives } from "./live-session.ts";
import { openSession } from "./open-session.ts";
import { readSession } from "./read-session.ts";
import { revokeSessions } from "./revoke-sessions.ts";
import { touchSession } from "./touch-session.ts";

let end: () => Promise<void>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  end = async () => {
    await close();
    await drop();
  };
});
afterAll(() => end());

const opened = new Date("2026-11-21T08:00:00Z");
const later = (seconds: number) => new Date(opened.getTime() + seconds * 1000);

const open = (kind: Kind, changes: { personId?: string; previousSid?: string } = {}) =>
  database().transaction((tx) =>
    openSession(
      tx,
      {
        kind,
        personId: randomUUID(),
        issuer: "https://issuer.example",
        subject: "subject",
        acr: "eidas1",
        amr: ["pwd"],
        authTime: null,
        idTokenSealed: "sealed",
        ...changes,
      },
      opened,
    ),
  );

const isLive = async (sid: string, kind: Kind, at: Date) => lives(await readSession(database(), sid), kind, at);

/** What a request of the person does. */
const use = async (sid: string, kind: Kind, at: Date) => {
  const session = await readSession(database(), sid);
  const isOpen = lives(session, kind, at);
  if (isOpen) await touchSession(database(), session, at);
  return isOpen;
};

describe("a session", () => {
  it("is known to the table by a hash alone", async () => {
    const sid = await open("citizen");
    expect(Buffer.from(sid, "base64url")).toHaveLength(32);
    const rows = JSON.stringify(await database().select().from(sessions));
    expect(rows).not.toContain(sid);
  });

  it("is of one kind", async () => {
    const sid = await open("citizen");
    expect(await isLive(sid, "citizen", opened)).toBe(true);
    expect(await isLive(sid, "agent", opened)).toBe(false);
  });

  it("is nobody’s when the sid is made up", async () => {
    expect(await isLive("made-up", "citizen", opened)).toBe(false);
  });

  it.each(["citizen", "agent"] as const)("of a %s ends when idle for that kind’s time", async (kind) => {
    const sid = await open(kind);
    expect(await isLive(sid, kind, later(idleSeconds[kind]))).toBe(false);
  });

  it("lives on while it is used, to the end of its whole life", async () => {
    const sid = await open("agent");
    const stride = idleSeconds.agent - 60;
    for (let at = stride; at < absoluteSeconds.agent; at += stride) {
      expect(await use(sid, "agent", later(at))).toBe(true);
    }
    expect(await isLive(sid, "agent", later(absoluteSeconds.agent))).toBe(false);
  });

  it("is not kept alive by being looked at", async () => {
    const sid = await open("agent");
    expect(await isLive(sid, "agent", later(idleSeconds.agent - 1))).toBe(true);
    expect(await isLive(sid, "agent", later(idleSeconds.agent))).toBe(false);
  });

  it("is dead in a copied cookie once closed, and its id_token destroyed", async () => {
    const sid = await open("citizen");
    const closed = await closeSession(database(), sid, later(1));
    expect(closed?.idTokenSealed).toBe("sealed");
    expect(await isLive(sid, "citizen", later(2))).toBe(false);
    expect((await readSession(database(), sid))?.idTokenSealed).toBe("");
    expect(await closeSession(database(), sid, later(3))).toBeUndefined();
  });

  it("closes the one this browser had, of the other kind", async () => {
    const citizen = await open("citizen");
    const agent = await open("agent", { previousSid: citizen });
    expect(await isLive(citizen, "citizen", later(1))).toBe(false);
    expect(await isLive(agent, "agent", later(1))).toBe(true);
  });

  it("is revoked with all the others of its person, and only those", async () => {
    const personId = randomUUID();
    const mine = [await open("agent", { personId }), await open("agent", { personId })];
    const theirs = await open("agent");
    const sameIdOtherKind = await open("citizen", { personId });
    expect(await revokeSessions(database(), { kind: "agent", personId }, later(1))).toBe(2);
    for (const sid of mine) expect(await isLive(sid, "agent", later(2))).toBe(false);
    expect(await isLive(theirs, "agent", later(2))).toBe(true);
    expect(await isLive(sameIdOtherKind, "citizen", later(2))).toBe(true);
  });
});

describe("a session that is over", () => {
  const kept = (sid: string) => readSession(database(), sid);
  const month = 30 * 24 * 60 * 60;

  it("keeps nothing of the identity provider’s past its end", async () => {
    const [citizen, agent] = [await open("citizen"), await open("agent")];
    await forgetSessions(later(absoluteSeconds.agent + 1));
    expect((await kept(agent))?.idTokenSealed).toBe("");
    expect((await kept(citizen))?.idTokenSealed).toBe("sealed");
  });

  it("is forgotten a month after, and not before", async () => {
    const sid = await open("citizen");
    await forgetSessions(later(absoluteSeconds.citizen + month));
    expect(await kept(sid)).toBeDefined();
    await forgetSessions(later(absoluteSeconds.citizen + month + 1));
    expect(await kept(sid)).toBeUndefined();
  });
});
