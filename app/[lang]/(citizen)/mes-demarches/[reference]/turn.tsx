import { ButtonLink } from "#app/_ui/button-link.tsx";
import { YourTurn } from "#app/_ui/file/your-turn.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { fieldsOf } from "#lib/engine/answers.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { TurnKind } from "#lib/tracking/guidance.ts";
import type { Tracker } from "#lib/tracking/tracker.ts";
import { turnAddress } from "#lib/web/turn-address.ts";
import { fileWords } from "./words.ts";

const buttons: Partial<Record<TurnKind, Text>> = {
  pay: fileWords.pay,
  answer: fileWords.answer,
  confirm_address: fileWords.confirm,
};

/** What is asked of the person, in one box with one button; or that there is nothing to do. */
export function Turn({ file, tracker, language }: { file: OwnFile; tracker: Tracker; language: Language }) {
  const { turn } = tracker;
  const { completion } = file.tracked.procedure;
  if (turn === undefined) return <YourTurn language={language} />;
  const button = turn.kind === "complete" ? completion?.send : buttons[turn.kind];
  const items = turn.kind === "answer" ? askedItems(file, language) : [];
  return (
    <YourTurn language={language}>
      <p>
        <strong>{turn.text[language]}</strong>
      </p>
      {turn.kind === "answer" && file.request?.message ? <p className="pv-stack-top">{file.request.message}</p> : null}
      {items.length > 0 ? (
        <ul className="ds-list">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      {button ? (
        <p className="pv-row pv-noprint">
          <ButtonLink href={turnAddress(turn.kind, file.application)}>{button[language]}</ButtonLink>
        </p>
      ) : null}
    </YourTurn>
  );
}

const askedItems = ({ request, tracked: { procedure } }: OwnFile, language: Language): string[] => {
  const known = [...procedure.documents, ...fieldsOf(procedure)];
  return request?.items.map(({ key }) => known.find((each) => each.key === key)?.label[language] ?? key) ?? [];
};
