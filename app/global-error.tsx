"use client";

import "#app/_ui/styles/portal.css";
import { useParams } from "next/navigation";
import { SomethingFailed } from "#app/_ui/shell/something-failed.tsx";
import { asLanguage } from "#lib/engine/text.ts";

/** When a layout itself fails: the page stands without header. */
export default function GloballyFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { lang } = useParams();
  const language = asLanguage(lang);
  return (
    <html lang={language}>
      <body>
        <title>Parvis</title>
        <main id="contenu">
          <SomethingFailed language={language} digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
