import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { DocumentAbsent, DocumentDamaged, DocumentDestroyed } from "../document-store.ts";
import { hashOf, other, scope, type Trial } from "./trial.ts";

/** What is removed or destroyed is gone; what an earlier release kept is read. */
export const letsDocumentsGo = ({ place, current, kept, waiting }: Trial): void => {
  describe(`documents kept ${place}, later`, () => {
    const content = Buffer.from("Justificatif de domicile");

    it("are removed one by one, or all those of an application together", async () => {
      const [first, second] = [
        await current().store.put(content, scope),
        await current().store.put(randomBytes(2000), scope),
      ];
      const theirs = await current().store.put(content, other);
      await current().store.remove(first.key);
      await current().store.remove(first.key);
      await expect(current().store.open(first.key)).rejects.toBeInstanceOf(DocumentAbsent);
      await current().store.removeScope(scope);
      await current().store.removeScope(scope);
      await expect(current().store.read(second.key)).rejects.toBeInstanceOf(DocumentAbsent);
      expect(await current().store.read(theirs.key)).toEqual(content);
    });

    it("cannot be read once their key is destroyed, though their bytes still lie there", async () => {
      const { key } = await current().store.put(content, scope);
      current().keys.destroy(scope);
      expect(await kept()).toEqual([key]);
      await expect(current().store.read(key)).rejects.toBeInstanceOf(DocumentDestroyed);
      await expect(current().store.put(content, scope)).rejects.toBeInstanceOf(DocumentDestroyed);
      expect(await waiting()).toEqual([]);
    });

    it("are still read when an earlier release kept them plain", async () => {
      const sha256 = hashOf(content);
      for (const name of [`shared/aa/bb/${sha256}`, `scopes/8e/7d/${scope}/${sha256}`]) {
        await current().bench.bytes.write(name, content);
        expect(await current().store.read(name)).toEqual(content);
        expect(await buffer(await current().store.open(name))).toEqual(content);
        await current().bench.bytes.write(name, Buffer.from("something else"));
        await expect(current().store.read(name)).rejects.toBeInstanceOf(DocumentDamaged);
      }
      await current().store.remove(`shared/aa/bb/${sha256}`);
      await current().store.removeScope(scope);
      expect(await kept()).toEqual([]);
    });

    it.each(["../../etc/passwd", "/etc/passwd", "sealed/aa/bb/../../x", "incoming/x", ""])(
      "are not reached by the key %j",
      async (key) => {
        await expect(current().store.read(key)).rejects.toThrow("Not a key");
        await expect(current().store.open(key)).rejects.toThrow("Not a key");
        await expect(current().store.remove(key)).rejects.toThrow("Not a key");
        await expect(current().store.removeScope(key)).rejects.toThrow("A scope is");
      },
    );
  });
};
