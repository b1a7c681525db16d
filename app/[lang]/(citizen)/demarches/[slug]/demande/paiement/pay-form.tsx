import { Button } from "#app/_ui/button.tsx";
import type { Language } from "#lib/engine/text.ts";
import { payWords } from "./words.ts";

/** On to the provider’s page, or back to the answers while nothing is paid. */
export function PayForm({ reference, language }: { reference: string; language: Language }) {
  const words = payWords[language];
  return (
    <form method="post" action="/api/paiement" className="pv-actions">
      <input type="hidden" name="dossier" value={reference} />
      <Button name="faire" value="payer">
        {words.pay}
      </Button>
      <Button look={{ variant: "tertiary" }} name="faire" value="modifier">
        {words.change}
      </Button>
    </form>
  );
}
