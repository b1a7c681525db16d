import { useEffect, useRef } from "react";

/**
 * Goes to that control once for each answer of the server, as soon as it is drawn: a new row is drawn a moment after. Whoever
 * had begun to read or to answer before the scripts came is left where they are: taken elsewhere, they would lose what they type.
 */
export const useFocus = (id: string | undefined, answer: unknown): void => {
  const wanted = useRef<string>(undefined);
  const isFollowing = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same control may be wanted by the next answer.
  useEffect(() => {
    wanted.current = isFollowing.current || !hasBegun() ? id : undefined;
    isFollowing.current = true;
  }, [id, answer]);
  useEffect(() => {
    const control = wanted.current ? document.getElementById(wanted.current) : null;
    control?.focus();
    if (control) wanted.current = undefined;
  });
};

const hasBegun = (): boolean => scrollY > 0 || (document.activeElement?.matches("input, select, textarea") ?? false);
