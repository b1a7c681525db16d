import type { Language, Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { TextInput } from "../form/text-input.tsx";

const words = {
  reference: { fr: "Numéro de dossier", en: "Reference number" },
  hint: {
    fr: "Il figure sur votre accusé d’enregistrement, comme ",
    en: "It is on your acknowledgement, such as ",
  },
  email: { fr: "Adresse e-mail du dossier", en: "E-mail address of the application" },
  send: { fr: "Recevoir mon lien de suivi", en: "Send me my tracking link" },
} as const satisfies Record<string, Text>;

/** The answer says the same whether they match or not. */
export function FollowForm({ language, primary = false }: { language: Language; primary?: boolean }) {
  return (
    <form className="pv-stack" method="post" action="/api/suivi">
      <TextInput
        id="reference"
        name="reference"
        label={words.reference[language]}
        hint={<Hint language={language} />}
        required
        maxLength={20}
        spellCheck={false}
      />
      <TextInput
        id="email"
        name="email"
        type="email"
        label={words.email[language]}
        autoComplete="email"
        required
        maxLength={254}
      />
      <Button look={{ variant: primary ? "primary" : "secondary", wide: true }}>{words.send[language]}</Button>
    </form>
  );
}

function Hint({ language }: { language: Language }) {
  return (
    <>
      {words.hint[language]}
      <span className="pv-nb">D-7KQ4-M2XP</span>.
    </>
  );
}
