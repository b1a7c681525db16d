import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";

/** Help that is opened on demand under a field. */
export function Help({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="pv-help-q">
      <summary>
        <Icon name="info" />
        {title}
      </summary>
      <div>{children}</div>
    </details>
  );
}
