import type { Story } from "./story.ts";

/** Drafts, and what was sent but not paid. */
export const unfiled: readonly Story[] = [
  { who: "ines.carpentier", plate: "GT-176-MS", papers: "code", filed: [1, "21:42"], draft: { step: "titulaire" } },
  {
    who: "annelaure.huchard",
    plate: "GM-260-DV",
    papers: "formula",
    filed: [2, "18:20"],
    draft: { step: "documents", slots: ["oldCertificate", "proofOfAddress"] },
  },
  // The register opposes this sale: the draft waits for the seller to settle it.
  { who: "yacine.belkhodja", plate: "EK-771-ZR", papers: "code", filed: [3, "12:05"], draft: { step: "vehicule" } },
  { who: "lina.rousselot", plate: "FD-731-MN", papers: "code", filed: [6, "17:31"], draft: { step: "situation" } },
  { who: "noelle.boeuvre", plate: "FX-519-QJ", papers: "code", filed: [1, "20:14"], payment: "refused" },
  { who: "lisandru.pietracci", plate: "BC-274-VD", papers: "code", filed: [1, "13:47"], payment: "not_tried" },
];
