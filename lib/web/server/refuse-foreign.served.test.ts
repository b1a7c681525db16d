import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseForeign } from "./refuse-foreign.ts";

const portal = "https://parvis.example";
let base: string;
const server = createServer(refuseForeign(async (_, response) => void response.end("done"), portal));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());

const ask = async (method: string, headers: Record<string, string>, path = "/agent"): Promise<number> => {
  const response = await fetch(base + path, { method, headers, ...(method === "GET" ? {} : { body: "a=1" }) });
  await response.text();
  return response.status;
};

describe("a request that changes something", () => {
  it.each([
    ["says nothing of where it comes from", {}],
    ["comes from nowhere that has a name", { Origin: "null" }],
    ["comes from another site", { Origin: "https://ailleurs.example" }],
    ["comes from another port", { Origin: `${portal}:8443` }],
    ["comes from the plain page of the same host", { Origin: "http://parvis.example" }],
    ["comes from a neighbouring site that hides its name", { Origin: "null", "Sec-Fetch-Site": "same-site" }],
    ["comes from another site that claims our name", { Origin: portal, "Sec-Fetch-Site": "cross-site" }],
  ])("is refused when it %s", async (_, headers: Record<string, string>) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(await ask(method, headers)).toBe(403);
  });

  it.each([
    ["the browser says that our page asks", { "Sec-Fetch-Site": "same-origin" }],
    ["the browser, too old to say it, names our origin", { Origin: portal }],
  ])("is answered when %s", async (_, headers: Record<string, string>) => {
    expect(await ask("POST", headers)).toBe(200);
  });

  it.each([
    "/api/paiement/notification",
    "/api/fabrication",
    "/api/v1/fees/vehicle-registration?a=1",
    "/api/v1/procedures/terrasse/validate?version=1",
  ])("is answered from anywhere at %s", async (path) => expect(await ask("POST", {}, path)).toBe(200));

  it.each([
    "/api/paiement",
    "/api/fabrication/",
    "//api/fabrication",
    "/api/v1/fees",
    "/constructor",
    "/api/v1/procedures/a/b/validate",
  ])("is not mistaken for one of those at %s", async (path) => expect(await ask("POST", {}, path)).toBe(403));
});

describe("a request that only reads", () => {
  it("is answered from anywhere", async () => {
    expect(await ask("GET", { Origin: "null", "Sec-Fetch-Site": "cross-site" })).toBe(200);
  });
});
