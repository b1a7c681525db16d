"use client";

import { useParams } from "next/navigation";
import { asLanguage } from "#lib/engine/text.ts";
import { SomethingFailed } from "./something-failed.tsx";

type Failure = { error: Error & { digest?: string }; reset: () => void };

/** When a layout itself fails, or what draws pages in the browser: the page stands without header. */
export default function GloballyFailed({ error, reset }: Failure) {
  // Where nothing draws pages any more, there is no address to read.
  const language = asLanguage(useParams()?.lang);
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
