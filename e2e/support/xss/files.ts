import { crc32 } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import type { ChosenFile } from "../files.ts";
import { payloads } from "./payloads.ts";

const typed = (from: number): string => payloads.slice(from, from + 5).join(" ");

/** A report whose title, author, subject and keywords are hostile. */
export const hostilePdf = async (name: string, from: number): Promise<ChosenFile> => {
  const [Title, Author, Subject, Keywords] = [0, 5, 10, 15].map((step) => typed(from + step));
  const document = new PDFDocument({
    size: "A5",
    info: { Title: Title ?? "", Author: Author ?? "", Subject: Subject ?? "", Keywords: Keywords ?? "" },
  });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.once("end", resolve));
  document.fontSize(16).text("Procès-verbal");
  document.end();
  await ended;
  return { name, mimeType: "application/pdf", buffer: Buffer.concat(parts) };
};

/** A photograph whose EXIF comment, artist and copyright are hostile. */
export const hostilePhotograph = async (name: string, from: number): Promise<ChosenFile> => ({
  name,
  mimeType: "image/jpeg",
  buffer: await picture()
    .jpeg()
    .withExif({ IFD0: { ImageDescription: ascii(from), Artist: ascii(from + 5), Copyright: ascii(from + 10) } })
    .toBuffer(),
});

/** A picture with hostile texts beside its pixels (PNG 1.2, section 4.2.3). */
export const hostilePicture = async (name: string, from: number): Promise<ChosenFile> => {
  const png = await picture().png().toBuffer();
  const texts = ["Title", "Author", "Comment"].map((key, index) =>
    chunk("tEXt", Buffer.from(`${key}\0${ascii(from + index)}`, "latin1")),
  );
  const afterHeader = 33;
  return {
    name,
    mimeType: "image/png",
    buffer: Buffer.concat([png.subarray(0, afterHeader), ...texts, png.subarray(afterHeader)]),
  };
};

const picture = () => sharp({ create: { width: 400, height: 300, channels: 3, background: "#d8d2c4" } });

const ascii = (from: number): string => typed(from).replace(/[^\x20-\x7e]/g, "");

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
