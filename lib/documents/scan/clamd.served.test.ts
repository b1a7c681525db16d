import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Readable } from "node:stream";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { eicar, startTestScanner, type TestScanner } from "#lib/local/testing/test-scanner.ts";
import { pdf } from "../intake/fixtures/documents.ts";
import { clamd } from "./clamd.ts";

const megabyte = 1024 * 1024;
let real: TestScanner;
beforeAll(async () => {
  real = await startTestScanner({ most: "2M" });
});
afterAll(() => real.close());

const scan = (content: Buffer) => clamd(real.url).scan(Readable.from(pieces(content)));

function* pieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 60_000) yield content.subarray(at, at + 60_000);
}

const infected = { kind: "infected", signature: "Parvis.Test.Eicar.UNOFFICIAL" };

/** A zip archive of one deflated file (PKWARE APPNOTE 6.3.10, 4.3). */
const zipped = (name: string, content: Buffer): Buffer => {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

describe("a real clamd", () => {
  it("finds nothing in a clean document, of any size it agrees to", async () => {
    expect(await scan(await pdf(3))).toEqual({ kind: "clean" });
    expect(await scan(Buffer.alloc(megabyte, "clean "))).toEqual({ kind: "clean" });
    expect(await scan(Buffer.alloc(0))).toEqual({ kind: "clean" });
  });

  it.each([
    ["plain", async () => eicar()],
    ["inside a PDF", async () => Buffer.concat([await pdf(), Buffer.from("\n% "), eicar(), Buffer.from("\n%%EOF\n")])],
    ["packed in an archive", async () => zipped("facture.pdf", eicar())],
    ["packed twice", async () => zipped("a.zip", zipped("facture.pdf", eicar()))],
    ["a megabyte away", async () => Buffer.concat([Buffer.alloc(megabyte, "clean "), eicar()])],
  ])("finds a signature %s", async (_, make) => {
    expect(await scan(await make())).toEqual(infected);
  });

  it("gives no verdict on more than it agrees to read", async () => {
    await expect(scan(Buffer.alloc(3 * megabyte, "clean "))).rejects.toThrow();
  });

  it("gives no verdict on a content that cannot be read to its end", async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from("begun");
        throw new Error("The disk failed");
      })(),
    );
    await expect(clamd(real.url).scan(broken)).rejects.toThrow("The disk failed");
  });

  it("says whether it is up, and gives no verdict when it is not", async () => {
    expect(await clamd(real.url).isUp()).toBe(true);
    await real.kill();
    expect(await clamd(real.url).isUp()).toBe(false);
    await expect(scan(Buffer.from("clean"))).rejects.toThrow();
    await real.start();
    expect(await scan(Buffer.from("clean"))).toEqual({ kind: "clean" });
  });
});

/** Something else that listens where a scanner should. */
const pretender = async (answer: (socket: Socket) => void) => {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on("error", () => undefined).resume());
    answer(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return clamd(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, { silence: 200, whole: 1_000 });
};

const whenAsked = (words: string) => (socket: Socket) => {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (received.subarray(-4).equals(Buffer.alloc(4))) socket.end(words);
  });
};

describe("what is no clamd", () => {
  it.each([
    ["hangs up", (socket: Socket) => socket.end()],
    ["says nothing", () => undefined],
    ["never ends what it says", (socket: Socket) => void setInterval(() => socket.write("s"), 20).unref()],
    ["says too much", (socket: Socket) => void socket.write("stream: OK".repeat(1_000))],
    ["praises before it has read", (socket: Socket) => void socket.end("stream: OK\0")],
    ["speaks another language", whenAsked("HTTP/1.1 200 OK\r\n\r\nstream: OK\0")],
    ["is vague", whenAsked("stream: OK, maybe\0")],
    ["fails", whenAsked("stream: Can't allocate memory ERROR\0")],
    ["breaks off", whenAsked("stream: OK")],
  ])("gives no verdict when it %s", async (_, answer) => {
    const scanner = await pretender(answer);
    const large = Readable.from(pieces(Buffer.alloc(20 * megabyte)));
    await expect(scanner.scan(large)).rejects.toThrow();
    expect(large.destroyed).toBe(true);
  });

  it("is believed when it speaks as clamd does", async () => {
    const scanner = await pretender(whenAsked("stream: Win.Trojan FOUND\0"));
    expect(await scanner.scan(Readable.from([Buffer.from("x")]))).toEqual({
      kind: "infected",
      signature: "Win.Trojan",
    });
  });
});
