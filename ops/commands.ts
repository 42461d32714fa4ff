import type { Command } from './command.ts'
import { keysCreate, keysList, keysRevoke } from './commands/keys.ts'

/** Every command, in the order in which --help shows them. */
export const COMMANDS: readonly Command[] = [keysCreate, keysList, keysRevoke]
