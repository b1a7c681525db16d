type Names = { givenName: string; familyName: string; usedName?: string | undefined };

/** How a person is addressed: the first given name, and the name they use. Civil registers write names in capitals. */
export const displayName = (names: Names): string => `${firstName(names.givenName)} ${surname(names)}`;

export const initials = (names: Names): string =>
  `${firstLetter(firstName(names.givenName))}${firstLetter(surname(names))}`;

const firstName = (givenName: string): string => inLowerCase(givenName.split(" ")[0] ?? "");

const surname = ({ familyName, usedName }: Names): string => inLowerCase(usedName || familyName);

const firstLetter = (name: string): string => [...name][0]?.toLocaleUpperCase("fr") ?? "";

const inLowerCase = (name: string): string => (name === name.toLocaleUpperCase("fr") ? titled(name) : name);

const titled = (name: string): string =>
  name.toLocaleLowerCase("fr").replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase("fr"));
