import { breakouts, special, vectors } from "./vectors.ts";

export const count = 500;

/** Each calls the canary under its own number. Every vector bare and behind each thing that may have to be closed, as far as 500 go. */
export const payloads: readonly string[] = [
  ...special,
  ...breakouts.flatMap((before) => vectors.map((vector) => before + vector)),
]
  .slice(0, count)
  .map((payload, number) => payload.replaceAll("RUN", `canary(${number})`));

/** As many texts as it takes, each of at most this many characters, its payloads on lines of their own. */
export const texts = (longest: number, separator = "\n", from = 0): string[][] => {
  const turned = [...payloads.slice(from), ...payloads.slice(0, from)];
  const packed: string[][] = [[]];
  let length = 0;
  for (const payload of turned.filter((each) => each.length <= longest)) {
    if (length + payload.length + separator.length > longest) {
      packed.push([]);
      length = 0;
    }
    packed.at(-1)?.push(payload);
    length += payload.length + separator.length;
  }
  return packed;
};

/** What a reader can see of a text: neither the invisible nor how it is spaced. */
export const seen = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/gu, "")
    .replace(/\s+/gu, "");
