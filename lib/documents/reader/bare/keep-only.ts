/** Bytes of a file, `end` excluded. */
export type Span = { start: number; end: number };

/** A copy where what no span holds is zero: nothing moves, so every offset still leads where it led. */
export const keepOnly = (content: Buffer, spans: readonly Span[]): Buffer => {
  const kept = Buffer.alloc(content.length);
  let done = 0;
  // A byte that a thousand spans hold is copied once.
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    content.copy(kept, Math.max(start, done), Math.max(start, done), end);
    done = end;
  }
  return kept;
};
