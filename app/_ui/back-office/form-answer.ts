/** A form that was not accepted: what to mend, and what was typed, so that nothing is lost. */
export type FormAnswer = { field: string | undefined; message: string; values: [string, string][] } | undefined;

export const typedIn = (answer: FormAnswer, name: string): string | undefined =>
  answer?.values.find(([key]) => key === name)?.[1];

export const tickedIn = (answer: FormAnswer, name: string): string[] =>
  answer?.values.filter(([key]) => key === name).map(([, value]) => value) ?? [];

/** Everything typed in a form, to be shown again; never a file. */
export const everythingTyped = (form: FormData): [string, string][] =>
  [...form.entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
