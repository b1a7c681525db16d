import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "../database/free-port.ts";
import { requireFreePorts } from "./free-ports.ts";
import { readPorts } from "./ports.ts";

describe("a port that is taken", () => {
  it("is refused in French and English, with whose it is and the variable that changes it", async () => {
    const port = await freePort();
    const stranger = createServer().listen(port, "127.0.0.1");
    await once(stranger, "listening");
    const ports = readPorts({ CARRIER_PORT: String(port) });
    await expect(requireFreePorts(ports, ["CARRIER_PORT"], "127.0.0.1")).rejects.toMatchObject({
      text: {
        fr: expect.stringMatching(
          new RegExp(`Le port ${port} \\(transporteur simulé\\) est déjà pris.*CARRIER_PORT=\\d+ npm start`),
        ),
        en: expect.stringMatching(
          new RegExp(`Port ${port} \\(simulated carrier\\) is already taken.*CARRIER_PORT=\\d+ npm start`),
        ),
      },
    });
    stranger.close();
    await once(stranger, "close");
    await expect(requireFreePorts(ports, ["CARRIER_PORT"], "127.0.0.1")).resolves.toBeUndefined();
  });
});
