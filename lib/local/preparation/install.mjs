import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/**
 * Compares what npm says it installed with what is asked for: dates lie after a checkout, versions do not.
 * @param {string} root
 */
export const isInstalled = (root) => {
  const asked = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules/.package-lock.json"));
  return Object.entries(asked).every(([path, wanted]) => path === "" || isMet(wanted, present[path]));
};

/** `npm ci` wants the optional binaries of every platform in the lockfile; `npm install` does with those of this one. @param {string} root */
export const install = (root) =>
  new Promise((resolve, reject) => {
    const npm = spawn("npm", ["install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (output += chunk));
    npm.on("error", () => reject(new Refusal(withoutNpm)));
    npm.on("close", (code) => (code === 0 ? resolve(undefined) : reject(new Refusal(failed(output)))));
  });

/**
 * @param {{ version?: string, integrity?: string, optional?: boolean }} wanted
 * @param {{ version?: string, integrity?: string } | undefined} found
 */
const isMet = (wanted, found) =>
  found === undefined
    ? wanted.optional === true
    : found.version === wanted.version && found.integrity === wanted.integrity;

/** @param {string} lockfile */
const packagesOf = (lockfile) => {
  try {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages ?? {};
  } catch {
    return {};
  }
};

const withoutNpm = {
  fr: "La commande npm est introuvable. Installez Node avec npm : https://nodejs.org/fr/download",
  en: "The npm command is missing. Install Node with npm: https://nodejs.org/en/download",
};

/** @param {string} output */
const failed = (output) => {
  const tail = output.trim().split("\n").slice(-15).join("\n");
  return {
    fr: `Les paquets n’ont pas pu être installés. Vérifiez l’accès au registre npm (npm ping), puis recommencez.`,
    en: `The packages could not be installed. Check that the npm registry can be reached (npm ping), then try again.\n${tail}`,
  };
};
