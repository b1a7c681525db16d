import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";

export type Asked = {
  method: string;
  param: (name: string) => string;
  query: URLSearchParams;
  header: (name: string) => string | undefined;
  body: Buffer;
};
export type Answer = { status: number; headers?: Record<string, string>; body?: string | Uint8Array };
export type Handler = (asked: Asked) => Answer | Promise<Answer>;
export type Route = readonly [method: string, pattern: string, handler: Handler];
export type Served = { url: string; port: number; close: () => Promise<void> };

/** As long as the portal’s: whoever asks again and again ends the connection, never we under the next question. */
const resting = 75_000;

/** Serves the routes on 127.0.0.1 only; port 0 takes a free one. @throws when the port is taken. */
export const serve = async (port: number, routes: readonly Route[]): Promise<Served> => {
  const server = createServer({ keepAliveTimeout: resting }, (request, response) => {
    handle(request, routes).then(
      (answer) => send(response, answer),
      (fault: unknown) => {
        console.error(fault);
        send(response, json(500, { error: "internal" }));
      },
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${taken}`, port: taken, close };
};

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify(value),
});

export const text = (status: number, body: string, mediaType = "text/plain"): Answer => ({
  status,
  headers: { "content-type": `${mediaType}; charset=utf-8` },
  body,
});

export const redirect = (location: string): Answer => ({ status: 303, headers: { location } });

/** A handler that receives the JSON body already parsed, or answers 400 naming what is wrong. */
export const withJson =
  <Value>(schema: z.ZodType<Value>, handler: (value: Value, asked: Asked) => Answer | Promise<Answer>): Handler =>
  (asked) => {
    const read = schema.safeParse(jsonOrUndefined(asked.body.toString()));
    if (read.success) return handler(read.data, asked);
    return json(400, { error: "invalid", fields: read.error.issues.map((issue) => issue.path.join(".")) });
  };

/** Waits without keeping the process alive. */
export const after = (milliseconds: number): Promise<void> => pause(milliseconds, undefined, { ref: false });

const jsonOrUndefined = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};

const handle = async (request: IncomingMessage, routes: readonly Route[]): Promise<Answer> => {
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  if (!isLoopback(`http://${request.headers.host ?? ""}`)) return json(421, { error: "loopback-only" });
  const origin = request.headers.origin;
  if (method !== "GET" && origin !== undefined && origin !== "null" && !isLoopback(origin)) {
    return json(403, { error: "foreign-origin" });
  }
  const url = URL.parse(request.url ?? "/", "http://127.0.0.1");
  if (url === null) return json(400, { error: "address" });
  const body = await readBody(request);
  if (body === null) return json(413, { error: "too-large" });
  const header = (name: string) => [request.headers[name.toLowerCase()]].flat()[0];
  return dispatch(routes, url, { method, query: url.searchParams, header, body });
};

const dispatch = (routes: readonly Route[], url: URL, asked: Omit<Asked, "param">): Answer | Promise<Answer> => {
  if (asked.method === "GET" && url.pathname === "/health") return json(200, { status: "ready" });
  const found = routes.flatMap(([method, pattern, handler]) => {
    const params = match(pattern, url.pathname);
    return params ? [{ method, params, handler }] : [];
  });
  const route = found.find(({ method }) => method === asked.method);
  if (route) return route.handler({ ...asked, param: (name) => route.params.get(name) ?? "" });
  return found.length > 0 ? json(405, { error: "method" }) : json(404, { error: "not-found" });
};

const match = (pattern: string, pathname: string): Map<string, string> | null => {
  const wanted = pattern.split("/");
  const given = pathname.split("/").map(decoded);
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    if (value === undefined) return null;
    if (segment.startsWith(":")) params.set(segment.slice(1), value);
    else if (segment !== value) return null;
  }
  return params;
};

const decoded = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** A name that DNS could point here (rebinding) is not ours: only the loopback's own names are answered. */
const isLoopback = (address: string): boolean => {
  const hostname = URL.parse(address)?.hostname ?? "";
  return ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
};

const largestBody = 5 * 1024 * 1024;

const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const send = (response: ServerResponse, answer: Answer): void => {
  if (response.destroyed) return;
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };
  response.writeHead(answer.status, { ...always, ...answer.headers });
  response.end(response.req.method === "HEAD" ? undefined : answer.body);
};
