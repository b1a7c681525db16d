import { request as ask, createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepPages } from "./keep-pages.ts";

let drawn = 0;
let isAsBuilt = true;
let odd: Record<string, string | number> = {};
let base: string;

/** What the framework does with a page made in advance. */
const server = createServer(
  keepPages(
    async ({ headers, url }, response) => {
      drawn += 1;
      const language = headers.cookie?.includes("langue=en") ? "en" : "fr";
      const { status = 200, language: _, ...more } = odd;
      response.statusCode = Number(status);
      const always = { "x-nextjs-prerender": "1", etag: `"${language}"`, vary: "rsc, Accept-Encoding" };
      for (const [name, value] of Object.entries({ ...always, "content-type": "text/html", ...more }))
        if (value !== "") response.setHeader(name, value);
      response.write(`<html lang="${odd.language ?? language}">`);
      response.end(Buffer.from(`${url} é`));
    },
    (path) => isAsBuilt && (path.startsWith("/odd/") || ["/", "/aide"].includes(path)),
  ),
);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());
beforeEach(() => {
  isAsBuilt = true;
  odd = {};
});

/** As the browser sends it: `fetch` unpacks what comes, and says what it accepts. */
const open = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const before = drawn;
  const answer = await new Promise<Awaited<ReturnType<typeof read>>>((resolve, reject) => {
    ask(base + path, { method, headers }, (response) => void read(response).then(resolve, reject))
      .on("error", reject)
      .end();
  });
  return { ...answer, byFramework: drawn > before };
};
const read = async (response: IncomingMessage) => ({
  status: response.statusCode,
  headers: response.headers,
  body: await buffer(response),
});

/** Until it is kept: packing takes a moment of its own. */
const keep = async (path: string, headers: Record<string, string> = {}) => {
  while ((await open(path, headers)).byFramework);
};

describe("a page made in advance", () => {
  it("is answered again as the framework did, without it", async () => {
    const { headers: first, body } = await open("/");
    await keep("/");
    const { headers, ...again } = await open("/");
    expect(again).toEqual({ status: 200, body, byFramework: false });
    const { date: _, "transfer-encoding": __, ...told } = first;
    expect(headers).toMatchObject(told);
  });

  it("is packed for whoever unpacks it", async () => {
    await keep("/");
    const { body } = await open("/");
    const packed = await open("/", { "accept-encoding": "gzip, deflate, br" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body)).toEqual(body);
    expect((await open("/", { "accept-encoding": "br, gzip;q=0" })).headers["content-encoding"]).toBeUndefined();
  });

  it("is not sent again to who has it", async () => {
    await keep("/");
    const { status, body } = await open("/", { "if-none-match": '"fr"' });
    expect([status, body.length]).toEqual([304, 0]);
    expect((await open("/", { "if-none-match": '"en"' })).status).toBe(200);
  });

  it("is in the language of its reader", async () => {
    await keep("/aide");
    await keep("/aide", { cookie: "langue=en" });
    for (const cookie of ["langue=en", "a=1; __Host-langue=en; b=2"])
      expect((await open("/aide", { cookie })).body.toString()).toContain('lang="en"');
    for (const cookie of ["", "langue=fr", "malangue=en"])
      expect((await open("/aide", { cookie })).body.toString()).toContain('lang="fr"');
  });

  it.each([
    ["a language said twice", "/", { cookie: "langue=en; __Host-langue=fr" }, "GET"],
    ["a language that is none", "/", { cookie: "langue=%65n" }, "GET"],
    ["the preview of a draft", "/", { cookie: "__prerender_bypass=1" }, "GET"],
    ["its data for the framework’s script", "/", { rsc: "1" }, "GET"],
    ["its head only", "/", {}, "HEAD"],
    ["a form", "/", {}, "POST"],
    ["an address with more in it", "/?retour=1", {}, "GET"],
    ["another page", "/agent", {}, "GET"],
  ])("is left to the framework for %s", async (_, path, headers, method) => {
    await keep("/");
    expect((await open(path, headers, method)).byFramework).toBe(true);
    expect((await open(path, headers, method)).byFramework).toBe(true);
  });

  it("is left to the framework once another is published in its place", async () => {
    await keep("/");
    isAsBuilt = false;
    expect((await open("/")).byFramework).toBe(true);
  });
});

describe("an answer that is not for everyone", () => {
  it.each([
    ["failed", { status: 500 }],
    ["gives a cookie", { "set-cookie": "session=1" }],
    ["was made for one request", { "x-nextjs-prerender": "" }],
    ["has no tag", { etag: "" }],
    ["is packed already", { "content-encoding": "gzip" }],
    ["is in another language", { language: "en" }],
  ])("is not kept: one that %s", async (why, oddity) => {
    odd = oddity;
    const path = `/odd/${encodeURIComponent(why)}`;
    for (const _ of [1, 2, 3]) expect((await open(path)).byFramework).toBe(true);
    odd = {};
    await keep(path);
  });
});
