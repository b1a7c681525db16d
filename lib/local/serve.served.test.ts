import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { json, serve } from "#lib/local/serve.ts";
import { untilTestEnds } from "#lib/local/test-folder.ts";

const started = () =>
  untilTestEnds(
    serve(0, [
      ["GET", "/things/:id", ({ param }) => json(200, { id: param("id") })],
      ["POST", "/things", () => json(201, {})],
    ]),
  );

const statusWithHost = (port: number, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: "/things/1", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });

describe("local server", () => {
  it("answers by address and method", async () => {
    const { url } = await started();
    expect(await (await fetch(`${url}/things/a%20b`)).json()).toEqual({ id: "a b" });
    expect((await fetch(`${url}/things/1`, { method: "DELETE" })).status).toBe(405);
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/things/%ff`)).status).toBe(404);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: "ready" });
  });

  it("refuses a Host that is not the loopback's, as a rebound name would send", async () => {
    const { port } = await started();
    expect(await statusWithHost(port, "attacker.example")).toBe(421);
    expect(await statusWithHost(port, `localhost:${port}`)).toBe(200);
  });

  it("refuses what a foreign page would post", async () => {
    const { url } = await started();
    const post = (origin: string) => fetch(`${url}/things`, { method: "POST", headers: { origin } });
    expect((await post("https://attacker.example")).status).toBe(403);
    expect((await post("http://localhost:3000")).status).toBe(201);
  });

  it("refuses a body beyond five mebibytes", async () => {
    const { url } = await started();
    const body = Buffer.alloc(5 * 1024 * 1024 + 1);
    const answer = await fetch(`${url}/things`, { method: "POST", body }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answer).toBe(413);
  });

  it("says so when its port is taken", async () => {
    const { port } = await started();
    await expect(serve(port, [])).rejects.toThrow("EADDRINUSE");
  });
});
