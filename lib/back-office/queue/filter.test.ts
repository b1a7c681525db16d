import { describe, expect, it } from "vitest";
import { queueAddress, readFilter } from "./filter.ts";

describe("the filter of the queue", () => {
  it("is in the address, and read back from it", () => {
    const address = queueAddress({ vue: "tous", etat: "refuses", q: "Élodie" });
    expect(address).toBe("/agent/dossiers?vue=tous&etat=refuses&q=%C3%89lodie");
    expect(readFilter(Object.fromEntries(new URL(address, "http://x").searchParams))).toMatchObject({
      vue: "tous",
      etat: "refuses",
      q: "Élodie",
    });
  });

  it("forgives what it does not understand", () => {
    expect(readFilter({ vue: "x", etat: ["refuses", "clos"], apres: ["a", "b"] })).toMatchObject({
      vue: "a-moi",
      etat: "refuses",
      apres: "a",
    });
  });
});
