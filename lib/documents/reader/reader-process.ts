/** Run as a process apart, without rights (reader-child.ts): a malicious document can at worst end it. */

import type { MediaType } from "../media-type.ts";
import { withoutMetadata } from "./bare/without-metadata.ts";
import { isJob } from "./is-job.ts";
import { limits } from "./limits.ts";
import { type OpenedDocument, Unreadable } from "./opened-document.ts";
import type { Job, Outcome, Question, Reply } from "./protocol.ts";
import { sniff } from "./sniff.ts";

const openers = {
  "application/pdf": async (content) => (await import("./open-pdf.ts")).openPdf(content),
  "image/heic": async (content) => (await import("./open-heic.ts")).openHeic(content),
  "image/jpeg": async (content) => (await import("./open-image.ts")).openImage(content),
  "image/png": async (content) => (await import("./open-image.ts")).openImage(content),
  "image/tiff": async (content) => (await import("./open-image.ts")).openImage(content),
} as const satisfies Record<MediaType, (content: Buffer) => Promise<OpenedDocument>>;

const outcomeOf = async (job: Job): Promise<Outcome> => {
  try {
    return await read(job);
  } catch (error) {
    return { kind: "refused", reason: error instanceof Unreadable ? error.reason : "broken" };
  }
};

const read = ({ question, content }: Job): Promise<Outcome> => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  switch (question.kind) {
    case "inspect":
      return inspect(bytes);
    case "render":
      return render(bytes, question);
  }
};

const inspect = async (content: Buffer): Promise<Outcome> => {
  const mediaType = sniff(content);
  if (mediaType === undefined) throw new Unreadable("unsupported-type");
  const bare = withoutMetadata(mediaType, content);
  const opened = await openers[mediaType](bare);
  await opened.verify().finally(opened.close);
  if (!Object.values(opened.size).every(isLength)) throw new Unreadable("broken");
  const changed = bare.equals(content) ? {} : { bare };
  return { kind: "inspected", mediaType, pages: opened.pages, ...opened.size, ...changed };
};

/** A file may say that its picture has no width, or more than a number holds. */
const isLength = (side: number): boolean => Number.isSafeInteger(side) && side > 0;

const render = async (content: Buffer, asked: Extract<Question, { kind: "render" }>): Promise<Outcome> => {
  const opened = await openers[asked.mediaType](content);
  if (asked.page > opened.pages) throw new Unreadable("no-such-page");
  const drawing = await opened.draw(asked.page, asked.maxWidth).finally(opened.close);
  return { kind: "rendered", pages: opened.pages, ...drawing };
};

/** Memory once taken by a decoder is not given back, and processor time is counted over the whole life. */
const isTired = (): boolean => {
  const { user, system } = process.cpuUsage();
  return process.memoryUsage.rss() > 170_000_000 || user + system > (limits.processorSeconds / 2) * 1_000_000;
};

process.on("disconnect", () => process.exit());
process.on("message", async (message) => {
  if (!isJob(message)) throw new Error("Not a job");
  const reply: Reply = { outcome: await outcomeOf(message), tired: isTired() };
  process.send?.(reply);
});
process.send?.("ready");
