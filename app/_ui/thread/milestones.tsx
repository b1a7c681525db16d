import type { IconName } from "../icon.tsx";
import { Node, type Progress } from "./node.tsx";

export type Milestone = {
  key: string;
  is: Progress;
  title: string;
  when?: string | undefined;
  icon?: IconName | undefined;
};

/** Five knots at most, under the title of the tracker. */
export function Milestones({ label, items }: { label: string; items: readonly Milestone[] }) {
  return (
    <ol className="pv-mile" aria-label={label}>
      {items.map((item) => (
        <li key={item.key} data-is={item.is} aria-current={item.is === "now" ? "step" : undefined}>
          <Node is={item.is} icon={item.is === "now" ? item.icon : undefined} />
          <strong>{item.title}</strong>
          <span>{item.when}</span>
        </li>
      ))}
    </ol>
  );
}
