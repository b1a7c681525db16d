import type { CheckResult } from "#lib/engine/checks.ts";
import type { Language } from "#lib/engine/text.ts";

const counted = {
  fr: (passed: number, of: number) => `${passed} sur ${of}`,
  en: (passed: number, of: number) => `${passed} of ${of}`,
} as const satisfies Record<Language, (passed: number, of: number) => string>;

/** Full, hollow or square, and a count: colour is never alone. */
export function CheckDots({ checks, language }: { checks: readonly CheckResult[]; language: Language }) {
  if (checks.length === 0) return <span className="pv-soft">–</span>;
  return (
    <span className="pv-dots">
      <span aria-hidden="true">
        {checks.map((check) => (
          <i
            key={check.key}
            data-x={check.result === "to_review" || undefined}
            data-q={check.result === "unknown" || undefined}
          />
        ))}
      </span>
      <em>{counted[language](checks.filter((check) => check.result === "passed").length, checks.length)}</em>
    </span>
  );
}
