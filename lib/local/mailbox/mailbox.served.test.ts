import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { startMailbox } from "#lib/local/mailbox/mailbox.ts";
import { testFolder, untilTestEnds } from "#lib/local/test-folder.ts";

const started = async (folder = testFolder()) => {
  const now = () => new Date("2026-03-12T13:32:10Z");
  const mailbox = await untilTestEnds(startMailbox({ smtpPort: 0, webPort: 0, folder, now }));
  const transport = createTransport({ host: "127.0.0.1", port: mailbox.smtpPort });
  const send = (changed = {}) =>
    transport.sendMail({
      from: "Parvis <ne-pas-repondre@parvis.example>",
      to: "Inès <Ines.Carpentier@example.test>",
      subject: "Votre demande est déposée",
      text: "Suivre : http://localhost:3000/suivi/abc",
      html: '<p>Suivre <a href="http://localhost:3000/suivi/abc">ma demande</a><script>alert(1)</script></p>',
      messageId: "<event-1@parvis.example>",
      ...changed,
    });
  const get = async (path: string) => {
    const answer = await fetch(`${mailbox.url}${path}`);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const list = async (query = "") => JSON.parse((await get(`/api/messages${query}`)).text);
  const fault = (mode: string) =>
    fetch(`${mailbox.url}/api/faults`, { method: "POST", body: JSON.stringify({ mode, delayMs: 20 }) });
  return { url: mailbox.url, send, get, list, fault };
};

const pdf = {
  filename: "accusé d’enregistrement.pdf",
  content: Buffer.from("%PDF-1.7"),
  contentType: "application/pdf",
};

describe("mailbox", () => {
  it("keeps what a real client sends, for the JSON API", async () => {
    const { send, list, get } = await started();
    await send({ bcc: "Archive@parvis.example", attachments: [pdf] });
    const [message] = await list();
    expect(message).toEqual({
      id: expect.any(String),
      from: "ne-pas-repondre@parvis.example",
      to: ["ines.carpentier@example.test", "archive@parvis.example"],
      subject: "Votre demande est déposée",
      text: expect.stringContaining("http://localhost:3000/suivi/abc"),
      html: expect.stringContaining('<a href="http://localhost:3000/suivi/abc">ma demande</a>'),
      messageId: "<event-1@parvis.example>",
      receivedAt: "2026-03-12T13:32:10.000Z",
      attachments: [{ fileName: pdf.filename, mediaType: "application/pdf", size: 8 }],
    });
    expect(JSON.parse((await get(`/api/messages/${message.id}`)).text)).toEqual(message);
    expect((await get("/api/messages/unknown")).status).toBe(404);
  });

  it("finds by recipient and by instant, newest first", async () => {
    const { send, list, get } = await started();
    await send();
    await send({ to: "hugo.marchand@example.test", subject: "Second" });
    expect((await list()).map(({ subject }: { subject: string }) => subject)).toEqual([
      "Second",
      "Votre demande est déposée",
    ]);
    expect(await list("?to=INES.carpentier@example.test")).toHaveLength(1);
    expect(await list("?since=2026-03-12T13:32:10Z")).toHaveLength(2);
    expect(await list("?since=2026-03-12T13:32:11Z")).toHaveLength(0);
    expect((await get("/api/messages?since=hier")).status).toBe(400);
  });

  it("remembers after a restart, and forgets when told", async () => {
    const folder = testFolder();
    await (await started(folder)).send({ attachments: [pdf] });
    const { list, url } = await started(folder);
    expect(await list()).toHaveLength(1);
    expect((await fetch(`${url}/api/messages`, { method: "DELETE" })).status).toBe(204);
    expect(await list()).toEqual([]);
  });
});

describe("the mailbox’s pages", () => {
  it("list the messages of one recipient", async () => {
    const { send, get } = await started();
    await send({ subject: "<b>Objet</b>" });
    await send({ to: "hugo.marchand@example.test", subject: "Second" });
    const { text } = await get("/?to=ines.carpentier@example.test");
    expect(text).toContain("&lt;b&gt;Objet&lt;/b&gt;");
    expect(text).not.toContain(">Second<");
    expect(text).toContain("jeudi 12 mars 2026 à 14\u00a0h\u00a032");
  });

  it("show a message cut off from scripts and network, its text, its headers", async () => {
    const { send, get, list } = await started();
    await send();
    const [{ id }] = await list();
    const frame = await get(`/messages/${id}/html`);
    expect(frame.headers.get("content-security-policy")).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
    );
    expect(frame.text).toContain('<a target="_blank" rel="noopener" href="http://localhost:3000/suivi/abc">');
    expect((await get(`/messages/${id}`)).text).toContain(`src="/messages/${id}/html"`);
    expect((await get(`/messages/${id}?vue=texte`)).text).toContain('<a href="http://localhost:3000/suivi/abc"');
    expect((await get(`/messages/${id}?vue=en-tetes`)).text).toContain("&lt;event-1@parvis.example&gt;");
    expect((await get("/messages/unknown")).status).toBe(404);
  });

  it("give an attachment back byte for byte", async () => {
    const { send, get, list } = await started();
    await send({ attachments: [pdf] });
    const [{ id }] = await list();
    const file = await get(`/messages/${id}/pieces-jointes/0`);
    expect([file.text, file.headers.get("content-type")]).toEqual(["%PDF-1.7", "application/pdf"]);
    expect(file.headers.get("content-disposition")).toContain("accus%C3%A9%20d%E2%80%99enregistrement.pdf");
    expect((await get(`/messages/${id}/pieces-jointes/1`)).status).toBe(404);
  });
});

describe("the mailbox’s faults", () => {
  it.each([
    ["refuse", { responseCode: 550 }],
    ["tempfail", { responseCode: 451 }],
    ["hang-up", { code: "ECONNECTION" }],
  ])("with %s the sender knows, and nothing is kept", async (mode, error) => {
    const { send, fault, list } = await started();
    await fault(mode);
    await expect(send()).rejects.toMatchObject(error);
    expect(await list()).toEqual([]);
  });

  it("with drop the sender believes it arrived", async () => {
    const { send, fault, list } = await started();
    await fault("drop");
    await send();
    expect(await list()).toEqual([]);
  });

  it("with tarpit it arrives late", async () => {
    const { send, fault, list } = await started();
    await fault("tarpit");
    await send();
    expect(await list()).toHaveLength(1);
  });
});
