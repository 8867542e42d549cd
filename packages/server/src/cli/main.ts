import { Command } from 'commander'
import { addAnchor } from './anchor.ts'
import { addBuild } from './build.ts'
import { addCheck } from './check.ts'
import { addDev } from './dev.ts'
import { addServe } from './serve.ts'
import { addVerify } from './verify.ts'

const program = new Command('whosaid').description('Who said what, on whose say-so: checks, compiles and serves annotated articles.').showHelpAfterError()

addBuild(program)
addServe(program)
addDev(program)
addCheck(program)
addAnchor(program)
addVerify(program)

await program.parseAsync()
