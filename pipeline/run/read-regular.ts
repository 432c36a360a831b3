import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'
import type {Refusal} from '../01-read/index.ts'
import {systemReason, Unreadable} from './system-reason.ts'

/**
 * The bytes of a regular file. A pipe, socket or device is refused without waiting for it, a large file without reading it.
 *
 * @param beyond - Why a file of so many bytes is refused, or `null`.
 */
export function readRegular(file: string, beyond: (bytes: number) => string | null): {bytes: Uint8Array} | Refusal {
  try {
    // A pipe that nobody writes to would be waited for.
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = fstatSync(handle)
      if (found.isDirectory()) return {refused: systemReason({code: 'EISDIR'})}
      if (!found.isFile())
        return {refused: 'this is a pipe, socket or device, no file; name a file, or use - for standard input'}
      const refused = beyond(found.size)
      return refused === null ? {bytes: readFileSync(handle)} : {refused}
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return {refused: systemReason(error)}
  }
}

/**
 * The text of a file of ours, of any size.
 *
 * @throws Unreadable with the reason and its mend.
 */
export function textOfRegular(file: string): string {
  const found = readRegular(file, () => null)
  if ('refused' in found) throw new Unreadable(found.refused)
  return Buffer.from(found.bytes).toString('utf8')
}
