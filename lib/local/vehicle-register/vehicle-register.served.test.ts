import { describe, expect, it } from "vitest";
import { testFolder, untilTestEnds } from "#lib/local/test-folder.ts";
import { startVehicleRegister } from "#lib/local/vehicle-register/vehicle-register.ts";

const started = async (folder = testFolder()) => {
  const now = () => new Date("2026-11-21T09:00:00Z");
  const register = await untilTestEnds(startVehicleRegister({ port: 0, folder, key: "k", now }));
  const ask = async (path: string, given: Record<string, string> = {}) => {
    const answer = await fetch(`${register.url}/vehicules/${path}`, { headers: { "X-Api-Key": "k", ...given } });
    return { status: answer.status, body: await answer.json() };
  };
  const post = async (path: string, body: object) =>
    (
      await fetch(`${register.url}${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "X-Api-Key": "k" },
      })
    ).status;
  return { ask, post };
};

describe("vehicle register", () => {
  it("tells a vehicle, its masked holder, and that nothing stands against its sale", async () => {
    const { ask } = await started();
    const { status, body } = await ask("GR-417-PT");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      vehicle: { plate: "GR-417-PT", model: "CLIO", euCategory: "M1", energy: "ES", fiscalPower: 5, grossMass: 1630 },
      holder: { name: "D. LEFORT" },
      match: { formula: null, certificateDate: null, transferCode: null },
      situation: { pledges: [], oppositions: [], seizures: [], suspensions: [], stolen: false, cancelled: false },
      inspection: { result: "A", validUntil: "2028-09-21" },
    });
  });

  it.each([
    ["gm%20260%20dv?formule=2024cx15204&dateCertificat=2024-06-17", { formula: true, certificateDate: true }],
    ["GM-260-DV?formule=2024CX15205&dateCertificat=2024-06-18", { formula: false, certificateDate: false }],
    ["1234%20AB%2075?formule=2024CX15205&dateCertificat=1998-02-20", { formula: false, certificateDate: true }],
  ])("compares what is claimed: %s", async (path, match) => {
    const { ask } = await started();
    expect((await ask(path)).body.match).toMatchObject(match);
  });

  it.each([
    ["GR-417-PT", "48217", "valid"],
    ["GR-417-PT", "00000", "unknown"],
    ["GK-941-NH", "54817", "expired"],
  ])("compares the code that comes beside the address of %s", async (plate, code, said) => {
    const { ask } = await started();
    expect((await ask(plate, { "X-Code-Cession": code })).body.match).toMatchObject({ transferCode: said });
  });

  it.each([
    ["DT-118-XM", { pledges: [{ creditor: "CREDIT DES DEUX RIVES" }] }],
    ["EK-771-ZR", { oppositions: [{ kind: "OTCI" }] }],
    ["FA-902-KB", { oppositions: [{ kind: "OTCI_PV" }] }],
    ["FJ-275-PB", { oppositions: [{ kind: "OVE" }] }],
    ["CB-045-NF", { oppositions: [{ kind: "OVEI" }] }],
    ["FL-408-VE", { stolen: true }],
    ["GH-334-AW", { suspensions: [{ reason: "PVE" }] }],
    ["DN-287-GC", { seizures: [{ by: "TRESORERIE DE VALMORE" }] }],
    ["EC-663-RT", { cancelled: true }],
  ])("tells what stands against the sale of %s", async (plate, situation) => {
    const { ask } = await started();
    expect((await ask(plate)).body.situation).toMatchObject(situation);
  });
});

describe("vehicle register, its inspections, refusals and titles", () => {
  it("tells an inspection failed, expired, or none", async () => {
    const { ask } = await started();
    expect((await ask("AH-633-TB")).body.inspection).toMatchObject({ result: "S", validUntil: "2026-12-21" });
    expect((await ask("BW-952-PH")).body.inspection).toMatchObject({ result: "A", validUntil: "2026-09-21" });
    expect((await ask("GT-176-MS")).body.inspection).toBeNull();
  });

  it("refuses without its key, and what it does not know or understand", async () => {
    const { ask } = await started();
    expect((await ask("GR-417-PT", { "X-Api-Key": "x" })).status).toBe(401);
    expect((await ask("ZZ-999-ZZ")).status).toBe(404);
    expect((await ask("GR-417-PT?dateCertificat=hier")).status).toBe(400);
  });

  it("records a new title once, which replaces the old and uses up the code", async () => {
    const folder = testFolder();
    const { post } = await started(folder);
    const title = { formula: "2026ZX12345", holderName: "Inès Carpentier" };
    expect(await post("/vehicules/GR-417-PT/titres", title)).toBe(201);
    expect(await post("/vehicules/GR-417-PT/titres", title)).toBe(200);
    expect(await post("/vehicules/GR-417-PT/titres", { ...title, formula: "2026" })).toBe(400);
    const { body } = await (await started(folder)).ask("GR-417-PT?formule=2026ZX12345&dateCertificat=2026-11-21", {
      "X-Code-Cession": "48217",
    });
    expect(body).toMatchObject({
      holder: { name: "I. CARPENTIER" },
      match: { formula: true, certificateDate: true, transferCode: "unknown" },
    });
  });

  it("takes a declaration of transfer once, tells of it, and of the latest", async () => {
    const folder = testFolder();
    const { ask, post } = await started(folder);
    const sold = {
      declaration: "D-7KQ4-M2XP",
      date: "2026-11-20",
      heure: "14:30",
      kilometrage: "46910",
      nature: "sale",
    };
    expect((await ask("GR-417-PT")).body.transfer).toBeNull();
    expect(await post("/vehicules/gr-417-pt/cessions", sold)).toBe(201);
    expect(await post("/vehicules/GR-417-PT/cessions", sold)).toBe(200);
    expect(await post("/vehicules/GR-417-PT/cessions", { ...sold, heure: "soir" })).toBe(400);
    expect(await post("/vehicules/ZZ-999-ZZ/cessions", sold)).toBe(404);
    const again = await started(folder);
    expect((await again.ask("GR-417-PT")).body.transfer).toEqual({ date: "2026-11-20" });
    await again.post("/vehicules/GR-417-PT/titres", { formula: "2026ZX12345", holderName: "Inès Carpentier" });
    expect((await again.ask("GR-417-PT")).body.transfer).toBeNull();
  });

  it("can be down, slow or absurd", async () => {
    const { ask, post } = await started();
    await post("/demo/faults", { mode: "down" });
    expect((await ask("GR-417-PT")).status).toBe(503);
    await post("/demo/faults", { mode: "nonsense" });
    expect((await ask("GR-417-PT")).body.vehicle).toBe("oui");
    await post("/demo/faults", { mode: "slow", delayMs: 20 });
    expect((await ask("GR-417-PT")).status).toBe(200);
  });
});
