import type { ComponentProps } from "react";
import { type ButtonLook, buttonAttributes } from "./button-look.ts";
import { Icon } from "./icon.tsx";

export function ButtonLink({
  look,
  children,
  href,
  ...rest
}: { look?: ButtonLook; href: string } & ComponentProps<"a">) {
  return (
    <a {...buttonAttributes(look)} href={href} {...rest}>
      {look?.icon ? <Icon name={look.icon} /> : null}
      {children}
    </a>
  );
}
