import { describe, expect, it } from "vitest";
import { feeOf } from "#lib/applications/fee.ts";
import { provisionalFor } from "#lib/engine/provisional.ts";
import { answer } from "#lib/local/vehicle-register/answer.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";
import { vehicleFacts } from "#lib/registers/vehicle-register.ts";
import { changeOfAddress } from "./change-of-address.ts";

const today = "2026-11-22";
const claimed = { formula: null, certificateDate: null, transferCode: null };

/** What is due, and whether a certificate is given at once, after that many declarations for one number. */
const declaring = (plate: string, already: number) => {
  const [registered] = registeredVehicles(today);
  if (registered === undefined) throw new Error("The register is empty");
  const said = vehicleFacts(answer({ ...registered, addressChanges: already }, claimed, today), { plate }, today);
  const facts = Object.fromEntries(Object.entries(said).map(([name, value]) => [`vehicle.${name}`, value]));
  const context = { answers: { plate }, facts, today };
  return [feeOf(changeOfAddress, context)?.totalCents, provisionalFor(changeOfAddress, context) !== undefined];
};

describe("a change of address (order of 9 February 2009, article 15)", () => {
  it("gives a label for nothing three times, a title the fourth, and begins again", () => {
    const label = [0, false];
    const title = [276, true];
    const each = Array.from({ length: 9 }, (_, already) => declaring("GR-417-PT", already));
    expect(each).toEqual([label, label, label, title, label, label, label, title, label]);
  });

  it("gives a title to a number of before 2009, whatever its declarations", () => {
    for (const already of [0, 1, 3]) expect(declaring("1234 AB 75", already)).toEqual([276, true]);
  });
});
