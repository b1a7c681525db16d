"use client";

import { useState } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Checkbox } from "../form/checkbox.tsx";
import { Select } from "../form/select.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { AskableThing, CorrectableGround } from "./askable.ts";
import { type FormAnswer, tickedIn, typedIn } from "./form-answer.ts";

type ThingProps = {
  id: string;
  thing: AskableThing;
  grounds: readonly CorrectableGround[];
  answer: FormAnswer;
  language: Language;
};

const words = {
  ground: { fr: "Motif", en: "Ground" },
  comment: { fr: "Ce que lira le demandeur", en: "What the applicant will read" },
} as const satisfies Record<string, Text>;

/** Choosing a ground fills the comment with its wording, until someone writes their own. Without script the ground alone is read. */
export function RequestedThing({ id, thing, grounds, answer, language }: ThingProps) {
  const name = `${thing.kind}:${thing.key}`;
  const first = typedIn(answer, `motif:${name}`) ?? usual(thing, grounds);
  const wording = (code: string) => grounds.find((ground) => ground.code === code)?.wording ?? "";
  const [comment, setComment] = useState(typedIn(answer, `precision:${name}`) ?? wording(first));
  const choose = (code: string) => {
    if (comment.trim() === "" || grounds.some((ground) => ground.wording === comment)) setComment(wording(code));
  };
  return (
    <div className="pv-thing">
      <Checkbox
        id={id}
        name="demande"
        value={name}
        label={thing.label}
        defaultChecked={answer ? tickedIn(answer, "demande").includes(name) : thing.isWanted}
      />
      <div className="pv-nested">
        <Select
          id={`${id}-motif`}
          name={`motif:${name}`}
          label={words.ground[language]}
          defaultValue={first}
          onChange={(event) => choose(event.target.value)}
          options={grounds.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextArea
          id={`${id}-precision`}
          name={`precision:${name}`}
          rows={2}
          label={words.comment[language]}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
    </div>
  );
}

/** The ground offered first: a document that is not there is missing; otherwise the first of the procedure’s. */
const usual = ({ isMissing }: AskableThing, grounds: readonly CorrectableGround[]): string =>
  grounds.find(({ code }) => code === (isMissing ? "PIECE_MANQUANTE" : grounds[0]?.code))?.code ??
  grounds[0]?.code ??
  "";
