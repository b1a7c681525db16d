"use client";

import { useId } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Thread, type ThreadItem } from "../thread/thread.tsx";

const title: Text = { fr: "Le fil de votre demande", en: "The thread of your application" };

/** Of words alone, drawn where the browser draws it again: sent once, not as elements beside the page. */
export function CourseLine({ items, language }: { items: readonly ThreadItem[]; language: Language }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="sm" id={id}>
        {title[language]}
      </h2>
      <Thread items={items} language={language} />
    </section>
  );
}
