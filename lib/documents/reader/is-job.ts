import type { Job } from "./protocol.ts";

/** Told at a glance: only the process that started this one speaks to it. It must start soon, and a library that checks takes long to load. */
export const isJob = (message: unknown): message is Job =>
  typeof message === "object" &&
  message !== null &&
  "question" in message &&
  "content" in message &&
  message.content instanceof Uint8Array;
