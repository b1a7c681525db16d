import { DocumentAbsent, StorageFull, StorageUnavailable } from "./document-store.ts";

const full = ["ENOSPC", "EDQUOT"];
const failing = ["EIO", "EROFS", "EACCES", "EPERM", "ESTALE", "ENOTCONN", "ETIMEDOUT", "EMFILE", "ENFILE"];

/** What the file system says, in the words of the store. */
export const asStorageError = (error: unknown): unknown => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (full.includes(code)) return new StorageFull("No room left to keep documents.", { cause: error });
  if (failing.includes(code)) return new StorageUnavailable(`The disk answers ${code}.`, { cause: error });
  if (code === "ENOENT") return new DocumentAbsent("No such file.", { cause: error });
  return error;
};

export const inStorageWords = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
};
