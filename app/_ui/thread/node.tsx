import { Icon, type IconName } from "../icon.tsx";

export type Progress = "done" | "now" | "next";

/** A knot of the thread: ticked where things have happened, haloed where the file is, dashed where it is expected. */
export function Node({ is, icon, number }: { is: Progress; icon?: IconName | undefined; number?: number }) {
  return (
    <span className="pv-node" data-is={is === "done" ? undefined : is} aria-hidden="true">
      {is === "done" ? <Icon name={icon ?? "check"} /> : inside(is, icon, number)}
    </span>
  );
}

const inside = (is: Progress, icon: IconName | undefined, number: number | undefined) =>
  is === "now" && icon ? <Icon name={icon} /> : number;
