import { describe, expect, it } from "vitest";
import { fileAddress, readPlace } from "./file-address.ts";

describe("where one is in a file", () => {
  it("is in its address, and read back from it", () => {
    const place = readPlace("7KQ4M2XP", { vue: "a-moi", piece: "oldCertificate-1", page: "2", rotation: "90" });
    expect(fileAddress(place)).toBe("/agent/dossiers/7KQ4M2XP?vue=a-moi&piece=oldCertificate-1&page=2&rotation=90");
  });

  it("goes without saying at the beginning, and forgives nonsense", () => {
    expect(fileAddress(readPlace("7KQ4M2XP", { onglet: "x", page: "-3", zoom: ["1e9"], rotation: "45" }))).toBe(
      "/agent/dossiers/7KQ4M2XP",
    );
  });
});
