import type { ReactNode } from "react";

export type Asked = { id: string; hint?: ReactNode; error?: string | undefined; unit?: string | undefined };

export const hintId = (id: string): string => `${id}-aide`;
export const errorId = (id: string): string => `${id}-erreur`;
export const unitId = (id: string): string => `${id}-unite`;

/** What ties a control to its hint, its unit and its error for assistive technology. */
export function fieldWiring({ id, hint, error, unit }: Asked) {
  const described = [hint ? hintId(id) : "", unit ? unitId(id) : "", error ? errorId(id) : ""]
    .filter(Boolean)
    .join(" ");
  return { "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined } as const;
}
