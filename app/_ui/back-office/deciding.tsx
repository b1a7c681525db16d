"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useState, useTransition } from "react";
import { type Posted, postForm } from "../patience/post-form.ts";
import { isRecord, isText } from "../what-came.ts";
import { Outcome, type Told } from "./outcome.tsx";

type DecidingProps = {
  /** The handler that the form is sent to, by a script or by the browser alone. */
  address: string;
  /** What is said before anything is done here. */
  told: Told;
  className?: string;
  children: ReactNode;
};

/** A form whose outcome is said beside it while the page below is brought up to date. Without scripts, the browser is led back here. */
export function Deciding({ address, told: before, className, children }: DecidingProps) {
  const router = useRouter();
  const [told, setTold] = useState(before);
  const [isPending, start] = useTransition();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: form, nativeEvent } = event;
    if (isPending) return;
    start(async () => {
      const posted = await postForm(form, nativeEvent.submitter);
      start(() => {
        setTold(posted && toldBy(posted));
        if (posted) router.refresh();
      });
    });
  };
  return (
    <form method="post" action={address} onSubmit={send} className={className} aria-busy={isPending || undefined}>
      <Outcome told={told} />
      {children}
    </form>
  );
}

const toldBy = (posted: Posted): Told => {
  if ("refused" in posted) return { words: posted.refused, isRefusal: true };
  const { said } = posted;
  return isRecord(said) && isText(said.words) ? { words: said.words, isRefusal: said.isRefusal === true } : undefined;
};
