import type { ReactNode } from "react";

export type Asked = { id: string; hint?: ReactNode; error?: string | undefined };

export const hintId = (id: string): string => `${id}-aide`;
export const errorId = (id: string): string => `${id}-erreur`;

/** What ties a control to its hint and its error for assistive technology. */
export function fieldWiring({ id, hint, error }: Asked) {
  const described = [hint ? hintId(id) : "", error ? errorId(id) : ""].filter(Boolean).join(" ");
  return { "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined } as const;
}
