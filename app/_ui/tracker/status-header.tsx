import { statusTone } from "#lib/engine/states.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Tracker } from "#lib/tracking/tracker.ts";
import type { IconName } from "../icon.tsx";
import type { Crumb } from "../shell/crumbs.tsx";
import { StatusBanner } from "./status-banner.tsx";

const icons: Record<Tracker["milestones"][number]["key"], IconName> = {
  filed: "document",
  completed: "hand",
  recorded: "document",
  decided: "eye",
  paid: "document",
  produced: "document",
  posted: "truck",
  home: "home",
};

type StatusHeaderProps = {
  tracker: Tracker;
  language: Language;
  procedure: string;
  reference: string;
  plate?: string | undefined;
  trail: readonly Crumb[];
  here: string;
};

/** The answer as a title, what to expect, and the five knots. */
export function StatusHeader({ tracker, language, ...rest }: StatusHeaderProps) {
  return (
    <StatusBanner
      headline={tracker.headline[language]}
      expectation={tracker.expectation[language]}
      label={tracker.label[language]}
      tone={statusTone[tracker.status]}
      milestones={tracker.milestones.map(({ key, is, title, when }) => ({
        key,
        is,
        title: title[language],
        when: when?.[language],
        icon: icons[key],
      }))}
      language={language}
      {...rest}
    />
  );
}
