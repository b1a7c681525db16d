import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { applications, handoverCodes, handoverTries } from "#db/schema.ts";
import { makeService } from "#db/testing.ts";
import { answersByStep } from "#lib/back-office/file/answers-by-step.ts";
import { readIssued } from "#lib/documents/issued/testing/read-issued.ts";
import { documentStore } from "#lib/documents/store.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { citizenActor } from "../actor.ts";
import { issueDocument } from "../issue-document.ts";
import { ownDocuments } from "../own-file.ts";
import { historyOf } from "../testing/filing.ts";
import { type StandIns, startStandIns } from "../testing/stand-ins.ts";
import { buy, codeOf, declare, type Someone, soldVehicle, someone, type } from "../testing/transfer.ts";
import { type Application, transition } from "../transition.ts";
import { forgetCodes } from "./forget-codes.ts";
import { tellOfUse } from "./tell-of-use.ts";
import { tryCode } from "./try-code.ts";

const minute = 60_000;
const day = 1_440 * minute;
let around: StandIns;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(() => around.close());
/** Codes of one vehicle close one another. */
beforeEach(async () => {
  await database().delete(handoverCodes);
});

const inTime = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
/** Five digits, none of which was given. */
const wrongCodes = (codes: readonly (string | undefined)[]): string[] =>
  Array.from({ length: 20 }, (_, index) => String(10_000 + index)).filter((each) => !codes.includes(each));
const rowOf = async ({ applicationId }: Application) => {
  const [row] = await database().select().from(handoverCodes).where(eq(handoverCodes.applicationId, applicationId));
  return row;
};
const sold = async (at = now) => {
  const seller = await someone();
  const { application, code } = await declare(seller, at);
  if (code === undefined) throw new Error("No code was given");
  return { seller, application, code };
};

describe("the code of a declaration of transfer", () => {
  it("is five digits, that the database cannot read", async () => {
    const { application, code } = await sold();
    expect(code).toMatch(/^\d{5}$/);
    const row = await rowOf(application);
    expect(row).toMatchObject({ kind: "transfer", subject: soldVehicle.plate, lastDay: "2026-12-06", usedAt: null });
    expect(JSON.stringify(row)).not.toContain(code);
    const { rows } = await database().execute("select row_to_json(a)::text as a from applications a");
    expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
    expect(JSON.stringify(await historyOf(application.applicationId))).not.toContain(code);
  });

  it("cannot be read from what is sealed for another", async () => {
    const [one, other] = [await sold(), await sold()];
    const sealed = (await rowOf(one.application))?.sealed ?? "";
    const isOther = eq(handoverCodes.applicationId, other.application.applicationId);
    await database().update(handoverCodes).set({ sealed }).where(isOther);
    expect(await codeOf(other.application, now)).toBeUndefined();
  });

  it("opens the application of whoever buys, and no other vehicle’s", async () => {
    const { code } = await sold();
    expect(await type(await someone(), code, now)).toBe("valid");
    const { code: elsewhere } = await declare(await someone(), now, { plate: "FX-519-QJ", formula: "2021BR30764" });
    expect(await type(await someone(), elsewhere ?? "", now)).toBe("unknown");
  });

  it("is good for fifteen days, the last one included, and not once the declaration is withdrawn", async () => {
    const { seller, application, code } = await sold();
    expect(await type(await someone(), code, inTime(15 * day))).toBe("valid");
    expect(await type(await someone(), code, inTime(16 * day))).toBe("expired");
    const actor = citizenActor(seller.filer);
    const { applicationId } = application;
    await database().transaction((tx) => transition(tx, { applicationId, action: "withdraw", actor, now }));
    expect(await type(await someone(), code, now)).toBe("expired");
    expect(await codeOf(application, now)).toBeUndefined();
  });

  it("is used up by a filing: another buyer finds it used, the same one files again after a change", async () => {
    const { application, code } = await sold();
    const [first, second] = [await someone(), await someone()];
    for (const buyer of [first, second]) expect(await type(buyer, code, now)).toBe("valid");
    expect(await buy(first, now)).toMatchObject({ ok: true });
    expect(await buy(second, now)).toMatchObject({ ok: false, because: "blocked", gates: [{ key: "used-code" }] });
    expect(await type(second, code, now)).toBe("used");
    expect(await codeOf(application, now)).toBeUndefined();
    await reopen(first);
    expect(await type(first, code, now)).toBe("valid");
    expect(await buy(first, now)).toMatchObject({ ok: true });
  });

  it("is used by one of two who file at the same time", async () => {
    const { code } = await sold();
    const buyers = [await someone(), await someone(), await someone()];
    for (const buyer of buyers) await type(buyer, code, now);
    const outcomes = await Promise.all(buyers.map((buyer) => buy(buyer, now)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
  });

  it("closes every other code that was given for the vehicle before", async () => {
    const [one, other] = [await sold(), await sold(inTime(minute))];
    const buyer = await someone();
    await type(buyer, other.code, inTime(2 * minute));
    expect(await buy(buyer, inTime(2 * minute))).toMatchObject({ ok: true });
    expect(await type(await someone(), one.code, inTime(3 * minute))).toBe("used");
  });

  it("is free again when whoever used it never paid", async () => {
    const { code } = await sold();
    const buyer = await someone();
    await type(buyer, code, now);
    await buy(buyer, now);
    const gone = { decision: "withdrawn", payment: "none" } as const;
    await database().update(applications).set(gone).where(eq(applications.citizenId, buyer.filer.id));
    expect(await type(await someone(), code, now)).toBe("valid");
  });
});

const reopen = async ({ filer }: Someone): Promise<void> => {
  const draft = { decision: "draft", payment: "none" } as const;
  await database().update(applications).set(draft).where(eq(applications.citizenId, filer.id));
};

describe("a code that somebody typed", () => {
  it("is not printed on the acknowledgement of whoever files with it, nor shown to those who read that file", async () => {
    const { code } = await sold();
    const buyer = await someone();
    await type(buyer, code, now);
    const bought = await buy(buyer, now);
    if (!bought.ok) throw new Error("The buyer could not file");
    const { applicationId, answers, facts } = bought.application;
    await database()
      .update(applications)
      .set({ submittedAt: now })
      .where(eq(applications.applicationId, applicationId));
    await issueDocument(applicationId, "acknowledgement", now);
    const [issued] = (await ownDocuments(applicationId)).issued;
    const { text } = await readIssued(await documentStore().read(issued?.storageKey ?? ""));
    expect(text).toContain("Donné, non affiché");
    const seen = answersByStep(procedureOf(bought.application), { answers, facts, today: "2026-11-21" });
    for (const words of [text, JSON.stringify(seen)]) expect(words).not.toMatch(new RegExp(`\\b${code}\\b`));
  });
});

describe("wrong codes", () => {
  it("are counted once each; at the fifth the account waits for an hour, whatever it then types", async () => {
    const { code } = await sold();
    const buyer = await someone();
    const wrong = wrongCodes([code]);
    expect(await type(buyer, wrong[0] ?? "", now)).toBe("unknown");
    for (const again of [1, 2, 3, 4, 5, 6]) expect(await type(buyer, wrong[0] ?? "", inTime(again))).toBe("unknown");
    for (const each of wrong.slice(1, 4)) expect(await type(buyer, each, now)).toBe("unknown");
    expect(await type(buyer, wrong[4] ?? "", now)).toBe("locked");
    expect(await type(buyer, code, now)).toBe("locked");
    expect(await buy(buyer, now)).toMatchObject({ ok: false, because: "blocked", gates: [{ key: "locked-code" }] });
    expect(await type(await someone(), code, now)).toBe("valid");
    expect(await type(buyer, code, inTime(59 * minute))).toBe("locked");
    expect(await type(buyer, code, inTime(61 * minute))).toBe("valid");
  });

  it("are counted as well when they are tried at the same time", async () => {
    const { code } = await sold();
    const buyer = await someone();
    await type(buyer, wrongCodes([code])[0] ?? "", now);
    const guesses = wrongCodes([code]).slice(1, 13);
    const lock = { kind: "transfer", subject: soldVehicle.plate, applicationId: randomUUID() };
    const said = await Promise.all(
      guesses.map((guess) => buyer.as(() => tryCode({ ...lock, code: guess }, "unknown", now))),
    );
    expect(said.filter((each) => each === "unknown")).toHaveLength(3);
    expect(said.filter((each) => each === "locked")).toHaveLength(guesses.length - 3);
  });

  it("of a register that does not answer count for nothing", async () => {
    const buyer = await someone();
    await around.registerIs("down");
    for (const guess of wrongCodes([]).slice(0, 7)) expect(await type(buyer, guess, now)).toBeUndefined();
    await around.registerIs("none");
  });

  it("are told from those that the register itself gave", async () => {
    const buyer = await someone();
    const lock = { kind: "transfer", subject: "GR-417-PT", applicationId: randomUUID() };
    expect(await buyer.as(() => tryCode({ ...lock, code: "48217" }, "valid", now))).toBe("valid");
    expect(await buyer.as(() => tryCode({ ...lock, code: "48218" }, "expired", now))).toBe("expired");
  });
});

describe("whoever handed the code on", () => {
  it("is told once that an application was filed with it, and not by whom", async () => {
    const { application, code } = await sold();
    const buyer = await someone({ displayName: "Yacine Belkhodja" });
    await type(buyer, code, now);
    const bought = await buy(buyer, now);
    if (!bought.ok) throw new Error("The buyer could not file");
    await tellOfUse(bought.application.applicationId, now);
    await tellOfUse(bought.application.applicationId, now);
    const history = await historyOf(application.applicationId);
    expect(history.map((event) => event.type)).toEqual(["submit", "code_used"]);
    expect(JSON.stringify(history.at(-1))).not.toMatch(/Belkhodja|Yacine/);
  });
});

describe("codes given three months ago", () => {
  it("are forgotten, and where they were typed too; the others stay", async () => {
    const [old, recent] = [await sold(), await sold(inTime(90 * day))];
    const buyer = await someone();
    await type(buyer, old.code, now);
    const bought = await buy(buyer, now);
    if (!bought.ok) throw new Error("The buyer could not file");
    expect(await forgetCodes(inTime(93 * day))).toBe(1);
    expect(await rowOf(old.application)).toBeUndefined();
    expect(await rowOf(recent.application)).toBeDefined();
    const isBought = eq(applications.applicationId, bought.application.applicationId);
    const [left] = await database().select().from(applications).where(isBought);
    expect(left?.answers).not.toHaveProperty("transferCode");
    expect(left?.answers).toHaveProperty("plate");
  });

  it("leave no try of yesterday behind", async () => {
    await forgetCodes(inTime(99 * day));
    expect(await database().select().from(handoverTries)).toEqual([]);
  });
});
