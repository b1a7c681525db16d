import { connect } from "node:net";

/** What is written after the request line, as it is. Whoever sends one that is cut leaves, and may be left without an answer. */
export type Body = {
  what: string;
  headers: readonly (readonly [string, string])[];
  content: Buffer;
  isCut?: boolean;
};
export type Reply = { status: number; head: string; body: string } | "silence" | "closed";

type Asked = { url: string; cookie: string; path: string };

const patience = 10_000;

/** Sends bytes that no client would, and waits at most ten seconds for an answer. */
export const postBytes = ({ url, cookie, path }: Asked, { headers, content, isCut = false }: Body): Promise<Reply> => {
  const { hostname, port, host } = new URL(url);
  const given = [
    ["Host", host],
    ["Origin", url],
    ["Sec-Fetch-Site", "same-origin"],
    ["Accept", "text/html"],
    ...(cookie ? [["Cookie", cookie]] : []),
    ...headers,
  ];
  const head = [`POST ${path} HTTP/1.1`, ...given.map((header) => header.join(": ")), "", ""].join("\r\n");
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) });
    const tell = (reply: Reply) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reply);
    };
    const timer = setTimeout(() => tell("silence"), patience);
    const read = () => tell(replyOf(Buffer.concat(parts).toString("utf8")));
    socket.on("data", (part: Buffer) => {
      parts.push(part);
      if (isWhole(Buffer.concat(parts))) read();
    });
    socket.on("end", read).on("error", read);
    socket.write(head);
    socket.write(content);
    if (isCut) socket.end();
  });
};

/** RFC 9112, section 6.3. */
const isWhole = (bytes: Buffer): boolean => {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const [, length] = /^content-length: (\d+)/im.exec(bytes.toString("latin1", 0, end)) ?? [];
  return length ? bytes.length >= end + 4 + Number(length) : bytes.subarray(-7).toString() === "\r\n0\r\n\r\n";
};

const replyOf = (text: string): Reply => {
  const [, status, head = "", body = ""] = /^HTTP\/1\.1 (\d{3})(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
  return status ? { status: Number(status), head, body } : "closed";
};
