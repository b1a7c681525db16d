"use client";

import { type ReactNode, useActionState } from "react";
import { Outcome, type Told } from "./outcome.tsx";

export type Act = (previous: Told, form: FormData) => Promise<Told>;

type ActingProps = {
  action: Act;
  className?: string;
  children: ReactNode;
};

/** A form whose outcome is said beside it, and stays said when the page below it changes. */
export function Acting({ action, className, children }: ActingProps) {
  const [told, act, isPending] = useActionState(action, undefined);
  return (
    <form action={act} className={className} aria-busy={isPending || undefined}>
      <Outcome told={told} />
      {children}
    </form>
  );
}
