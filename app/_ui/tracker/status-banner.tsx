"use client";

import type { Tone } from "#lib/engine/states.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Plate } from "../plate.tsx";
import { type Crumb, Crumbs } from "../shell/crumbs.tsx";
import { Tag } from "../tag.tsx";
import { type Milestone, Milestones } from "../thread/milestones.tsx";
import { PrintButton } from "./print-button.tsx";
import { Stressed } from "./stressed.tsx";

const words = {
  where: { fr: "Où en est votre demande", en: "Where your application is" },
  file: { fr: "Dossier", en: "Reference" },
} as const satisfies Record<string, Text>;

type BannerProps = {
  headline: string;
  expectation: string;
  label: string;
  tone: Tone;
  milestones: readonly Milestone[];
  procedure: string;
  reference: string;
  plate?: string | undefined;
  trail: readonly Crumb[];
  here: string;
  language: Language;
};

/** Of words alone, drawn where the browser draws it again: sent once, not as elements beside the page. */
export function StatusBanner({ headline, expectation, label, tone, milestones, language, ...about }: BannerProps) {
  return (
    <div className="pv-status">
      <div className="pv-wrap">
        <Crumbs language={language} trail={about.trail} here={about.here} />
        <div className="pv-status-top">
          <div>
            <h1>{headline}</h1>
            <p className="pv-expect">
              <Stressed>{expectation}</Stressed>
            </p>
            <p className="pv-row">
              {about.plate ? <Plate number={about.plate} /> : null}
              <Tag tone={tone}>{label}</Tag>
              <span className="pv-soft">{about.procedure}</span>
              <span className="pv-soft">
                {words.file[language]} <b className="pv-num">{about.reference}</b>
              </span>
            </p>
          </div>
          <PrintButton language={language} />
        </div>
        <Milestones label={words.where[language]} items={milestones} />
      </div>
    </div>
  );
}
