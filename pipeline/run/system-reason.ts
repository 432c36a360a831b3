/** A file that is not read, with the reason and its mend as message. */
export class Unreadable extends Error {}

/** What went wrong with a file, and the mend. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  EACCES: 'it may not be read; give yourself the right to read it (chmod +r)',
  EPERM: 'it may not be read; give yourself the right to read it (chmod +r)',
  EISDIR: 'this is a folder; name its papers, or use `yinzheng build <folder>`',
  ELOOP: 'its links lead in a circle; replace them by the file',
  ENXIO: 'this is a device or socket, no file; name a file',
  EMFILE: 'too many files are open; close some, or allow more (ulimit -n)',
  ENFILE: 'too many files are open on this machine; close some',
  EIO: 'the disk failed; look after it, and run it again',
}

/** The same where a file was to be written. */
const writeReasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there; name another folder, or give yourself the right to write (chmod +w)',
  EPERM: 'you may not write there; name another folder, or give yourself the right to write (chmod +w)',
  ENOTDIR: 'a file stands where its folder should be; name another folder, or move that file',
  EEXIST: 'a file stands where its folder should be; name another folder, or move that file',
  EISDIR: 'a folder stands where the file should be; name another folder, or move that one',
  EROFS: 'the disk is read-only; name another folder',
  ENOSPC: 'the disk is full; make room and run it again',
  EMFILE: 'too many files are open; close some, or allow more (ulimit -n)',
  ENFILE: 'too many files are open on this machine; close some',
  EDQUOT: 'your share of the disk is used up; make room and run it again',
  EIO: 'the disk failed; look after it, and run it again',
  ENAMETOOLONG: 'the name is too long; shorten the name of the paper',
}

/** Why the system refused to read, in words with the mend. */
export function systemReason(error: unknown): string {
  return reasonIn(reasons, error)
}

/** Why the system refused to write, in words with the mend. */
export function writeReason(error: unknown): string {
  return reasonIn(writeReasons, error)
}

function reasonIn(table: Readonly<Record<string, string>>, error: unknown): string {
  if (error instanceof Unreadable) return error.message
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return Object.hasOwn(table, code) ? table[code]! : `the system refused it (${code || String(error)})`
}
