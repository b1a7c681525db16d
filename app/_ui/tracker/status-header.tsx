import type { ReactNode } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Outline, Tracker } from "#lib/tracking/tracker.ts";
import type { IconName } from "../icon.tsx";
import { StateTag } from "../state-tag.tsx";
import { Milestones } from "../thread/milestones.tsx";
import { PrintButton } from "./print-button.tsx";
import { Stressed } from "./stressed.tsx";

const words = {
  where: { fr: "Où en est votre demande", en: "Where your application is" },
  file: { fr: "Dossier", en: "Reference" },
} as const satisfies Record<string, Text>;

const icons: Record<Tracker["milestones"][number]["key"], IconName> = {
  filed: "document",
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
  subject?: ReactNode;
  crumbs: ReactNode;
};

/** The answer as a title, what to expect, and the five knots. */
export function StatusHeader({ tracker, language, procedure, reference, subject, crumbs }: StatusHeaderProps) {
  return (
    <div className="pv-status">
      <div className="pv-wrap">
        {crumbs}
        <div className="pv-status-top">
          <div>
            <h1>{tracker.headline[language]}</h1>
            <p className="pv-expect">
              <Stressed>{tracker.expectation[language]}</Stressed>
            </p>
            <p className="pv-row">
              {subject}
              <Status tracker={tracker} language={language} />
              <span className="pv-soft">{procedure}</span>
              <span className="pv-soft">
                {words.file[language]} <b className="pv-num">{reference}</b>
              </span>
            </p>
          </div>
          <PrintButton language={language} />
        </div>
        <Milestones
          label={words.where[language]}
          items={tracker.milestones.map(({ key, is, title, when }) => ({
            key,
            is,
            title: title[language],
            when: when?.[language],
            icon: icons[key],
          }))}
        />
      </div>
    </div>
  );
}

export function Status({ tracker: { status, label, headline }, language }: { tracker: Outline; language: Language }) {
  return <StateTag status={status} words={{ label, headline }} language={language} />;
}
