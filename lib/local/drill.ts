import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { withOwnDisks } from "./drill/disk.ts";
import { runDrill } from "./drill/run-drill.ts";
import { explain } from "./preparation/refusal.mjs";
import { build, needsBuild } from "./stack/build.ts";

const { values } = parseArgs({
  options: { faults: { type: "string" }, seed: { type: "string" }, people: { type: "string" } },
});
const number = z.coerce.number().int();
const wanted = {
  faults: number.min(1).parse(values.faults ?? 120),
  seed: number.parse(values.seed ?? Math.floor(Math.random() * 1_000_000)),
  atOnce: number
    .min(1)
    .max(64)
    .parse(values.people ?? 8),
};
const demonstration = { ...process.env, DEMONSTRATION: "1" };
const folderName = "DRILL_FOLDER";
const dataFolder = resolve(process.env[folderName] ?? `.parvis/drill-${process.pid}`);

/** Again, with disks of its own that vanish with it; signals reach it as they reach us. */
const withDisks = async (prefix: readonly string[]): Promise<number> => {
  const [command = "", ...given] = [...prefix, process.execPath, ...process.argv.slice(1)];
  const child = spawn(command, given, { stdio: "inherit", env: { ...process.env, [folderName]: dataFolder } });
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => void child.kill(name));
  const [code]: unknown[] = await once(child, "exit");
  return typeof code === "number" ? code : 1;
};

const drill = async (): Promise<number> => {
  if (await needsBuild(demonstration)) await build(resolve(".parvis"), demonstration);
  mkdirSync(dataFolder, { recursive: true });
  return (await runDrill({ ...wanted, dataFolder })) ? 0 : 1;
};

try {
  const prefix = process.env[folderName] ? undefined : withOwnDisks();
  const code = await (prefix ? withDisks(prefix) : drill());
  if (code === 0 && !process.env[folderName]) rmSync(dataFolder, { recursive: true, force: true });
  process.exit(code);
} catch (error) {
  explain(error);
  process.exit(1);
}
