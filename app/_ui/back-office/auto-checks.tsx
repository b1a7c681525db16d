"use client";

import type { CheckResult } from "#lib/engine/checks.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon, type IconName } from "../icon.tsx";

type Look = { tone: "success" | "warning"; icon: IconName; says: Text };

const looks: Record<CheckResult["result"], Look> = {
  passed: { tone: "success", icon: "check", says: { fr: "conforme", en: "passed" } },
  to_review: { tone: "warning", icon: "alert", says: { fr: "à revoir", en: "to be reviewed" } },
  unknown: { tone: "warning", icon: "info", says: { fr: "non vérifié", en: "not checked" } },
};
const title: Text = { fr: "Contrôles automatiques", en: "Automatic checks" };

export type CheckLine = { key: string; label: string; detail: string; result: CheckResult["result"] };

/** What the machine checked, what it could not, and what is for a person to judge: first. */
export function AutoChecks({ checks, language }: { checks: readonly CheckLine[]; language: Language }) {
  if (checks.length === 0) return null;
  const order = ["to_review", "unknown", "passed"] as const;
  const sorted = order.flatMap((result) => checks.filter((check) => check.result === result));
  return (
    <section aria-labelledby="controles">
      <h2 id="controles">{title[language]}</h2>
      <ul className="pv-auto">
        {sorted.map((check) => {
          const { tone, icon, says } = looks[check.result];
          return (
            <li key={check.key} data-color={tone}>
              <Icon name={icon} />
              <span>
                {check.label}
                <br />
                <small>{check.detail}</small>
              </span>
              <small>{says[language]}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
