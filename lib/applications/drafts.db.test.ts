import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { makeService } from "#db/testing.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { type Filer, openDraft, ownDraft } from "./drafts.ts";
import { saveStep } from "./save-draft.ts";
import { accepted, applicationNamed, fillIn, historyOf, makeFiler, send } from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";

let around: StandIns;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(() => around.close());

const save = (filer: Filer, slug: string, raw: Answers, reference: string) => {
  const step = changeOfHolder.steps.find((each) => each.slug === slug);
  if (step === undefined) throw new Error(`No step is named ${slug}`);
  return saveStep(filer, { procedure: changeOfHolder, step, raw, reference, now });
};
const opened = async () => {
  const filer = await makeFiler();
  return { filer, draft: await openDraft(filer, changeOfHolder, now) };
};

describe("a draft", () => {
  it("is the same one, opened in two tabs at once", async () => {
    const filer = await makeFiler();
    const drafts = await Promise.all([1, 2, 3].map(() => openDraft(filer, changeOfHolder, now)));
    expect(new Set(drafts.map(({ reference }) => reference)).size).toBe(1);
    const kept = await database().select().from(applications).where(eq(applications.citizenId, filer.id));
    expect(kept).toHaveLength(1);
  });

  it("begins with what is known of the person, and nothing in its history", async () => {
    const { draft } = await opened();
    expect(draft).toMatchObject({ decision: "draft", version: 0, submittedAt: null, subject: "" });
    expect(draft.answers).toMatchObject({ familyName: "Carpentier", email: "ines.carpentier@example.test" });
    expect(draft.draftExpiresAt?.getTime()).toBe(now.getTime() + changeOfHolder.draftDays * 86_400_000);
    expect(await historyOf(draft.applicationId)).toEqual([]);
  });

  it("is nobody else’s", async () => {
    const { draft } = await opened();
    const other = await makeFiler();
    expect(await save(other, "situation", { seller: "gift" }, draft.reference)).toEqual({ found: false });
    expect(await ownDraft(other.id, changeOfHolder.slug)).toBeUndefined();
    expect(await applicationNamed(draft.reference)).toEqual(draft);
  });
});

describe("a saved step", () => {
  it("keeps right answers normalised, wrong ones as they were typed, hidden ones not at all", async () => {
    const { filer, draft } = await opened();
    const typed = {
      plate: "gr417pt",
      mileage: " beaucoup ",
      saleTime: "25:99",
      hasTransferCode: "yes",
      formula: "2023FB48217",
    };
    const outcome = await save(filer, "vehicule", typed, draft.reference);
    expect(outcome.found && Object.keys(outcome.refusals)).toEqual(["transferCode", "saleDate", "saleTime", "mileage"]);
    const { answers } = await applicationNamed(draft.reference);
    expect(answers).toMatchObject({ plate: "GR-417-PT", mileage: " beaucoup ", saleTime: "25:99" });
    expect(answers).not.toHaveProperty("formula");
  });

  it("keeps even what PostgreSQL cannot hold, without what it cannot hold, and no more than anyone types", async () => {
    const { filer, draft } = await opened();
    await save(filer, "vehicule", { mileage: "4\u00006\ud800 km", saleTime: "x".repeat(100_000) }, draft.reference);
    const { answers } = await applicationNamed(draft.reference);
    expect(answers.mileage).toBe("46 km");
    expect(answers.saleTime).toHaveLength(2_000);
  });

  it("never takes an identity from the form", async () => {
    const { filer, draft } = await opened();
    await save(
      filer,
      "titulaire",
      { familyName: "Forgée", givenNames: "Autre", birthdate: "1950-01-01" },
      draft.reference,
    );
    const { answers } = await applicationNamed(draft.reference);
    expect(answers).toMatchObject({ familyName: "Carpentier", givenNames: "Inès Jeanne", birthdate: "1991-06-09" });
  });

  it("leaves alone what another tab saves of another step at the same time", async () => {
    const { filer, draft } = await opened();
    const situation = { seller: "gift", leased: "no", registeredInFrance: "yes", licence: "yes", insured: "yes" };
    await Promise.all([
      save(filer, "vehicule", { plate: "GR-417-PT" }, draft.reference),
      save(filer, "situation", situation, draft.reference),
      save(filer, "titulaire", { email: "autre@example.test" }, draft.reference),
    ]);
    const { answers } = await applicationNamed(draft.reference);
    expect(answers).toMatchObject({ ...situation, plate: "GR-417-PT", email: "autre@example.test" });
  });
});

describe("a step that asks the register", () => {
  it("says what the register knows, and what stops", async () => {
    const { filer, draft } = await opened();
    const outcome = await save(filer, "vehicule", { plate: "FL-408-VE" }, draft.reference);
    expect(outcome).toMatchObject({ found: true, facts: { "vehicle.stolen": true, "vehicle.make": "PEUGEOT" } });
    expect(outcome.found && outcome.blocks.map(({ key }) => key)).toEqual(["stolen"]);
    const corrected = await save(filer, "vehicule", { plate: "AB-999-CD" }, draft.reference);
    expect(corrected.found && corrected.facts).toEqual({ "vehicle.found": false });
  });

  it("is kept while the register is down", async () => {
    const { filer, draft } = await opened();
    await around.registerIs("down");
    const outcome = await save(filer, "vehicule", { plate: "GR-417-PT" }, draft.reference);
    await around.registerIs("none");
    expect(outcome.found && outcome.warnings.map(({ key }) => key)).toEqual(["register-down"]);
    expect((await applicationNamed(draft.reference)).answers.plate).toBe("GR-417-PT");
  });

  it("forgets the region of an address that is no longer there", async () => {
    const { filer, draft } = await opened();
    const region = async (postcode: string) => {
      await save(filer, "titulaire", { "address.postcode": postcode }, draft.reference);
      return (await applicationNamed(draft.reference)).facts["address.region"];
    };
    expect(await region("93100")).toBe("11");
    expect(await region("69001")).toBe("84");
    expect(await region("6900")).toBeUndefined();
  });

  it("changes nothing once the application is sent", async () => {
    const filer = await makeFiler();
    const { reference } = await fillIn(filer, {}, now);
    accepted(await send(filer, crypto.randomUUID(), now));
    const sent = await applicationNamed(reference);
    expect(await save(filer, "situation", { seller: "gift" }, reference)).toEqual({ found: false });
    expect(await applicationNamed(reference)).toEqual(sent);
  });
});
