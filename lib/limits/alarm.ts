/** One line for whoever runs the portal, once a window: somebody goes past a limit. The account is named by its id, an address not at all. */
export const alarm = (limit: string, asker: string): void => {
  process.stderr.write(`${JSON.stringify({ level: "alarm", part: "web", limit, asker })}\n`);
};
