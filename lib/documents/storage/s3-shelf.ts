import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { DocumentAbsent, StorageUnavailable } from "./document-store.ts";
import { asS3Fault, isPassing } from "./s3-fault.ts";
import type { Shelf } from "./shelf.ts";

export type S3Settings = {
  /** None: Amazon's own, of the region. */
  endpoint?: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  pathStyle: boolean;
};

/** In milliseconds: to connect, to be answered or to receive the next bytes, and to send a whole file. */
const usualPatience = { connect: 2_000, answer: 5_000, upload: 30_000 };
type Patience = typeof usualPatience;

/** Objects of a bucket, whatever speaks the protocol of S3. An object appears whole or not at all. */
export const s3Shelf = (settings: S3Settings, patience: Patience = usualPatience): Shelf => {
  const client = clientOf(settings, patience);
  const Bucket = settings.bucket;
  const soon = <Result>(ask: Ask<Result>) => trying(patience.answer, ask);
  const remove = async (Key: string) => {
    await soon((abortSignal) => client.send(new DeleteObjectCommand({ Bucket, Key }), { abortSignal }));
  };
  return {
    place: async (Key, path) => {
      const measures = await measure(path);
      await trying(patience.upload, (abortSignal) => {
        const Body = createReadStream(path);
        const sending = client.send(new PutObjectCommand({ Bucket, Key, Body, ...measures }), { abortSignal });
        return sending.finally(() => Body.destroy());
      });
      await rm(path, { force: true });
    },
    open: async (Key) => {
      const { Body } = await soon((abortSignal) => client.send(new GetObjectCommand({ Bucket, Key }), { abortSignal }));
      if (!(Body instanceof Readable)) throw new DocumentAbsent("No such object.");
      return Readable.from(patiently(Body, patience.answer), { objectMode: false });
    },
    remove,
    removeAll: async (Prefix) => {
      for (;;) {
        const { Contents = [] } = await soon((abortSignal) =>
          client.send(new ListObjectsV2Command({ Bucket, Prefix }), { abortSignal }),
        );
        if (Contents.length === 0) return;
        for (const { Key } of Contents) if (Key !== undefined) await remove(Key);
      }
    },
    check: async () => {
      await soon((abortSignal) => client.send(new HeadBucketCommand({ Bucket }), { abortSignal }));
    },
  };
};

/** Checksums of newer protocols are left out, which not every server knows: MD5 guards the way there, the seal the rest. */
const clientOf = ({ endpoint, region, pathStyle, ...credentials }: S3Settings, { connect }: Patience): S3Client =>
  new S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    region,
    forcePathStyle: pathStyle,
    credentials,
    maxAttempts: 1,
    logger: quiet,
    expectContinueHeader: false,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: connect },
  });

const nothing = () => undefined;
/** What goes wrong is thrown, in our words: the library need not write it too. */
const quiet = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

const measure = async (path: string) => {
  const hash = createHash("md5");
  await pipeline(createReadStream(path), hash);
  return { ContentLength: (await stat(path)).size, ContentMD5: hash.digest("base64") };
};

type Ask<Result> = (abort: AbortSignal) => Promise<Result>;

/** Once more at once when it fails in passing: asking the same twice changes nothing here. */
const trying = async <Result>(limit: number, ask: Ask<Result>, tries = 2): Promise<Result> => {
  try {
    return await within(limit, ask);
  } catch (error) {
    if (tries > 1 && isPassing(error)) return trying(limit, ask, tries - 1);
    throw asS3Fault(error);
  }
};

const within = async <Result>(limit: number, ask: Ask<Result>): Promise<Result> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limit);
  return ask(abort.signal).finally(() => clearTimeout(timer));
};

/** @param limit between two pieces, counted only while we wait for them */
async function* patiently(body: Readable, limit: number): AsyncGenerator<Buffer> {
  const late = () => body.destroy(new StorageUnavailable("The object stopped coming."));
  const pieces: AsyncIterator<Buffer> = body.iterator();
  try {
    for (;;) {
      const timer = setTimeout(late, limit);
      const piece = await pieces.next().finally(() => clearTimeout(timer));
      if (piece.done) return;
      yield piece.value;
    }
  } catch (error) {
    throw asS3Fault(error);
  } finally {
    body.destroy();
  }
}
