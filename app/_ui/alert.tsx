import type { ReactNode } from "react";
import { Said } from "./said.tsx";

type AlertProps = {
  tone?: "info" | "warning" | "danger" | "success";
  title?: string;
  /** What has just happened, with the page that says it: it is read first. */
  announced?: boolean;
  children?: ReactNode;
};

export function Alert({ tone = "info", title, announced = false, children }: AlertProps) {
  const Box = announced ? Said : "div";
  return (
    <Box className="ds-alert" data-color={tone}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </Box>
  );
}
