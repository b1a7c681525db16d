import { expect, it } from "vitest";
import { slowdownOn } from "./slowdown.ts";

it("has the same phone on every machine, and none faster than the machine itself", () => {
  expect([3000, 1500, 750, 375, 100].map(slowdownOn)).toEqual([4, 4, 2, 1, 1]);
});
