/** What the antivirus said of a file handed in; nothing was asked while no antivirus was configured. */
export const scanStates = ["not_scanned", "pending", "clean", "infected"] as const;
export type ScanState = (typeof scanStates)[number];
