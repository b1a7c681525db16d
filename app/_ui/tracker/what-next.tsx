import type { Language, Text } from "#lib/engine/text.ts";
import type { Tracker } from "#lib/tracking/tracker.ts";
import { Box } from "../box.tsx";
import { Stressed } from "./stressed.tsx";

const title: Text = { fr: "Ce qui se passe ensuite", en: "What happens next" };

export function WhatNext({ tracker, language }: { tracker: Tracker; language: Language }) {
  return (
    <Box title={title[language]} icon="calendar">
      <div className="pv-stack pv-tight">
        {tracker.next.map((words) => (
          <p key={words.fr}>
            <Stressed>{words[language]}</Stressed>
          </p>
        ))}
      </div>
    </Box>
  );
}
