import { createConnection, createServer, type Socket } from "node:net";

/**
 * One address before several web processes: each connection goes to the next process that takes it. Nothing is retried once
 * sent: that is the client’s affair, with the same key.
 */
export const startBalancer = async (port: number, backends: readonly number[]): Promise<() => Promise<void>> => {
  let turn = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    sockets.add(near);
    near.once("close", () => sockets.delete(near)).on("error", () => near.destroy());
    turn += 1;
    const order = backends.map((_, index) => backends[(turn + index) % backends.length] ?? 0);
    reach(order).then(
      (far) => join(near, far),
      () => near.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
};

/** @throws when none of them listens */
const reach = async ([port = 0, ...others]: readonly number[]): Promise<Socket> => {
  try {
    return await connect(port);
  } catch (fault) {
    if (others.length === 0) throw fault;
    return reach(others);
  }
};

const connect = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(socket)).once("error", reject);
  });

const join = (near: Socket, far: Socket): void => {
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const)
    one.on("error", () => other.destroy()).once("close", () => other.destroy());
  near.pipe(far).pipe(near);
};
