import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";

describe("a cursor of the queue", () => {
  it("reads what it wrote", () => {
    const cursor = { dueOn: "2026-11-12", reference: "7KQ4M2XP" };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  it.each([undefined, "", "%%%", "MjAyNi0xMS0xMg", Buffer.from("2026-11-12.' or 1=1").toString("base64url")])(
    "takes %s for the beginning",
    (written) => {
      expect(readCursor(written)).toBeUndefined();
    },
  );
});
