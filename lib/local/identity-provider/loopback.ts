const NAMES = ["localhost", "127.0.0.1", "[::1]", "::1"];

/** @param host a host name or address, without port. */
export const isLoopback = (host: string): boolean => NAMES.includes(host.toLowerCase());

/** Whether a `Host` header names this machine: a name that merely resolves to it (DNS rebinding) does not. */
export const isLoopbackHeader = (header: string | undefined): boolean =>
  isLoopback((header ?? "").replace(/:\d+$/, ""));
