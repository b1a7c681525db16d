import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { applications, paymentAttempts } from "#db/schema.ts";
import { makeService } from "#db/testing.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { firstBreak } from "./append-event.ts";
import { type Filer, openDraft } from "./drafts.ts";
import { hearPaymentNotification } from "./hear-payment-notification.ts";
import { reopen } from "./reopen.ts";
import { settlePayment } from "./settle-payment.ts";
import { latestAttempt, startPayment } from "./start-payment.ts";
import {
  accepted,
  applicationNamed,
  fillIn,
  historyOf,
  jobsAbout,
  mailsOf,
  makeFiler,
  send,
} from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";
import { withdraw } from "./withdraw.ts";

let around: StandIns;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(() => around.close());

const sent = async () => {
  const filer = await makeFiler();
  await fillIn(filer, {}, now);
  return { filer, application: accepted(await send(filer, randomUUID(), now)) };
};
const pageFor = async (filer: Filer, reference: string, at = now): Promise<string> => {
  const start = await startPayment(filer.id, reference, at);
  if (!start.ok) throw new Error(`No payment was opened: ${start.because}`);
  return start.page;
};
const operationOf = (page: string): string => new URL(page).searchParams.get("idop") ?? "";
const begun = async () => {
  const { filer, application } = await sent();
  const page = await pageFor(filer, application.reference);
  return { filer, application, page, operation: operationOf(page) };
};
const attemptsOf = (applicationId: string) =>
  database().select().from(paymentAttempts).where(eq(paymentAttempts.applicationId, applicationId));
const typesOf = async (applicationId: string) => (await historyOf(applicationId)).map(({ type }) => type);
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe("a payment", () => {
  it("files the application once, however often and however many at once ask what became of it", async () => {
    const { application, page, operation } = await begun();
    expect(await settlePayment(operation, now)).toBe("not_yet");
    await around.pay(page);
    expect(new Set(await Promise.all([1, 2, 3].map(() => settlePayment(operation, now))))).toEqual(new Set(["paid"]));
    expect(await settlePayment(operation, now)).toBe("paid");
    const filed = await applicationNamed(application.reference);
    expect(filed).toMatchObject({ decision: "submitted", payment: "paid", submittedAt: now, dueOn: "2026-12-01" });
    const history = await historyOf(application.applicationId);
    expect(history.map(({ type }) => type)).toEqual(["submit", "confirm_payment"]);
    expect(firstBreak(history)).toBeUndefined();
    expect(await mailsOf(application.applicationId)).toEqual(["received"]);
    const documents = ["issue-document", "issue-document", "issue-document"];
    expect(await jobsAbout(application.applicationId)).toEqual([...documents, "send-email"]);
  });

  it("of another amount is not taken for the fee, and is told", async () => {
    const { application, page, operation } = await begun();
    await around.pay(page);
    await around.paymentIs("wrong-amount");
    const settlement = await settlePayment(operation, now);
    await around.paymentIs("no-notification");
    expect(settlement).toBe("mismatch");
    expect(await applicationNamed(application.reference)).toMatchObject({
      decision: "awaiting_payment",
      payment: "due",
    });
    expect(await typesOf(application.applicationId)).toEqual(["submit", "payment_mismatch"]);
  });

  it("of what the application no longer owes does not file it", async () => {
    const { application, page, operation } = await begun();
    const fee = application.fee && { ...application.fee, totalCents: application.fee.totalCents + 1 };
    await database().update(applications).set({ fee }).where(eq(applications.reference, application.reference));
    await around.pay(page);
    expect(await settlePayment(operation, now)).toBe("mismatch");
    expect((await applicationNamed(application.reference)).decision).toBe("awaiting_payment");
  });

  it.each([
    ["refused", "refuser"],
    ["abandoned", "abandonner"],
  ])("that is %s leaves the application to be paid, and another may be opened", async (state, decision) => {
    const { filer, application, page, operation } = await begun();
    await around.pay(page, { decision });
    expect(await settlePayment(operation, now)).toBe(state);
    expect(await typesOf(application.applicationId)).toEqual(["submit", `payment_${state}`]);
    expect(await pageFor(filer, application.reference)).not.toBe(page);
  });

  it("stays as it is while the provider is down, and when nobody opened it", async () => {
    const { operation } = await begun();
    await around.paymentIs("down");
    const settlement = await settlePayment(operation, now);
    await around.paymentIs("no-notification");
    expect(settlement).toBe("unavailable");
    expect(await settlePayment("unknown", now)).toBe("unknown_operation");
  });

  it("is asked about once when the provider has news, and never when it is none of ours", async () => {
    const { operation } = await begun();
    await Promise.all([hearPaymentNotification(operation), hearPaymentNotification(operation)]);
    await hearPaymentNotification("stranger");
    expect(await jobsAbout(operation)).toEqual(["ask-payment"]);
    expect(await jobsAbout("stranger")).toEqual([]);
  });
});

describe("opening a payment", () => {
  it("goes back to the one still open, even when two are opened at once", async () => {
    const { filer, application } = await sent();
    const pages = await Promise.all([1, 2].map(() => pageFor(filer, application.reference)));
    expect(new Set([...pages, await pageFor(filer, application.reference)]).size).toBe(1);
    expect(await attemptsOf(application.applicationId)).toHaveLength(1);
  });

  it("opens another once nobody can pay on the first any more", async () => {
    const { filer, application, page } = await begun();
    expect(await pageFor(filer, application.reference, later(14))).toBe(page);
    expect(await pageFor(filer, application.reference, later(15))).not.toBe(page);
  });

  it("is refused when all is paid, to anybody else, and while the provider is down", async () => {
    const { filer, application, page } = await begun();
    const other = await makeFiler();
    expect(await startPayment(other.id, application.reference, now)).toEqual({ ok: false, because: "absent" });
    expect(await latestAttempt(other.id, application.reference)).toBeUndefined();
    await around.pay(page);
    expect(await startPayment(filer.id, application.reference, now)).toEqual({ ok: false, because: "already_paid" });
    const unpaid = await sent();
    await around.paymentIs("down");
    const start = await startPayment(unpaid.filer.id, unpaid.application.reference, now);
    await around.paymentIs("no-notification");
    expect(start).toEqual({ ok: false, because: "unavailable" });
    expect(await attemptsOf(unpaid.application.applicationId)).toEqual([]);
  });
});

describe("going back to the draft", () => {
  it("is refused while a payment may still be made", async () => {
    const { filer, application } = await begun();
    expect(await reopen(filer, application.reference, now)).toEqual({ ok: false, because: "payment_pending" });
    await around.paymentIs("down");
    const outcome = await reopen(filer, application.reference, later(20));
    await around.paymentIs("no-notification");
    expect(outcome).toEqual({ ok: false, because: "payment_pending" });
  });

  it("is refused beside another draft, which would be a second one", async () => {
    const { filer, application } = await sent();
    await openDraft(filer, changeOfHolder, now);
    expect(await reopen(filer, application.reference, now)).toEqual({ ok: false, because: "other_draft" });
    expect((await applicationNamed(application.reference)).decision).toBe("awaiting_payment");
  });

  it("is refused when it turns out to be paid: the application is filed", async () => {
    const { filer, application, page } = await begun();
    await around.pay(page);
    expect(await reopen(filer, application.reference, now)).toEqual({ ok: false, because: "payment_pending" });
    expect((await applicationNamed(application.reference)).decision).toBe("submitted");
  });

  it("frees the fee and the key once the payment was given up, or its page is closed", async () => {
    for (const [decision, at] of [
      ["abandonner", now],
      [undefined, later(15)],
    ] as const) {
      const { filer, application, page } = await begun();
      if (decision) await around.pay(page, { decision });
      expect((await reopen(filer, application.reference, at)).ok).toBe(true);
      const draft = await applicationNamed(application.reference);
      expect(draft).toMatchObject({ decision: "draft", payment: "none", fee: null, submissionKey: null });
      expect(accepted(await send(filer, randomUUID(), now)).decision).toBe("awaiting_payment");
    }
  });

  it("is nobody else’s, and not for what is filed", async () => {
    const { application } = await sent();
    expect(await reopen(await makeFiler(), application.reference, now)).toEqual({ ok: false, because: "absent" });
  });
});

describe("withdrawing", () => {
  it("ends an application that waits for its payment", async () => {
    const { filer, application } = await sent();
    expect((await withdraw(filer, application.reference, application.version, now)).ok).toBe(true);
    expect(await applicationNamed(application.reference)).toMatchObject({ decision: "withdrawn", closedAt: now });
  });

  it("tells who has paid meanwhile that the application is filed", async () => {
    const { filer, application, page } = await begun();
    await around.pay(page);
    const outcome = await withdraw(filer, application.reference, application.version, now);
    expect(outcome).toMatchObject({ ok: false, because: "changed", to: "submitted" });
    expect((await withdraw(filer, application.reference, 2, now)).ok).toBe(true);
  });

  it("is nobody else’s, and is done once", async () => {
    const { filer, application } = await sent();
    expect(await withdraw(await makeFiler(), application.reference, application.version, now)).toEqual({
      ok: false,
      because: "absent",
    });
    const outcomes = await Promise.all(
      [1, 2].map(() => withdraw(filer, application.reference, application.version, now)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mailsOf(application.applicationId)).toEqual(["withdrawn"]);
  });
});
