import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../preparation/refusal.mjs";
import { runOnce } from "./run-once.ts";

const sources = ["app", "lib", "db", "public", "package-lock.json", "next.config.js", "proxy.ts", "tsconfig.json"];
/** The same as `npm run build`. */
const steps = [["node_modules/next/dist/bin/next", "build"], ["lib/web/build/finish-build.ts"]] as const;
const fingerprintFile = ".next/parvis-fingerprint";

/** Whether the portal must be built: never was, or from other sources, or for another kind of service. */
export const needsBuild = async (environment: NodeJS.ProcessEnv): Promise<boolean> => {
  if (!existsSync(".next/BUILD_ID")) return true;
  const built = await readFile(fingerprintFile, "utf8").catch(() => "");
  return built !== (await wanted(environment));
};

/** @throws Refusal with the last words of the build. */
export const build = async (dataFolder: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const fresh = await wanted(environment);
  const forService: NodeJS.ProcessEnv = { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  for (const script of steps) {
    const { succeeded, log, words } = await runOnce(dataFolder, "build", script, forService);
    if (!succeeded)
      throw new Refusal({
        fr: `La construction du portail a échoué. Journal : ${log}`,
        en: `The portal could not be built. Log: ${log}\n\n${words}`,
      });
  }
  await writeFile(fingerprintFile, fresh);
};

/** Prerendered pages know whether the demonstration is offered: it is built in. */
const wanted = async ({ DEMONSTRATION }: NodeJS.ProcessEnv): Promise<string> =>
  `${await fingerprint(sources)} DEMONSTRATION=${DEMONSTRATION}`;

/** Contents, not dates: a fresh checkout has the same. What never reaches the portal is left out. */
export const fingerprint = async (paths: readonly string[]): Promise<string> => {
  const files = (await Promise.all(paths.map(filesUnder))).flat().filter(isBuilt).sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  for (const [index, file] of files.entries())
    hash
      .update(`${file}\0`)
      .update(contents[index] ?? "")
      .update("\0");
  return hash.digest("hex");
};

const isBuilt = (file: string): boolean => !/(^|\/)lib\/local\/|\.test\.tsx?$/.test(file);

const filesUnder = async (path: string): Promise<string[]> => {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
