import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clamd } from "#lib/documents/scan/clamd.ts";
import { freePort } from "../database/free-port.ts";
import { type Child, startChild } from "../stack/child.ts";
import { endProcess } from "../stack/end-process.ts";
import { createLog, lastWords } from "../stack/log.ts";
import { ensureScanner } from "./ensure-scanner.ts";

export type TestScanner = {
  url: string;
  /** Ends it as a crash would; `start` brings it back at the same address. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
};

/** The EICAR test file (eicar.org, 2006), put together here so that no file of the project carries it. */
export const eicar = (): Buffer =>
  Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE", "!$H+H*"].join(""));

/** A real clamd that knows one signature, for as long as a test file lasts. @param most bytes that it agrees to scan */
export const startTestScanner = async ({ most = "16M" } = {}): Promise<TestScanner> => {
  const program = await ensureScanner();
  const folder = await mkdtemp(join(tmpdir(), "parvis-clamd-"));
  const port = await freePort();
  writeConfiguration(folder, port, most);
  let running: Child | undefined;
  const scanner: TestScanner = {
    url: `tcp://127.0.0.1:${port}`,
    start: async () => {
      running = await launch(program, folder, () => clamd(scanner.url).isUp());
    },
    kill: async () => {
      if (running?.identity) await endProcess(running.identity, "SIGKILL", 5_000);
      running = undefined;
    },
    close: async () => {
      await scanner.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await scanner.start();
  return scanner;
};

/** An extended signature (ClamAV, “Writing signatures”): name, any type of file, anywhere in it, these bytes. */
const writeConfiguration = (folder: string, port: number, most: string): void => {
  const signatures = join(folder, "signatures");
  mkdirSync(signatures);
  writeFileSync(join(signatures, "test.ndb"), `Parvis.Test.Eicar:0:*:${eicar().toString("hex")}\n`);
  const settings = {
    DatabaseDirectory: signatures,
    TemporaryDirectory: folder,
    TCPAddr: "127.0.0.1",
    TCPSocket: port,
    StreamMaxLength: most,
    MaxThreads: 4,
    AlertExceedsMax: "yes",
    Foreground: "yes",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  writeFileSync(join(folder, "clamd.conf"), lines.join(""));
};

const launch = async (program: string, folder: string, isUp: () => Promise<boolean>): Promise<Child> => {
  const log = createLog(folder, "clamd");
  const child = startChild(
    {
      name: "clamd",
      label: { fr: "antivirus", en: "antivirus" },
      command: program,
      arguments: ["--foreground", `--config-file=${join(folder, "clamd.conf")}`],
      readiness: isUp,
      stopSignal: "SIGTERM",
      stopsWithin: 5_000,
      outlivesOthers: false,
    },
    log,
    process.env,
  );
  if (!(await child.ready(60_000))) throw new Error(`clamd does not start\n${lastWords(log)}`);
  return child;
};
