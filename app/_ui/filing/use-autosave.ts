import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { Facts } from "#lib/engine/condition.ts";
import type { Gate } from "#lib/engine/procedure.ts";

export type Learned = { reference: string; savedAt: string; facts: Facts; blocks: Gate[]; warnings: Gate[] };
export type SaveState = { is: "idle" | "saving" | "late" } | { is: "saved"; learned: Learned };

const answer = z.object({
  reference: z.string(),
  savedAt: z.string(),
  facts: z.custom<Facts>(),
  blocks: z.custom<Gate[]>(),
  warnings: z.custom<Gate[]>(),
});

const pause = 900;
const patience = 4_000;

/** Saves the form a moment after the last key; keeps trying while the network is away. */
export const useAutosave = (
  form: React.RefObject<HTMLFormElement | null>,
  address: string,
): { save: SaveState; touch: () => void } => {
  const [save, setSave] = useState<SaveState>({ is: "idle" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(async (): Promise<void> => {
    if (!form.current) return;
    setSave({ is: "saving" });
    const learned = await send(address, new FormData(form.current));
    if (learned) return setSave({ is: "saved", learned });
    setSave({ is: "late" });
    timer.current = setTimeout(keep, patience);
  }, [form, address]);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, pause);
  }, [keep]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { save, touch };
};

const send = async (address: string, body: FormData): Promise<Learned | undefined> => {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    return response.ok ? answer.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
};
