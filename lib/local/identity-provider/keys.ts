import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { z } from "zod";

const schema = z.object({
  cookies: z.array(z.string().min(32)).min(1),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.enum(["EC", "RSA"]), kid: z.string() })).min(1) }),
});

export type Keys = z.infer<typeof schema>;

/** The signing and cookie keys of a simulator, made once and kept for its owner's eyes only. */
export const keysIn = async (dataFolder: string, name: string): Promise<Keys> => {
  const folder = join(dataFolder, "identity-provider");
  const file = join(folder, `${name}.json`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await read(file)) ?? (await make(file));
};

const read = async (file: string): Promise<Keys | undefined> => {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (isFileError(error, "ENOENT")) return undefined;
    throw new Error(`The simulator's keys cannot be read. Delete ${file} to have new ones made.`, { cause: error });
  }
};

const make = async (file: string): Promise<Keys> => {
  const keys = {
    cookies: [randomBytes(32).toString("hex")],
    jwks: { keys: [await newKey("ES256"), await newKey("RS256")] },
  };
  try {
    await writeFile(file, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!isFileError(error, "EEXIST")) throw error;
  }
  return schema.parse(JSON.parse(await readFile(file, "utf8")));
};

const newKey = async (alg: "ES256" | "RS256") => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, use: "sig", alg, kid: await calculateJwkThumbprint(jwk) };
};

const isFileError = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
