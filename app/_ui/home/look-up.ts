export type Found = { slug: string; title: string; summary: string };

const pause = 200;
const shortest = 3;
let latest = 0;

/** @returns undefined when something else was typed since, or when nothing could be asked: the form still works. */
export const lookUp = async (typed: string): Promise<readonly Found[] | undefined> => {
  latest += 1;
  const mine = latest;
  if (typed.trim().length < shortest) return [];
  await new Promise((resolve) => setTimeout(resolve, pause));
  if (mine !== latest) return undefined;
  try {
    const response = await fetch(`/api/recherche?q=${encodeURIComponent(typed)}`);
    const said: unknown = response.ok ? await response.json() : undefined;
    return mine === latest && Array.isArray(said) ? said.filter(isFound) : undefined;
  } catch {
    return undefined;
  }
};

const isFound = (value: unknown): value is Found =>
  typeof value === "object" && value !== null && "slug" in value && "title" in value && "summary" in value;
