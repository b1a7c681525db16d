import type { MediaType } from "../../media-type.ts";
import { bareHeic } from "./bare-heic.ts";
import { bareJpeg } from "./bare-jpeg.ts";
import { barePng } from "./bare-png.ts";
import { bareTiff } from "./bare-tiff.ts";

/** A photo without where, when and with what it was taken; its picture is not encoded again. @throws Unreadable */
export const withoutMetadata = (mediaType: MediaType, content: Buffer): Buffer => {
  switch (mediaType) {
    case "application/pdf":
      return content;
    case "image/heic":
      return bareHeic(content);
    case "image/tiff":
      return bareTiff(content);
    case "image/jpeg":
      return bareJpeg(content);
    case "image/png":
      return barePng(content);
  }
};
