/** Import this first, and one call of node:fs that touches a folder fails: which one, and with what code, stands in `plan`. */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

/** What is to fail next, and how many calls there were since `calls` was set to 0. */
export const plan = {below: '\0', at: 0, code: 'EIO', calls: 0, names: [] as string[]}

type Call = (...words: unknown[]) => unknown
const ours = new Set<unknown>()

/** Calls that look a file up, open it or change it, by a path or a handle. */
const NAMES =
  'openSync readSync readFileSync writeSync writeFileSync fsyncSync closeSync fstatSync statSync lstatSync renameSync mkdirSync rmSync rmdirSync unlinkSync readdirSync realpathSync copyFileSync linkSync symlinkSync ftruncateSync'
const PROMISES = 'open readFile writeFile stat lstat rename mkdir rm rmdir unlink readdir'

const raise = (error: Error): never => {
  throw error
}
const reject = (error: Error): Promise<never> => Promise.reject(error)

function failing(name: string, call: Call, fail: (error: Error) => unknown): Call {
  return (...words) => {
    const [target] = words
    if (!ours.has(target) && !(typeof target === 'string' && target.startsWith(plan.below))) return call(...words)
    plan.names.push(name)
    if (++plan.calls === plan.at) {
      // A handle is closed also where closing fails.
      if (name === 'closeSync') call(...words)
      return fail(Object.assign(new Error(`${plan.code}: ${name}`), {code: plan.code, syscall: name}))
    }
    const result = call(...words)
    if (name === 'openSync') ours.add(result)
    if (name === 'closeSync') ours.delete(target)
    return result
  }
}

const table = fs as unknown as Record<string, Call>
for (const name of NAMES.split(' ')) table[name] = failing(name, table[name]!, raise)
const fsync = fs.fsync as unknown as Call
table.fsync = (...words) => failing('fsync', fsync, (error) => (words[1] as Call)(error))(...words)
const promises = fs.promises as unknown as Record<string, Call>
for (const name of PROMISES.split(' ')) promises[name] = failing(name, promises[name]!.bind(fs.promises), reject)
syncBuiltinESMExports()
