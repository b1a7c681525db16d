import { errorId } from "./field-wiring.ts";

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <div className="ds-validation-message" data-color="danger" id={errorId(id)}>
      <p>{error}</p>
    </div>
  );
}
