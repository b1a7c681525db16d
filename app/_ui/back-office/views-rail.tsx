import { queueAddress, type View } from "#lib/back-office/queue/filter.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { cappedCount } from "./capped-count.ts";
import { viewWords } from "./view-words.ts";

const words = {
  views: { fr: "Vues de la file", en: "Views of the queue" },
  day: { fr: "Ma journée", en: "My day" },
  service: { fr: "Service", en: "Service" },
} as const satisfies Record<string, Text>;

const groups = [
  { title: words.day, views: ["a-moi", "reponses", "retard", "semaine"] },
  { title: words.service, views: ["a-prendre", "plis", "tous"] },
] as const satisfies { title: Text; views: readonly View[] }[];

type RailProps = { counts: Record<View, number>; current?: View | undefined; language: Language };

export function ViewsRail({ counts, current, language }: RailProps) {
  return (
    <nav className="pv-rail" aria-label={words.views[language]}>
      {groups.map(({ title, views }) => (
        <div key={title.fr}>
          <h2>{title[language]}</h2>
          <ul>
            {views.map((view) => (
              <li key={view}>
                <a
                  href={queueAddress({ vue: view })}
                  aria-current={view === current ? "page" : undefined}
                  data-color={view === "retard" && counts.retard > 0 ? "danger" : undefined}
                >
                  {viewWords[view][language]}
                  <span>{cappedCount(counts[view], language)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
