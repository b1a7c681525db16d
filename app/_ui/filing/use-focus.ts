import { useEffect, useRef } from "react";

/** Goes to that control once for each answer of the server, as soon as it is drawn: a new row is drawn a moment after. */
export const useFocus = (id: string | undefined, answer: unknown): void => {
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same control may be wanted by the next answer.
  useEffect(() => {
    wanted.current = id;
  }, [id, answer]);
  useEffect(() => {
    const control = wanted.current ? document.getElementById(wanted.current) : null;
    control?.focus();
    if (control) wanted.current = undefined;
  });
};
