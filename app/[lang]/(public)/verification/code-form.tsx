import { Button } from "#app/_ui/button.tsx";
import { TextInput } from "#app/_ui/form/text-input.tsx";
import type { Language } from "#lib/engine/text.ts";
import { checkWords as words } from "./words.ts";

export function CodeForm({ language, code }: { language: Language; code?: string }) {
  return (
    <form method="get" action="/verification" className="pv-stack">
      <TextInput
        id="code"
        name="code"
        label={words.code[language]}
        hint={words.codeHint[language]}
        defaultValue={code}
        required
        maxLength={40}
        spellCheck={false}
        autoCapitalize="characters"
      />
      <Button>{words.check[language]}</Button>
    </form>
  );
}
