import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { Facts } from "#lib/engine/condition.ts";
import type { Gate } from "#lib/engine/procedure.ts";

export type Learned = { reference: string; savedAt: string; facts: Facts; blocks: Gate[]; warnings: Gate[] };
export type SaveState = { is: "idle" | "saving" | "late" } | { is: "saved"; learned: Learned };

const answer = z.object({ reference: z.string(), savedAt: z.string(), facts: z.custom<Facts>(), blocks: z.custom<Gate[]>(), warnings: z.custom<Gate[]>() });

const pause = 900;
const patience = 4_000;

/** Saves the form a moment after the last key; keeps trying while the network is away. */
export const useAutosave = (form: React.RefObject<HTMLFormElement | null>, address: string): { state: SaveState; touch: () => void } => {
  const [state, setState] = useState<SaveState>({ is: "idle" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useCallback(async (): Promise<void> => {
    if (!form.current) return;
    setState({ is: "saving" });
    const learned = await send(address, new FormData(form.current));
    if (learned) return setState({ is: "saved", learned });
    setState({ is: "late" });
    timer.current = setTimeout(save, patience);
  }, [form, address]);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pause);
  }, [save]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, touch };
};

const send = async (address: string, body: FormData): Promise<Learned | undefined> => {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    return response.ok ? answer.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
};
