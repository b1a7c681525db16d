import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { contentPolicy, everyAddress } from "./content-policy.ts";
import { sealPages } from "./seal-pages.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const hashOf = (words: string) => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;
const pageWith = (...scripts: string[]) => scripts.map((words) => `<script id="a">${words}</script>`).join("");

const portal = {
  pages: ["/[lang]/aide", "/[lang]/introuvable", "/[lang]/suivi", "/[lang]/annonces"],
  html: {
    "/fr/aide": `<script src="/a.js" async=""></script>${pageWith("go()", "one")}`,
    "/en/aide": pageWith("go()", "two"),
    "/fr/introuvable": pageWith("lost"),
    "/_not-found": '<p style="color:red">',
  } as Record<string, string>,
  proxied: ["^/annonces$"],
  revalidated: false as number | false,
  fallback: false as false | null,
};

/** A build as Next leaves it. @returns what the server will read of it once sealed. */
const seal = async (built: typeof portal) => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  folders.push(folder);
  const write = (name: string, content: unknown) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  };
  const routes = Object.keys(built.html).map((path) => [path, { initialRevalidateSeconds: built.revalidated }]);
  for (const [path, html] of Object.entries(built.html)) write(`server/app${path}.html`, html);
  write("prerender-manifest.json", {
    routes: Object.fromEntries(routes),
    dynamicRoutes: { "/[lang]/aide": { fallback: built.fallback } },
  });
  write("app-path-routes-manifest.json", Object.fromEntries(built.pages.map((page) => [`${page}/page`, page])));
  const matchers = built.proxied.map((regexp) => ({ regexp }));
  write("server/functions-config-manifest.json", { functions: { "/_middleware": { matchers } } });
  const policy = (source: string, value: string) => ({ source, headers: [{ key: "Content-Security-Policy", value }] });
  write("routes-manifest.json", { headers: [policy(everyAddress, contentPolicy()), policy("/suivi/:token", "other")] });
  const read = (): { headers: { source: string; headers: { value: string }[] }[] } =>
    JSON.parse(readFileSync(join(folder, "routes-manifest.json"), "utf8"));
  const policies = () => read().headers.map(({ source, headers }) => [source, headers[0]?.value]);
  await sealPages(folder);
  const once = policies();
  await sealPages(folder);
  expect(policies()).toEqual(once);
  return once;
};

describe("sealing a build", () => {
  it("gives each prerendered address the hashes of its scripts, and any other those of the unknown page", async () => {
    expect(await seal(portal)).toEqual([
      [everyAddress, contentPolicy({ scripts: [hashOf("lost")] })],
      ["/suivi/:token", "other"],
      ["/aide", contentPolicy({ scripts: [hashOf("go()"), hashOf("one"), hashOf("two")] })],
      ["/introuvable", contentPolicy({ scripts: [hashOf("lost")] })],
    ]);
  });

  it.each([
    ["a page made for one request that gets no nonce", { ...portal, proxied: [] }, "/[lang]/annonces"],
    ["a prerendered page that would get one", { ...portal, proxied: ["."] }, "/aide"],
    [
      "one that our server would give one",
      { ...portal, html: { ...portal.html, "/fr/suivi": "" } },
      "/suivi is prerendered",
    ],
    ["a page that is made again", { ...portal, revalidated: 60 }, "/fr/aide"],
    ["a page kept at its first visit", { ...portal, fallback: null }, "/[lang]/aide"],
    ["a style in a page", { ...portal, html: { ...portal.html, "/fr/aide": '<p style="top:0">' } }, 'style="top:0"'],
    ["a handler in a page", { ...portal, html: { ...portal.html, "/fr/aide": '<p onclick="go()">' } }, "onclick"],
  ])("refuses %s", async (_, built, named) => {
    await expect(seal(built)).rejects.toThrow(named);
  });
});
