import { useCallback, useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import type { Facts } from "#lib/engine/condition.ts";
import type { Gate } from "#lib/engine/procedure.ts";
import { pauseBefore } from "../patience/patient-fetch.ts";

export type Learned = { reference: string; savedAt: string; facts: Facts; blocks: Gate[]; warnings: Gate[] };
export type SaveState = { is: "idle" | "saving" | "late" } | { is: "saved"; learned: Learned };
type Save = { save: SaveState; touch: () => void /** Of this page’s draft, if it was. */; savedAt: string | undefined };

const answer = z.object({
  reference: z.string(),
  savedAt: z.string(),
  facts: z.custom<Facts>(),
  blocks: z.custom<Gate[]>(),
  warnings: z.custom<Gate[]>(),
});

const pause = 900;

/** Saves the form a moment after the last key; keeps trying while the network or the service is away, and holds the page back meanwhile. */
export const useAutosave = (form: React.RefObject<HTMLFormElement | null>, address: string, before?: string): Save => {
  const [save, setSave] = useState<SaveState>({ is: "idle" });
  const [savedAt, setSavedAt] = useState(before);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failures = useRef(0);
  const keep = useCallback(async (): Promise<void> => {
    if (!form.current) return;
    setSave({ is: "saving" });
    const learned = await send(address, new FormData(form.current));
    if (learned) {
      failures.current = 0;
      setSavedAt(learned.savedAt);
      return setSave({ is: "saved", learned });
    }
    setSave({ is: "late" });
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, pauseBefore(failures.current++));
  }, [form, address]);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, pause);
  }, [keep]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => (save.is === "late" ? holdBack(keep) : undefined), [save.is, keep]);
  return { save, touch, savedAt };
};

/** Asks before the page is left with something unsaved, and tries at once when the network is back. @returns what ends it */
const holdBack = (keep: () => Promise<void>): (() => void) => {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const again = () => void keep();
  addEventListener("beforeunload", ask);
  addEventListener("online", again);
  return () => {
    removeEventListener("beforeunload", ask);
    removeEventListener("online", again);
  };
};

const send = async (address: string, body: FormData): Promise<Learned | undefined> => {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    return response.ok ? answer.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
};
