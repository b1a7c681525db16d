import type { IconName } from "./icon-shapes.ts";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "tertiary";
  color?: "accent" | "neutral" | "danger";
  icon?: IconName;
  wide?: boolean;
};

export const buttonAttributes = ({ variant = "primary", color = "accent", wide = false }: ButtonLook = {}) => ({
  className: "ds-button",
  "data-variant": variant,
  "data-color": color,
  "data-fullwidth": wide || undefined,
});
