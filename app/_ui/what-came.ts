/**
 * What our own server answers a script, told apart by hand: a library of schemas would weigh more in the browser than the form it
 * serves.
 */
export const isRecord = (came: unknown): came is Record<string, unknown> =>
  typeof came === "object" && came !== null && !Array.isArray(came);

export const isText = (came: unknown): came is string => typeof came === "string";

export const isTexts = (came: unknown): came is Record<string, string> =>
  isRecord(came) && Object.values(came).every(isText);
