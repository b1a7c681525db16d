import type { Random } from "#lib/local/drill/random.ts";
import type { Entry, Form } from "./form.ts";
import { disposition, isOurs, last, multipart, part, partsOf, urlencoded, whole } from "./parts.ts";
import type { Body } from "./post.ts";

type Make = (form: Form, random: Random) => Buffer;

/** Whatever is in each field of ours. */
const filled =
  (make: (entry: Entry, random: Random) => Buffer[]): Make =>
  ({ entries, upload }, random) => {
    const given: Entry[] = upload === undefined ? [...entries] : [...entries, [upload, ""]];
    const parts = given.flatMap((entry) => (isOurs(entry) ? make(entry, random) : partsOf([entry])));
    return Buffer.concat([...parts, last]);
  };
const valued = (make: (random: Random) => string | Buffer): Make =>
  filled(([name], random) => [part(disposition(name), make(random))]);
const added =
  (make: (form: Form, random: Random) => Buffer[]): Make =>
  (form, random) =>
    whole(form.entries, ...make(form, random));

/** The framework’s own fields, each as it should not be. */
const forged =
  (make: (random: Random) => Entry[]): Make =>
  ({ entries }, random) =>
    whole([...make(random), ...entries.filter(isOurs)]);
const hex = (random: Random, length = 42): string =>
  Array.from({ length }, () => random.pick([..."0123456789abcdef"])).join("");
const bound = (first: string, second: string): Entry[] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", first],
  ["$ACTION_1:1", second],
  ["$ACTION_KEY", "k1"],
];

/** Bodies that can be read, and in which nothing is as it should be. */
export const odd = {
  "one huge text": valued(() => "é".repeat(700_000)),
  "a number of a million digits": valued(() => "9".repeat(1_000_000)),
  "a strange number": valued((random) =>
    random.pick(["-1", "1e400", "NaN", "0x7fffffff", "2147483648", "9223372036854775808", "1.5", "-0", "Infinity"]),
  ),
  "null bytes": valued((random) => random.pick(["\0", "a\0b", "\0".repeat(5_000), "1\0"])),
  "halves of letters": valued(() => Buffer.from([0x61, 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, 0x62])),
  "bytes that are no text": valued((random) =>
    Buffer.from(Array.from({ length: 300 }, () => random.between(128, 255))),
  ),
  "invisible signs": valued(() => "\u202e\u2066\u200d\ufeff\u0000\u0007\u001b[2J"),
  "a name of the language": valued((random) =>
    random.pick(["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "then", "valueOf"]),
  ),
  "paths and queries": valued((random) =>
    random.pick([
      "../../../etc/passwd",
      "'; drop table applications; --",
      "' or 1=1",
      "//attaque.example",
      "%2e%2e%2f",
      "\r\nX: y",
    ]),
  ),
  "nothing in each field": valued(() => ""),
  "fifty of each field": filled(([name, value]) =>
    Array.from({ length: 50 }, () => part(disposition(name), `${value}.`)),
  ),
  "a list for each field": filled(([name, value]) => [
    part(disposition(`${name}[]`), value),
    part(disposition(`${name}[0]`), value),
  ]),
  "fields of fields": filled(([name, value]) => [
    part(disposition(`${name}[a][b]`), value),
    part(disposition(`${name}.__proto__.x`), value),
  ]),
  "files where texts are": filled(([name, value]) => [
    part(`${disposition(name, "a.txt")}\r\nContent-Type: text/plain`, value),
  ]),
  "files without a name where texts are": filled(([name]) => [
    part(`${disposition(name, "")}\r\nContent-Type: application/octet-stream`, ""),
  ]),
  "ten thousand fields": (_, random) =>
    whole(
      Array.from(
        { length: 10_000 },
        (__, rank): Entry => [`${random.pick(["a", "x.y", "precision:field:"])}${rank}`, "1"],
      ),
    ),
  "ten thousand fields beside": ({ entries }) =>
    whole([
      ...entries.filter((entry) => !isOurs(entry)),
      ...Array.from({ length: 10_000 }, (_, rank): Entry => [`champ${rank}`, "1"]),
    ]),
  "a field of a long name": ({ entries }) =>
    whole([...entries.filter((entry) => !isOurs(entry)), ["n".repeat(60_000), "1"]]),
  "fields that are no property": ({ entries }) =>
    whole([
      ...entries.filter((entry) => !isOurs(entry)),
      ...["__proto__", "__proto__[polluted]", "constructor.prototype.polluted", "toString", "address.__proto__"].map(
        (name): Entry => [name, "1"],
      ),
    ]),
  "a file where none is asked": added((_, random) => [
    part(
      `${disposition("fichier", random.pick(["../../x.pdf", "a\0.pdf", "é".repeat(9_000), "con.png"]))}\r\nContent-Type: application/pdf`,
      "%PDF-1.7",
    ),
  ]),
  "another way to write bytes": filled(([name]) => [
    part(
      `${disposition(name)}\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-7`,
      "+ADw-",
    ),
  ]),
  "the action twice": ({ entries }) =>
    whole([...entries.filter((entry) => !isOurs(entry)), ...entries.filter((entry) => !isOurs(entry))]),
  "two actions": forged((random) => [
    [`$ACTION_ID_${hex(random)}`, ""],
    [`$ACTION_ID_${hex(random)}`, ""],
  ]),
  "an action that is not there": forged((random) => [[`$ACTION_ID_${hex(random)}`, ""]]),
  "an action of no name": forged((random) => [
    [`$ACTION_ID_${random.pick(["", "__proto__", "constructor", "x".repeat(9_000), "../x"])}`, ""],
  ]),
  "a state that is not there": forged((random) => [
    ["$ACTION_REF_1", ""],
    ["$ACTION_KEY", hex(random)],
  ]),
  "a state that means itself": forged((random) =>
    bound(JSON.stringify({ id: hex(random), bound: "$@0" }), '["$@1","$1:0:0"]'),
  ),
  "a state of strange things": forged((random) =>
    bound(
      JSON.stringify({ id: random.pick([hex(random), "__proto__", "", 7, null]), bound: "$@1" }),
      random.pick([
        '["$F1"]',
        '["$K9"]',
        '["$Q1"]',
        '["$W1"]',
        '["$n9999999"]',
        '["$Dnever"]',
        '["$1:__proto__:x"]',
        '["$B1"]',
        "[",
        "",
        "{}",
        '["$Y"]',
      ]),
    ),
  ),
  "a deep state": forged((random) =>
    bound(JSON.stringify({ id: hex(random), bound: "$@1" }), `${"[".repeat(20_000)}${"]".repeat(20_000)}`),
  ),
  "many states": forged(() => Array.from({ length: 2_000 }, (_, rank): Entry => [`$ACTION_REF_${rank}`, ""])),
} as const satisfies Record<string, Make>;

/** The same fields, not as parts but as an address writes them. */
export const inAddress = ({ entries }: Form): Omit<Body, "what"> => {
  const content = Buffer.from(new URLSearchParams(entries.map(([name, value]) => [name, `${value}%00`])).toString());
  return {
    headers: [
      ["Content-Type", urlencoded],
      ["Content-Length", String(content.length)],
    ],
    content,
  };
};

export const asMultipart = (content: Buffer): Omit<Body, "what"> => ({
  headers: [
    ["Content-Type", multipart],
    ["Content-Length", String(content.length)],
  ],
  content,
});
