/** What may be asked of a person besides their names; a legal person is told by its name and whoever acts for it. */
export const personKinds = ["natural", "legal"] as const;
export const personParts = ["usedName", "gender", "birth", "siret", "email", "phone", "address"] as const;
