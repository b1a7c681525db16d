import type { Text } from "#lib/engine/text.ts";

/** Where a person can be helped by a person. An administration puts its own here. */
export const contact = {
  phone: "01\u00a099\u00a000\u00a012\u00a034",
  phoneLink: "tel:+33199001234",
  email: "aide@parvis.example",
  hours: { fr: "du lundi au vendredi de 8\u00a0h\u00a030 à 18\u00a0h", en: "Monday to Friday, 8:30 to 18:00" },
} as const satisfies Record<string, string | Text>;
