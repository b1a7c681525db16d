"use client";

import { useSyncExternalStore } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";

const words: Text = { fr: "Imprimer le suivi", en: "Print this page" };
const never = () => () => undefined;

/** Only where scripts run: without them the browser’s own menu prints as well. */
export function PrintButton({ language }: { language: Language }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <p className="pv-noprint pv-onwide">
      <Button type="button" look={{ variant: "secondary", icon: "print" }} onClick={() => window.print()}>
        {words[language]}
      </Button>
    </p>
  );
}
