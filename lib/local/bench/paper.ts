import sharp from "sharp";
import { paper, write } from "#db/demonstration/papers/paper.ts";

/** A report of one page with a photograph, of the size asked within a hundredth. */
export const paperOf = async (bytes: number): Promise<Buffer> => {
  for (let side = 120; ; side += 8) {
    const noise = {
      create: {
        width: side,
        height: side,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 40 },
      },
    } as const;
    const photograph = await sharp(noise).jpeg({ quality: 80 }).toBuffer();
    const made = await paper("Procès-verbal de contrôle technique – spécimen", new Date(0), (pen) => {
      write(pen, "Procès-verbal de contrôle technique périodique", 56, 50, { font: "bold", size: 18 });
      pen.image(photograph, 56, 120, { width: 300 });
    });
    if (made.length >= bytes) return made;
  }
};
