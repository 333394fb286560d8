const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'part of the path is not a folder'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['EMFILE', 'too many files are open'],
  ['ECONNREFUSED', 'the server refuses the connection'],
  ['ECONNRESET', 'the server broke the connection'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'the host name could not be looked up'],
  ['ETIMEDOUT', 'the server does not answer'],
]);

/** Why the system or the network refused, as a clause. */
export function whyNot(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  const known = code === undefined ? undefined : REASONS.get(code);
  if (known !== undefined) return known;
  return cause instanceof Error ? cause.message : String(cause);
}
