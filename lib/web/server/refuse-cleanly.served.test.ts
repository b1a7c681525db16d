import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { type Outage, Unavailable } from "#lib/outage.ts";
import { refuseCleanly } from "./refuse-cleanly.ts";

let outage: Outage | undefined;
let base: string;

/** What the framework does when a page throws: a head of 500, then words of its own. */
const server = createServer(
  refuseCleanly(async (request, response) => {
    for await (const _ of request);
    response.setHeader("Set-Cookie", "half=done");
    if (request.url === "/public") return void response.end("prerendered");
    const fault = outage
      ? new Unavailable(outage, "The database is away: 57P01")
      : new Error("a bug at app/page.tsx:12");
    response.writeHead(500, { "Content-Type": "text/html" });
    response.write(`<pre>${fault.stack}</pre>`);
    response.end();
  }),
);

beforeAll(async () => {
  setSettings({});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());

type Asking = { path?: string; accept?: string; cookie?: string } & Pick<RequestInit, "method" | "body"> & {
    headers?: Record<string, string>;
  };
const ask = async ({ path = "/page", accept = "text/html", cookie = "", headers = {}, ...rest }: Asking = {}) => {
  const response = await fetch(base + path, { headers: { accept, cookie, ...headers }, ...rest });
  return { status: response.status, headers: response.headers, body: await response.text() };
};
const ours = { "Sec-Fetch-Site": "same-origin" };
const typed = (values: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

describe("a request that met an outage", () => {
  it("is answered 503 with a readable page, when to come back, and no stack", async () => {
    outage = "database";
    const { status, headers, body } = await ask();
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("5");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toContain("momentanément indisponible");
    expect(body).toContain("est conservé");
    expect(body).not.toMatch(/at .*\.ts|57P01|stack/);
  });

  it("is answered in the language of its reader", async () => {
    outage = "database";
    const { body } = await ask({ cookie: "a=1; langue=en" });
    expect(body).toContain('lang="en"');
    expect(body).toContain("unavailable for a moment");
  });

  it("is answered in JSON when it asks for it", async () => {
    outage = "storage";
    const { status, headers, body } = await ask({ accept: "application/json" });
    expect(status).toBe(503);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status: 503, title: "Les documents sont momentanément indisponibles" });
  });

  it("gives a form back with all that was typed, to be sent again as it was", async () => {
    outage = "database";
    const body = typed({ message: "l’été\n<b>\"&'", cle: "5a0c" });
    const answer = await ask({ method: "POST", body, headers: ours });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('enctype="multipart/form-data"');
    expect(answer.body).toContain('name="message">\nl’été\r\n&#60;b&#62;&#34;&#38;&#39;</textarea>');
    expect(answer.body).toContain('name="cle">\n5a0c</textarea>');
  });

  it("gives nothing back of a file, nor of what another site posted", async () => {
    outage = "database";
    const withFile = typed({ piece: "permis" });
    withFile.set("fichier", new File(["%PDF"], "permis.pdf"));
    const file = await ask({ method: "POST", body: withFile, headers: ours });
    expect(file.body).not.toContain("<textarea");
    expect(file.body).toContain("Revenez à la page précédente");
    const foreign = await ask({ method: "POST", body: typed({ a: "1" }), headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(foreign.status).toBe(503);
    expect(foreign.body).not.toContain("<textarea");
  });

  it("is refused with 507 when there is no room for what it brings", async () => {
    outage = "full";
    expect((await ask({ method: "POST", body: typed({ a: "1" }), headers: ours })).status).toBe(507);
    expect((await ask()).status).toBe(503);
  });
});

describe("a form that nobody could read", () => {
  const post = (body: string, type: string) => {
    outage = undefined;
    return ask({ method: "POST", body, headers: { ...ours, "Content-Type": type } });
  };

  it.each([
    ["stops halfway", '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', "multipart/form-data; boundary=b"],
    ["has no boundary", "a=1", "multipart/form-data"],
  ])("is answered 400 in words when it %s", async (_, sent, type) => {
    const { status, headers, body } = await post(sent, type);
    expect([status, headers.get("retry-after")]).toEqual([400, null]);
    expect(body).toContain("Nous n’avons pas pu lire ce qui a été envoyé");
    expect(body).not.toMatch(/<form|a bug/);
  });

  it("is answered 413 when it is endless", async () => {
    expect((await post(`a=${"x".repeat(1_000_001)}`, "application/x-www-form-urlencoded")).status).toBe(413);
  });

  it("is told as a failure of ours, in words, when nothing is wrong with it", async () => {
    const { status, body } = await post("a=1", "application/x-www-form-urlencoded");
    expect([status, body.includes("Quelque chose n’a pas fonctionné de notre côté")]).toEqual([500, true]);
    expect(body).not.toContain("a bug");
  });
});

describe("a request that met none", () => {
  it("passes as it is, a page as a failure of ours", async () => {
    outage = undefined;
    expect(await ask({ path: "/public" })).toMatchObject({ status: 200, body: "prerendered" });
    expect((await ask()).status).toBe(500);
    expect((await ask()).body).toContain("a bug");
  });

  it("is not troubled by an outage that another one met", async () => {
    outage = "database";
    const [met, other] = await Promise.all([ask(), ask({ path: "/public" })]);
    expect([met.status, other.status]).toEqual([503, 200]);
  });
});
