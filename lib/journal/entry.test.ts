import { getTableColumns } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { events } from "#db/schema.ts";
import { actorKinds } from "#lib/engine/workflow.ts";
import { canonical, type EntryContent, hashOf } from "./entry.ts";
import { hmac } from "./hmac.ts";

const key = "0123456789abcdef".repeat(4);
const words = fc.oneof(fc.string({ unit: "binary" }), fc.string());

const contents: fc.Arbitrary<EntryContent> = fc.record({
  ...{ applicationId: fc.uuid(), sequence: fc.nat(), type: words, actor: fc.constantFrom(...actorKinds) },
  ...{ actorId: fc.option(words), actorName: words, channel: fc.constantFrom("online", "counter"), status: words },
  ...{ data: fc.dictionary(words, fc.jsonValue()), occurredAt: fc.date({ noInvalidDate: true }) },
});

describe("the hash of an entry", () => {
  it("is that of its canonical form, whatever it says", () => {
    fc.assert(
      fc.property(contents, words, (content, before) => {
        expect(hashOf(content, before, key)).toBe(`k1:${hmac(key, before + canonical(content))}`);
      }),
    );
  });

  it("covers every column but the two hashes", () => {
    const [content] = fc.sample(contents, 1);
    const columns = Object.keys(getTableColumns(events)).filter((name) => !/hash$/i.test(name));
    expect(Object.keys(content ?? {}).sort()).toEqual(columns.sort());
  });
});
