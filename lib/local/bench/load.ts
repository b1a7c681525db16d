import { Agent, type IncomingMessage, request } from "node:http";

/** One request to send. @property expects the status that means it was done */
export type Shot = {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  expects: number;
};
export type Answered = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

/** Sends one request. @throws when nothing comes back */
export const send = (origin: string, shot: Shot, agent?: Agent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { method = "GET", path, headers = {}, body } = shot;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(`${origin}${path}`, { method, headers: { ...headers, ...length }, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });

export type Volley = { seconds: number; milliseconds: number[] };

/** Sends them all, so many at once: each client waits for its answer before it asks again. @throws at the first that is not answered as it should */
export const fire = async (origin: string, shots: readonly Shot[], clients: number): Promise<Volley> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const milliseconds: number[] = [];
  const waiting = shots.values();
  const client = async () => {
    for (const shot of waiting) {
      const started = performance.now();
      const { status, body } = await send(origin, shot, agent);
      milliseconds.push(performance.now() - started);
      if (status !== shot.expects)
        throw new Error(`${shot.method ?? "GET"} ${shot.path} answered ${status}: ${body.toString().slice(0, 300)}`);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client)).finally(() => agent.destroy());
  return { seconds: (performance.now() - started) / 1000, milliseconds };
};
