import { describe, expect, it } from "vitest";
import { drawn } from "./fonts.ts";

describe("text as the typeface can draw it", () => {
  it.each([
    ["Łukasz Dvořák, Île-de-France, œuvre, 12\u202f€", "Łukasz Dvořák, Île-de-France, œuvre, 12\u00a0€"],
    ["e\u0301cole", "école"],
    ["Nguyễn Thị Ảnh", "Nguyen Thi Anh"],
    ["ŭ Ĝ", "u G"],
    ["李 Ж", "? ?"],
  ])("%s", (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });
});
