import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { bpmnOf } from "./bpmn/bpmn-of.ts";
import { draw, drawCounted } from "./drawing-of.ts";

/** Made once for each version and language, then kept: nothing in it depends on an application. */
const keep = <Made>(make: (procedure: Procedure, language: Language) => Promise<Made>) => {
  const kept = new Map<string, Promise<Made>>();
  return (procedure: Procedure, language: Language): Promise<Made> => {
    const key = `${procedure.slug} ${procedure.version} ${language}`;
    const made = kept.get(key) ?? make(procedure, language);
    kept.delete(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > room && oldest !== undefined) kept.delete(oldest);
    return made;
  };
};

const room = 400;

export const drawingKept = keep((procedure, language) => draw(procedure, language));
export const countedDrawingKept = keep(drawCounted);
export const bpmnKept = keep(bpmnOf);
