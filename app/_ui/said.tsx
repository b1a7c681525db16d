"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/** What has just happened. When what had the focus is gone with it, the focus comes here: read first, and the next Tab goes on from it. */
export function Said(box: ComponentProps<"div">) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
  return <div ref={element} role="alert" tabIndex={-1} {...box} />;
}
