import type { Filer } from "#lib/applications/drafts.ts";
import { addDays } from "#lib/engine/calendar.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { chance } from "../chance.ts";
import { homes } from "../homes.ts";
import type { Story } from "../stories/story.ts";
import { vehicleThatDay } from "./register.ts";

/** Everything the person of this story answers, as of the day they file. */
export const answersOf = (story: Story, filer: Filer, today: string): Answers => {
  const { vehicle, transfer, formula, inspection } = vehicleThatDay(story.plate, today);
  const draw = chance(`${story.who} ${story.plate}`);
  const home = homes[story.who];
  if (home === undefined) throw new Error(`Nobody knows where ${story.who} lives`);
  const title: Answers =
    story.papers === "code"
      ? { hasTransferCode: "yes", transferCode: transfer?.code ?? "" }
      : { hasTransferCode: "no", formula: formula ?? "", certificateDate: vehicle.registered };
  const joint: Answers =
    story.jointHolder === undefined
      ? { jointHolder: "no" }
      : { jointHolder: "yes", jointHolderName: story.jointHolder };
  return {
    registeredInFrance: "yes",
    seller: story.seller ?? "private",
    leased: "no",
    licence: "yes",
    insured: "yes",
    plate: vehicle.plate,
    ...title,
    ...(draw(3) === 0 ? { vin: vehicle.vin } : {}),
    saleDate: addDays(today, -(story.soldDaysBefore ?? 2 + draw(6))),
    saleTime: `${9 + draw(9)}:${["00", "15", "30", "45"][draw(4)]}`.padStart(5, "0"),
    mileage: String((inspection?.mileage ?? 9_000 + draw(30_000)) + draw(1_800)),
    "address.street": home.street,
    "address.postcode": home.postcode,
    "address.city": home.city,
    ...(home.recipientDetail ? { "address.recipientDetail": home.recipientDetail } : {}),
    email: filer.contactEmail ?? "",
    ...(home.phone ? { phone: home.phone } : {}),
    ...joint,
    declaration: "yes",
  };
};
