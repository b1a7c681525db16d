import { gzipSync } from "node:zlib";
import { zipOf } from "../archive-bombs.ts";
import type { Chance } from "./chance.ts";
import type { Sound } from "./sound-files.ts";

const canary = "__executed__";
const script = `<script>parent.${canary}=1</script>`;
const page = Buffer.from(`<!doctype html><html><body>${script}</body></html>`);
const drawing = Buffer.from(
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="${canary}=1"><script>${canary}=1</script></svg>`,
);
const signatures = [
  "%PDF-1.7\n",
  "\xFF\xD8\xFF\xE0",
  "\x89PNG\r\n\x1A\n",
  "II*\0",
  "GIF89a",
  "\0\0\0\x18ftypheic",
  "PK\x03\x04",
  "RIFF\0\0\0\0WEBPVP8 ",
  "BM",
  "MZ",
];
const active = {
  page,
  drawing,
  "a program": Buffer.from("MZ\x90\0"),
  "a shell script": Buffer.from(`#!/bin/sh\ntouch ${canary}\n`),
};

const archive = ({ name, content }: Sound): Buffer => zipOf([[`${name}.zip`, zipOf([[name, content]])]]);

/** Files that are two things at once, or another thing than they say. */
export const disguises: Readonly<Record<string, (sound: Sound, chance: Chance) => Buffer>> = {
  "nothing at all": () => Buffer.alloc(0),
  "one byte": (_, chance) => chance.bytes(1),
  "a page": () => page,
  "a drawing that runs": () => drawing,
  "a packed drawing": () => gzipSync(drawing),
  "a page behind a signature": (_, chance) => Buffer.concat([Buffer.from(chance.of(signatures), "latin1"), page]),
  "a GIF that is a page": () => Buffer.concat([Buffer.from("GIF89a/*"), page, Buffer.from("*/")]),
  "noise behind a signature": (_, chance) =>
    Buffer.concat([Buffer.from(chance.of(signatures), "latin1"), chance.bytes(chance.number(400))]),
  "a file with something active after it": ({ content }, chance) =>
    Buffer.concat([content, chance.of(Object.values(active))]),
  "a file with something active before it": ({ content }, chance) =>
    Buffer.concat([chance.of(Object.values(active)), content]),
  "a file that is an archive too": (sound) => Buffer.concat([sound.content, archive(sound)]),
  "an archive within an archive": archive,
  "a JPEG with a page in its comment": ({ content }) =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, page.length + 2]), page, content.subarray(2)]),
  "a text document": (sound) =>
    zipOf([
      ["[Content_Types].xml", page],
      ["word/vbaProject.bin", sound.content],
    ]),
};
