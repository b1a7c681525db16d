"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";

export type Told = { words: string; isRefusal: boolean } | undefined;
export type Act = (previous: Told, form: FormData) => Promise<Told>;

type ActingProps = {
  action: Act;
  className?: string;
  children: ReactNode;
};

/** A form whose outcome is said beside it, and stays said when the page below it changes. */
export function Acting({ action, className, children }: ActingProps) {
  const [told, act, isPending] = useActionState(action, undefined);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is often gone with what it did.
    if (told && document.activeElement === document.body) box.current?.focus();
  }, [told]);
  return (
    <form action={act} className={className} aria-busy={isPending || undefined}>
      <div ref={box} className="pv-heard" role="alert" tabIndex={-1}>
        {told ? (
          <p className="pv-told" data-color={told.isRefusal ? "danger" : "success"}>
            {told.words}
          </p>
        ) : null}
      </div>
      {children}
    </form>
  );
}
