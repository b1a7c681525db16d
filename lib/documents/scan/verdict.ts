import type { Readable } from "node:stream";

export type Verdict = { kind: "clean" } | { kind: "infected"; signature: string };

export type Scanner = {
  /** Reads the content to its end. @throws ScannerUnavailable, or the network’s error: then nothing is known of the content */
  scan(content: Readable): Promise<Verdict>;
  isUp(): Promise<boolean>;
};

/** The scanner is absent, too slow, or said anything but a verdict. */
export class ScannerUnavailable extends Error {
  override name = "ScannerUnavailable";
}
