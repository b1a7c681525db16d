import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showAbsence } from "./show-absence.ts";

const page = { fr: "<h1>Cette page n’existe pas</h1>", en: "<h1>This page does not exist</h1>" };
let base: string;

/** What the framework does when a page is not found: a head, then a body that its script fills. */
const server = createServer(
  showAbsence(
    async ({ url = "" }, response) => {
      if (url === "/found") return void response.end("found");
      response.statusCode = 404;
      if (url === "/link") response.setHeader("Referrer-Policy", "no-referrer");
      if (url === "/data") return void response.setHeader("Content-Type", "application/json").end("{}");
      if (url !== "/handler") response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.setHeader("ETag", "of-the-empty-one");
      if (url !== "/handler") response.write('<html id="__next_error__">');
      response.end();
    },
    async (language) => ({ body: page[language], headers: { "Content-Type": "text/html; charset=utf-8" } }),
  ),
);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());

const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const answer = await fetch(base + path, { method, headers: { accept: "text/html,*/*;q=0.8", ...headers } });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

describe("a page that is not found", () => {
  it.each(["/page", "/handler"])("says so in words, at %s", async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, body]).toEqual([404, page.fr]);
    expect(headers.get("etag")).toBeNull();
  });

  it("says so to whoever posted a form", async () => {
    expect(await ask("/page", {}, "POST")).toMatchObject({ status: 404, body: page.fr });
  });

  it("says so in the language of its reader", async () => {
    expect((await ask("/page", { cookie: "a=1; langue=en" })).body).toBe(page.en);
  });

  it("still tells nobody the address of a tracking link", async () => {
    const { headers, body } = await ask("/link");
    expect([headers.get("referrer-policy"), body]).toEqual(["no-referrer", page.fr]);
  });
});

describe("what is not a page that is not found", () => {
  it.each([
    ["found", "/found", {}],
    ["data", "/data", {}],
    ["asked by the framework’s own script", "/page", { rsc: "1" }],
    ["an action of the framework’s own script", "/page", { "next-action": "x" }],
    ["an image", "/page", { accept: "image/*" }],
  ])("is left as it is: %s", async (_, path, headers: Record<string, string>) => {
    expect((await ask(path, headers)).body).not.toBe(page.fr);
  });
});
