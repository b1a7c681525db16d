import { gzipSync } from "node:zlib";
import type { Random } from "#lib/local/drill/random.ts";
import type { Form } from "./form.ts";
import { boundary, disposition, multipart, part, partsOf, urlencoded, whole } from "./parts.ts";
import type { Body } from "./post.ts";

type Make = (form: Form, random: Random) => Omit<Body, "what">;

const sized = (type: string, content: Buffer, length = content.length): Omit<Body, "what"> => ({
  headers: [
    ["Content-Type", type],
    ["Content-Length", String(length)],
  ],
  content,
});
const typed =
  (type: string): Make =>
  ({ entries }) =>
    sized(type, whole(entries));
const cut = (content: Buffer, random: Random): Buffer => content.subarray(0, random.between(1, content.length - 3));
const noise = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.between(0, 255)));

/** Bodies that cannot be read to their end as a form: none of them may change anything. */
export const broken = {
  "no boundary": typed("multipart/form-data"),
  "an empty boundary": typed("multipart/form-data; boundary="),
  "an endless boundary": typed(`multipart/form-data; boundary=${"b".repeat(6_000)}`),
  "another boundary": typed("multipart/form-data; boundary=another"),
  "no last boundary": ({ entries }) => sized(multipart, Buffer.concat(partsOf(entries))),
  "cut at any place": ({ entries }, random) => sized(multipart, cut(whole(entries), random)),
  "cut in the head of a part": ({ entries }) =>
    sized(multipart, Buffer.concat([...partsOf(entries), Buffer.from(`--${boundary}\r\nContent-Dispo`)])),
  "cut within a file": ({ entries }) =>
    sized(
      multipart,
      Buffer.concat([...partsOf(entries), part(disposition("fichier", "a.pdf"), "%PDF-").subarray(0, -9)]),
    ),
  "shorter than it says": ({ entries }, random) => ({
    ...sized(multipart, whole(entries), whole(entries).length + random.between(1, 100_000)),
    isCut: true,
  }),
  "longer than it says": ({ entries }, random) =>
    sized(multipart, whole(entries), random.between(0, whole(entries).length - 60)),
  "chunks of no size": ({ entries }) => chunked(Buffer.concat([Buffer.from("zz\r\n"), whole(entries)])),
  "a chunk that is cut": ({ entries }) => ({
    ...chunked(Buffer.concat([Buffer.from("fffff\r\n"), whole(entries)])),
    isCut: true,
  }),
  "a length and chunks": ({ entries }) => {
    const { headers, content } = sized(multipart, whole(entries));
    return { headers: [...headers, ["Transfer-Encoding", "chunked"]], content };
  },
  "a negative length": ({ entries }) => sized(multipart, whole(entries), -1),
  "two lengths": ({ entries }) => {
    const { headers, content } = sized(multipart, whole(entries));
    return { headers: [...headers, ["Content-Length", "7"]], content };
  },
  compressed: ({ entries }) => encoded("gzip", gzipSync(whole(entries))),
  "compressed a thousand times": () => encoded("gzip", gzipSync(Buffer.alloc(20_000_000, "a"))),
  "said to be compressed": (_, random) => encoded(random.pick(["gzip", "br", "deflate", "x"]), noise(random, 400)),
  nothing: () => sized(multipart, Buffer.alloc(0)),
  "nothing of no type": () => ({ headers: [["Content-Length", "0"]], content: Buffer.alloc(0) }),
  noise: (_, random) => sized(random.pick([multipart, "application/octet-stream", "image/png"]), noise(random, 3_000)),
  "a type of its own": ({ entries }, random) => sized(random.pick(otherTypes), whole(entries)),
  "JSON said to be a form": (_, random) => sized(multipart, json(random)),
  "a form said to be JSON": typed("application/json"),
  "deep JSON": (_, random) => sized("application/json", json(random)),
  "JSON that ends early": () => sized("application/json", Buffer.from('{"a":[1,2,{"b":"')),
  "a part without a name": ({ entries }) =>
    sized(multipart, Buffer.concat([part("Content-Disposition: form-data", "x"), ...partsOf(entries).slice(0, -1)])),
  "parts within parts": ({ entries }) =>
    sized(
      "multipart/mixed; boundary=out",
      Buffer.concat([Buffer.from(`--out\r\nContent-Type: ${multipart}\r\n\r\n`), whole(entries)]),
    ),
  "a head without end": ({ entries }) =>
    sized(multipart, Buffer.concat([part(`X-Long: ${"x".repeat(100_000)}`, ""), ...partsOf(entries)])),
  "a broken percentage": () => sized(urlencoded, Buffer.from("%=%%%&%zz=%E0%A4%A&reference=%")),
} as const satisfies Record<string, Make>;

const chunked = (content: Buffer): Omit<Body, "what"> => ({
  headers: [
    ["Content-Type", multipart],
    ["Transfer-Encoding", "chunked"],
  ],
  content,
});

const encoded = (encoding: string, content: Buffer): Omit<Body, "what"> => {
  const { headers } = sized(multipart, content);
  return { headers: [...headers, ["Content-Encoding", encoding]], content };
};

const otherTypes = [
  "text/plain",
  "text/html",
  "application/xml",
  "image/svg+xml",
  "multipart/mixed",
  "*/*",
  ";",
  "form",
];

const json = (random: Random): Buffer => {
  const depth = random.between(1_000, 50_000);
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"__proto__":', "}"],
    ['{"a":', "}"],
  ]);
  return Buffer.from(`${open.repeat(depth)}1${close.repeat(depth)}`);
};
