import { spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runsTypeScript } from "./node-version.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Goes on in TypeScript: in this very process where Node is already the one of the packages, else in a child.
 * @param {string} root
 * @param {string} entry
 */
export const handOver = async (root, entry) => {
  const script = join(root, "lib/local", entry);
  const bundled = bundledNode(root);
  process.env.PATH = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  process.chdir(root);
  if (bundled && bundled !== realpathSync(process.execPath)) return runIn(bundled, script);
  if (!runsTypeScript(process.versions.node)) throw new Refusal(tooOld);
  process.argv[1] = script;
  await import("./quick-imports.mjs");
  await import(pathToFileURL(script).href);
};

/** The Node that comes as a package, where there is one for this platform and it runs. @param {string} root */
const bundledNode = (root) => {
  const path = join(root, "node_modules/.bin/node");
  if (!existsSync(path)) return undefined;
  const binary = realpathSync(path);
  if (binary === realpathSync(process.execPath)) return binary;
  return spawnSync(binary, ["--version"]).status === 0 ? binary : undefined;
};

/**
 * A terminal sends Ctrl-C to parent and child, `kill` to the parent alone: all is passed on, the child counts it once.
 * @param {string} node
 * @param {string} script
 */
const runIn = (node, script) => {
  const env = { ...process.env, PARVIS_HANDED_OVER: "1" };
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
};

const tooOld = {
  fr: `Il n’y a pas de Node fourni pour ${process.platform}-${process.arch} : installez Node 22.18 ou plus récent. https://nodejs.org/fr/download`,
  en: `There is no bundled Node for ${process.platform}-${process.arch}: install Node 22.18 or newer. https://nodejs.org/en/download`,
};
