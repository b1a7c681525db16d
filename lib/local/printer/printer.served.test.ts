import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { startCarrier } from "#lib/local/carrier/carrier.ts";
import { isShipmentNumber } from "#lib/local/carrier/shipment-number.ts";
import { startPrinter } from "#lib/local/printer/printer.ts";
import { isSigned, signature } from "#lib/local/printer/signature.ts";
import { testFolder, untilTestEnds } from "#lib/local/test-folder.ts";

const secret = "a-secret-of-at-least-thirty-two-characters";

/** A portal that hears callbacks, refusing as many as told, and keeps those whose signature is right. */
const portal = async (refusals = 0) => {
  const heard: Record<string, unknown>[] = [];
  let left = refusals;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    left -= 1;
    const taken = left < 0 && isSigned(secret, body, [request.headers["x-signature"]].flat()[0]);
    if (taken) heard.push(JSON.parse(body.toString()));
    response.writeHead(taken ? 204 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  await untilTestEnds(Promise.resolve({ close }));
  return { heard, callbackUrl: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/callback` };
};

const started = async ({ refusals = 0, folder = testFolder() } = {}) => {
  const now = () => new Date("2026-03-12T13:32:10Z");
  const { heard, callbackUrl } = await portal(refusals);
  const carrier = await untilTestEnds(startCarrier({ port: 0, folder, key: "k", now }));
  const open = () =>
    untilTestEnds(startPrinter({ port: 0, folder, secret, carrierUrl: `${carrier.url}/suivi/v2`, waits: [5], now }));
  const printer = await open();
  const title = (reference: string, kind = "certificat") => ({
    reference,
    kind,
    recipient: { name: "Inès Carpentier", lines: ["18 rue des Lilas", "93100 Montreuil"] },
  });
  const lot = (...titres: object[]) => ({ id: "lot-1", titres, callbackUrl });
  const send = async (order: object, signed?: string) => {
    const body = JSON.stringify(order);
    const answer = await fetch(`${printer.url}/production/lots`, {
      method: "POST",
      body,
      headers: { "x-signature": signed ?? signature(secret, body) },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const state = async () => (await fetch(`${printer.url}/production/lots/lot-1`)).json();
  const fault = (value: object) => fetch(`${printer.url}/demo/faults`, { method: "POST", body: JSON.stringify(value) });
  const shipments = async () => (await fetch(`${carrier.url}/demo/shipments`)).json();
  const events = () => heard.map(({ event }) => event);
  return { printer, open, title, lot, send, state, fault, shipments, heard, events };
};

describe("the printer", () => {
  it("makes a title, posts it, and calls back at each step", async () => {
    const { send, lot, title, heard, state, shipments } = await started();
    expect(await send(lot(title("D-1")))).toEqual({ status: 202, body: { lot: "lot-1", state: "accepte" } });
    await expect.poll(() => heard.length).toBe(2);
    const formula = expect.stringMatching(/^2026[A-Z]{2}\d{5}$/);
    const [shipment] = await shipments();
    expect(isShipmentNumber(shipment.idShip)).toBe(true);
    expect(shipment).toMatchObject({ recipientPostcode: "93100", event: [{ code: "DR1" }] });
    expect(heard).toEqual([
      { lot: "lot-1", event: "produit", titres: [{ reference: "D-1", formula }] },
      {
        lot: "lot-1",
        event: "expedie",
        titres: [{ reference: "D-1", idShip: shipment.idShip, date: "2026-03-12T14:32:10+01:00" }],
      },
    ]);
    expect(await state()).toMatchObject({
      lot: "lot-1",
      state: "expedie",
      titres: [{ reference: "D-1", state: "expedie", formula, idShip: shipment.idShip }],
    });
    expect(JSON.stringify(await state())).not.toContain("Carpentier");
  });

  it("refuses a lot whose signature is forged or missing", async () => {
    const { send, lot, title, printer } = await started();
    expect((await send(lot(title("D-1")), signature("another secret of thirty-two characters", "x"))).status).toBe(401);
    expect((await send(lot(title("D-1")), "sha256=")).status).toBe(401);
    expect((await fetch(`${printer.url}/production/lots/lot-1`)).status).toBe(404);
  });

  it("takes the same lot once, and refuses another under its name", async () => {
    const { send, lot, title, events, shipments } = await started();
    expect([(await send(lot(title("D-1")))).status, (await send(lot(title("D-1")))).status]).toEqual([202, 202]);
    expect((await send(lot(title("D-2")))).status).toBe(409);
    await expect.poll(events).toEqual(["produit", "expedie"]);
    expect(await shipments()).toHaveLength(1);
  });

  it("sends an envelope again without a new title", async () => {
    const { send, lot, title, events, state } = await started();
    await send(lot(title("D-1", "reexpedition")));
    await expect.poll(events).toEqual(["expedie"]);
    expect((await state()).titres[0].formula).toBeNull();
  });
});

describe("the printer under strain", () => {
  it("tells the titles that were spoiled, and posts the others", async () => {
    const { send, lot, title, fault, events, heard } = await started();
    await fault({ mode: "rebut", references: ["D-2"] });
    await send(lot(title("D-1"), title("D-2")));
    await expect.poll(events).toEqual(["produit", "rebut", "expedie"]);
    expect(heard[1]).toEqual({
      lot: "lot-1",
      event: "rebut",
      titres: [{ reference: "D-2", motif: "IMPRESSION_DEFECTUEUSE" }],
    });
  });

  it("calls back until it is heard, in order", async () => {
    const { send, lot, title, events } = await started({ refusals: 3 });
    await send(lot(title("D-1")));
    await expect.poll(events).toEqual(["produit", "expedie"]);
  });

  it("goes on after a restart, and makes nothing twice", async () => {
    const { send, lot, title, fault, printer, open, events, state, shipments } = await started();
    await fault({ mode: "no-callback" });
    await send(lot(title("D-1")));
    await expect.poll(async () => (await state()).state).toBe("produit");
    await printer.close();
    await open();
    await expect.poll(events).toEqual(["produit", "expedie"]);
    expect(await shipments()).toHaveLength(1);
  });

  it("says when it is down", async () => {
    const { send, lot, title, fault } = await started();
    await fault({ mode: "down" });
    expect((await send(lot(title("D-1")))).status).toBe(503);
  });
});
