import type { Step } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Filing } from "#lib/web/filing.ts";

export type StepView = { filing: Filing; step: Step; index: number; language: Language };
