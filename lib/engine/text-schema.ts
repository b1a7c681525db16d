import { z } from "zod";

export const textSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
