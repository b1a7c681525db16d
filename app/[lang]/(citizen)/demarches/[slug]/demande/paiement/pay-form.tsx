import { Button } from "#app/_ui/button.tsx";
import type { Application } from "#lib/applications/transition.ts";
import type { Language } from "#lib/engine/text.ts";
import { payWords } from "./words.ts";

/** On to the provider’s page, or back to the answers while nothing is filed. */
type PayFormProps = { application: Pick<Application, "reference" | "decision">; language: Language };

export function PayForm({ application: { reference, decision }, language }: PayFormProps) {
  const words = payWords[language];
  return (
    <form method="post" action="/api/paiement" className="pv-actions">
      <input type="hidden" name="dossier" value={reference} />
      <Button name="faire" value="payer">
        {words.pay}
      </Button>
      {decision === "awaiting_payment" ? (
        <Button look={{ variant: "tertiary" }} name="faire" value="modifier">
          {words.change}
        </Button>
      ) : null}
    </form>
  );
}
