import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import type { Answers, Facts } from "./condition.ts";
import { gatesAt, stillSaid } from "./gates.ts";

const open = (answers: Answers, facts: Facts = {}, step?: string) => {
  const { blocks, warnings } = gatesAt(changeOfHolder, { answers, facts, today: "2026-11-21" }, step);
  return { blocks: blocks.map(({ key }) => key), warnings: warnings.map(({ key }) => key) };
};

describe("the obstacles of a change of holder", () => {
  it("are none when nothing is known yet", () => {
    expect(open({})).toEqual({ blocks: [], warnings: [] });
  });

  it.each([
    [{ registeredInFrance: "no" }, "imported"],
    [{ seller: "inheritance" }, "inherited"],
    [{ leased: "yes" }, "leased"],
    [{ licence: "no" }, "no-licence"],
    [{ insured: "no" }, "not-insured"],
  ])("stop %j", (answers, gate) => {
    expect(open(answers)).toEqual({ blocks: [gate], warnings: [] });
  });

  it.each([
    [{ "vehicle.found": false }, "unknown-vehicle"],
    [{ "vehicle.stolen": true }, "stolen"],
    [{ "vehicle.opposition": true }, "opposition"],
    [{ "vehicle.beyondRepair": true }, "beyond-repair"],
    [{ "vehicle.damaged": true }, "damaged"],
    [{ "vehicle.seized": true }, "seized"],
    [{ "vehicle.suspended": true }, "suspended"],
    [{ "vehicle.transferCodeMatch": "unknown" }, "wrong-code"],
    [{ "vehicle.transferCodeMatch": "expired" }, "expired-code"],
    [{ "vehicle.formulaMatch": false }, "wrong-formula"],
  ])("stop a vehicle of which the register says %j", (facts, gate) => {
    expect(open({ plate: "GR-417-PT" }, facts)).toEqual({ blocks: [gate], warnings: [] });
  });

  it("compare the date of the certificate for a number of before 2009 alone", () => {
    const facts = { "vehicle.certificateDateMatch": false };
    expect(open({ plate: "1234 AB 75" }, facts).blocks).toEqual(["wrong-date"]);
    expect(open({ plate: "GR-417-PT" }, facts).blocks).toEqual([]);
  });

  it("only warn of a pledge, a late filing, another number, a register that is down", () => {
    expect(open({}, { "vehicle.pledged": true }).warnings).toEqual(["pledge"]);
    expect(open({}, { "vehicle.vinMatch": false }).warnings).toEqual(["vin-differs"]);
    expect(open({}, { "vehicle.unavailable": true })).toEqual({ blocks: [], warnings: ["register-down"] });
    expect(open({ saleDate: "2026-10-21" }).warnings).toEqual([]);
    expect(open({ saleDate: "2026-10-20" })).toEqual({ blocks: [], warnings: ["late"] });
  });

  it("are told step by step", () => {
    const answers = { leased: "yes" };
    const facts = { "vehicle.stolen": true };
    expect(open(answers, facts, "situation").blocks).toEqual(["leased"]);
    expect(open(answers, facts, "vehicule").blocks).toEqual(["stolen"]);
    expect(open(answers, facts, "titulaire").blocks).toEqual([]);
    expect(open(answers, facts).blocks).toEqual(["leased", "stolen"]);
  });
});

describe("what was said of a vehicle", () => {
  const { lookups } = changeOfHolder;
  const answers = { plate: "EK-771-ZR", transferCode: "64182", mileage: "46910" };
  const facts = { "vehicle.opposition": true, "vehicle.transferCodeMatch": "expired" };
  const said = { ...gatesAt(changeOfHolder, { answers, facts, today: "2026-11-21" }), lookups };
  const still = (changes: Answers) => {
    const { blocks, lookups: known } = stillSaid(said, answers, { ...answers, ...changes });
    return { blocks: blocks.map(({ key }) => key), known: known.length };
  };

  it("holds while what it was said of does", () => {
    expect(still({ mileage: "47000" })).toEqual({ blocks: ["opposition", "expired-code"], known: lookups.length });
  });

  it("goes with the plate, whatever it was about", () => {
    expect(still({ plate: "GR-417-PT" })).toEqual({ blocks: [], known: 0 });
  });

  it("goes with its own question, and leaves the rest", () => {
    expect(still({ transferCode: "48217" })).toEqual({ blocks: ["opposition"], known: lookups.length });
  });
});
