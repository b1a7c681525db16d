import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MediaType } from "../media-type.ts";
import { renderPage } from "../preview/render-page.ts";
import { picture } from "./fixtures/documents.ts";
import { heicWithPosition, insertBeforeScan, tiffWithPosition } from "./fixtures/positions.ts";
import { type ReceivedFile, receiveUpload } from "./receive-upload.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bare-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const receive = async (content: Buffer): Promise<{ file: ReceivedFile; kept: Buffer }> => {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), "photo");
  const { headers, body } = new Request("http://portal.example", { method: "POST", body: form });
  const result = await receiveUpload({ headers: Object.fromEntries(headers), body }, { folder, fields: [] });
  if (!result.ok) throw new Error(result.reason);
  const [file] = result.files;
  return { file, kept: await file.content.read() };
};

const place = {
  GPSLatitudeRef: "N",
  GPSLatitude: "48/1 51/1 2424/100",
  GPSLongitudeRef: "E",
  GPSLongitude: "2/1 21/1 702/100",
};
const exif = { IFD0: { Make: "CanaryMaker", Model: "CanaryPhone", ImageDescription: "canary words" }, IFD3: place };
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,51.4040N" exif:GPSLongitude="2,21.1170E"/></rdf:RDF></x:xmpmeta>`;
const noisy = () => picture(400, 300).withExif(exif).withXmp(xmp);
const turned = () => noisy().withMetadata({ orientation: 6 }).withExif(exif).withXmp(xmp);

/** Whatever tells where, when, with what or by whom, in any of the ways it is written. */
const traces = /Canary|canary|ns\.adobe\.com|xmpmeta|48,51\.4040|MotionPhoto|secret/;
const left = (kept: Buffer) => traces.exec(kept.toString("latin1"))?.[0];
const pixels = (content: Buffer) => sharp(content).raw().toBuffer();

const photos: [string, MediaType, () => Promise<Buffer>][] = [
  ["a JPEG", "image/jpeg", () => noisy().jpeg().toBuffer()],
  ["a progressive JPEG", "image/jpeg", () => noisy().jpeg({ progressive: true }).toBuffer()],
  [
    "a JPEG that says it twice, and films after its end",
    "image/jpeg",
    async () => {
      const one = await noisy().jpeg().toBuffer();
      const again = insertBeforeScan(one, 0xe1, Buffer.concat([Buffer.from("Exif\0\0"), Buffer.alloc(60, "Canary ")]));
      const said = insertBeforeScan(again, 0xfe, Buffer.from("canary comment"));
      return Buffer.concat([said, one, Buffer.from("MotionPhoto ftypmp42 moov secret")]);
    },
  ],
  ["a PNG", "image/png", () => noisy().png().toBuffer()],
  ["a TIFF", "image/tiff", async () => tiffWithPosition(await picture(60, 40).tiff().toBuffer(), "canary secret")],
  [
    "a HEIC",
    "image/heic",
    async () =>
      heicWithPosition(await readFile(join(import.meta.dirname, "fixtures/position.heic")), `${xmp} canary secret`),
  ],
];

describe("a photo that says where it was taken", { timeout: 30_000 }, () => {
  it.each(photos)("%s is kept without it", async (_, mediaType, make) => {
    const content = await make();
    expect(left(content)).toBeDefined();
    const { file, kept } = await receive(content);
    expect(left(kept)).toBeUndefined();
    expect(file).toMatchObject({
      mediaType,
      size: kept.length,
      sha256: createHash("sha256").update(kept).digest("hex"),
    });
    expect(await renderPage(kept, mediaType, 1, 200)).toMatchObject({ ok: true });
  });

  it.each(photos)("%s is kept as it is when it comes bare", async (_, __, make) => {
    const { kept } = await receive(await make());
    expect((await receive(kept)).kept.equals(kept)).toBe(true);
  });

  it.each(photos.slice(0, 5))("%s keeps its picture to the last point", async (_, __, make) => {
    const content = await make();
    const { kept } = await receive(content);
    expect((await pixels(kept)).equals(await pixels(content))).toBe(true);
  });

  it.each([
    ["JPEG", () => turned().jpeg().toBuffer()],
    ["PNG", () => turned().png().toBuffer()],
    ["TIFF", () => turned().tiff().toBuffer()],
  ])("a %s stays turned as it was held", async (_, make) => {
    const { file, kept } = await receive(await make());
    expect(file).toMatchObject({ width: 300, height: 400 });
    const { orientation, exif: said } = await sharp(kept).metadata();
    expect(orientation).toBe(6);
    expect(said?.length ?? 0).toBeLessThan(40);
    expect(left(kept)).toBeUndefined();
  });

  it("keeps the colour profile", async () => {
    const { kept } = await receive(await noisy().withIccProfile("p3").jpeg().toBuffer());
    expect((await sharp(kept).metadata()).icc).toBeDefined();
  });
});
