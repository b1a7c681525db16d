import { describe, expect, it } from "vitest";
import { readCard, testCards } from "#lib/local/payment/card.ts";

describe("test cards", () => {
  it("stand for a result, however they are typed", () => {
    expect(testCards.map(({ number }) => readCard(number))).toEqual([{ resultrans: "P" }, { resultrans: "R" }]);
    expect(readCard(" 4970-1000.00000014 ")).toEqual({ resultrans: "P" });
  });

  it("are the only ones taken", () => {
    expect(readCard("4111 1111 1111 1111")).toHaveProperty("error");
    expect(readCard("")).toHaveProperty("error");
  });
});
