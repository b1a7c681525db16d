import type { ComponentProps } from "react";
import { type ButtonLook, buttonAttributes } from "./button-look.ts";
import { Icon } from "./icon.tsx";

/** One blue filled button a screen; the others are `secondary` or `tertiary`. A button that is off says why in sight. */
export function Button({ look, children, ...rest }: { look?: ButtonLook } & ComponentProps<"button">) {
  return (
    <button type="submit" {...buttonAttributes(look)} {...rest}>
      {look?.icon ? <Icon name={look.icon} /> : null}
      {children}
    </button>
  );
}
