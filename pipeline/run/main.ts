#!/usr/bin/env node
import {enableCompileCache} from 'node:module'
import {setFlagsFromString} from 'node:v8'

// Compiled code is kept between runs, for the workers too: most of a short run is compiling.
enableCompileCache?.()
// Each of some hundred expressions is compiled once, not first to be interpreted; a V8 that does not know the word ignores it.
setFlagsFromString('--regexp-tier-up-ticks=0')
const {runProgram} = await import('./cli.ts')
await runProgram()
