import type { Language } from "#lib/engine/text.ts";

/** The service a document comes from: all that a person needs to write or call (CRPA R112-11-1, 2°). */
export type IssuingService = {
  name: string;
  postalAddress: readonly string[];
  email: string;
  phone: string;
};

/** What every issued document carries. Words are already in its language; instants are printed in Paris time. */
export type IssuedDocument = {
  language: Language;
  reference: string;
  procedure: string;
  /** When it is made: printed, and recorded as its date of creation. The same data give the same bytes. */
  issuedAt: Date;
  service: IssuingService;
  /** The page where anyone can check it, and the code they compare. */
  verification: { url: string; code: string };
  /** Stamped as a specimen without value. */
  demonstration: boolean;
};

export type Row = { label: string; value: string };
export type RowGroup = { title: string; rows: readonly Row[] };
