import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";

/** What browsers asked for: every address, and every Referer they sent. */
export type Trail = { addresses: string[]; referers: string[] };

export const followTrail = (...contexts: BrowserContext[]): Trail => {
  const trail: Trail = { addresses: [], referers: [] };
  for (const context of contexts)
    context.on("request", async (request) => {
      trail.addresses.push(request.url());
      trail.referers.push((await request.allHeaders().catch(() => ({ referer: "" }))).referer ?? "");
    });
  return trail;
};

/** Where a run of the stack keeps what its processes print, and what it serves to every browser. */
const logs = process.env.LOGS_FOLDER ?? ".parvis/logs";
const bundles = ".next/static";

export type Leak = { where: string; canary: string };

/** @returns the places, among all that was printed and all that is served to everyone, where one of these is written */
export const leaksOf = async (canaries: readonly string[]): Promise<Leak[]> => {
  const files = (await Promise.all([logs, bundles].map(filesUnder))).flat();
  const found = await Promise.all(files.map((file) => leaksIn(file, canaries)));
  return found.flat();
};

/** How much there was to search: a search of nothing finds nothing. */
export const searched = async (): Promise<{ logs: number; bundles: number }> => {
  const [inLogs, inBundles] = await Promise.all([logs, bundles].map(filesUnder));
  return { logs: inLogs?.length ?? 0, bundles: inBundles?.length ?? 0 };
};

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const leaksIn = async (file: string, canaries: readonly string[]): Promise<Leak[]> => {
  const content = (await readFile(file, "utf8")).toLowerCase();
  return canaries.filter((canary) => isIn(content, canary)).map((canary) => ({ where: file, canary }));
};

/** As written, or as an address writes it. */
export const isIn = (text: string, canary: string): boolean => {
  const told = text.toLowerCase();
  return [canary, encodeURIComponent(canary)].some((each) => told.includes(each.toLowerCase()));
};
