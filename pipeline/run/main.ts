#!/usr/bin/env node
import {enableCompileCache} from 'node:module'

// Compiled code is kept between runs, for the workers too: most of a short run is compiling.
enableCompileCache?.()
const {runCommandLine} = await import('./cli.ts')

// `yinzheng values … | head`: a reader that has enough is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCommandLine(process.argv.slice(2))
