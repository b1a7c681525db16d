import { Readable } from "node:stream";
import { DocumentDamaged } from "./document-store.ts";
import { type Chunks, followedBy, unsealChunks } from "./sealed-chunks.ts";
import { derive, sealedKeyBytes, sealKey, unsealKey } from "./sealed-key.ts";

/**
 * A document as it is kept: one byte of version, the key of this file sealed under its application's, then the content
 * in sealed chunks. The sealed key names the place of the file: a file moved to another name or application is not opened.
 */
const version = 1;
export const headerBytes = 1 + sealedKeyBytes;

const placeOf = (name: string) => `parvis document ${version} ${name}`;

/** Known once it is known whose the file is and how it is called. */
export const headerOf =
  ({ under, name }: { under: Buffer; name: string }) =>
  (fileKey: Buffer): Buffer =>
    Buffer.concat([Buffer.of(version), sealKey(fileKey, derive(under, "files"), placeOf(name))]);

/** The first chunk is verified before it answers. @throws DocumentDamaged, or what the source throws */
export const openSealed = async (sealed: Readable, { under, name }: { under: Buffer; name: string }) => {
  const rest = sealed.iterator();
  try {
    const { header, body } = await takeHeader(rest);
    const fileKey =
      header[0] === version ? unsealKey(header.subarray(1), derive(under, "files"), placeOf(name)) : undefined;
    if (fileKey === undefined) throw new DocumentDamaged("The header is not what was sealed under this name.");
    return await begun(unsealChunks(followedBy([body], rest), fileKey), sealed);
  } catch (error) {
    sealed.destroy();
    throw error;
  }
};

const takeHeader = async (source: AsyncIterator<Uint8Array>): Promise<{ header: Buffer; body: Buffer }> => {
  let taken = Buffer.alloc(0);
  while (taken.length < headerBytes) {
    const { done, value } = await source.next();
    if (done) throw new DocumentDamaged("The header is cut.");
    taken = Buffer.concat([taken, value]);
  }
  return { header: taken.subarray(0, headerBytes), body: taken.subarray(headerBytes) };
};

const begun = async (plain: AsyncGenerator<Buffer>, sealed: Readable): Promise<Readable> => {
  const first = await plain.next();
  async function* whole() {
    if (!first.done) yield first.value;
    yield* plain;
  }
  const content = Readable.from(whole(), { objectMode: false });
  // A reader that leaves before the end, or before the beginning, leaves no file open.
  content.once("close", () => sealed.destroy());
  return content;
};

export const unsealed = (sealed: Chunks, fileKey: Buffer): Readable =>
  Readable.from(unsealChunks(sealed, fileKey), { objectMode: false });
