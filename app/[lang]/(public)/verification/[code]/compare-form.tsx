import { Alert } from "#app/_ui/alert.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { Language } from "#lib/engine/text.ts";
import { checkWords as words } from "../words.ts";

type CompareFormProps = {
  code: string;
  language: Language;
  sha256: string;
  /** The fingerprint of the file just sent, if one was. */
  checked: string | undefined;
  refusal: string | undefined;
};

/** Sends a file to compare with the document, and says what came of it. */
export function CompareForm({ code, language, sha256, checked, refusal }: CompareFormProps) {
  return (
    <section className="pv-box pv-stack pv-noprint" aria-labelledby="fichier">
      <h2 id="fichier">{words.compare[language]}</h2>
      {checked && !refusal ? <Outcome same={checked === sha256} language={language} /> : null}
      {refusal ? (
        <Alert tone="danger" announced>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <p className="pv-soft">{words.compareDetail[language]}</p>
      <form method="post" encType="multipart/form-data" action={`/api/verification/${code}`} className="pv-stack">
        <div className="ds-field">
          <label htmlFor="a-comparer" className="ds-label">
            {words.file[language]}
          </label>
          <input id="a-comparer" type="file" name="fichier" accept="application/pdf,.pdf" required />
        </div>
        <p>
          <Button look={{ variant: "secondary" }}>{words.compareButton[language]}</Button>
        </p>
      </form>
    </section>
  );
}

function Outcome({ same, language }: { same: boolean; language: Language }) {
  return (
    <Alert tone={same ? "success" : "danger"} title={same ? words.same[language] : words.other[language]} announced>
      <p>{same ? words.sameDetail[language] : words.otherDetail[language]}</p>
    </Alert>
  );
}
