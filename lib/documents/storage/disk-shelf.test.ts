import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { receiveIncoming, sweepIncoming } from "./incoming-file.ts";
import { openDiskBench } from "./testing/disk-bench.ts";
import { diskStore } from "./testing/disk-store.ts";
import { storeContract } from "./testing/store-contract.ts";

storeContract("on the disk", openDiskBench);

const scope = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e";
const content = Buffer.from("Justificatif de domicile");
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "documents-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the folder of documents", () => {
  it("is readable by the portal alone", async () => {
    const { key } = await diskStore(folder).put(content, scope);
    expect((await stat(join(folder, key))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, "sealed"))).mode & 0o077).toBe(0);
  });
});

describe("a file being received", () => {
  const incoming = () => join(folder, "incoming");

  const large = Buffer.alloc(300_000, content);

  it("is read while it waits, and lies sealed meanwhile", async () => {
    const received = await receiveIncoming(incoming(), [large.subarray(0, 70_000), large.subarray(70_000)]);
    expect(received.sha256).toBe(createHash("sha256").update(large).digest("hex"));
    expect([await received.read(), await buffer(received.open())]).toEqual([large, large]);
    const [name = ""] = await readdir(incoming());
    expect((await readFile(join(incoming(), name))).includes(content.subarray(0, 6))).toBe(false);
    await received.discard();
    expect(await readdir(incoming())).toEqual([]);
  });

  it("lies nowhere while it waits, as small as most are", async () => {
    const received = await receiveIncoming(incoming(), [content, content]);
    expect(received.sha256).toBe(createHash("sha256").update(content).update(content).digest("hex"));
    const twice = Buffer.concat([content, content]);
    expect([await received.read(), await buffer(received.open())]).toEqual([twice, twice]);
    await expect(readdir(incoming())).rejects.toThrow("ENOENT");
    await received.discard();
  });

  it("stops being kept past its limit, and is still read to the end", async () => {
    const received = await receiveIncoming(incoming(), [content, content], content.length);
    expect(received.size).toBe(2 * content.length);
    expect((await received.read()).length).toBe(content.length);
  });

  it("is swept when an interrupted process left it", async () => {
    await receiveIncoming(incoming(), [large]);
    expect(await sweepIncoming(incoming(), new Date(0))).toBe(0);
    expect(await sweepIncoming(incoming(), new Date(Date.now() + 60_000))).toBe(1);
    expect(await readdir(incoming())).toEqual([]);
  });
});
