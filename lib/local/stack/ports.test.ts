import { describe, expect, it } from "vitest";
import { Refusal } from "../preparation/refusal.mjs";
import { listeners, readPorts } from "./ports.ts";

describe("the ports", () => {
  it("are the usual ones when nothing is said", () => {
    expect(readPorts({}).PORT).toBe(listeners.PORT.usually);
  });

  it("move together, but for those that were chosen", () => {
    expect(readPorts({ PORT: "8080" }, 10_000)).toMatchObject({
      PORT: 8080,
      DATABASE_PORT: 64_329,
      PRINTER_PORT: 14_006,
    });
  });

  it.each(["0", "65536", "80a", "3e3", "-1", "1.5"])("refuse PORT=%s", (given) => {
    expect(() => readPorts({ PORT: given })).toThrow(Refusal);
  });

  it("refuse that two services share one, naming both", () => {
    expect(() => readPorts({ CARRIER_PORT: "4004" })).toThrow(/CARRIER_PORT, PAYMENT_PORT ask for the same port 4004/);
  });
});
