import type { Entry } from "./form.ts";

export const boundary = "----parvis7MA4YWxkTrZu0gW";
export const multipart = `multipart/form-data; boundary=${boundary}`;
export const urlencoded = "application/x-www-form-urlencoded";

export const disposition = (name: string, fileName?: string): string =>
  `Content-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}`;

export const part = (headers: string, content: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`), Buffer.from(content), Buffer.from("\r\n")]);

export const last = Buffer.from(`--${boundary}--\r\n`);

export const partsOf = (entries: readonly Entry[]): Buffer[] =>
  entries.map(([name, value]) => part(disposition(name), value));

/** The body a browser would send. */
export const whole = (entries: readonly Entry[], ...more: readonly Buffer[]): Buffer =>
  Buffer.concat([...partsOf(entries), ...more, last]);

export const isOurs = ([name]: Entry): boolean => !name.startsWith("$ACTION");
