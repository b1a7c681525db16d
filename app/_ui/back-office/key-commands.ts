const commands = {
  j: "next",
  k: "previous",
  o: "open",
  x: "choose",
  a: "assign",
  "/": "search",
  "?": "help",
} as const;
export type Command = (typeof commands)[keyof typeof commands];

const known = new Map<string, Command>(Object.entries(commands));

/** What a key asks for; nothing while someone types, chooses in a list, or holds a modifier for the browser. */
export const commandOf = (event: KeyboardEvent): Command | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  if (document.querySelector("dialog[open]")) return undefined;
  return known.get(event.key);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])"));
