import { S3ServiceException } from "@aws-sdk/client-s3";
import { DocumentAbsent, StorageFull, StorageUnavailable } from "./document-store.ts";

const fullNames = ["QuotaExceeded", "InsufficientStorage", "InsufficientCapacity", "XMinioStorageFull"];

/** What the server or the way to it says, in the words of the store. */
export const asS3Fault = (error: unknown): Error => {
  if (error instanceof DocumentAbsent || error instanceof StorageUnavailable) return error;
  if (!(error instanceof S3ServiceException))
    return new StorageUnavailable("The object storage cannot be reached.", { cause: error });
  const { name } = error;
  const status = error.$metadata.httpStatusCode;
  if (status === 507 || fullNames.includes(name))
    return new StorageFull("The object storage has no room left.", { cause: error });
  if (name === "NoSuchKey") return new DocumentAbsent("No such object.", { cause: error });
  return new StorageUnavailable(`The object storage answers ${status} ${name}.`, { cause: error });
};

const brokenCodes = ["ECONNRESET", "ECONNREFUSED", "EPIPE"];

/** Worth asking once more: a connection that broke, a server that stumbled. Not what took too long already. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof S3ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500;
    return status === 429 || (status >= 500 && status !== 507);
  }
  return error instanceof Error && "code" in error && brokenCodes.includes(String(error.code));
};
