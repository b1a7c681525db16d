const tag = 0x0112;
const mostEntries = 500;

/** How a photo is to be turned (Exif 2.32, tag 0x0112), from its Exif data; undefined when it is upright or says nothing. */
export const orientationIn = (exif: Buffer): number | undefined => {
  try {
    const isLittle = exif.toString("latin1", 0, 2) === "II";
    const u16 = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
    const directory = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
    const entries = Array.from(
      { length: Math.min(u16(directory), mostEntries) },
      (_, rank) => directory + 2 + rank * 12,
    );
    const entry = entries.find((at) => u16(at) === tag);
    const orientation = entry === undefined ? 1 : u16(entry + 8);
    return orientation >= 2 && orientation <= 8 ? orientation : undefined;
  } catch {
    return undefined;
  }
};

/** Exif data that say how a photo is to be turned and nothing else: a TIFF of one entry. */
export const orientationOnly = (orientation: number): Buffer => {
  const exif = Buffer.alloc(26);
  exif.write("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", "latin1");
  exif.writeUInt16BE(orientation, 18);
  return exif;
};
