import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { StorageFull } from "../document-store.ts";
import { receiveIncoming } from "../incoming-file.ts";
import { hashOf, other, scope, type Trial } from "./trial.ts";

/** What is put comes back, whoever puts and however. */
export const keepsDocuments = ({ place, current, kept, waiting, storeWith }: Trial): void => {
  describe(`documents kept ${place}`, () => {
    const content = Buffer.from("Justificatif de domicile");

    it.each([0, 1, 24, 65_535, 65_536, 65_537, 131_072, 300_000])("come back as put, of %i bytes", async (size) => {
      const bytes = randomBytes(size);
      const whole = await current().store.put(bytes, scope);
      expect(whole).toEqual({ sha256: hashOf(bytes), size, key: whole.key });
      const halves = [bytes.subarray(0, size / 2), bytes.subarray(size / 2)];
      const streamed = await current().store.put(Readable.from(halves), other);
      const received = await current().store.put(await receiveIncoming(current().bench.incoming, halves), scope);
      expect(received).toEqual(whole);
      expect(await current().store.read(whole.key)).toEqual(bytes);
      expect(await buffer(await current().store.open(streamed.key))).toEqual(bytes);
      expect(await waiting()).toEqual([]);
    });

    it("tell nothing of what they are, neither by their bytes nor by their names", async () => {
      const { key, sha256 } = await current().store.put(content, scope);
      const same = await current().store.put(content, other);
      const lying = await current().bench.bytes.read(key);
      expect(lying.includes(content.subarray(0, 6))).toBe(false);
      expect(key).not.toContain(sha256);
      expect(same.key.split("/").at(-1)).not.toBe(key.split("/").at(-1));
    });

    it("are kept once however many put the same at the same time", async () => {
      const puts = await Promise.all(Array.from({ length: 20 }, () => current().store.put(content, scope)));
      expect(new Set(puts.map(({ key }) => key)).size).toBe(1);
      expect(await kept()).toEqual([puts[0]?.key]);
      expect(await current().store.read(puts[0]?.key ?? "")).toEqual(content);
    });

    it("leave nothing when the source breaks off, or when there is no room", async () => {
      const half = async function* (error: Error) {
        yield Buffer.from("half of a document");
        throw error;
      };
      const noRoom = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      await expect(current().store.put(Readable.from(half(new Error("gone"))), scope)).rejects.toThrow("gone");
      await expect(current().store.put(Readable.from(half(noRoom)), scope)).rejects.toBeInstanceOf(StorageFull);
      const crowded = storeWith({ reserve: Number.MAX_SAFE_INTEGER });
      await expect(crowded.put(content, scope)).rejects.toBeInstanceOf(StorageFull);
      expect(await current().store.free()).toBeGreaterThan(0);
      expect([await kept(), await waiting()]).toEqual([[], []]);
    });
  });
};
