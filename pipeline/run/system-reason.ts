/** What went wrong with a file, and the mend. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  EACCES: 'it may not be read; give yourself the right to read it (chmod +r)',
  EPERM: 'it may not be read; give yourself the right to read it (chmod +r)',
  EISDIR: 'this is a folder; name its papers, or use `yinzheng build <folder>`',
  ELOOP: 'its links lead in a circle; replace them by the file',
  ENXIO: 'this is a device or socket, no file; name a file',
}

/** Why the system refused, in words with the mend. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return Object.hasOwn(reasons, code) ? reasons[code]! : `the system refused it (${code || String(error)})`
}
