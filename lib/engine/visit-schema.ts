import { z } from "zod";
import { textSchema } from "./text-schema.ts";

/** A civil servant may come and see the place while the case is examined: what the visit is called. */
export const visitSchema = z.strictObject({ title: textSchema });
