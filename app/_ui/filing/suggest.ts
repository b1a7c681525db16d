import { isText } from "../what-came.ts";

let latest = 0;
const pause = 200;
const shortest = 2;

/** @returns undefined when something else was typed since, or when nothing could be asked: the person goes on by hand. */
export const suggest = async (source: string, typed: string): Promise<readonly string[] | undefined> => {
  latest += 1;
  const mine = latest;
  if (typed.trim().length < shortest) return [];
  await new Promise((resolve) => setTimeout(resolve, pause));
  if (mine !== latest) return undefined;
  try {
    const response = await fetch(source, { method: "POST", body: new URLSearchParams({ debut: typed }) });
    const said: unknown = response.ok ? await response.json() : undefined;
    return mine === latest && Array.isArray(said) && said.every(isText) ? said : undefined;
  } catch {
    return undefined;
  }
};
