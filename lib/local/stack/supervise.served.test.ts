import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endProcess } from "./end-process.ts";
import { clearLeftovers } from "./leftovers.ts";
import { identify, isAlive } from "./process-identity.ts";
import { readRun, writeRun } from "./run-record.ts";
import type { Service } from "./service.ts";
import { type Living, type Supervisor, supervise } from "./supervise.ts";

const child = (name: string, script: string): Service => ({
  name,
  label: { fr: name, en: name },
  command: process.execPath,
  arguments: ["-e", script],
  readiness: "line",
  stopSignal: "SIGTERM",
  stopsWithin: 1000,
  outlivesOthers: false,
});

const listening = "console.log('ready'); setInterval(() => {}, 1000)";

let dataFolder = "";
let living: readonly Living[] = [];
let said: string[] = [];
let supervisor: Supervisor;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "parvis-supervise-"));
  said = [];
  supervisor = supervise({
    dataFolder,
    record: (now) => {
      living = now;
    },
    announce: ({ en }) => said.push(en),
  });
});

afterEach(async () => {
  await supervisor.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const identityOf = (name: string) => {
  const found = living.find(({ service }) => service.name === name);
  if (!found) throw new Error(`${name} does not live`);
  return found.identity;
};

describe("a supervised child", () => {
  it("has started once it says ready, and ends when all is stopped", async () => {
    await supervisor.start(child("mailbox", listening), process.env);
    const mailbox = identityOf("mailbox");
    expect(isAlive(mailbox)).toBe(true);
    await supervisor.stop();
    expect(isAlive(mailbox)).toBe(false);
  });

  it("is started again when it dies, and this is said", async () => {
    await supervisor.start(child("carrier", listening), process.env);
    const first = identityOf("carrier");
    await endProcess(first, "SIGKILL", 1000);
    await vi.waitFor(() => expect(identityOf("carrier").pid).not.toBe(first.pid), { timeout: 5000 });
    expect(said[0]).toMatch(/^Unexpected end \(SIGKILL\), starting again: carrier/);
  });

  it("that never gets ready is refused with its last words", async () => {
    const start = supervisor.start(child("printer", "console.error('no paper'); process.exit(3)"), process.env);
    await expect(start).rejects.toThrow(/Does not start \(code 3\): printer[\s\S]*no paper/);
  });

  it("is killed when it does not want to stop", async () => {
    await supervisor.start(child("stubborn", `process.on('SIGTERM', () => {}); ${listening}`), process.env);
    const stubborn = identityOf("stubborn");
    await supervisor.stop();
    expect(isAlive(stubborn)).toBe(false);
  });

  it("writes what it prints in a log of its own", async () => {
    await supervisor.start(child("worker", `console.log('good morning'); ${listening}`), process.env);
    expect(readFileSync(join(dataFolder, "logs/worker.log"), "utf8")).toContain("good morning");
  });
});

describe("what a sudden end has left", () => {
  const own = () => identify(process.pid) ?? { pid: 0, started: "" };
  const dead = { pid: 999_999_999, started: "1" };

  it("is ended by the next start, but not a stranger who was given its number", async () => {
    await supervisor.start(child("orphan", listening), process.env);
    const orphan = identityOf("orphan");
    const stranger = { ...own(), started: "1" };
    await vi.waitFor(() => expect(isAlive(orphan)).toBe(true));
    writeRun(dataFolder, {
      supervisor: dead,
      launchers: [],
      children: [
        { name: "orphan", ...orphan },
        { name: "stranger", ...stranger },
      ],
    });
    await clearLeftovers(dataFolder);
    expect(isAlive(orphan)).toBe(false);
    expect(isAlive(own())).toBe(true);
    expect(readRun(dataFolder)).toBeUndefined();
  });

  it("is nothing while its supervisor is well: the second start is refused", async () => {
    writeRun(dataFolder, { supervisor: own(), launchers: [], children: [] });
    await expect(clearLeftovers(dataFolder)).rejects.toThrow(/already runs/);
  });
});
