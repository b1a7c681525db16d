import { Icon } from "../icon.tsx";

/** @property href absent when it cannot be downloaded */
export type FileLink = { href?: string | undefined; label: string; detail?: string | undefined };

/** Documents to download: what it is, then when, its format and its weight. */
export function Files({ files }: { files: readonly FileLink[] }) {
  return (
    <ul className="pv-files">
      {files.map((file) => (
        <li key={file.href ?? `${file.label} ${file.detail}`}>
          <Icon name="document" />
          <span>
            {file.href ? <a href={file.href}>{file.label}</a> : file.label}
            {file.detail ? <small>{file.detail}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
