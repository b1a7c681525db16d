import { describe, expect, it } from "vitest";
import { isShipmentNumber, shipmentNumber } from "#lib/local/carrier/shipment-number.ts";

describe("shipment number", () => {
  it.each(["6A18987970674", "6M17554710224", "6A15602676300", "6A15602683841"])("recognises the real %s", (number) => {
    expect(isShipmentNumber(number)).toBe(true);
    expect(shipmentNumber(Number(number.slice(2, 12)), number.slice(0, 2))).toBe(number);
  });

  it("keeps thirteen characters for the smallest serial", () => {
    expect(shipmentNumber(1)).toBe("6P00000000017");
  });

  it("refuses a wrong check digit or another form", () => {
    expect(isShipmentNumber("6A18987970675")).toBe(false);
    expect(isShipmentNumber("RR473124829GB")).toBe(false);
  });
});
