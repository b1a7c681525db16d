import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import S3rver from "@20minutes/s3rver";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { type S3Settings, s3Shelf } from "../s3-shelf.ts";
import type { Bench } from "./bench.ts";

const bucket = "documents";

/** A server that speaks the protocol of S3, in this process. */
export const startS3 = async (): Promise<{ settings: S3Settings; close: () => Promise<void> }> => {
  const directory = await mkdtemp(join(tmpdir(), "objects-"));
  const configureBuckets = [{ name: bucket, configs: [] }];
  // It signs the address of a bucket without the slash that the client ends it with.
  const lenient = { allowMismatchedSignatures: true, silent: true };
  const options = { directory, address: "127.0.0.1", port: 0, configureBuckets, ...lenient };
  const server = new S3rver(options);
  const { port } = await server.run();
  const settings = {
    ...{ endpoint: `http://127.0.0.1:${port}`, region: "us-east-1", bucket, pathStyle: true },
    ...{ accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  };
  const close = async () => {
    server.httpServer.closeAllConnections();
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { settings, close };
};

export const openS3Bench = async (): Promise<Bench> => {
  const { settings, close } = await startS3();
  const incoming = await mkdtemp(join(tmpdir(), "incoming-"));
  return {
    shelf: s3Shelf(settings),
    incoming,
    bytes: bytesOf(settings),
    close: async () => {
      await close();
      await rm(incoming, { recursive: true, force: true });
    },
  };
};

/** The objects as another client of the bucket sees them. */
export const bytesOf = ({ endpoint = "", region, ...credentials }: S3Settings): Bench["bytes"] => {
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  return {
    names: async () => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Contents.flatMap(({ Key }) => Key ?? []);
    },
    read: async (Key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
      return Body instanceof Readable ? buffer(Body) : Buffer.alloc(0);
    },
    write: async (Key, Body) => void (await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))),
  };
};
