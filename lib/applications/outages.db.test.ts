import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { paymentAttempts } from "#db/schema.ts";
import { makeService } from "#db/testing.ts";
import { timed } from "#lib/local/testing/timed.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { openDraft } from "./drafts.ts";
import { hearPaymentNotification } from "./hear-payment-notification.ts";
import { saveStep } from "./save-draft.ts";
import { settlePayment } from "./settle-payment.ts";
import { settlePending } from "./settle-pending.ts";
import { startPayment } from "./start-payment.ts";
import { type FakeProvider, startFakeProvider } from "./testing/fake-provider.ts";
import { type Faulty, httpIllnesses, startFaultyHttp } from "./testing/faulty-http.ts";
import { accepted, applicationNamed, fillIn, historyOf, makeFiler, send } from "./testing/filing.ts";
import { setSettings } from "./testing/settings.ts";
import { vehicle } from "./testing/vehicle.ts";

const now = new Date("2026-11-21T09:18:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
/** What a person is promised, on a page that waits for somebody else. */
const promised = 3_000;
let register: Faulty;
let provider: FakeProvider;
let told = vehicle;
let ending: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  register = await startFaultyHttp(() => ({ status: 200, type: "application/json", body: JSON.stringify(told) }));
  provider = await startFakeProvider();
  ending = [useDatabase(url), register.close, provider.close, drop];
  setSettings({ DATABASE_URL: url, VEHICLE_REGISTER_URL: register.url, PAYMENT_URL: provider.url });
  await makeService("immatriculations");
});
afterAll(async () => {
  for (const end of ending) await end();
});

describe("the vehicle register", () => {
  const [, step] = changeOfHolder.steps;
  const raw = { plate: "GR-417-PT", hasTransferCode: "yes", transferCode: "48217" };
  const typed = async () => {
    if (step === undefined) throw new Error("The vehicle has a step");
    const filer = await makeFiler();
    const { reference } = await openDraft(filer, changeOfHolder, now);
    const save = () => saveStep(filer, { procedure: changeOfHolder, step, raw, reference, now });
    return { reference, save };
  };

  it.each(httpIllnesses)("(%s) is said not to answer within three seconds, and the draft goes on", async (illness) => {
    const { reference, save } = await typed();
    await register.is(illness);
    const { result, lasted } = await timed(save);
    await register.is("well");
    expect(result.found && result.warnings.map(({ key }) => key)).toEqual(["register-down"]);
    expect(result.found && result.blocks).toEqual([]);
    expect(lasted).toBeLessThan(promised);
    expect((await applicationNamed(reference)).answers).toMatchObject(raw);
    const again = await save();
    expect(again.found && again.facts["vehicle.make"]).toBe("RENAULT");
  });

  it("that answers about another vehicle is not believed", async () => {
    const { save } = await typed();
    told = { ...vehicle, vehicle: { ...vehicle.vehicle, plate: "FX-519-QJ" } };
    const outcome = await save();
    told = vehicle;
    expect(outcome.found && outcome.facts).toEqual({ "vehicle.unavailable": true });
  });

  it("that says at great length is not kept at great length", async () => {
    const { save } = await typed();
    told = { ...vehicle, vehicle: { ...vehicle.vehicle, model: "CLIO ".repeat(1_000) } };
    const outcome = await save();
    told = vehicle;
    expect(outcome.found && outcome.facts).toEqual({ "vehicle.unavailable": true });
  });
});

const unpaid = async () => {
  const filer = await makeFiler();
  await fillIn(filer, {}, now);
  return { filer, application: accepted(await send(filer, randomUUID(), now)) };
};
const begun = async () => {
  const { filer, application } = await unpaid();
  const start = await startPayment(filer.id, application.reference, now);
  if (!start.ok) throw new Error(`No payment was opened: ${start.because}`);
  return { filer, application, operation: new URL(start.page).searchParams.get("idop") ?? "" };
};
const attemptsOf = async (applicationId: string) => {
  const rows = await database().select().from(paymentAttempts).where(eq(paymentAttempts.applicationId, applicationId));
  return rows.map(({ state }) => state);
};

describe("the payment provider", () => {
  it.each(httpIllnesses)("(%s) is said not to answer within three seconds, and nothing is begun", async (illness) => {
    const { filer, application: sent } = await unpaid();
    const application = await applicationNamed(sent.reference);
    await provider.is(illness);
    const { result, lasted } = await timed(() => startPayment(filer.id, application.reference, now));
    await provider.is("well");
    expect(result).toEqual({ ok: false, because: "unavailable" });
    expect(lasted).toBeLessThan(promised);
    expect(await attemptsOf(application.applicationId)).toEqual([]);
    expect(await applicationNamed(application.reference)).toEqual(application);
  });

  it.each(httpIllnesses)("(%s) is asked again about what was paid meanwhile", async (illness) => {
    const { application, operation } = await begun();
    provider.truth.set(operation, "paid");
    await provider.is(illness);
    const { result, lasted } = await timed(() => settlePayment(operation, now));
    await provider.is("well");
    expect([result, lasted < promised]).toEqual(["unavailable", true]);
    expect((await applicationNamed(application.reference)).decision).toBe("awaiting_payment");
    await settlePending({ before: later(1) }, later(1));
    expect((await applicationNamed(application.reference)).decision).toBe("submitted");
  });

  it("that answers slowly twice in one gesture is waited for once", async () => {
    const { filer, application } = await begun();
    await provider.is("silent");
    const { result, lasted } = await timed(() => startPayment(filer.id, application.reference, later(20)));
    await provider.is("well");
    expect([result, lasted < promised]).toEqual([{ ok: false, because: "unavailable" }, true]);
    expect(await attemptsOf(application.applicationId)).toEqual(["pending"]);
  });
});

describe("a payment provider that lies", () => {
  it("giving one person the operation of another opens nothing", async () => {
    const { operation } = await begun();
    const { filer, application } = await unpaid();
    provider.giveAgain(operation);
    expect(await startPayment(filer.id, application.reference, now)).toEqual({ ok: false, because: "unavailable" });
    expect(await attemptsOf(application.applicationId)).toEqual([]);
    expect((await startPayment(filer.id, application.reference, now)).ok).toBe(true);
  });

  it.each(["another amount", "another debt", "no amount", "a negative amount", "hexadecimal"])(
    "saying that %s was paid files nothing",
    async (lie) => {
      const { application, operation } = await begun();
      provider.truth.set(operation, lie);
      expect(["mismatch", "unavailable"]).toContain(await settlePayment(operation, now));
      expect(await applicationNamed(application.reference)).toMatchObject({
        decision: "awaiting_payment",
        payment: "due",
      });
    },
  );

  it("is reconciled: whatever it said or did not say, each of twenty payments ends as it did there", async () => {
    const truths = ["paid", "refused", "abandoned", "another amount"] as const;
    const ends = { paid: "paid", refused: "refused", abandoned: "abandoned", "another amount": "mismatch" } as const;
    const planted = [];
    for (let index = 0; index < 20; index += 1)
      planted.push({ ...(await begun()), truth: truths[index % truths.length] ?? "paid" });
    // Told of before it happened, while ill, twice, by a stranger: none of it decides anything.
    for (const { operation } of planted) await hearPaymentNotification(operation);
    await provider.is("nonsense");
    for (const { operation } of planted.slice(0, 4)) await settlePayment(operation, now);
    await provider.is("well");
    for (const { operation, truth } of planted) provider.truth.set(operation, truth);
    await Promise.all(planted.slice(0, 8).map(({ operation }) => settlePayment(operation, now)));
    await settlePending({ before: later(1) }, later(1));
    await settlePending({ before: later(2) }, later(2));
    for (const { application, truth } of planted) {
      expect(await attemptsOf(application.applicationId)).toEqual([ends[truth]]);
      const told = (await historyOf(application.applicationId)).map(({ type }) => type);
      expect(told).toEqual(["submit", truth === "paid" ? "confirm_payment" : `payment_${ends[truth]}`]);
    }
  });
});
