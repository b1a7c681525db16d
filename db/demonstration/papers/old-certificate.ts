import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { fontFile } from "#lib/documents/issued/fonts.ts";
import type { RegisteredVehicle } from "#lib/local/vehicle-register/vehicle.ts";

export type Sale = { date: string; time: string; buyer: string };

const wide = 1320;
const high = 800;
const card = { x: 52, y: 44, width: wide - 104, height: high - 88 };
const ink = "#2f4a8c";

/** A photograph of the former certificate, struck through and signed. @param timed whether the seller wrote the hour down */
export const oldCertificate = (registered: RegisteredVehicle, sale: Sale, timed: boolean): Buffer => {
  learnLetters();
  const canvas = createCanvas(wide, high);
  const pen = canvas.getContext("2d");
  drawTable(pen);
  drawRubrics(pen, registered);
  strikeThrough(pen);
  handWrite(pen, `Vendu le ${sale.date.split("-").toReversed().join(" / ")}`, 140, 660);
  if (timed) handWrite(pen, `à ${sale.time.replace(":", " h ")}`, 705, 642);
  sign(pen);
  // Encoded in the background, a canvas may be collected meanwhile, and the process falls.
  return canvas.encodeSync("jpeg", 82);
};

let learnt = false;

const learnLetters = (): void => {
  if (learnt) return;
  GlobalFonts.register(fontFile("regular"), "paper");
  GlobalFonts.register(fontFile("bold"), "paper bold");
  learnt = true;
};

/** The table it lies on, the card and its heading. */
const drawTable = (pen: SKRSContext2D): void => {
  const wood = pen.createLinearGradient(0, 0, wide, high);
  wood.addColorStop(0, "#ece7da");
  wood.addColorStop(1, "#d9d2c2");
  pen.fillStyle = wood;
  pen.fillRect(0, 0, wide, high);
  pen.save();
  pen.shadowColor = "rgba(60, 48, 30, 0.35)";
  pen.shadowBlur = 34;
  pen.shadowOffsetY = 12;
  box(pen, card.x, card.y, card.width, card.height, "#f7f2ea");
  pen.restore();
  box(pen, card.x, card.y, card.width, 84, "#ebcfc5");
  write(pen, "CERTIFICAT D’IMMATRICULATION", card.x + 36, card.y + 53, { bold: true, size: 30, colour: "#6b2f26" });
  write(pen, "SPÉCIMEN", card.x + card.width - 180, card.y + 53, { size: 24, colour: "#6b2f26" });
};

const rubricsOf = ({ vehicle, holderName, formula }: RegisteredVehicle): [string, string][] => [
  ["A", vehicle.plate],
  ["B", french(vehicle.firstRegistered)],
  ["C.1", holderName.toUpperCase()],
  ["D.1", vehicle.make],
  ["D.3", vehicle.model],
  ["E", vehicle.vin],
  ["I", french(vehicle.registered)],
  ["J.1", vehicle.nationalType],
  ["P.3", vehicle.energy ?? "–"],
  ["P.6", String(vehicle.fiscalPower)],
  ["V.7", vehicle.co2 === null ? "–" : String(vehicle.co2)],
  ["Formule", formula ?? "–"],
];

const drawRubrics = (pen: SKRSContext2D, registered: RegisteredVehicle): void => {
  for (const [index, [code, value]] of rubricsOf(registered).entries()) {
    const left = card.x + 36 + (index < 6 ? 0 : 640);
    const line = card.y + 140 + (index % 6) * 52;
    write(pen, code, left, line, { bold: true, size: 22, colour: "#8a5247" });
    write(pen, value, left + (index < 6 ? 74 : 118), line, { size: 27, colour: "#26221d" });
  }
  pen.strokeStyle = "#cfc4ae";
  pen.lineWidth = 2;
  for (const line of [card.y + 455, card.y + 505]) stroke(pen, [card.x + 36, line], [card.x + card.width - 36, line]);
};

const strikeThrough = (pen: SKRSContext2D): void => {
  pen.strokeStyle = ink;
  pen.lineWidth = 5;
  pen.lineCap = "round";
  stroke(pen, [card.x + 44, card.y + 640], [card.x + card.width - 60, card.y + 118]);
  stroke(pen, [card.x + 80, card.y + 668], [card.x + card.width - 26, card.y + 150]);
};

/** Slanted and rising a little, as one writes on a bonnet. */
const handWrite = (pen: SKRSContext2D, text: string, x: number, y: number): void => {
  pen.save();
  pen.transform(1, -0.04, -0.22, 1, x, y);
  write(pen, text, 0, 0, { size: 44, colour: ink });
  pen.restore();
};

const sign = (pen: SKRSContext2D): void => {
  pen.save();
  pen.translate(930, 610);
  pen.strokeStyle = ink;
  pen.lineWidth = 5;
  pen.beginPath();
  pen.moveTo(0, 50);
  pen.bezierCurveTo(30, -40, 62, -22, 44, 40);
  pen.bezierCurveTo(36, 74, 78, 18, 92, 8);
  pen.bezierCurveTo(104, 0, 88, 52, 112, 40);
  pen.bezierCurveTo(134, 28, 136, 6, 150, 14);
  pen.bezierCurveTo(162, 22, 142, 50, 172, 36);
  pen.bezierCurveTo(206, 18, 196, -18, 262, 0);
  pen.moveTo(24, 78);
  pen.bezierCurveTo(90, 88, 170, 74, 236, 60);
  pen.stroke();
  pen.restore();
};

type Look = { bold?: boolean; size: number; colour: string };

const write = (pen: SKRSContext2D, text: string, x: number, y: number, { bold, size, colour }: Look): void => {
  pen.font = `${size}px "${bold ? "paper bold" : "paper"}"`;
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
};

const box = (pen: SKRSContext2D, x: number, y: number, width: number, height: number, colour: string): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, width, height, 16);
  pen.fill();
};

const stroke = (pen: SKRSContext2D, [x, y]: [number, number], [toX, toY]: [number, number]): void => {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
  pen.stroke();
};

const french = (day: string): string => day.split("-").toReversed().join("/");
