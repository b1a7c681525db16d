import { say } from "./preparation/phase.mjs";
import { explain } from "./preparation/refusal.mjs";
import { eraseData } from "./stack/erase-data.ts";
import { stopOnRequest } from "./stack/stop-on-request.ts";
import { abandonCommands } from "./testing/command.ts";
import { stopTestStack } from "./testing/journeys.ts";
import { runTasks } from "./testing/run-tasks.ts";
import { tasks } from "./testing/tasks.ts";
import { testSettings } from "./testing/test-settings.ts";

/** One more than there are cores: each waits now and then, for a child that starts or for the patience of what it tests. */
const atOnce = 3;

stopOnRequest(async () => {
  abandonCommands();
  await stopTestStack();
});

try {
  const settings = await testSettings(process.env);
  await eraseData(settings.settings.dataFolder);
  const results = [...(await runTasks(tasks(settings), atOnce)).values()];
  const failed = results.filter((result) => result === "failed").length;
  say(`\n${results.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  explain(error);
  process.exit(1);
}
