import type { Language } from "#lib/engine/text.ts";
import { bodyProblem, readVehicleFeeInput, type VehicleFeeProblem } from "./read-vehicle-fee-input.ts";
import { vehicleRegistrationFee } from "./vehicle-registration-fee.ts";

const bodyLimit = 16_384;

/** The fee of the operation described in the body, in the reader's language; what is wrong with it otherwise. */
export async function answerFeeRequest(request: Request): Promise<Response> {
  const body = await limitedText(request);
  if (body === undefined) return refusal(413, bodyProblem);
  const reading = readVehicleFeeInput(jsonOf(body));
  if (reading.kind === "problem") return refusal(400, reading.problem);

  const language = preferredLanguage(request.headers.get("accept-language"));
  const { scale, lines, totalCents } = vehicleRegistrationFee(reading.input);
  const told = lines.map((line) => ({
    code: line.code,
    label: line.label[language],
    cents: line.cents,
    explanation: line.explanation[language],
    source: line.source[language],
  }));
  return Response.json(
    { scale, lines: told, totalCents },
    { headers: { "content-language": language, vary: "accept-language" } },
  );
}

const refusal = (status: 400 | 413, { field, message }: VehicleFeeProblem): Response =>
  Response.json({ error: { field, message } }, { status });

/** The body as text; undefined past the limit, without reading the rest. */
async function limitedText(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The one of ours the reader would rather have (RFC 9110, section 12.5.4); French when none is asked for. */
function preferredLanguage(header: string | null): Language {
  const ranges = (header ?? "").split(",").map((range) => {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
    return { language: tag.trim().split("-")[0], quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
  });
  const qualityOf = (language: Language): number =>
    Math.max(0, ...ranges.filter((range) => range.language === language).map(({ quality }) => quality));
  return qualityOf("en") > qualityOf("fr") ? "en" : "fr";
}
