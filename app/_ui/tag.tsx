import type { ReactNode } from "react";
import type { Tone } from "#lib/engine/states.ts";
import { Icon, type IconName } from "./icon.tsx";

export function Tag({ tone = "neutral", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className="ds-tag" data-color={tone}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
