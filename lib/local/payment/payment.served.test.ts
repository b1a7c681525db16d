import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { startPayment } from "#lib/local/payment/payment.ts";
import { escapeXml, readXml, type XmlElement } from "#lib/local/payment/xml.ts";
import { testFolder, untilTestEnds } from "#lib/local/test-folder.ts";

const namespace =
  "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService";

/** A portal that hears notifications, refusing as many as told. */
const portal = async (refusals = 0) => {
  const heard: string[] = [];
  let left = refusals;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      heard.push(body);
      response.writeHead(left > 0 ? 503 : 200).end();
      left -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  await untilTestEnds(Promise.resolve({ close }));
  return { heard, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}` };
};

const started = async ({ folder = testFolder(), refusals = 0 } = {}) => {
  let instant = Date.parse("2026-03-12T13:32:10Z");
  const { heard, url } = await portal(refusals);
  const payment = await untilTestEnds(
    startPayment({ port: 0, folder, client: "123456", now: () => new Date(instant) }),
  );
  const call = async (operation: string, fields: Record<string, string>): Promise<Record<string, string | number>> => {
    const argument = Object.entries(fields)
      .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
      .join("");
    const body = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:pai="${namespace}"><soapenv:Header/><soapenv:Body><pai:${operation}><arg0>${argument}</arg0></pai:${operation}></soapenv:Body></soapenv:Envelope>`;
    const answer = await fetch(`${payment.url}/tpa/services/securite`, {
      method: "POST",
      body,
      headers: { "content-type": "text/xml" },
    });
    return { status: answer.status, ...told(await answer.text()) };
  };
  const wanted = {
    exer: "2026",
    mel: "a@b.test",
    montant: "42776",
    numcli: "123456",
    objet: "Carte grise <AB-123-CD> & co",
    refdet: "000000000012345",
    saisie: "T",
    urlnotif: `${url}/notif`,
    urlredirect: `${url}/retour?x=1`,
  };
  const create = (changed = {}) => call("creerPaiementSecurise", { ...wanted, ...changed });
  const detail = (idOp: string) => call("recupererDetailPaiementSecurise", { idOp });
  const decide = (idop: string, decision: string, carte = "4970 1000 0000 0014") =>
    fetch(`${payment.url}/tpa/paiementws.web`, {
      method: "POST",
      body: new URLSearchParams({ idop, decision, carte }),
      redirect: "manual",
    });
  const open = async (idop: string) => {
    const answer = await fetch(`${payment.url}/tpa/paiementws.web?idop=${idop}`);
    return { status: answer.status, html: await answer.text(), policy: answer.headers.get("content-security-policy") };
  };
  const fault = (mode: string) =>
    fetch(`${payment.url}/demo/faults`, { method: "POST", body: JSON.stringify({ mode, delayMs: 20 }) });
  const pass = (minutes: number) => {
    instant += minutes * 60_000;
  };
  return { call, create, detail, decide, open, fault, pass, heard, url };
};

/** The leaves of a SOAP answer, whatever holds them. */
const told = (source: string): Record<string, string> => {
  const leaves = (element: XmlElement): [string, string][] =>
    element.children.length === 0 ? [[element.name, element.text]] : element.children.flatMap(leaves);
  const root = readXml(source);
  return root ? Object.fromEntries(leaves(root)) : {};
};

const created = async (payment: Awaited<ReturnType<typeof started>>) => String((await payment.create()).idOp);

describe("the payment service", () => {
  it("does not know a result before the payer decides, then tells it whole", async () => {
    const payment = await started();
    const idOp = await created(payment);
    expect(await payment.detail(idOp)).toMatchObject({ status: 500, code: "P5", severite: "2" });
    await payment.decide(idOp, "payer");
    const { numauto, ...detail } = await payment.detail(idOp);
    expect(numauto).toMatch(/^\d{6}$/);
    expect(detail).toEqual({
      status: 200,
      dattrans: "12032026",
      exer: "2026",
      heurtrans: "1432",
      idOp,
      mel: "a@b.test",
      montant: "42776",
      numcli: "123456",
      objet: "Carte grise <AB-123-CD> & co",
      refdet: "000000000012345",
      resultrans: "P",
      saisie: "T",
    });
  });

  it.each([
    ["payer", "4970100000000022", "R"],
    ["refuser", "", "R"],
    ["abandonner", "", "A"],
  ])("tells what became of “%s” with card “%s”", async (decision, card, resultrans) => {
    const payment = await started();
    const idOp = await created(payment);
    await payment.decide(idOp, decision, card);
    expect(await payment.detail(idOp)).toMatchObject({ resultrans });
  });

  it.each([
    [{ montant: "99" }, "M3"],
    [{ montant: "10000000" }, "M5"],
    [{ montant: "1,50" }, "M1"],
    [{ mel: "nobody" }, "A2"],
    [{ numcli: "654321" }, "T2"],
    [{ refdet: "a b" }, "R3"],
    [{ urlnotif: "javascript:alert(1)" }, "N1"],
  ])("refuses %o with the fault %s", async (changed, code) => {
    const payment = await started();
    expect(await payment.create(changed)).toMatchObject({
      status: 500,
      faultstring: "fr.gouv.finances.cp.tpa.webservice.exceptions.FonctionnelleErreur",
      code,
    });
  });

  it("knows its client, no unknown operation and no other message", async () => {
    const payment = await started();
    expect(await payment.call("recupererDetailClient", { numCli: "123456" })).toMatchObject({
      status: 200,
      numcli: "123456",
    });
    expect(await payment.detail("cc0cb210-1cd4-11ea-8cca-0213ad91a103")).toMatchObject({ code: "P1" });
    expect(await payment.call("supprimer", {})).toMatchObject({ code: "PROTOCOLE" });
  });

  it("forgets by the next day what nobody paid, and remembers the rest after a restart", async () => {
    const folder = testFolder();
    const payment = await started({ folder });
    const [unpaid, paid] = [await created(payment), await created(payment)];
    await payment.decide(paid, "payer");
    payment.pass(25 * 60);
    expect(await payment.detail(unpaid)).toMatchObject({ code: "P1" });
    expect(await (await started({ folder })).detail(paid)).toMatchObject({ resultrans: "P" });
  });
});

describe("the payer’s page", () => {
  it("shows what is owed and lets the browser go back to the portal", async () => {
    const payment = await started();
    const { status, html, policy } = await payment.open(await created(payment));
    expect(status).toBe(200);
    expect(html).toContain("427,76\u00a0€");
    expect(html).toContain("Carte grise &lt;AB-123-CD&gt; &amp; co");
    expect(policy).toContain(`form-action 'self' ${payment.url}`);
    expect(policy).toContain("default-src 'none'");
  });

  it("sends the browser back, settles once, and stays settled", async () => {
    const payment = await started();
    const idOp = await created(payment);
    const answer = await payment.decide(idOp, "payer");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${payment.url}/retour?x=1&idop=${idOp}`]);
    await payment.decide(idOp, "abandonner");
    expect(await payment.detail(idOp)).toMatchObject({ resultrans: "P" });
    expect(payment.heard).toEqual([`idop=${idOp}`]);
    expect((await payment.open(idOp)).html).toContain("Ce paiement est terminé");
  });

  it("refuses a real card number and settles nothing", async () => {
    const payment = await started();
    const idOp = await created(payment);
    const answer = await payment.decide(idOp, "payer", "4111 1111 1111 1111");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("jamais une vraie carte");
    expect(await payment.detail(idOp)).toMatchObject({ code: "P5" });
  });

  it("closes after a quarter of an hour, and knows no other payment", async () => {
    const payment = await started();
    const idOp = await created(payment);
    payment.pass(16);
    expect((await payment.open(idOp)).status).toBe(410);
    expect((await payment.open("x")).status).toBe(404);
  });
});

describe("the payment’s faults", () => {
  it("says the notification again until it is heard", async () => {
    const payment = await started({ refusals: 1 });
    const idOp = await created(payment);
    await payment.decide(idOp, "payer");
    expect(payment.heard).toEqual([`idop=${idOp}`, `idop=${idOp}`]);
  });

  it.each([
    ["no-notification", 0],
    ["double-notification", 2],
  ])("with %s notifies %i times", async (mode, times) => {
    const payment = await started();
    await payment.fault(mode);
    const idOp = await created(payment);
    expect((await payment.decide(idOp, "payer")).status).toBe(303);
    expect(payment.heard).toHaveLength(times);
  });

  it("lets the browser back before a slow notification", async () => {
    const payment = await started();
    await payment.fault("slow-notification");
    await payment.decide(await created(payment), "payer");
    expect(payment.heard).toEqual([]);
    await expect.poll(() => payment.heard.length).toBe(1);
  });

  it("can lie about the amount, or be down", async () => {
    const payment = await started();
    const idOp = await created(payment);
    await payment.decide(idOp, "payer");
    await payment.fault("wrong-amount");
    expect(await payment.detail(idOp)).toMatchObject({ montant: "42876" });
    await payment.fault("down");
    expect(await payment.detail(idOp)).toMatchObject({ status: 500, code: "INDISPONIBLE" });
    expect((await payment.open(idOp)).status).toBe(503);
  });
});
