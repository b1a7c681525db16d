import { useEffect, useRef } from "react";

export type Told = { words: string; isRefusal: boolean } | undefined;

/** What became of what was just done, beside where it was done. */
export function Outcome({ told }: { told: Told }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is often gone with what it did.
    if (told && document.activeElement === document.body) box.current?.focus();
  }, [told]);
  return (
    <div ref={box} className="pv-heard" role="alert" tabIndex={-1}>
      {told ? (
        <p className="pv-told" data-color={told.isRefusal ? "danger" : "success"}>
          {told.words}
        </p>
      ) : null}
    </div>
  );
}
