import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";

/** What another administration gave: set in stone, with its source and a way to say it is wrong. Never a greyed field. */
export function Locked({
  source,
  report,
  children,
}: {
  source: string;
  report?: { href: string; label: string };
  children: ReactNode;
}) {
  return (
    <div className="pv-locked">
      <Icon name="lock" />
      <p>
        {children}
        <br />
        <span className="pv-soft">{source}</span>
      </p>
      {report ? <a href={report.href}>{report.label}</a> : null}
    </div>
  );
}
