import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * down: nobody listens · silent: never answers · dripping: a byte now and then · endless: never stops · torn: hangs up half-way ·
 * nonsense: a page where data is due · types: data of another shape · failing: 500 · elsewhere: sends to another address
 */
export const httpIllnesses = [
  ...["down", "silent", "dripping", "endless", "torn", "nonsense", "types", "failing", "elsewhere"],
] as const;
export type Faulty = {
  url: string;
  is: (illness: string) => Promise<void>;
  /** How many connections came in, refused ones not. */
  asked: () => number;
  close: () => Promise<void>;
};

type Say = (asked: { address: string; body: string }) => { status: number; type: string; body: string };

/** A server of another system, as ill as one asks; when it is well it says what `say` says. */
export const startFaultyHttp = async (say: Say): Promise<Faulty> => {
  let illness = "well";
  let asked = 0;
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked += 1;
    void answer(request, response, illness, say);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const port = await listen(server, 0);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    is: async (next) => {
      for (const socket of sockets) socket.destroy();
      if (next === "down" && illness !== "down") await stop();
      if (next !== "down" && illness === "down") await listen(server, port);
      illness = next;
    },
    close: () => (illness === "down" ? Promise.resolve() : stop()),
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

const answer = async (request: IncomingMessage, response: ServerResponse, illness: string, say: Say): Promise<void> => {
  response.on("error", () => undefined);
  let body = "";
  for await (const chunk of request) body += chunk;
  switch (illness) {
    case "silent":
      return;
    case "dripping":
      return drip(response, " ", 100);
    case "endless":
      return drip(response, " ".repeat(64 * 1024), 0);
    case "torn":
      response.writeHead(200, { "content-length": "100" }).write("{");
      return void response.socket?.destroy();
    case "nonsense":
      return void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Bienvenue</h1>");
    case "types":
      return void response
        .writeHead(200, { "content-type": "application/json" })
        .end('{"vehicle":[],"returnCode":"x"}');
    case "failing":
      return void response.writeHead(500).end("Internal Server Error");
    case "elsewhere":
      return void response.writeHead(302, { location: `/elsewhere${request.url}` }).end();
  }
  const said = say({ address: request.url ?? "", body });
  response.writeHead(said.status, { "content-type": said.type }).end(said.body);
};

const drip = (response: ServerResponse, drop: string, pause: number): void => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(drop), pause);
  response.once("close", () => clearInterval(timer));
};
