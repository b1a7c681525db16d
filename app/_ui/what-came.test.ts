import { describe, expect, it } from "vitest";
import { isRecord, isText, isTexts } from "./what-came.ts";

const [record, list, text, nothing] = [{ a: "1" }, ["1"], "1", null];

describe("what a server answers a script", () => {
  it("is a record when it has names", () => {
    expect([record, {}, list, text, nothing, 1, undefined].filter(isRecord)).toEqual([record, {}]);
  });

  it("is texts by name when each is one", () => {
    expect([record, {}, { a: "1", b: 2 }, { a: null }, list, text].filter(isTexts)).toEqual([record, {}]);
  });

  it("is a text when it is", () => {
    expect([text, "", 1, nothing, record].filter(isText)).toEqual([text, ""]);
  });
});
