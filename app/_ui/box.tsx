import { type ReactNode, useId } from "react";
import { Icon, type IconName } from "./icon.tsx";

export function Box({ title, icon, children }: { title: string; icon?: IconName; children: ReactNode }) {
  const id = useId();
  return (
    <section className="pv-box" aria-labelledby={id}>
      <h2 id={id}>
        {icon ? <Icon name={icon} /> : null}
        {title}
      </h2>
      {children}
    </section>
  );
}
