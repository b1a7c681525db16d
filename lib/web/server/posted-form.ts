import type { IncomingMessage } from "node:http";

/** What a person typed in a form, ready to be sent again as it was. */
export type PostedForm = { encoding: string; fields: [name: string, value: string][] };

const largest = 256 * 1024;
const encodings = ["multipart/form-data", "application/x-www-form-urlencoded"];

/** The framework itself refuses a longer one. */
const longest = 1_000_000;

export type KeptForm = {
  /** What was typed, to be sent again. Nothing of a form that is large, or that another site made a browser send. */
  typed: () => Promise<PostedForm | undefined>;
  /** What is wrong with it, if anything is. */
  wrong: () => Promise<"unreadable" | "endless" | undefined>;
};

/** Keeps a copy of a form as it passes to whoever reads it. */
export const keepForm = (request: IncomingMessage): KeptForm => {
  const type = request.headers["content-type"] ?? "";
  const encoding = encodings.find((each) => type.startsWith(each));
  if (request.method !== "POST" || encoding === undefined) return { typed: nothing, wrong: nothing };
  const parts: Uint8Array[] = [];
  // A longer one is a file on its way: it is not held here.
  const room = Number(request.headers["content-length"] ?? Number.NaN) <= longest ? longest : largest;
  let size = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, ...rest) => {
    if (chunk instanceof Uint8Array) size += chunk.length;
    if (chunk instanceof Uint8Array && size <= room) parts.push(chunk);
    return push(chunk, ...rest);
  };
  const read = () => readForm(Buffer.concat(parts), type);
  return {
    typed: async () => {
      if (size > largest || !request.complete || !isOurs(request)) return undefined;
      return typedIn(await read(), encoding);
    },
    wrong: async () => {
      if (size > room) return size > longest ? "endless" : undefined;
      return (await read()) === undefined ? "unreadable" : undefined;
    },
  };
};

const nothing = async (): Promise<undefined> => undefined;

const readForm = (body: Buffer, type: string): Promise<FormData | undefined> =>
  new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData().catch(() => undefined);

/** Nothing of a form with a file. */
const typedIn = (form: FormData | undefined, encoding: string): PostedForm | undefined => {
  const fields = [...(form ?? [])].flatMap(([name, value]): PostedForm["fields"] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return form && fields.length === [...form].length ? { encoding, fields } : undefined;
};

/** A browser says so itself; over plain http beyond loopback it only names the origin. */
const isOurs = ({ headers }: IncomingMessage): boolean => {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return URL.parse(headers.origin ?? "")?.host === headers.host;
};
