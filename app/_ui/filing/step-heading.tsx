"use client";

import { useEffect, useRef } from "react";

/** Whether a step has been shown since the browser loaded a page. */
let shown = false;

/** The title of a step. It takes the focus when one comes from another step: what follows is read and reached from there. */
export function StepHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new step
  useEffect(() => {
    const isFollowing = shown || /\/demande\//.test(document.referrer);
    // Whoever has begun to move about the page is left where they are, and nothing moves under a finger.
    if (isFollowing && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    shown = true;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className="ds-heading" data-size="lg">
      {title}
    </h1>
  );
}
