import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskStore } from "../storage/testing/disk-store.ts";
import { pdf, pdfBomb, picture, pixelFlood, tiffOfPages } from "./fixtures/documents.ts";
import { maxUploadBytes, receiveUpload, type UploadOptions } from "./receive-upload.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "incoming-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const left = () => readdir(folder);
const heic = () => readFile(join(import.meta.dirname, "fixtures/green.heic"));

const formOf = (files: [name: string, content: Buffer][], fields: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of files) form.append("file", new Blob([new Uint8Array(content)]), name);
  return new Request("http://portal.example", { method: "POST", body: form });
};

const receive = (
  { headers, body }: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  options: Partial<UploadOptions> = {},
) => receiveUpload({ headers: Object.fromEntries(headers), body }, { folder, fields: [], ...options });

const judge = (name: string, content: Buffer) => receive(formOf([[name, content]]));

describe("an upload", { timeout: 30_000 }, () => {
  it.each([
    ["a PDF", "application/pdf", () => pdf(3), { pages: 3, width: 596, height: 842, fileName: "pièce.pdf" }],
    [
      "a JPEG",
      "image/jpeg",
      () => picture().jpeg().toBuffer(),
      { pages: 1, width: 400, height: 300, fileName: "pièce.jpg" },
    ],
    ["a PNG", "image/png", () => picture().png().toBuffer(), { pages: 1, fileName: "pièce.png" }],
    [
      "a TIFF of 4 pages",
      "image/tiff",
      () => tiffOfPages(4),
      { pages: 4, width: 60, height: 40, fileName: "pièce.tif" },
    ],
    ["a HEIC", "image/heic", heic, { pages: 1, width: 64, height: 48, fileName: "pièce.heic" }],
    ["a PDF that only its owner may change", "application/pdf", () => pdf(1, { ownerPassword: "x" }), { pages: 1 }],
    [
      "a PDF after a byte order mark",
      "application/pdf",
      async () => Buffer.concat([Buffer.from("\uFEFF\r\n"), await pdf()]),
      { pages: 1 },
    ],
  ])("takes %s, whatever its name says", async (_, mediaType, make, expected) => {
    const content = await make();
    const result = await judge("pièce.png", content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(result).toMatchObject({ ok: true, files: [{ mediaType, sha256, size: content.length, ...expected }] });
  });

  it.each([
    ["unsupported-type", "a program", async () => Buffer.from(`MZ\x90\0${"\0".repeat(300)}`)],
    ["unsupported-type", "a page that hides a PDF", async () => Buffer.concat([Buffer.from("<html>"), await pdf()])],
    ["unsupported-type", "a drawing with a script", async () => Buffer.from("<svg><script>alert(1)</script></svg>")],
    ["unsupported-type", "a GIF", () => picture(9, 9).gif().toBuffer()],
    ["empty", "an empty file", async () => Buffer.alloc(0)],
    ["broken", "half a JPEG", async () => half(await picture().jpeg().toBuffer())],
    ["broken", "half a PNG", async () => half(await picture().png().toBuffer())],
    ["broken", "half a TIFF", async () => half(await picture().tiff().toBuffer())],
    ["broken", "half a PDF", async () => half(await pdf(5))],
    ["broken", "half a HEIC", async () => half(await heic())],
    ["broken", "a HEIC that says its picture has no size", async () => withoutSize(await heic())],
    ["too-demanding", "a PDF whose page unfolds to a gigabyte", async () => pdfBomb(1)],
    ["encrypted-pdf", "a PDF behind a password", () => pdf(1, { userPassword: "x" })],
    ["too-many-pages", "a PDF of 201 pages", () => pdf(201)],
    ["too-many-pages", "a TIFF of 201 pages", () => tiffOfPages(201)],
    ["too-many-pixels", "a pixel flood", pixelFlood],
  ])("refuses as %s %s, and keeps nothing of it", async (reason, _, make) => {
    expect(await judge("pièce.pdf", await make())).toEqual({ ok: false, fields: {}, reason });
    expect(await left()).toEqual([]);
  });
});

describe("an upload that is too large or breaks off", { timeout: 30_000 }, () => {
  it("is taken just as large as allowed, not one byte more", async () => {
    const content = await pdf();
    expect(await receive(formOf([["a.pdf", content]]), { maxBytes: content.length })).toMatchObject({ ok: true });
    const over = formOf([["a.pdf", content]], { piece: "domicile" });
    expect(await receive(over, { maxBytes: content.length - 1, fields: ["piece"] })).toEqual({
      ok: false,
      fields: { piece: "domicile" },
      reason: "too-large",
    });
    expect(await judge("a.pdf", Buffer.alloc(maxUploadBytes + 1, "%PDF-1.7 "))).toMatchObject({ reason: "too-large" });
  });

  it("is not listened to for ever", async () => {
    const endless = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(sent++ === 0 ? partHeader() : endless),
    });
    expect(await receive({ headers: multipart, body })).toMatchObject({ reason: "too-large" });
    expect(sent).toBeLessThan(100);
    expect(await left()).toEqual([]);
  });

  it.each(["ends early", "fails"])("leaves nothing behind when its body %s", async (how) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(partHeader());
        controller.enqueue(new Uint8Array(100_000));
      },
      pull: (controller) => (how === "fails" ? controller.error(new Error("reset")) : controller.close()),
    });
    expect(await receive({ headers: multipart, body })).toEqual({ ok: false, fields: {}, reason: "interrupted" });
    expect(await left()).toEqual([]);
  });
});

describe("the form of an upload", { timeout: 30_000 }, () => {
  it("keeps the fields it was told of, and no others", async () => {
    const request = formOf([["a.pdf", await pdf()]], { piece: "domicile", __proto__x: "1", autre: "2" });
    expect(await receive(request, { fields: ["piece"] })).toMatchObject({ ok: true, fields: { piece: "domicile" } });
  });

  it("takes several files, all or none", async () => {
    const [one, two] = [await pdf(1), await pdf(2)];
    const both = await receive(
      formOf([
        ["1.pdf", one],
        ["2.pdf", two],
      ]),
      { maxFiles: 2 },
    );
    expect(both).toMatchObject({ ok: true, files: [{ pages: 1 }, { pages: 2 }] });
    if (both.ok) await Promise.all(both.files.map(({ content }) => content.discard()));
    expect(
      await receive(
        formOf([
          ["1.pdf", one],
          ["2.pdf", half(two)],
        ]),
        { maxFiles: 2 },
      ),
    ).toMatchObject({ reason: "broken" });
    expect(
      await receive(
        formOf([
          ["1.pdf", one],
          ["2.pdf", two],
        ]),
      ),
    ).toMatchObject({ reason: "too-many-files" });
    expect(await left()).toEqual([]);
  });

  it("says when no file was chosen, or when it is no form at all", async () => {
    expect(await receive(formOf([]))).toMatchObject({ reason: "no-file" });
    expect(await receive({ headers: multipart, body: new Response(noFileChosen).body })).toMatchObject({
      reason: "no-file",
    });
    expect(await receive(new Request("http://portal.example", { method: "POST", body: "{}" }))).toMatchObject({
      reason: "malformed",
    });
    expect(
      await receive({ headers: new Headers({ "content-type": "multipart/form-data" }), body: new Response("x").body }),
    ).toMatchObject({
      reason: "malformed",
    });
    expect(await receive({ headers: multipart, body: null })).toMatchObject({ reason: "malformed" });
  });

  it("fails loudly, and reads the rest, when its own folder cannot be written", async () => {
    const notAFolder = join(folder, "file");
    await writeFile(notAFolder, "");
    const large = Buffer.alloc(5_000_000, "%PDF-1.7 ");
    await expect(receive(formOf([["a.pdf", large]]), { folder: notAFolder })).rejects.toThrow();
  });
});

describe("200 uploads at once", { timeout: 60_000 }, () => {
  it("are all taken though they have the same file name", async () => {
    const store = diskStore(join(folder, "store"));
    const contents = await Promise.all(
      Array.from({ length: 200 }, (_, index) => pdf(1, { info: { Title: `${index}` } })),
    );
    const results = await Promise.all(contents.map((content) => judge("CNI-recto.pdf", content)));
    const keys = await Promise.all(
      results.map(async (result) => {
        if (!result.ok) return result.reason;
        const [{ content, fileName }] = result.files;
        const { key } = await store.put(content, "019a8f3c-7b1e");
        await content.discard();
        return `${fileName} ${key}`;
      }),
    );
    expect(keys.every((key) => key.startsWith("CNI-recto.pdf sealed/"))).toBe(true);
    expect(new Set(keys).size).toBe(200);
    expect(await left()).toEqual(["store"]);
  });
});

/** Every size that the picture tells of itself (ISO/IEC 23008-12, 6.5.3: ispe) made nothing. */
const withoutSize = (content: Buffer): Buffer => {
  const changed = Buffer.from(content);
  for (let at = changed.indexOf("ispe"); at >= 0; at = changed.indexOf("ispe", at + 1))
    changed.fill(0, at + 8, at + 16);
  return changed;
};

const half = (content: Buffer) => content.subarray(0, content.length / 2);

const multipart = new Headers({ "content-type": "multipart/form-data; boundary=b" });

const partHeader = () =>
  Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');

const noFileChosen =
  '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n';
