import type { Command, LoneCommand } from './command.ts'
import { breakerRestore, breakerTrip } from './commands/breaker-change.ts'
import { breakerHistory, breakerShow } from './commands/breaker.ts'
import { cleanup } from './commands/cleanup.ts'
import { drill } from './commands/drill.ts'
import { keysCreate, keysList, keysRevoke } from './commands/keys.ts'
import { queueRedrive } from './commands/queue-redrive.ts'
import { queueHistory, queuePeek, queuePurge, queueShow } from './commands/queue.ts'
import { seed } from './commands/seed.ts'
import { status } from './commands/status.ts'
import { workerPause, workerResume } from './commands/worker.ts'
import { trafficDrain, trafficSet } from './commands/traffic-change.ts'
import { trafficHistory, trafficShow, trafficSync } from './commands/traffic.ts'

/** Every command, in the order in which --help shows them. */
export const COMMANDS: readonly (Command | LoneCommand)[] = [
  status,
  trafficShow,
  trafficSet,
  trafficDrain,
  trafficSync,
  trafficHistory,
  breakerShow,
  breakerTrip,
  breakerRestore,
  breakerHistory,
  workerPause,
  workerResume,
  queueShow,
  queuePeek,
  queueRedrive,
  queuePurge,
  queueHistory,
  keysCreate,
  keysList,
  keysRevoke,
  seed,
  cleanup,
  drill,
]
