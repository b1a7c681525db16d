import type { Actor, Audience, Gesture, Owner, Stage } from "./cast.ts";

/** What one request sends. A form goes as a browser sends it; an action by the framework’s own means. */
export type Ask = {
  method?: "GET" | "POST";
  path: string;
  form?: readonly (readonly [string, string])[];
  /** A file beside the form, in this field. */
  upload?: string;
  json?: unknown;
};

/** What is known of what is asked about. The actor’s own page is where an action is posted to. */
export type Target = {
  reference: string;
  version: number;
  token: string;
  code: string;
  operation: string;
  handle: string;
  name: string;
  ownPage: string;
  ownReference: string;
};

/** One line of the matrix: what is asked, and to whom it is open. */
export type Row = {
  gesture: Gesture;
  open: Audience;
  ask: (it: Target) => Ask;
  /** The stage of the file it is about; none when it names no file. */
  about?: Stage;
  /** Those of the audience whom the workflow may refuse, the case being a colleague’s: they read nothing of others all the same. */
  unsure?: readonly Actor[];
  /** What is malformed is refused before anything is looked for, and may be told so. */
  parses?: boolean;
  /** Whose data it shows to whoever holds its key, whoever they are. */
  shows?: readonly Owner[];
};

export type ActionRow = Omit<Row, "ask"> & {
  /** What the action is given before the form, when it keeps a state. */
  state?: unknown;
  page: (it: Target) => string;
  form: (it: Target) => readonly (readonly [string, string])[];
};
