import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { agents, citizens } from "../support/people.ts";
import { openAs, openAsAgent } from "../support/sign-in.ts";

type Asked = { path: string; status: number; method?: string; is: "page" | "inert" };

/** One of each kind of answer. */
const anonymous: readonly Asked[] = [
  { path: "/", status: 200, is: "page" },
  { path: "/connexion", status: 200, is: "page" },
  { path: "/suivi", status: 200, is: "page" },
  { path: "/nulle-part", status: 404, is: "page" },
  { path: "/demarches/nulle-part", status: 404, is: "page" },
  { path: "/_next/nulle-part", status: 404, is: "page" },
  { path: "/_not-found", status: 404, is: "page" },
  { path: "/_global-error", status: 404, is: "page" },
  { path: "/api/connexion/proconnect/refus", status: 403, is: "page" },
  { path: "/mes-demarches", status: 307, is: "page" },
  { path: "/fr/aide", status: 307, is: "inert" },
  { path: "/aide/", status: 308, is: "inert" },
  { path: "/suivi/nulle-part", status: 303, is: "page" },
  { path: "/icon.svg", status: 200, is: "page" },
  { path: "/_next/static/nulle-part.js", status: 404, is: "inert" },
  { path: "/api/health", status: 200, is: "inert" },
  { path: "/api/nulle-part", status: 404, is: "inert" },
  { path: "/api/live/agent", status: 401, is: "inert" },
  { path: "/api/paiement", status: 403, method: "POST", is: "inert" },
  { path: "/api/v1/fees/vehicle-registration", status: 400, method: "POST", is: "inert" },
  { path: "/agent", status: 403, method: "POST", is: "inert" },
  { path: "/deconnexion", status: 405, is: "page" },
];

test("every kind of answer bears the headers that keep a browser in hand", async ({ request, page }) => {
  for (const asked of anonymous) {
    const { path, method = "GET", status } = asked;
    const answer = await request.fetch(path, { method, maxRedirects: 0 });
    expect(answer.status(), path).toBe(status);
    isKeptInHand(answer, asked.is);
  }
  await page.goto("/");
  for (const file of await page.locator("script[src], link[rel=stylesheet]").all()) {
    const path = (await file.getAttribute("src")) ?? (await file.getAttribute("href")) ?? "";
    isKeptInHand(await request.get(path), "inert");
  }
});

test("a connection that rests is ended by who opened it, not under the next question", async ({ request }) => {
  const answer = await request.get("/api/health", { headers: { connection: "keep-alive" } });
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers()["keep-alive"] ?? "") ?? [];
  expect(Number(seconds), "beyond the minute of the usual balancers").toBeGreaterThan(60);
});

test("the pages and files of people bear them too, and are kept by nobody", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await openAs(page, citizens.camille, "/mes-demarches");
  const file = (await linksTo(page, "/mes-demarches/")).find((link) => /^\/mes-demarches\/\w+$/.test(link)) ?? "";
  await page.goto(file);
  for (const path of ["/mes-demarches", file]) await isPrivate(page, path, "page");
  const own = (await linksTo(page, "/api/dossiers/")).flatMap((path) => [path, `${path}/apercu`]);
  for (const path of own) await isDocument(page, path);
  expect(kindsOf(own)).toEqual(["downloaded", "shown"]);

  const desk = await (await browser.newContext()).newPage();
  await openAsAgent(desk, agents.sofia, `/agent/dossiers/${file.split("/").at(-1)}`);
  for (const path of ["/agent", new URL(desk.url()).pathname]) await isPrivate(desk, path, "page");
  const examined = await linksTo(desk, "/api/agent/");
  for (const path of examined) await isDocument(desk, path);
  expect(kindsOf(examined)).toEqual(["downloaded", "shown"]);
  await desk.context().close();
});

const isShown = (path: string): boolean => /\/(apercu|page\/\d+)(\?|$)/.test(path);

const kindsOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => (isShown(path) ? "shown" : "downloaded")))].sort();

/** Its type is one of ours, whatever was uploaded; the file itself is never opened on our origin. */
const isDocument = async (page: Page, path: string): Promise<void> => {
  const headers = await isPrivate(page, path, "inert");
  if (isShown(path)) return expect(headers["content-type"], path).toMatch(/^image\/(webp|png)$/);
  expect(headers["content-type"], path).toMatch(/^(application\/pdf|image\/(jpeg|png|heic|webp))$/);
  expect(headers["content-disposition"], path).toMatch(/^attachment; filename\*=UTF-8''[\w.%()!~-]+$/);
};

const isKeptInHand = (answer: APIResponse, is: Asked["is"]): void => {
  const headers = answer.headers();
  const said = answer.headersArray().map(({ name }) => name.toLowerCase());
  expect(headers, answer.url()).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": expect.stringMatching(/^(same-origin|no-referrer)$/),
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(self), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(said, "over plain http, TLS is not promised").not.toContain("strict-transport-security");
  expect(said).not.toContain("x-powered-by");
  expect(said).not.toContain("server");
  expect(
    said.filter((name) => name === "content-security-policy"),
    answer.url(),
  ).toHaveLength(1);
  const policy = headers["content-security-policy"] ?? "";
  expect(policy, answer.url()).not.toMatch(/unsafe|\*|https?:(?![^;]*;)/);
  for (const held of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy, answer.url()).toContain(held);
  if (is === "inert") expect(policy, answer.url()).toContain("sandbox");
  else
    expect(policy, answer.url()).toMatch(
      /script-src 'self'( 'nonce-[\w+/]+={0,2}'|( 'sha256-[\w+/]+=')+); style-src 'self';/,
    );
};

const isPrivate = async (page: Page, path: string, is: Asked["is"]): Promise<Record<string, string>> => {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  isKeptInHand(answer, is);
  expect(answer.headers()["cache-control"], path).toContain("private");
  return answer.headers();
};

const linksTo = (page: Page, start: string): Promise<string[]> =>
  page
    .locator(`[href^="${start}"], [src^="${start}"]`)
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? ""),
    );
