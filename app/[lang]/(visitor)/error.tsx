"use client";

import { useParams } from "next/navigation";
import { SomethingFailed } from "#app/_ui/shell/something-failed.tsx";
import { asLanguage } from "#lib/engine/text.ts";

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { lang } = useParams();
  return <SomethingFailed language={asLanguage(lang)} digest={error.digest} retry={reset} />;
}
