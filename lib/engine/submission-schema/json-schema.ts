export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON Schema 2020-12, section 4.3: a boolean, or keywords. */
export type JsonSchema = boolean | { readonly [keyword: string]: Json };
