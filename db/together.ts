/**
 * Questions put in one turn of the event loop, asked as one.
 * @param ask of which of these keys it is true
 */
export const together = (ask: (keys: readonly string[]) => Promise<ReadonlySet<string>>) => {
  let gathering: { keys: string[]; answer: Promise<ReadonlySet<string>> } | undefined;
  const gather = () => {
    const keys: string[] = [];
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      gathering = undefined;
      return ask(keys);
    });
    return { keys, answer };
  };
  return async (key: string): Promise<boolean> => {
    gathering ??= gather();
    gathering.keys.push(key);
    return (await gathering.answer).has(key);
  };
};
