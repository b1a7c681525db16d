import { Icon } from "../icon.tsx";

export type FileLink = { href: string; label: string; detail?: string | undefined };

/** Documents to download: what it is, then when, its format and its weight. */
export function Files({ files }: { files: readonly FileLink[] }) {
  return (
    <ul className="pv-files">
      {files.map((file) => (
        <li key={file.href}>
          <Icon name="document" />
          <span>
            <a href={file.href}>{file.label}</a>
            {file.detail ? <small>{file.detail}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
