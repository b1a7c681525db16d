/** Another system was down, slow, said too much or sent us elsewhere. */
export class OutsideFailed extends Error {
  override name = "OutsideFailed";
}

/** A person waits three seconds at the most before being told; what we do around the question takes the rest. */
const personPatience = 2_000;

/** So long for everything that one gesture asks of a system. */
export const whileSomeoneWaits = (): AbortSignal => AbortSignal.timeout(personPatience);

type Question = { signal: AbortSignal; atMost: number } & Pick<RequestInit, "method" | "headers" | "body">;

/**
 * Asks another system, and reads no more of its answer than `atMost` bytes. It answers itself: a redirection is a failure, for
 * it could lead anywhere. @throws OutsideFailed
 */
export const askOutside = async (
  address: string | URL,
  { atMost, ...question }: Question,
): Promise<{ status: number; text: string }> => {
  try {
    const response = await fetch(address, { ...question, redirect: "error" });
    return { status: response.status, text: await readAtMost(response.body, atMost) };
  } catch (fault) {
    throw new OutsideFailed("It did not answer as it should", { cause: fault });
  }
};

/** @throws OutsideFailed when there is more */
export const readAtMost = async (body: ReadableStream<Uint8Array> | null, atMost: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > atMost) throw new OutsideFailed("It says too much");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** What the text says in JSON; undefined when it is none. */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
