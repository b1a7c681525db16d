import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { drawAgain } from "./draw-again.ts";

let time = 0;
let figure = 1;
let odd: { status?: number; language?: string; more?: string } = {};
let base: string;
let name = "/";

const script = "self.go=1";
/** The framework: a page made in advance, and the one that draws the same with figures. */
const portal = () =>
  drawAgain(
    async ({ url, headers }, response) => {
      const language = odd.language ?? (headers.cookie?.includes("langue=en") ? "en" : "fr");
      response.statusCode = url === "/accueil" ? (odd.status ?? 200) : 200;
      response.setHeader("content-type", "text/html");
      const words = url === "/accueil" ? `figure ${figure}${odd.more ?? ""}` : "in advance";
      response.end(`<html lang="${language}"><script nonce="abc">${script}</script>${words}</html>`);
    },
    (path) => (path === "/" ? { path: "/accueil", name } : undefined),
    () => time,
  );
let answer = portal();
const server = createServer((request, response) => void answer(request, response));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());
beforeEach(() => {
  [time, figure, odd, name] = [0, 1, {}, "/"];
  answer = portal();
});

const open = async (path = "/", headers: Record<string, string> = {}) => {
  const response = await fetch(base + path, { headers });
  return { headers: response.headers, body: await response.text() };
};
/** The next drawing is waited for by asking until it shows. */
const until = async (words: string) => {
  while (!(await open()).body.includes(words));
};

describe("a page with figures", () => {
  it("is drawn once for everyone, without a nonce, under the hashes of its scripts", async () => {
    const { body, headers } = await open();
    expect(body).toBe(`<html lang="fr"><script>${script}</script>figure 1</html>`);
    const policy = headers.get("content-security-policy");
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]{44}';/);
    expect(policy).not.toContain("nonce-");
    figure = 2;
    expect((await open()).body).toContain("figure 1");
    expect((await open("/", { cookie: "langue=en" })).body).toContain('lang="en"');
  });

  it("is drawn again once it is a minute old, and answered as it was meanwhile", async () => {
    await open();
    [figure, time] = [2, 60_001];
    expect((await open()).body).toContain("figure 1");
    await until("figure 2");
  });

  it("is kept as it was when it cannot be drawn again", async () => {
    await open();
    [odd, time] = [{ status: 503 }, 60_001];
    for (const _ of [1, 2, 3]) expect((await open()).body).toContain("figure 1");
  });

  it("is drawn at once when another version has taken its place", async () => {
    await open();
    [figure, name] = [2, "/ 2"];
    expect((await open()).body).toContain("figure 2");
  });

  it.each([
    ["failed", { status: 500 }],
    ["is in another language", { language: "en" }],
    ["has a handler written in it", { more: '<p onclick="go()">' }],
  ])("is the one made in advance while what is drawn %s", async (_, oddity) => {
    odd = oddity;
    expect((await open()).body).toContain("in advance");
  });

  it.each([
    ["/?retour=1", {}],
    ["/", { rsc: "1" }],
    ["/", { cookie: "langue=xx" }],
    ["/aide", {}],
  ])("is left to the framework at %s asked with %o", async (path, headers) => {
    expect((await open(path, headers)).body).toContain("in advance");
  });
});
