import type { CheckResult } from "#lib/engine/checks.ts";
import type { Language } from "#lib/engine/text.ts";

type Result = CheckResult["result"];

const counted = {
  fr: (passed: number, of: number) => `${passed} sur ${of}`,
  en: (passed: number, of: number) => `${passed} of ${of}`,
} as const satisfies Record<Language, (passed: number, of: number) => string>;

/** Full, hollow or square, eight points wide: colour is never alone. */
const marks = {
  passed: "a4 4 0 1 1 8 0 4 4 0 1 1-8 0",
  unknown: "m1 0a3 3 0 1 1 6 0 3 3 0 1 1-6 0",
  to_review: "m2-2h4v4h-4z",
} as const satisfies Record<Result, string>;
const kinds = ["passed", "unknown", "to_review"] as const;

const [size, gap] = [8, 3];

/** A mark for each check in its place, and a count. One outline a kind: a page of the queue has hundreds of marks. */
export function CheckDots({ checks, language }: { checks: readonly Result[]; language: Language }) {
  if (checks.length === 0) return <span className="pv-soft">–</span>;
  const width = checks.length * (size + gap) - gap;
  const passed = checks.filter((result) => result === "passed").length;
  return (
    <span className="pv-dots">
      <svg viewBox={`0 0 ${width} ${size}`} width={width} height={size} aria-hidden="true">
        {kinds.map((kind) =>
          checks.includes(kind) ? <path key={kind} data-is={kind} d={outline(checks, kind)} /> : null,
        )}
      </svg>
      {counted[language](passed, checks.length)}
    </span>
  );
}

const outline = (checks: readonly Result[], kind: Result): string =>
  checks.map((result, index) => (result === kind ? `M${index * (size + gap)} ${size / 2}${marks[kind]}` : "")).join("");
