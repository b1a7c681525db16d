import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { startS3 } from "./testing/s3-bench.ts";

const megabyte = 1024 * 1024;
let server: Awaited<ReturnType<typeof startS3>>;
let folder: string;
beforeAll(async () => {
  server = await startS3();
  folder = await mkdtemp(join(tmpdir(), "parvis-large-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const inProcess = async (script: string, ...given: string[]) => {
  const path = join(import.meta.dirname, "testing", script);
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", path, ...given], { env: process.env });
  return JSON.parse(stdout);
};

describe("a bucket", () => {
  it("takes and gives back 64 MB without holding them in memory", async () => {
    const found = await inProcess("large-process.ts", JSON.stringify(server.settings), folder, "64");
    expect(found).toMatchObject({ size: 64 * megabyte, same: true });
    expect(found.grown).toBeLessThan(16 * megabyte);
  });

  it("costs nothing to who keeps documents on the disk: its library is not loaded", async () => {
    setSettings({ DATA_FOLDER: folder });
    expect(await inProcess("loading-process.ts")).toEqual({ answered: true, loaded: false });
    const { bucket, accessKeyId, secretAccessKey, endpoint = "" } = server.settings;
    const access = { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey };
    setSettings({ DATA_FOLDER: folder, S3_BUCKET: bucket, S3_ENDPOINT: endpoint, ...access });
    expect(await inProcess("loading-process.ts")).toEqual({ answered: true, loaded: true });
  });
});
