import { rm } from "node:fs/promises";
import { build, needsBuild } from "../stack/build.ts";
import type { Settings } from "../stack/settings.ts";
import { access } from "./access.ts";
import { ensureBrowser } from "./browser.ts";
import { command } from "./command.ts";
import { conformance } from "./conformance.ts";
import { ensureScanner } from "./ensure-scanner.ts";
import { tellJourneys } from "./journeys.ts";
import type { Task } from "./run-tasks.ts";
import { shortDrill } from "./short-drill.ts";
import type { TestSettings } from "./test-settings.ts";

/**
 * Everything that must hold. What the longest wait for comes first; then, beside the journeys, which leave cores idle while
 * they wait for a page or an e-mail, the longest first. The build rewrites types that the compiler reads: it comes before.
 */
export const tasks = (settings: TestSettings): Task[] => {
  const together = tasksTogether(settings);
  return [...together, { ...shortDrill, after: together.map(({ name }) => name) }];
};

const tasksTogether = (settings: TestSettings): Task[] => [
  ...(process.env.CI ? [lockfile] : []),
  { name: "build", label: { fr: "Construction", en: "Build" }, run: () => buildIfNeeded(settings.settings) },
  check("style", { fr: "Style", en: "Style" }),
  check("imports", { fr: "Qui importe qui", en: "Who imports whom" }),
  check("unused", { fr: "Code inutilisé", en: "Unused code" }),
  check("procedures", { fr: "Démarches", en: "Procedures" }),
  { name: "browser", label: { fr: "Navigateur", en: "Browser" }, run: async () => void (await ensureBrowser()) },
  {
    name: "scanner",
    label: { fr: "Antivirus", en: "Antivirus" },
    after: ["browser"],
    run: async () => void (await ensureScanner()),
  },
  {
    name: "journeys",
    label: { fr: "Parcours dans un navigateur", en: "Journeys in a browser" },
    needs: ["build", "browser"],
    after: ["style", "imports", "unused"],
    run: async () => tellJourneys(settings, await ensureBrowser()),
  },
  { ...access, run: () => vitest("access") },
  {
    name: "database",
    label: { fr: "Base de données", en: "Database" },
    needs: ["scanner"],
    run: () => vitest("database"),
  },
  {
    name: "lives",
    label: { fr: "Deux mille vies", en: "Two thousand lives" },
    run: () => vitest("lives", "--maxWorkers=2"),
  },
  check("rules", { fr: "Règles", en: "Rules" }),
  { ...check("types", { fr: "Types", en: "Types" }), after: ["build"], run: checkTypes },
  { ...conformance, run: () => vitest("conformance") },
  { name: "served", label: { fr: "Serveurs", en: "Servers" }, needs: ["scanner"], run: () => vitest("served") },
];

const buildIfNeeded = async ({ dataFolder, environment }: Settings): Promise<void> => {
  const forService: NodeJS.ProcessEnv = { ...environment, NODE_ENV: "production" };
  if (await needsBuild(forService)) await build(dataFolder, forService);
};

const check = (name: string, label: Task["label"]): Task => ({
  name,
  label,
  run: () => command(["npm", "run", "--silent", `check:${name}`]),
});

/** What development last knew of the pages may be gone since; the compiler would still read it. */
const checkTypes = async (): Promise<void> => {
  await rm(".next/dev/types", { recursive: true, force: true });
  await command(["npm", "run", "--silent", "check:types"]);
};

const vitest = (project: string, ...options: readonly string[]): Promise<void> =>
  command(["node", "node_modules/vitest/vitest.mjs", "run", "--project", project, ...options]);

/** An installation that rewrites the lockfile means that it was not complete. */
const lockfile: Task = {
  name: "lockfile",
  label: { fr: "Versions des paquets", en: "Package versions" },
  run: () => command(["git", "diff", "--exit-code", "package-lock.json"]),
};
