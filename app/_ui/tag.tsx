import type { ReactNode } from "react";
import type { Tone } from "#lib/engine/states.ts";

export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="ds-tag" data-color={tone}>
      {children}
    </span>
  );
}
