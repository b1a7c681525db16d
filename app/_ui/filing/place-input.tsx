"use client";

import { type ComponentProps, useCallback, useEffect, useRef, useState } from "react";
import { TextInput } from "../form/text-input.tsx";
import { suggest } from "./suggest.ts";
import type { Wire } from "./use-questions.ts";

type PlaceInputProps = Omit<ComponentProps<typeof TextInput>, "list" | "onChange" | "onBlur" | "ref"> & {
  id: string;
  /** Where suggestions are asked for. */
  source: string;
  wire: ReturnType<Wire>;
  /** When one of the suggestions was taken. */
  onTake?: (taken: string) => void;
};

/** A line of text that suggests while it is typed. Without script the server understands, or asks which one. */
export function PlaceInput({ id, source, wire, onTake, ...rest }: PlaceInputProps) {
  const [found, setFound] = useState<readonly string[]>([]);
  const list = `${id}-propositions`;
  const ask = useCallback(
    async (typed: string) => {
      const suggestions = await suggest(source, typed);
      if (suggestions) setFound(suggestions);
    },
    [source],
  );
  const box = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    // Whoever was typing before the scripts came is answered too.
    if (box.current && box.current === document.activeElement) void ask(box.current.value);
  }, [ask]);
  return (
    <>
      <TextInput
        id={id}
        list={list}
        {...rest}
        {...wire}
        ref={(control) => {
          wire.ref(control);
          box.current = control;
        }}
        onChange={(event) => {
          const { value } = event.target;
          void wire.onChange(event);
          if (found.includes(value)) onTake?.(value);
          else void ask(value);
        }}
      />
      <datalist id={list}>
        {found.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
