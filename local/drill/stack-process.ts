import { createWriteStream } from 'node:fs'
import process from 'node:process'
import { issueKey } from '../keys.ts'
import { startStack, type Stack } from '../stack.ts'
import { targetSettings } from '../target-file.ts'
import { repositoryWithSwitch } from './faulty-edge.ts'
import { createMischiefMaker } from './mischief.ts'
import type { DrillStackOptions, FromStack, StackEvent, ToStack } from './protocol.ts'

/** How long events are gathered before they are told. Milliseconds. */
const TELL_MS = 25

/**
 * The stack of a drill, in a process of its own: it is told what goes wrong, and tells what it sees. It goes when whoever
 * started it does.
 */
const tell = (message: FromStack): void => void process.send?.(message)

let unseen: StackEvent[] = []
const see = (event: StackEvent): void => void unseen.push(event)
const flush = (): void => {
  if (unseen.length === 0) return
  const events = unseen
  unseen = []
  tell({ kind: 'seen', events })
}
const mischief = createMischiefMaker(see)
const closers: (() => Promise<void> | void)[] = []

async function start(options: DrillStackOptions): Promise<void> {
  const repository = repositoryWithSwitch(options.root)
  closers.push(repository.remove)
  const log = createWriteStream(options.logFile)
  closers.push(() => void log.end())
  const stack = await startStack({
    root: repository.root,
    parameters: options.parameters,
    edgeSettings: options.edgeSettings,
    timeScale: options.timeScale,
    observe(logicalId, step) {
      see({ kind: 'step', logicalId, step })
      mischief.observe(logicalId, step)
    },
    betweenUrlAndFunction: (fn) => mischief.betweenUrlAndFunction(fn),
    log: (part, line) => void log.write(`${part}: ${line}\n`),
  })
  closers.push(() => stack.close())
  mischief.attach(stack)
  watchTopics(stack)
  const clinicianKeys: string[] = []
  for (let number = 1; number <= options.clinicians; number++) {
    const subject = `clinician-${number}@drill`
    clinicianKeys.push(await issueKey(stack, { role: 'clinician', subject }))
  }
  const ops = await issueKey(stack, { role: 'ops', subject: 'operator@drill' })
  const target = targetSettings(stack, { ops, clinician: clinicianKeys[0] ?? '' })
  const timer = setInterval(() => {
    watchAlarms(stack)
    flush()
  }, TELL_MS)
  closers.push(() => clearInterval(timer))
  tell({ kind: 'started', target, clinicianKeys })
}

function watchTopics(stack: Stack): void {
  stack.aws.onPublish(({ topicArn, subject = '' }) => {
    if (topicArn !== stack.model.outputs['OperatorsTopicArn']) return
    see({ kind: 'told', at: Date.now(), subject })
  })
}

const states = new Map<string, string>()

function watchAlarms(stack: Stack): void {
  for (const { name, state, since: at } of stack.alarms) {
    if (states.get(name) === state) continue
    states.set(name, state)
    see({ kind: 'alarm', at, name, state })
  }
}

let stopping: Promise<void> | undefined

function stop(): Promise<void> {
  stopping ??= (async () => {
    mischief.end()
    for (const closer of closers.toReversed()) await closer()
    flush()
    process.disconnect?.()
  })()
  return stopping
}

/** A line for whoever started it: an error's stack says where, and nothing here holds a note. */
const lineOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

process.on('message', (message: ToStack) => {
  const work =
    message.kind === 'start'
      ? start(message.options)
      : message.kind === 'stop'
        ? stop()
        : mischief.make(message.mischief).then(() => tell({ kind: 'done', id: message.id }))
  work.catch((error: unknown) => tell({ kind: 'failed', message: lineOf(error) }))
})
process.on('disconnect', () => void stop().then(() => process.exit(0)))
// Ctrl-C in a terminal reaches every process; who started this one stops it in its own time.
process.on('SIGINT', () => undefined)
