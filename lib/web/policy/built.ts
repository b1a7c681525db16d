import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isMadeForOneRequest } from "./pages-of-one-request.ts";

/** What Next wrote about the pages it has built. */
export type Built = {
  /** The prerendered pages, by the path they were prerendered at. */
  prerendered: readonly string[];
  /** Pages that would be kept from one request to the next although no build has seen them. */
  keptLater: readonly string[];
  /** Every page, its parameters in brackets. */
  pages: readonly string[];
  /** Whether the page at this path is given a nonce, by our server or by proxy.ts. */
  getsNonce: (path: string) => boolean;
};

const prerenderManifest = z.object({
  routes: z.record(z.string(), z.object({ initialRevalidateSeconds: z.union([z.number(), z.literal(false)]) })),
  dynamicRoutes: z.record(z.string(), z.object({ fallback: z.union([z.string(), z.literal(false), z.null()]) })),
});
const pagesManifest = z.record(z.string(), z.string());
const functionsManifest = z.object({
  functions: z.object({ "/_middleware": z.object({ matchers: z.array(z.object({ regexp: z.string() })) }) }),
});

export const readBuilt = async (folder: string): Promise<Built> => {
  const read = readIn(folder);
  const { routes, dynamicRoutes } = prerenderManifest.parse(await read("prerender-manifest.json"));
  const pages = pagesManifest.parse(await read("app-path-routes-manifest.json"));
  const { functions } = functionsManifest.parse(await read("server/functions-config-manifest.json"));
  const matchers = functions["/_middleware"].matchers.map(({ regexp }) => new RegExp(regexp));
  return {
    prerendered: Object.keys(routes),
    keptLater: [
      ...Object.keys(routes).filter((path) => routes[path]?.initialRevalidateSeconds !== false),
      ...Object.keys(dynamicRoutes).filter((path) => dynamicRoutes[path]?.fallback !== false),
    ],
    pages: Object.keys(pages).flatMap((file) => (file.endsWith("/page") ? [pages[file] ?? ""] : [])),
    getsNonce: (path) => isMadeForOneRequest(path) || matchers.some((matcher) => matcher.test(path)),
  };
};

/** The paths of the prerendered pages alone. */
export const prerenderedIn = async (folder: string): Promise<readonly string[]> =>
  Object.keys(prerenderManifest.parse(await readIn(folder)("prerender-manifest.json")).routes);

const readIn =
  (folder: string) =>
  async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), "utf8"));
