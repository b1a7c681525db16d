import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Nothing here yet, said kindly, with what can be done as children. */
export function Empty({
  title,
  icon = "letterbox",
  children,
}: {
  title: string;
  icon?: IconName;
  children?: ReactNode;
}) {
  return (
    <div className="pv-empty">
      <Icon name={icon} />
      <h2 className="ds-heading" data-size="2xs">
        {title}
      </h2>
      {children}
    </div>
  );
}
