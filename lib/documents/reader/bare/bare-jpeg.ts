import { Unreadable } from "../opened-document.ts";
import { orientationIn, orientationOnly } from "./orientation.ts";

/**
 * A JPEG (ITU-T T.81, annex B) without what was written beside the picture: where and with what it was taken, thumbnails,
 * comments, and whatever follows its end. The picture’s own bytes are copied as they are.
 */
export const bareJpeg = (content: Buffer): Buffer => {
  const all = [...segments(content)];
  const exif = all.find((segment) => segment[1] === app1 && segment.toString("latin1", 4, 10) === "Exif\0\0");
  const orientation = exif && orientationIn(exif.subarray(10));
  const kept = all.filter(isNeeded);
  const head = kept[0]?.[1] === jfif ? 1 : 0;
  if (orientation !== undefined) kept.splice(head, 0, exifSegment(orientation));
  return Buffer.concat([content.subarray(0, 2), ...kept]);
};

const jfif = 0xe0;
const app1 = 0xe1;
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

/** JFIF, the colour profile and Adobe’s transform say how to show the picture. */
const isNeeded = (segment: Buffer): boolean => {
  const marker = segment.readUInt8(1);
  if (marker === 0xfe) return false;
  if (!isApplication(marker)) return true;
  const name = segment.toString("latin1", 4, 16);
  if (marker === jfif) return name.startsWith("JFIF\0");
  if (marker === 0xe2) return name.startsWith("ICC_PROFILE\0");
  return marker === 0xee && name.startsWith("Adobe");
};

const exifSegment = (orientation: number): Buffer => {
  const body = Buffer.concat([Buffer.from("Exif\0\0"), orientationOnly(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([head, body]);
};

/** From after the first marker to the end mark included; a scan goes with the segment that begins it. */
function* segments(content: Buffer) {
  for (let at = 2; at < content.length; ) {
    while (content[at] === 0xff && content[at + 1] === 0xff) at++;
    const marker = content[at + 1];
    if (content[at] !== 0xff || marker === undefined) throw new Unreadable("broken");
    const end = endOf(content, at, marker);
    yield content.subarray(at, end);
    if (marker === 0xd9) return;
    at = end;
  }
}

const endOf = (content: Buffer, at: number, marker: number): number => {
  if (marker === 0xd9 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return at + 2;
  if (at + 4 > content.length) throw new Unreadable("broken");
  const end = at + 2 + content.readUInt16BE(at + 2);
  return marker === 0xda ? endOfScan(content, end) : end;
};

/** Within a scan a stuffed zero and the restart marks are data. */
const endOfScan = (content: Buffer, from: number): number => {
  for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return content.length;
};
