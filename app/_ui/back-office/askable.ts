/** What may be asked again of the person, and for which reasons. */
export type AskableThing = {
  kind: "document" | "field";
  key: string;
  label: string;
  /** Already ticked: the checklist found it wrong, or it is not there. */
  isWanted: boolean;
  isMissing: boolean;
};
/** `wording` is in the language of the person who will read it. */
export type CorrectableGround = { code: string; label: string; wording: string };
