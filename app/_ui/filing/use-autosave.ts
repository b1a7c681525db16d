import { useCallback, useEffect, useRef, useState } from "react";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import type { PlaceCodes } from "#lib/engine/place-codes.ts";
import type { Gate } from "#lib/engine/procedure.ts";
import { pauseBefore } from "../patience/patient-fetch.ts";
import { isRecord, isText, isTexts } from "../what-came.ts";

type Answer = {
  reference: string;
  savedAt: string;
  facts: Facts;
  filled: Answers;
  codes: PlaceCodes;
  blocks: Gate[];
  warnings: Gate[];
};
/** What the server knew of the `values` it was sent, after the form was `posted` and came back. */
type Learned<Posted> = Answer & { values: Record<string, string>; posted: Posted };
export type SaveState = { is: "idle" | "saving" | "late" | "saved" };
type Save<Posted> = {
  save: SaveState;
  touch: () => void;
  /** Of this page’s draft, if it was. */
  savedAt: string | undefined;
  learned: Learned<Posted> | undefined;
};

const pause = 900;

/** Saves the form a moment after the last key; keeps trying while the network or the service is away, and holds the page back meanwhile. */
export const useAutosave = <Posted>(
  form: React.RefObject<HTMLFormElement | null>,
  address: string,
  posted: Posted,
  before?: string,
): Save<Posted> => {
  const [save, setSave] = useState<SaveState>({ is: "idle" });
  const [learned, setLearned] = useState<Learned<Posted>>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failures = useRef(0);
  const keep = useCallback(async (): Promise<void> => {
    if (!form.current) return;
    setSave({ is: "saving" });
    const body = new FormData(form.current);
    const said = await send(address, body);
    if (said) {
      failures.current = 0;
      setLearned({ ...said, values: textsOf(body), posted });
      return setSave({ is: "saved" });
    }
    setSave({ is: "late" });
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, pauseBefore(failures.current++));
  }, [form, address, posted]);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, pause);
  }, [keep]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => (save.is === "late" ? holdBack(keep) : undefined), [save.is, keep]);
  return { save, touch, savedAt: learned?.savedAt ?? before, learned };
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

const textsOf = (body: FormData): Record<string, string> =>
  Object.fromEntries([...body].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

const send = async (address: string, body: FormData): Promise<Answer | undefined> => {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    const came: unknown = response.ok ? await response.json() : undefined;
    return isAnswer(came) ? came : undefined;
  } catch {
    return undefined;
  }
};

const isAnswer = (came: unknown): came is Answer =>
  isRecord(came) &&
  isText(came.reference) &&
  isText(came.savedAt) &&
  isRecord(came.facts) &&
  isTexts(came.filled) &&
  isTexts(came.codes) &&
  Array.isArray(came.blocks) &&
  Array.isArray(came.warnings);
