import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";

export type Page = { headers: OutgoingHttpHeaders; plain: Buffer; packed: Buffer };

const ofOneAnswer = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

/** Packed once, without what concerns one answer only. */
export const kept = async (headers: OutgoingHttpHeaders, plain: Buffer): Promise<Page> => ({
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneAnswer.has(name))),
  plain,
  packed: await promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION }),
});

/** RFC 9110, 13.1.2: who already has this very page is told so. */
export const send = (request: IncomingMessage, response: ServerResponse, { headers, plain, packed }: Page): void => {
  if (request.headers["if-none-match"] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const [body, coding] = acceptsGzip(request) ? [packed, { "content-encoding": "gzip" }] : [plain, {}];
  response.writeHead(200, { ...headers, ...coding, "content-length": body.length }).end(body);
};

/** RFC 9110, 12.5.3, as browsers write it: named, and not at a weight of nothing. */
const acceptsGzip = ({ headers }: IncomingMessage): boolean =>
  /(?:^|,)\s*gzip\s*(?:$|,|;\s*q=(?:1|0\.\d*[1-9]))/.test(String(headers["accept-encoding"] ?? ""));
