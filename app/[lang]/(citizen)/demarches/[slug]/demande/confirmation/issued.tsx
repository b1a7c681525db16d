import { Box } from "#app/_ui/box.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Files } from "#app/_ui/file/files.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { provisionalFor } from "#lib/engine/provisional.ts";
import type { Language } from "#lib/engine/text.ts";
import { issuedTitle } from "#lib/tracking/issued-title.ts";
import { confirmationWords as words } from "./words.ts";

/** What proves the filing. Each is made within a second, after it: until then it is said to be on its way. */
export function Issued({ file, language }: { file: OwnFile; language: Language }) {
  const { issued, tracked, application } = file;
  const address = (handle: string) => `/api/dossiers/${application.reference}/documents/${handle}`;
  const acknowledgement = issued.find(({ slot }) => slot === "acknowledgement");
  const others = issued.filter(({ slot }) => slot !== "acknowledgement");
  const { answers, facts, submittedAt } = application;
  const provisional = provisionalFor(tracked.procedure, {
    answers,
    facts,
    today: submittedAt ? parisDay(submittedAt) : "",
  });
  const coming = provisional && !issued.some(({ slot }) => slot === "provisional");
  return (
    <Box title={words.proofs[language]} icon="document">
      <div className="pv-stack">
        {acknowledgement ? (
          <p>
            <ButtonLink href={address(acknowledgement.handle)} look={{ icon: "download" }}>
              {words.download[language]}
            </ButtonLink>
          </p>
        ) : (
          <Coming title={issuedTitle(tracked.procedure, "acknowledgement")[language]} language={language} />
        )}
        <Files
          files={others.map(({ slot, handle }) => ({
            href: address(handle),
            label: issuedTitle(tracked.procedure, slot)[language],
          }))}
        />
        {coming ? <Coming title={issuedTitle(tracked.procedure, "provisional")[language]} language={language} /> : null}
      </div>
    </Box>
  );
}

function Coming({ title, language }: { title: string; language: Language }) {
  return (
    <p>
      <strong>{title}</strong>
      <span className="pv-block pv-soft pv-small">{words.soon[language]}</span>
    </p>
  );
}
