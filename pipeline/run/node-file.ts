import {statSync} from 'node:fs'

/**
 * What the wrapper knows a Node by: the number of its file and its bytes. How many blocks it takes is settled only when the
 * system has written it to the disk.
 */
export function fileOf(node: string): string {
  const {ino, size} = statSync(node, {bigint: true})
  return `${ino} ${size}`
}
