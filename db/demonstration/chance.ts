/** Numbers that look drawn and are the same at every run: one series for each seed (mulberry32). */
export const chance = (seed: string): ((below: number) => number) => {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

/** Eight characters as applications are numbered: no 0/O, 1/I/L, nor U. */
export const drawReference = (draw: (below: number) => number): string => {
  const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  return Array.from({ length: 8 }, () => alphabet.charAt(draw(alphabet.length))).join("");
};
