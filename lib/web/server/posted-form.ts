import type { IncomingMessage } from "node:http";

/** What a person typed in a form, ready to be sent again as it was. */
export type PostedForm = { encoding: string; fields: [name: string, value: string][] };

const largest = 256 * 1024;
const encodings = ["multipart/form-data", "application/x-www-form-urlencoded"];

/**
 * Keeps a copy of a form as it passes to whoever reads it. Nothing of one with a file, too large, or posted from elsewhere:
 * what another site made a browser send is not offered to be sent again as our own.
 * @returns what gives the copy once the request has passed
 */
export const keepForm = (request: IncomingMessage): (() => Promise<PostedForm | undefined>) => {
  const type = request.headers["content-type"] ?? "";
  const encoding = encodings.find((each) => type.startsWith(each));
  if (request.method !== "POST" || encoding === undefined || !isOurs(request)) return async () => undefined;
  const parts: Buffer[] = [];
  let size = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, ...rest) => {
    if (chunk instanceof Uint8Array) size += chunk.length;
    if (chunk instanceof Uint8Array && size <= largest) parts.push(Buffer.from(chunk));
    return push(chunk, ...rest);
  };
  return async () =>
    size <= largest && request.complete ? readFields(Buffer.concat(parts), type, encoding) : undefined;
};

const readFields = async (body: Buffer, type: string, encoding: string): Promise<PostedForm | undefined> => {
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } })
    .formData()
    .catch(() => undefined);
  if (form === undefined) return undefined;
  const fields = [...form].flatMap(([name, value]): PostedForm["fields"] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return fields.length === [...form].length ? { encoding, fields } : undefined;
};

/** A browser says so itself; over plain http beyond loopback it only names the origin. */
const isOurs = ({ headers }: IncomingMessage): boolean => {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return URL.parse(headers.origin ?? "")?.host === headers.host;
};
