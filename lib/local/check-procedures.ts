import { machineNow } from "#lib/clock.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { serviceSlugs } from "./people/services.ts";
import { say } from "./preparation/phase.mjs";
import { checkShipped } from "./procedure/check-shipped.ts";
import { tellProblem } from "./procedure/tell-problem.ts";

const checked = await checkShipped("lib/procedures", serviceSlugs, parisDay(machineNow()));
for (const { file, problems } of checked) for (const problem of problems) say(tellProblem(file, problem));
const count = checked.flatMap(({ problems }) => problems).length;
say(`  ${checked.length} démarches, ${count} défauts · ${checked.length} procedures, ${count} problems`);
process.exitCode = count > 0 ? 1 : 0;
