/** Where a page of the queue stops: the due day and the reference of its last case. Never an id, which would tell its time. */
export type Cursor = { dueOn: string; reference: string };

export const writeCursor = ({ dueOn, reference }: Cursor): string =>
  Buffer.from(`${dueOn}.${reference}`).toString("base64url");

/** @returns undefined for anything that is not a cursor of ours: the queue then starts at its beginning. */
export const readCursor = (written: string | undefined): Cursor | undefined => {
  const plain = Buffer.from(written ?? "", "base64url").toString("utf8");
  const [, dueOn, reference] = /^(\d{4}-\d{2}-\d{2})\.([0-9A-Z]{8})$/.exec(plain) ?? [];
  return dueOn && reference ? { dueOn, reference } : undefined;
};
