import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Built, readBuilt } from "./built.ts";
import { contentPolicy, everyAddress, policyHeader } from "./content-policy.ts";
import { forbiddenInline, inlineScriptHashes } from "./inline-scripts.ts";
import { procedureAt } from "./procedure-page.ts";

/** What an address that nothing answers shows. */
const unknownAddress = "/introuvable";

/** The scripts written in each prerendered page, by its address. */
type Scripts = ReadonlyMap<string, readonly string[]>;

/**
 * After `next build`: each prerendered page gets the policy that allows its own scripts, by their hashes.
 * @throws when a page would be served under a policy that is not its own.
 */
export const sealPages = async (folder: string): Promise<void> => {
  const built = await readBuilt(folder);
  const scripts = await scriptsOf(folder, built);
  const faults = faultsOf(built, scripts);
  if (faults.length > 0) throw new Error(`Pages without a policy of their own:\n${faults.join("\n")}`);
  await declare(join(folder, "routes-manifest.json"), scripts);
};

/** Both languages of a page share its address, and its policy. */
const scriptsOf = async (folder: string, { prerendered }: Built): Promise<Scripts> => {
  const scripts = new Map<string, string[]>();
  for (const path of prerendered) {
    const file = join(folder, "server/app", `${path}.html`);
    if (isFrameworks(path) || !existsSync(file)) continue;
    const html = await readFile(file, "utf8");
    const refused = forbiddenInline(html);
    if (refused.length > 0) throw new Error(`${path} has styles or handlers written in it: ${refused.join(" ")}`);
    const address = addressOf(path);
    scripts.set(address, [...new Set([...(scripts.get(address) ?? []), ...inlineScriptHashes(html)])]);
  }
  return scripts;
};

/** Next’s own pages, `/_not-found` and `/_global-error`: no address leads to them. */
const isFrameworks = (path: string): boolean => path.startsWith("/_");

const addressOf = (path: string): string => path.replace(/^\/[^/]+/, "") || "/";

const faultsOf = (built: Built, scripts: Scripts): string[] => [
  ...built.keptLater.map((page) => `${page} is kept although it is made after the build: no hash can be known`),
  ...[...scripts.keys()]
    .filter((page) => built.getsNonce(page) && procedureAt(page) === undefined)
    .map((page) => `${page} is prerendered: pages-of-one-request.ts must leave it alone`),
  ...built.pages
    .filter((page) => !isFrameworks(page) && !isPrerendered(page, scripts) && !built.getsNonce(sample(page)))
    .map((page) => `${page} is made for one request: pages-of-one-request.ts must name it`),
  ...(scripts.has(unknownAddress) ? [] : [`${unknownAddress} must be prerendered`]),
];

const isPrerendered = (page: string, scripts: Scripts): boolean => {
  const pattern = new RegExp(`^${addressOf(page).replaceAll(/\[[^\]]+\]/g, "[^/]+")}$`);
  return [...scripts.keys()].some((address) => pattern.test(address));
};

const sample = (page: string): string => addressOf(page).replaceAll(/\[[^\]]+\]/g, "x");

const rule = z.looseObject({
  source: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
});
const routesManifest = z.looseObject({ headers: z.array(rule) });

/** The last rule that matches wins. */
const declare = async (file: string, scripts: Scripts): Promise<void> => {
  const manifest = routesManifest.parse(JSON.parse(await readFile(file, "utf8")));
  const policyOf = (address: string) => contentPolicy({ scripts: scripts.get(address) ?? [] });
  const declared = manifest.headers.filter(({ source }) => !scripts.has(source));
  for (const { headers } of declared.filter(({ source }) => source === everyAddress))
    for (const header of headers) if (header.key === policyHeader) header.value = policyOf(unknownAddress);
  const own = [...scripts.keys()].map((address) => ({
    source: address,
    headers: [{ key: policyHeader, value: policyOf(address) }],
    regex: `^${address}$`,
  }));
  await writeFile(file, JSON.stringify({ ...manifest, headers: [...declared, ...own] }));
};
