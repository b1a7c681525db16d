/** What a register is asked, by the names of its own protocol; an empty value is not sent. */
export type Question = Record<string, string>;
