"use client";

import { useActionState, useEffect, useRef } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { type Command, commandOf } from "./key-commands.ts";
import { KeysDialog, type KeysHandle } from "./keys-dialog.tsx";
import { tellChosen } from "./use-chosen.ts";

type Claim = (previous: string | undefined, form: FormData) => Promise<string>;

const keys = [
  { keys: ["j", "k"], says: { fr: "suivant, précédent", en: "next, previous" } },
  { keys: ["o"], says: { fr: "ouvrir", en: "open" } },
  { keys: ["x"], says: { fr: "choisir", en: "select" } },
  { keys: ["a"], says: { fr: "m’affecter", en: "assign to me" } },
  { keys: ["/"], says: { fr: "chercher", en: "search" } },
] as const satisfies { keys: readonly string[]; says: Text }[];

const selected = "data-focus";
const rows = (): HTMLTableRowElement[] => [...document.querySelectorAll<HTMLTableRowElement>("tr[data-reference]")];
const current = (): HTMLTableRowElement | undefined => rows().find((row) => row.hasAttribute(selected));

/** The keyboard of the queue: it moves, opens, ticks and claims. No key decides. */
export function QueueKeys({ claim, language }: { claim: Claim; language: Language }) {
  const [said, submit] = useActionState(claim, undefined);
  const form = useRef<HTMLFormElement>(null);
  const reference = useRef<HTMLInputElement>(null);
  const dialog = useRef<KeysHandle>(null);

  useEffect(() => {
    const assignToMe = () => {
      const chosen = current()?.dataset.reference;
      if (!chosen || !reference.current) return;
      reference.current.value = chosen;
      form.current?.requestSubmit();
    };
    const acts: Record<Command, () => void> = {
      next: () => step(1),
      previous: () => step(-1),
      open: () => current()?.querySelector("a")?.click(),
      choose: toggle,
      assign: assignToMe,
      search: () => document.getElementById("omni")?.focus(),
      help: () => dialog.current?.open(),
    };
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      acts[command]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <form ref={form} action={submit} hidden>
        <input ref={reference} type="hidden" name="reference" />
      </form>
      <p className="pv-said" role="status">
        {said}
      </p>
      <KeysDialog ref={dialog} lines={keys} language={language} />
    </>
  );
}

const step = (by: 1 | -1): void => {
  const all = rows();
  const at = all.findIndex((row) => row.hasAttribute(selected));
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  if (next === undefined) return;
  for (const row of all) row.toggleAttribute(selected, row === next);
  next.querySelector("a")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
};

const toggle = (): void => {
  const box = current()?.querySelector("input");
  if (!box) return;
  box.checked = !box.checked;
  tellChosen();
};
