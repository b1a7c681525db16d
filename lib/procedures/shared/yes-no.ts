/** The two options of a yes-or-no question, in its own words. */
export const yesNo = (yes: string, no: string, yesEn = "Yes", noEn = "No") => [
  { value: "yes", label: { fr: yes, en: yesEn } },
  { value: "no", label: { fr: no, en: noEn } },
];
