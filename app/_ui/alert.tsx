import type { ReactNode } from "react";

type AlertProps = {
  tone?: "info" | "warning" | "danger" | "success";
  title?: string;
  /** Said at once by screen readers: only for what has just happened. */
  announced?: boolean;
  children?: ReactNode;
};

export function Alert({ tone = "info", title, announced = false, children }: AlertProps) {
  return (
    <div className="ds-alert" data-color={tone} role={announced ? "alert" : undefined}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  );
}
