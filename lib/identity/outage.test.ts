import { describe, expect, it } from "vitest";
import { isOutage } from "./outage.ts";

describe("an outage of the provider", () => {
  it.each([
    [Object.assign(new Error("refused"), { code: "ECONNREFUSED" })],
    [Object.assign(new Error("expected 200 OK, got: 500"), { response: { statusCode: 500 } })],
    [new Error("outgoing request timed out after 10000ms")],
  ])("is told from %o", (error) => {
    expect(isOutage(error)).toBe(true);
  });

  it.each([
    [Object.assign(new Error("invalid_grant"), { response: { statusCode: 400 } })],
    [new Error("unexpected iss value")],
    [undefined],
  ])("is not %o", (error) => {
    expect(isOutage(error)).toBe(false);
  });
});
