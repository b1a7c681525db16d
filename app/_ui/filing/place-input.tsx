"use client";

import { type ChangeEvent, type ComponentProps, useState } from "react";
import { TextInput } from "../form/text-input.tsx";
import { suggest } from "./suggest.ts";
import type { Wire } from "./use-questions.ts";

type PlaceInputProps = Omit<ComponentProps<typeof TextInput>, "list" | "onChange" | "onBlur" | "ref"> & {
  id: string;
  /** Where suggestions are asked for; what was typed is added at its end. */
  source: string;
  wire: ReturnType<Wire>;
  /** When one of the suggestions was taken. */
  onTake?: (taken: string) => void;
};

/** A line of text that suggests while it is typed. Without script the server understands, or asks which one. */
export function PlaceInput({ id, source, wire, onTake, ...rest }: PlaceInputProps) {
  const [found, setFound] = useState<readonly string[]>([]);
  const list = `${id}-propositions`;
  const typed = async (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    if (found.includes(value)) return onTake?.(value);
    const suggestions = await suggest(source, value);
    if (suggestions) setFound(suggestions);
  };
  return (
    <>
      <TextInput
        id={id}
        list={list}
        {...rest}
        {...wire}
        onChange={(event) => {
          void wire.onChange(event);
          void typed(event);
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
