export type TalkMessage = { key: string; mine: boolean; words: string; by: string };

/** The message thread; `by` says who and when. */
export function Talk({ messages }: { messages: readonly TalkMessage[] }) {
  return (
    <ul className="pv-talk">
      {messages.map((message) => (
        <li key={message.key} data-me={message.mine || undefined}>
          {message.words}
          <small>{message.by}</small>
        </li>
      ))}
    </ul>
  );
}
