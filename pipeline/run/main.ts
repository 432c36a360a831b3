#!/usr/bin/env node
import {runCommandLine} from './cli.ts'

// `yinzheng values … | head`: a reader that has enough is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCommandLine(process.argv.slice(2))
