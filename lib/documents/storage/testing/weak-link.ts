import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to one request. @property after bytes of its body, or of the answer's, that pass first */
export type Fault =
  | { kind: "refused"; status: number }
  | { kind: "silent" }
  | { kind: "upload-cut"; after: number }
  | { kind: "download-cut"; after: number }
  | { kind: "download-stalled"; after: number };

/** A way to a server that fails as told, request by request, and lets through what it was told nothing of. */
export const openWeakLink = async (target: string) => {
  const faults: Fault[] = [];
  let asked = 0;
  const server = createServer((incoming, outgoing) => {
    asked += 1;
    // A reader that hangs up is one of the faults under test.
    for (const side of [incoming, outgoing]) side.on("error", () => undefined);
    pass(new URL(incoming.url ?? "/", target), incoming, outgoing, faults.shift());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const down = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    next: (...told: Fault[]) => void faults.push(...told),
    asked: () => asked,
    down,
    up: () => listen(port),
  };
};

const pass = (to: URL, incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault | undefined): void => {
  if (fault?.kind === "silent") return;
  if (fault?.kind === "refused") {
    incoming.resume().once("end", () => outgoing.writeHead(fault.status).end());
    return;
  }
  if (fault?.kind === "upload-cut") {
    // A bucket shows nothing of an upload that breaks off. The server under test would: nothing of it gets there.
    limited(
      incoming,
      fault.after,
      () => undefined,
      () => incoming.destroy(),
    );
    return;
  }
  const { method, headers } = incoming;
  const upstream = request(to, { method: method ?? "GET", headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    if (fault === undefined) answer.pipe(outgoing);
    else
      limited(
        answer,
        fault.after,
        (bytes) => outgoing.write(bytes),
        () => endOf(fault, outgoing),
      );
  });
  upstream.on("error", () => outgoing.destroy());
  incoming.pipe(upstream);
};

/** What was written leaves before the connection is cut. */
const endOf = ({ kind }: Fault, outgoing: ServerResponse): void => {
  if (kind === "download-cut") outgoing.write("", () => outgoing.destroy());
};

/** Lets so many bytes pass, then nothing more. */
const limited = (from: IncomingMessage, bytes: number, pass: (bytes: Buffer) => unknown, then: () => void): void => {
  let left = bytes;
  from.on("data", (chunk: Buffer) => {
    if (left <= 0) return;
    pass(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) then();
  });
};
