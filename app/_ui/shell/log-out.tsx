import type { Language, Text } from "#lib/engine/text.ts";

const words: Text = { fr: "Se déconnecter", en: "Sign out" };

export function LogOut({ language }: { language: Language }) {
  return (
    <form method="post" action="/deconnexion">
      <button className="pv-lang" type="submit">
        {words[language]}
      </button>
    </form>
  );
}
