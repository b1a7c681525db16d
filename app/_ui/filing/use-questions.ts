import { useCallback, useEffect, useRef, useState } from "react";
import { type FieldValues, type UseFormRegisterReturn, useForm } from "react-hook-form";
import { checkAnswers, type Refusals, readForm } from "#lib/engine/answers.ts";
import type { Answers, Context } from "#lib/engine/condition.ts";
import { knownPlaces, type PlaceCodes } from "#lib/engine/place-codes.ts";
import type { Field, Rule, Step } from "#lib/engine/procedure.ts";
import { keepTyped } from "./keep-typed.ts";
import type { StepState } from "./step-state.ts";

/** What ties a control to the form. */
export type Wire = (name: string) => Pick<UseFormRegisterReturn, "onChange" | "onBlur" | "ref">;

type Asked = Exclude<Field, { kind: "identity" }>;

type Questions = {
  step: Step;
  rules: readonly Rule[];
  state: StepState;
  codes: PlaceCodes;
  context: Context;
  /** Says that something was typed before the form was ready to hear it. */
  touch: () => void;
};

/** The step’s questions tied to the form: what is typed, what it answers, what is refused. The same check runs on the server. */
export const useQuestions = ({ step, rules, state, codes, context, touch }: Questions) => {
  const questions = step.fields.filter((field): field is Asked => field.kind !== "identity");
  const [found, setFound] = useState<Refusals>();
  const form = useForm<FieldValues>({ defaultValues: nest(state.values) });
  const { reset, getValues, setValue } = form;
  useEffect(() => {
    // The fields are kept: a new one would take what was typed in its box for an answer.
    if (state.redrawn) reset(nest(state.values), { keepFieldsRef: true });
  }, [state, reset]);
  const drawn = useRef<Record<string, string> | undefined>(state.values);
  useEffect(() => {
    // What was answered before the scripts came is heard by nothing else.
    if (drawn.current && isOther(flatten(getValues()), drawn.current)) touch();
    drawn.current = undefined;
  }, [getValues, touch]);
  const typed = flatten(form.watch());
  const answers: Answers = { ...context.answers, ...readForm(questions, (name) => typed[name], knownPlaces(codes)) };
  const wire: Wire = (name) => {
    const { onChange, onBlur, ref } = form.register(name);
    return { onChange, onBlur, ref: keepTyped(ref, (said) => form.setValue(name, said)) };
  };
  const refuse = (): Refusals => checkAnswers(questions, answers, context, rules).refusals;
  return {
    questions,
    typed,
    answers,
    refusals: found ?? state.refusals,
    wire,
    put: setValue,
    /** Writes what registers know, where the person has typed nothing since it was asked. */
    fill: useCallback(
      (filled: Answers, posted: Record<string, string>) => {
        for (const [name, value] of Object.entries(filled))
          if ((getValues(name) ?? "") === (posted[name] ?? "")) setValue(name, value);
      },
      [getValues, setValue],
    ),
    /** Goes on when nothing is refused; otherwise shows what is, at the top and at each field. */
    check: (goOn: () => void) =>
      form.handleSubmit(() => {
        const refusals = refuse();
        setFound(Object.keys(refusals).length > 0 ? refusals : undefined);
        if (Object.keys(refusals).length === 0) goOn();
      })(),
  };
};

const isOther = (said: Record<string, string>, drawn: Record<string, string>): boolean =>
  Object.entries(said).some(([name, answer]) => answer !== (drawn[name] ?? ""));

/** The form library nests dotted names; ours are flat. */
const flatten = (values: FieldValues, prefix = ""): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
      isGroup(value) ? Object.entries(flatten(value, `${prefix}${name}.`)) : [[prefix + name, asText(value)] as const],
    ),
  );

const isGroup = (value: unknown): value is FieldValues => typeof value === "object" && value !== null;

/** A ticked box is `true` for the form library, `yes` for us. */
const asText = (value: unknown): string => {
  if (value === true) return "yes";
  return typeof value === "string" ? value : "";
};

const nest = (values: Record<string, string>): FieldValues => {
  const nested: FieldValues = {};
  for (const [name, value] of Object.entries(values)) {
    const path = name.split(".");
    const last = path.pop() ?? "";
    let at = nested;
    for (const part of path) {
      if (!isGroup(at[part])) at[part] = {};
      at = at[part];
    }
    at[last] = value;
  }
  return nested;
};
