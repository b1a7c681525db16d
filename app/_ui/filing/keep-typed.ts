import type { RefCallBack } from "react-hook-form";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Said = string | boolean;

/**
 * A form library that takes a control over writes its own value in it. What a person typed before the scripts came is newer:
 * it is written again, and told to the library by `giveBack`.
 */
export const keepTyped =
  (take: RefCallBack, giveBack: (said: Said) => void) =>
  (control: Control | null): void => {
    const said = control && read(control);
    take(control);
    if (!control || said === null || read(control) === said) return;
    write(control, said);
    giveBack(said);
  };

const read = (control: Control): Said => {
  if (isTickBox(control)) return control.checked;
  return groupOf(control)?.value ?? control.value;
};

const write = (control: Control, said: Said): void => {
  if (isTickBox(control)) control.checked = said === true;
  else (groupOf(control) ?? control).value = String(said);
};

const isTickBox = (control: Control): control is HTMLInputElement => control.type === "checkbox";

/** The choice that a radio is of: taken one by one, they answer together. */
const groupOf = ({ type, form, name }: Control): RadioNodeList | undefined => {
  const found = type === "radio" ? form?.elements.namedItem(name) : undefined;
  return found instanceof RadioNodeList ? found : undefined;
};
