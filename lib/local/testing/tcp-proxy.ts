import { createConnection, createServer, type Socket } from "node:net";

/**
 * What happens between a client and a server: nothing (`clear`), a line that is cut (`cut`: every connection is reset), one
 * that is silent and later goes on (`hung`), one that stays silent for who was already connected (`half-open`), or a slow one.
 */
export type Weather = "clear" | "cut" | "hung" | "half-open" | "slow";
export type TcpProxy = { port: number; become: (weather: Weather) => void; close: () => Promise<void> };

const slowness = 100;

/** A line of our own to a server on this machine, that can be troubled. */
export const startTcpProxy = async (target: number, port = 0): Promise<TcpProxy> => {
  let weather: Weather = "clear";
  const lines = new Set<Line>();
  const server = createServer((near) => {
    if (weather === "cut") return void near.resetAndDestroy();
    const line = openLine(near, createConnection({ host: "127.0.0.1", port: target }), () => weather);
    lines.add(line);
    near.once("close", () => lines.delete(line));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    become: (next) => {
      weather = next;
      for (const line of lines) line.feel(next);
    },
    close: async () => {
      for (const line of lines) line.feel("cut");
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

type Line = { feel: (weather: Weather) => void };

const openLine = (near: Socket, far: Socket, weather: () => Weather): Line => {
  let lost = false;
  const pass = (from: Socket, to: Socket): void => {
    from.on("data", (chunk) => {
      if (lost) return;
      if (weather() === "slow") setTimeout(() => to.writable && to.write(chunk), slowness);
      else if (to.writable) to.write(chunk);
    });
    from.on("error", () => to.destroy());
    from.on("close", () => void (weather() === "hung" || lost || to.destroySoon()));
  };
  pass(near, far);
  pass(far, near);
  const feel = (now: Weather): void => {
    if (now === "cut") for (const end of [near, far]) end.resetAndDestroy();
    if (now === "half-open") lost = true;
    for (const end of [near, far]) now === "hung" ? end.pause() : end.resume();
  };
  feel(weather() === "half-open" ? "clear" : weather());
  return { feel };
};
