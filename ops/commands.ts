import type { Command } from './command.ts'
import { keysCreate, keysList, keysRevoke } from './commands/keys.ts'
import { queueRedrive } from './commands/queue-redrive.ts'
import { queueHistory, queuePeek, queuePurge, queueShow } from './commands/queue.ts'
import { trafficHistory, trafficSet, trafficShow } from './commands/traffic.ts'

/** Every command, in the order in which --help shows them. */
export const COMMANDS: readonly Command[] = [
  trafficShow,
  trafficSet,
  trafficHistory,
  queueShow,
  queuePeek,
  queueRedrive,
  queuePurge,
  queueHistory,
  keysCreate,
  keysList,
  keysRevoke,
]
