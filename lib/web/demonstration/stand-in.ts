import { z } from "zod";

const patience = 3_000;

/** What a stand-in of the demonstration says of itself. @returns undefined when it is down or says something else */
export const askStandIn = async <Told>(address: string, told: z.ZodType<Told>): Promise<Told | undefined> => {
  try {
    const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(patience) });
    return answer.ok ? told.parse(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
};

/** @returns whether it did as told */
export const tellStandIn = async (address: string, body: unknown): Promise<boolean> => {
  try {
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body), signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
};

export const wording = z.object({ fr: z.string(), en: z.string() });
