import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A data folder of the running test's own, gone with it. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "parvis-local-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Closes what a test has started when it ends. */
export const untilTestEnds = async <Started extends { close: () => Promise<void> }>(
  starting: Promise<Started>,
): Promise<Started> => {
  const started = await starting;
  onTestFinished(() => started.close());
  return started;
};
