import { createHash, randomBytes } from "node:crypto";

/** What the browser holds: 256 random bits that mean nothing outside our table. */
export const newSid = (): string => randomBytes(32).toString("base64url");

/** What the table holds: who reads the table cannot make the cookie. */
export const hashOfSid = (sid: string): string => createHash("sha256").update(sid).digest("hex");
