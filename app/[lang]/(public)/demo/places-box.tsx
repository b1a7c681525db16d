import { Box } from "#app/_ui/box.tsx";
import type { Language } from "#lib/engine/text.ts";
import { environment } from "#lib/environment.ts";
import { demonstrationWords } from "./words.ts";

/** Where the simulated services are looked at. */
export function PlacesBox({ language }: { language: Language }) {
  const words = demonstrationWords[language];
  const { MAILBOX_URL, FRANCECONNECT_ISSUER, PROCONNECT_ISSUER } = environment();
  const places = [
    { label: words.mailbox, about: words.mailboxAbout, address: MAILBOX_URL },
    { label: words.citizensAt, address: new URL(FRANCECONNECT_ISSUER).origin },
    { label: words.agentsAt, address: new URL(PROCONNECT_ISSUER).origin },
  ];
  return (
    <Box title={words.places} icon="link">
      <ul className="pv-demo-places">
        {places.map(({ label, about, address }) =>
          address ? (
            <li key={label}>
              <a href={address}>{label}</a> <span className="pv-small pv-soft">{about ?? new URL(address).host}</span>
            </li>
          ) : null,
        )}
      </ul>
    </Box>
  );
}
