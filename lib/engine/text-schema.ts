import { z } from "zod";

export const textSchema = z.object({ fr: z.string().min(1), en: z.string().min(1) });
