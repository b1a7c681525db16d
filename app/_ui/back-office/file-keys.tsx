"use client";

import { useEffect, useRef } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { type Command, commandOf } from "./key-commands.ts";
import { KeysDialog, type KeysHandle } from "./keys-dialog.tsx";

const keys = [
  { keys: ["j", "k"], says: { fr: "dossier suivant, précédent", en: "next, previous case" } },
  { keys: ["a"], says: { fr: "m’affecter", en: "assign to me" } },
  { keys: ["/"], says: { fr: "chercher", en: "search" } },
] as const satisfies { keys: readonly string[]; says: Text }[];

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

type KeyedCommand = Exclude<Command, "open" | "choose" | "help">;
const acts: Record<KeyedCommand, () => void> = {
  next: () => press('[data-goes="j"]'),
  previous: () => press('[data-goes="k"]'),
  assign: () => press('button[name="geste"][value="claim"]'),
  search: () => document.getElementById("omni")?.focus(),
};

/** The keyboard of a file: it moves along the queue and claims. No key decides. */
export function FileKeys({ language }: { language: Language }) {
  const dialog = useRef<KeysHandle>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === undefined || command === "open" || command === "choose") return;
      event.preventDefault();
      if (command === "help") dialog.current?.open();
      else acts[command]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return <KeysDialog ref={dialog} lines={keys} language={language} isStrip={false} />;
}
