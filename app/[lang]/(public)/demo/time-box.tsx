import { Box } from "#app/_ui/box.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { now } from "#lib/clock.ts";
import type { Language } from "#lib/engine/text.ts";
import { isAhead } from "#lib/web/demonstration/time.ts";
import { moveTime } from "./actions.ts";
import { demonstrationWords } from "./words.ts";

/** The day it is in the demonstration, and how to make time pass. */
export function TimeBox({ language }: { language: Language }) {
  const words = demonstrationWords[language];
  const ahead = isAhead();
  return (
    <Box title={words.time} icon="calendar">
      <p id="temps" className="pv-demo-day">
        {words.lives} <Instant at={now()} language={language} />.
      </p>
      {ahead ? <p className="pv-small pv-soft">{words.ahead}</p> : null}
      <form action={moveTime} className="pv-row">
        <Button look={{ variant: "secondary" }} name="temps" value="jour">
          {words.oneDay}
        </Button>
        <Button look={{ variant: "secondary" }} name="temps" value="semaine">
          {words.oneWeek}
        </Button>
        {ahead ? (
          <Button look={{ variant: "tertiary" }} name="temps" value="retour">
            {words.today}
          </Button>
        ) : null}
      </form>
    </Box>
  );
}
