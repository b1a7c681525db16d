import { formatMoney } from "#lib/engine/money.ts";
import type { Language } from "#lib/engine/text.ts";

export function Money({ cents, language }: { cents: number; language: Language }) {
  return <span className="pv-num">{formatMoney(cents, language)}</span>;
}
