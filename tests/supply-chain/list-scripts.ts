/** Part of `make audit-dependencies`: the packages that run a script when they are installed, each with its reason. */
import {readFileSync} from 'node:fs'
import {root} from '../support/root.ts'
import {installScripts} from './install-scripts.ts'

const {packages} = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  packages: Record<string, {hasInstallScript?: boolean}>
}
for (const [path, {hasInstallScript}] of Object.entries(packages)) {
  if (!hasInstallScript) continue
  const why = installScripts.find((one) => one.path.test(path))?.why
  process.stdout.write(`${path}: ${why ?? 'NO REASON IS KNOWN'}\n`)
  if (!why) process.exitCode = 1
}
