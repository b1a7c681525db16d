import type { ReactNode } from "react";

/** The content of a page, where the skip link leads. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main id="contenu" tabIndex={-1}>
      {children}
    </main>
  );
}
