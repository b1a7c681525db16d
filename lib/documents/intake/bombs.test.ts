import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { allowances } from "../reader/limits.ts";
import type { Outcome } from "../reader/protocol.ts";
import { type Cost, startReader } from "../reader/reader-child.ts";
import { maxUploadBytes } from "./receive-upload.ts";
import { archiveBombs } from "./testing/archive-bombs.ts";
import { imageBombs } from "./testing/image-bombs.ts";
import { pdfBombs } from "./testing/pdf-bombs.ts";

const promised = { processorMilliseconds: 2_000, peakBytes: 256 * 1024 * 1024 };
const entry = join(import.meta.dirname, "../reader/reader-process.ts");

/** These are harmless once what makes them large is cut away, or when nothing asks for it. */
const defused = new Set([
  "a TIFF whose directory is its own next",
  "a PDF whose pages are within one another",
  "a PDF whose form draws itself",
  "a PDF whose tables refer to one another",
  "a PDF with an image of 3.6 billion points",
  "a PDF of nine megabytes of comments",
]);

const table: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${table.join("\n")}\n`);
});

/** Each in a fresh process, so that what it cost is its own. */
const judge = async (content: Buffer): Promise<{ said: string; cost: Cost }> => {
  const reader = await startReader(entry);
  const answer = await reader.ask({ question: { kind: "inspect" }, content }, allowances.inspect);
  reader.end();
  return { said: answer.ok ? wordsOf(answer.reply.outcome) : `ended: ${answer.because}`, cost: answer.cost };
};
const wordsOf = (outcome: Outcome): string => (outcome.kind === "refused" ? outcome.reason : outcome.kind);

const row = (name: string, said: string, { processorMilliseconds, peakBytes }: Cost): string =>
  `${name.padEnd(58)} ${said.padEnd(18)} ${String(processorMilliseconds).padStart(5)} ms ${String(Math.round(peakBytes / 1_048_576)).padStart(4)} MB`;

describe("a bomb", { timeout: 120_000 }, () => {
  it.each(Object.entries({ ...archiveBombs, ...imageBombs, ...pdfBombs }))(
    "such as %s is judged within 2 s of processor and 256 MB",
    async (name, make) => {
      const content = await make();
      expect(content.length).toBeLessThanOrEqual(maxUploadBytes);
      const { said, cost } = await judge(content);
      table.push(row(name, said, cost));
      expect(cost.processorMilliseconds).toBeLessThanOrEqual(promised.processorMilliseconds);
      expect(cost.peakBytes).toBeLessThanOrEqual(promised.peakBytes);
      if (!defused.has(name)) expect(said).not.toBe("inspected");
    },
  );
});
