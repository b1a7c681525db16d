import type { Fault } from "./protocol.ts";

export type Size = { width: number; height: number };
export type Drawing = Size & { image: Uint8Array };

/** A document of any type, open in the reading process. Pages count from 1. */
export type OpenedDocument = {
  pages: number;
  size: Size;
  /** Decodes enough to know that it is whole. */
  verify(): Promise<void>;
  /** A page as WebP, upright, without metadata. */
  draw(page: number, maxWidth: number): Promise<Drawing>;
  close(): Promise<void>;
};

export class Unreadable extends Error {
  readonly reason: Fault;
  constructor(reason: Fault) {
    super(reason);
    this.reason = reason;
  }
}
