import { describe, expect, it } from "vitest";
import { startCarrier } from "#lib/local/carrier/carrier.ts";
import { testFolder, untilTestEnds } from "#lib/local/test-folder.ts";

const known = "6A18987970674";
const other = "6M17554710224";

const started = async (folder = testFolder()) => {
  let instant = Date.parse("2026-07-03T13:05:47Z");
  const carrier = await untilTestEnds(startCarrier({ port: 0, folder, key: "k", now: () => new Date(instant) }));
  const read = async (path: string, headers: Record<string, string> = { "X-Okapi-Key": "k" }) => {
    const answer = await fetch(`${carrier.url}/suivi/v2/idships/${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  };
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${carrier.url}${path}`, { method: "POST", body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  const deposit = (idShip: string) => post("/deposits", { idShip, recipientPostcode: "93100" });
  const advance = (body: unknown) => post(`/demo/shipments/${known}/advance`, body);
  const pass = (hours: number) => {
    instant += hours * 3_600_000;
  };
  const events = async () => JSON.parse((await read(known)).text).shipment.event;
  return { read, post, deposit, advance, pass, events };
};

describe("a letter at the carrier", () => {
  it("tells an announced letter", async () => {
    const { read, deposit } = await started();
    expect((await deposit(known)).status).toBe(201);
    const { status, text } = await read(`${known}?lang=fr_FR`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      lang: "fr_FR",
      scope: "open",
      returnCode: 200,
      shipment: {
        idShip: known,
        holder: 1,
        product: "courrier suivi",
        isFinal: false,
        timeline: [
          {
            shortLabel: "Votre courrier est annoncé",
            longLabel: "",
            id: 1,
            date: "2026-07-03T15:05:47+02:00",
            country: "",
            status: true,
            type: 1,
          },
          ...[2, 3, 4, 5].map((id) => ({ shortLabel: "", longLabel: "", id, country: "", status: false, type: 1 })),
        ],
        event: [
          {
            order: 100,
            label: "Votre courrier est en cours de préparation chez votre expéditeur.",
            date: "2026-07-03T15:05:47+02:00",
            code: "DR1",
          },
        ],
        contextData: { deliveryChoice: { deliveryChoice: 0 }, originCountry: "FR", arrivalCountry: "FR" },
        url: `https://www.laposte.fr/outils/suivre-vos-envois?code=${known}`,
      },
    });
  });

  it("announces a letter once", async () => {
    const { deposit, events } = await started();
    await deposit(known);
    expect((await deposit(known)).status).toBe(200);
    expect(await events()).toHaveLength(1);
  });
});

describe("the way of a letter", () => {
  it("brings a letter to its letterbox step by step, newest event first", async () => {
    const { read, deposit, advance, pass } = await started();
    await deposit(known);
    for (let step = 0; step < 5; step += 1) {
      pass(10);
      expect((await advance({ to: "next" })).status).toBe(200);
    }
    const { shipment } = JSON.parse((await read(known)).text);
    expect(shipment.event.map(({ code }: { code: string }) => code)).toEqual([
      "DI1",
      "MD2",
      "ET1",
      "ET1",
      "PC1",
      "DR1",
    ]);
    expect(shipment.event.map(({ order }: { order: number }) => order)).toEqual([100, 99, 98, 97, 96, 95]);
    expect(shipment).toMatchObject({
      isFinal: true,
      deliveryDate: "2026-07-05T17:05:47+02:00",
      entryDate: "2026-07-04T01:05:47+02:00",
      estimDate: "2026-07-07T00:00:00+02:00",
    });
    expect(shipment.timeline.every(({ status }: { status: boolean }) => status)).toBe(true);
    expect((await advance({ to: "next" })).status).toBe(409);
  });

  it("tells a failure and its way back to the sender", async () => {
    const { read, deposit, advance, events } = await started();
    await deposit(known);
    for (const to of ["PC1", "MD2", "ND1", "next", "next"]) await advance({ to });
    expect((await events()).map(({ code }: { code: string }) => code).slice(0, 3)).toEqual(["DI2", "RE1", "ND1"]);
    const { shipment } = JSON.parse((await read(known)).text);
    expect(shipment.isFinal).toBe(true);
    expect(shipment.timeline[3].type).toBe(-1);
  });

  it("takes a code it does not know only when told so, and a late event at its place", async () => {
    const { deposit, advance, events } = await started();
    await deposit(known);
    expect((await advance({ to: "ZZ9" })).status).toBe(400);
    await advance({ raw: { code: "ZZ9", label: "Événement inconnu" } });
    await advance({ to: "PC1", at: "2026-07-01T08:00:00Z" });
    expect((await events()).map(({ code }: { code: string }) => code)).toEqual(["ZZ9", "DR1", "PC1"]);
  });
});

describe("what the carrier answers", () => {
  it("answers several numbers with a multi-status", async () => {
    const { read, deposit } = await started();
    await deposit(known);
    const { status, text } = await read(`${known},${other}`);
    expect(status).toBe(207);
    const [first, second] = JSON.parse(text);
    expect(first).toMatchObject({ returnCode: 200, shipment: { idShip: known } });
    expect(second).toEqual({
      returnCode: 404,
      returnMessage: "Not Found",
      lang: "fr_FR",
      scope: "open",
      idShip: other,
    });
  });

  it("refuses with the provider’s own bodies", async () => {
    const { read } = await started();
    const body = (returnCode: number, returnMessage: string) =>
      JSON.stringify({ returnCode, returnMessage, lang: "fr_FR", scope: "open" });
    expect(await read(known, {})).toEqual({ status: 401, text: body(401, "Unauthorized") });
    expect(await read(known)).toEqual({ status: 404, text: body(404, "Not Found") });
    const malformed = {
      status: 400,
      text: body(400, "Votre requête est incorrecte. Veuillez la ressaisir en respectant le format."),
    };
    expect(await read("x")).toEqual(malformed);
    expect(await read(Array(11).fill(known).join(","))).toEqual(malformed);
  });

  it.each([
    [
      "rate-limited",
      429,
      '{"code":"TOO_MANY_REQUESTS","message":"Rate limited, max quota reached (100 calls per 1s) (TOO_MANY_REQUESTS)."}',
    ],
    [
      "down",
      503,
      '{"code":"SERVICE_UNAVAILABLE","message":"The service is currently unavailable (SERVICE_UNAVAILABLE)."}',
    ],
    ["error", 500, '{"returnCode":500,"returnMessage":"Internal Server Error","lang":"fr_FR","scope":"open"}'],
    ["timeout", 504, '{"returnCode":504,"returnMessage":"Gateway Timeout","lang":"fr_FR","scope":"open"}'],
  ])("shows the fault %s", async (mode, status, text) => {
    const { read, post } = await started();
    await post("/demo/faults", { mode });
    expect(await read(known)).toEqual({ status, text });
    await post("/demo/faults", { mode: "none" });
    expect((await read(known)).status).toBe(404);
  });
});

describe("the carrier under strain", () => {
  it("can answer what is not JSON, or not what was promised, or late", async () => {
    const { read, post, deposit } = await started();
    await deposit(known);
    await post("/demo/faults", { mode: "not-json" });
    expect((await read(known)).text).toContain("Votre numéro est inconnu.");
    await post("/demo/faults", { mode: "nonsense" });
    expect(JSON.parse((await read(known)).text).shipment.event).toBe("ET1");
    await post("/demo/faults", { mode: "slow", delayMs: 20 });
    expect((await read(known)).status).toBe(200);
    expect((await post("/demo/faults", { mode: "unheard-of" })).status).toBe(400);
  });

  it("stops at a hundred calls a second", async () => {
    const { read } = await started();
    for (let call = 0; call < 100; call += 1) await read(known);
    expect((await read(known)).status).toBe(429);
  });

  it("remembers after a restart", async () => {
    const folder = testFolder();
    const before = await started(folder);
    await before.deposit(known);
    await before.advance({ to: "PC1" });
    expect(await (await started(folder)).events()).toEqual(await before.events());
  });
});
