import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { DocumentDamaged } from "../document-store.ts";
import { other, scope, type Trial } from "./trial.ts";

/** What is not what was put is never given out. */
export const refusesAltered = ({ place, current }: Trial): void => {
  describe(`a document kept ${place}, altered`, () => {
    const content = randomBytes(140_000);
    const refused = async (key: string) => {
      await expect(current().store.read(key)).rejects.toBeInstanceOf(DocumentDamaged);
      await expect(current().store.open(key).then(buffer)).rejects.toBeInstanceOf(DocumentDamaged);
    };
    /** As the format lays them out: a header of 61 bytes, then chunks of 65,552. */
    const parts = (sealed: Buffer) =>
      [0, 61, 65_613, 131_165].map((from, index, all) => sealed.subarray(from, all[index + 1]));

    it.each([0, 1, 13, 60, 61, 65_612, 65_613, 140_000])("is refused for one bit, at byte %i", async (at) => {
      const { key } = await current().store.put(content, scope);
      const sealed = await current().bench.bytes.read(key);
      sealed[at] = (sealed[at] ?? 0) ^ 1;
      await current().bench.bytes.write(key, sealed);
      await refused(key);
      await current().store.put(content, scope);
      expect(await current().store.read(key)).toEqual(content);
    });

    it.each([0, 1, 60, 61, 62, 65_613, 131_165, 131_166, 140_108])("is refused cut at byte %i", async (at) => {
      const { key } = await current().store.put(content, scope);
      await current().bench.bytes.write(key, (await current().bench.bytes.read(key)).subarray(0, at));
      await refused(key);
    });

    it("is refused with chunks exchanged, repeated, left out or added", async () => {
      const { key } = await current().store.put(content, scope);
      const [header, one, two, three] = parts(await current().bench.bytes.read(key));
      if (!(header && one && two && three)) throw new Error("The format is another");
      const orders = [
        [two, one, three],
        [one, one, three],
        [one, three],
        [two, three],
        [one, two, three, three],
        [one, two],
      ];
      for (const order of orders) {
        await current().bench.bytes.write(key, Buffer.concat([header, ...order]));
        await refused(key);
      }
    });

    it("is refused in the place of another, of the same application or not, whole or by its body alone", async () => {
      const mine = await current().store.put(content, scope);
      const places = [
        await current().store.put(randomBytes(140_000), scope),
        await current().store.put(content, other),
      ];
      const sealed = await current().bench.bytes.read(mine.key);
      for (const { key } of places) {
        const [header] = parts(await current().bench.bytes.read(key));
        await current().bench.bytes.write(key, sealed);
        await refused(key);
        await current().bench.bytes.write(key, Buffer.concat([header ?? sealed, sealed.subarray(61)]));
        await refused(key);
      }
    });
  });
};
