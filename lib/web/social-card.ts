import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { fontFile } from "#lib/documents/issued/fonts.ts";
import { asLanguage, type Language, type Text } from "#lib/engine/text.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";

const home: { title: Text; summary: Text } = {
  title: { fr: "Que souhaitez-vous faire\u00a0?", en: "What would you like to do?" },
  summary: {
    fr: "Déposez votre demande, suivez-la pas à pas, jusqu’à votre boîte aux lettres.",
    en: "File your application, follow it step by step, all the way to your letterbox.",
  },
};

const [width, height, margin] = [1200, 630, 90];
const blue = "#1a4f9c";
const day = 86_400;
/** Each is drawn once: there are few, and they change with the version only. */
const drawn = new Map<string, Buffer>();
const most = 200;

export const cardAnswer = (request: Request, slug: string): Response => {
  const procedure = procedureBySlug(slug);
  if (procedure === undefined && slug !== "accueil") return new Response(null, { status: 404 });
  const language = asLanguage(new URL(request.url).searchParams.get("langue"));
  const name = `${language} ${slug} ${procedure?.version ?? 0}`;
  const card = drawn.get(name) ?? draw(procedure ?? home, language);
  if (drawn.size < most) drawn.set(name, card);
  return new Response(new Uint8Array(card), {
    headers: {
      "content-type": "image/png",
      "cache-control": `public, max-age=${day}`,
      "cross-origin-resource-policy": "cross-origin",
    },
  });
};

const draw = ({ title, summary }: { title: Text; summary: Text }, language: Language): Buffer => {
  for (const weight of ["regular", "bold"] as const)
    if (!GlobalFonts.has(`Parvis ${weight}`)) GlobalFonts.register(fontFile(weight), `Parvis ${weight}`);
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#faf8f4";
  pen.fillRect(0, 0, width, height);
  drawMark(pen);
  pen.fillStyle = "#22201c";
  pen.font = '40px "Parvis bold"';
  pen.fillText("Parvis", margin + 92, margin + 50);
  drawThread(pen, margin + 300, margin + 36);
  pen.fillStyle = "#22201c";
  const below = write(pen, titleLines(pen, title[language]), 280);
  pen.fillStyle = "#5c564d";
  pen.font = '36px "Parvis regular"';
  write(pen, { lines: linesOf(pen, summary[language], 3), leading: 48 }, below + 8);
  return canvas.toBuffer("image/png");
};

/** The arch and its threshold. */
const drawMark = (pen: SKRSContext2D): void => {
  pen.save();
  pen.translate(margin, margin);
  pen.scale(2, 2);
  pen.fillStyle = blue;
  pen.beginPath();
  pen.roundRect(0, 0, 36, 36, 10);
  pen.fill();
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 2.8;
  pen.lineCap = "round";
  pen.beginPath();
  pen.moveTo(10.5, 22.5);
  pen.lineTo(10.5, 16);
  pen.arc(18, 16, 7.5, Math.PI, 0);
  pen.lineTo(25.5, 22.5);
  pen.moveTo(6, 28.5);
  pen.lineTo(30, 28.5);
  pen.stroke();
  pen.restore();
};

/** From what was done to what is expected. */
const drawThread = (pen: SKRSContext2D, from: number, y: number): void => {
  const step = (width - margin - from) / 3;
  pen.strokeStyle = blue;
  pen.lineWidth = 4;
  for (const [index, dashes] of [[], [], [0.1, 12]].entries()) {
    pen.lineCap = "round";
    pen.setLineDash(dashes);
    pen.beginPath();
    pen.moveTo(from + index * step, y);
    pen.lineTo(from + (index + 1) * step, y);
    pen.stroke();
  }
  pen.setLineDash([]);
  for (const index of [0, 1, 2, 3]) {
    pen.fillStyle = index < 2 ? blue : "#faf8f4";
    pen.beginPath();
    pen.arc(from + index * step, y, 13, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
};

type Block = { lines: readonly string[]; leading: number };

/** As large as two lines can be, smaller when there are three. */
const titleLines = (pen: SKRSContext2D, words: string): Block => {
  pen.font = '76px "Parvis bold"';
  const large = linesOf(pen, words, 3);
  if (large.length < 3) return { lines: large, leading: 88 };
  pen.font = '62px "Parvis bold"';
  return { lines: linesOf(pen, words, 3), leading: 72 };
};

/** By whole words, in lines as even as may be: none has a word alone that the others could take. What is too long says that it goes on. */
const linesOf = (pen: SKRSContext2D, words: string, most: number): string[] => {
  const widest = width - 2 * margin;
  const wrapped = wrap(pen, words, widest);
  if (wrapped.length > most) return [...wrapped.slice(0, most - 1), `${wrapped[most - 1]}…`];
  let narrower = widest;
  while (wrap(pen, words, narrower - 20).length === wrapped.length) narrower -= 20;
  return wrap(pen, words, narrower);
};

const wrap = (pen: SKRSContext2D, words: string, room: number): string[] => {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** @returns where the next words may begin */
const write = (pen: SKRSContext2D, { lines, leading }: Block, top: number): number => {
  for (const [index, line] of lines.entries()) pen.fillText(line, margin, top + index * leading);
  return top + lines.length * leading;
};
