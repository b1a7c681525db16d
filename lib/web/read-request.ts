import type { z } from "zod";
import { Unreadable } from "#lib/outage.ts";

/** What a form of ours would have sent. @throws Unreadable when it is not: the answer is then 400 */
export const parseForm = <Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> => {
  const read = schema.safeParse(given);
  if (!read.success) throw new Unreadable();
  return read.data;
};

/** The form a handler is sent. @throws Unreadable when it is none, or stops halfway: the answer is then 400 */
export const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch(() => {
    throw new Unreadable();
  });
