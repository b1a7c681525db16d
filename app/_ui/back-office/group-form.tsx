"use client";

import { useActionState } from "react";
import { plural } from "#lib/engine/numbers.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { Select } from "../form/select.tsx";
import { countedCases } from "./counted-cases.ts";

type Gesture = "prendre" | "affecter";
type ChosenCase = {
  reference: string;
  version: number;
  name: string;
  assignee: string | undefined;
  isPossible: boolean;
};
export type GroupAnswer = { reference: string; refusal: string | undefined }[];

type GroupFormProps = {
  action: (previous: GroupAnswer | undefined, form: FormData) => Promise<GroupAnswer>;
  gesture: Gesture;
  chosen: readonly ChosenCase[];
  colleagues: readonly { id: string; name: string }[];
  back: string;
  language: Language;
};

const words = {
  back: { fr: "Retour à la file", en: "Back to the queue" },
  to: { fr: "Affecter à", en: "Assign to" },
  free: { fr: "libre", en: "free" },
  left: { fr: "sera laissé tel quel", en: "will be left as it is" },
} as const satisfies Record<string, Text>;

const impossible: Record<Gesture, Text> = {
  prendre: {
    fr: "Aucun de ces dossiers n’est à prendre en charge.",
    en: "None of these cases is to be claimed.",
  },
  affecter: {
    fr: "Vous ne pouvez affecter aucun de ces dossiers\u00a0: un collègue les suit, ou ils sont décidés.",
    en: "You cannot assign any of these cases: a colleague is in charge of them, or they are decided.",
  },
};
const confirm: Record<Gesture, (count: number) => Text> = {
  prendre: (count) => ({ fr: `Prendre en charge ${countedCases(count).fr}`, en: `Claim ${countedCases(count).en}` }),
  affecter: (count) => ({ fr: `Affecter ${countedCases(count).fr}`, en: `Assign ${countedCases(count).en}` }),
};
const done: Record<Gesture, (count: number) => Text> = {
  prendre: (count) => ({
    fr: `${countedCases(count).fr} pris en charge`,
    en: `${countedCases(count).en} claimed`,
  }),
  affecter: (count) => ({
    fr: `${countedCases(count).fr} ${plural(count, "fr", "affecté", "affectés")}`,
    en: `${countedCases(count).en} assigned`,
  }),
};

/** The summary before, the result after: in the same place. */
export function GroupForm({ action, gesture, chosen, colleagues, back, language }: GroupFormProps) {
  const [answer, act] = useActionState(action, undefined);
  const possible = chosen.filter((each) => each.isPossible);
  if (answer) return <Result answer={answer} gesture={gesture} chosen={chosen} back={back} language={language} />;
  return (
    <form action={act} className="pv-stack">
      <input type="hidden" name="geste" value={gesture} />
      <ul className="pv-chosen">
        {chosen.map((each) => (
          <li key={each.reference} data-left={!each.isPossible || undefined}>
            <b className="pv-num">{shown(each.reference)}</b> {each.name}
            <span className="pv-soft">
              {" "}
              {each.isPossible ? (each.assignee ?? words.free[language]) : leftWords(each, language)}
            </span>
            {each.isPossible ? <input type="hidden" name="vu" value={`${each.reference}.${each.version}`} /> : null}
          </li>
        ))}
      </ul>
      {gesture === "affecter" && possible.length > 0 ? (
        <Select
          id="agent"
          name="agent"
          label={words.to[language]}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {possible.length === 0 ? <p>{impossible[gesture][language]}</p> : null}
      <div className="pv-row">
        {possible.length > 0 ? <Button>{confirm[gesture](possible.length)[language]}</Button> : null}
        <ButtonLink href={back} look={{ variant: "tertiary", color: "neutral" }}>
          {words.back[language]}
        </ButtonLink>
      </div>
    </form>
  );
}

type ResultProps = Pick<GroupFormProps, "gesture" | "chosen" | "back" | "language"> & { answer: GroupAnswer };

function Result({ answer, gesture, chosen, back, language }: ResultProps) {
  const refused = answer.filter((each) => each.refusal !== undefined);
  const accepted = answer.length - refused.length;
  return (
    <div className="pv-stack">
      <Alert announced tone={accepted > 0 ? "success" : "info"} title={done[gesture](accepted)[language]}>
        {refused.length > 0 ? (
          <ul className="ds-list">
            {refused.map((each) => (
              <li key={each.reference}>
                <b className="pv-num">{shown(each.reference)}</b>{" "}
                {chosen.find((one) => one.reference === each.reference)?.name}
                {": "}
                {each.refusal}
              </li>
            ))}
          </ul>
        ) : null}
      </Alert>
      <ButtonLink href={back}>{words.back[language]}</ButtonLink>
    </div>
  );
}

const leftWords = ({ assignee }: ChosenCase, language: Language): string =>
  [assignee, words.left[language]].filter(Boolean).join(", ");

const shown = (reference: string): string => `D-${reference.slice(0, 4)}-${reference.slice(4)}`;
