import { type Route, redirect } from "#lib/local/serve.ts";
import { readCard, testCards } from "./card.ts";
import { isOpenToPayer, type Operation, returnAddress } from "./operation.ts";
import { closedPage, payerPage, unavailablePage } from "./payer-page.ts";
import type { Parts } from "./service.ts";
import { settle } from "./settle.ts";

const address = "/tpa/paiementws.web";

/** The payer's two requests: the page, and the decision taken on it. */
export const payerRoutes = (parts: Parts): Route[] => [
  [
    "GET",
    address,
    ({ query }) => {
      if (parts.faults.mode() === "down") return unavailablePage();
      const operation = parts.operations.get(query.get("idop") ?? "") ?? null;
      return isPayable(operation, parts.now())
        ? payerPage(operation, testCards[0].number, null)
        : closedPage(operation);
    },
  ],
  [
    "POST",
    address,
    async ({ body }) => {
      if (parts.faults.mode() === "down") return unavailablePage();
      const form = new URLSearchParams(body.toString());
      const operation = parts.operations.get(form.get("idop") ?? "") ?? null;
      if (operation?.settled) return redirect(returnAddress(operation));
      if (!isPayable(operation, parts.now())) return closedPage(operation);
      const decided = decide(form);
      if ("error" in decided) return payerPage(operation, form.get("carte") ?? "", decided.error);
      await settle(operation.idOp, decided.resultrans, parts);
      return redirect(returnAddress(operation));
    },
  ],
];

const decide = (form: URLSearchParams) => {
  const decision = form.get("decision");
  if (decision === "refuser") return { resultrans: "R" };
  if (decision === "abandonner") return { resultrans: "A" };
  return readCard(form.get("carte") ?? "");
};

const isPayable = (operation: Operation | null, now: Date): operation is Operation =>
  operation !== null && operation.settled === null && isOpenToPayer(operation, now);
