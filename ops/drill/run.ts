import { GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import * as z from 'zod/mini'
import { getBreaker } from '#shared/store/system.ts'
import { callApi } from '../api.ts'
import { createOperator } from '../operator.ts'
import { OpsError } from '../ops-error.ts'
import { createClient, type Answer, type Call } from './client.ts'
import { Clinician } from './clinician.ts'
import { Flood } from './flood.ts'
import { Integration } from './integration.ts'
import { createPace } from './pace.ts'
import { Recorder } from './record.ts'
import { createScene, type Scene } from './scene.ts'
import { startDrillStack } from './stack.ts'
import { transitionsOf } from './trail.ts'
import type { Variant } from './variant.ts'
import { readBack, type ReadBack } from './verify.ts'
import { momentOf } from './watch.ts'
import { prepareWork, type Work } from './work.ts'

/**
 * Enough that weights of one half each leave no doubt that both runtimes serve some; few enough that what they do stays
 * far below the alarm's rate, also when everything that had to wait is sent at once.
 */
const CLINICIANS = 12
const INTEGRATIONS = 2
const ATTACKERS = 40

/** How often a read may be sent where AWS is too slow to answer it. */
const READ_ATTEMPTS = 3

/** How long the phases take, in seconds of the drill. */
const CALM = 120
const INTO_THE_FLOOD = 15
const FLOOD_GOES_ON = 150
const CALM_AGAIN = 90

/** How long decisions may take to be taken in the end, at least, by the clock. Milliseconds. */
const LEAST_TO_FINISH_MS = 60_000

/** How long analyses may take at the start and at the end, by the clock. Milliseconds. */
const ANALYSES_MS = 60_000

export interface DrillOptions {
  variant: Variant
  /** How many times faster than the clock time passes. */
  timeScale: number
  /** The alarm's threshold: requests in a minute of the drill. */
  threshold: number
  /** The repository, built. */
  root: string
  logFile: string
  /** Told what is going on, in a line. */
  say: (line: string) => void
}

/** Everything that is known after a drill. */
export interface Drill {
  variant: Variant
  options: Pick<DrillOptions, 'timeScale' | 'threshold'>
  scene: Scene
  startedAt: number
  endedAt: number
  readBack: ReadBack
  breakerState: string
  /** What the function has at the end; null for no reservation. */
  concurrency: number | null
}

/** Attacks a stack of its own, for real, and gives what came of it. @throws OpsError where it cannot be carried through */
export async function runDrill(options: DrillOptions): Promise<Drill> {
  const { variant, timeScale, threshold, root, logFile, say } = options
  say('Starting a system of its own, and its notes ...')
  const stack = await startDrillStack({
    root,
    logFile,
    timeScale,
    parameters: { TrafficThreshold: String(threshold), ...variant.parameters },
    edgeSettings: variant.edgeSettings ?? {},
    clinicians: CLINICIANS + INTEGRATIONS,
  })
  try {
    const operator = createOperator(stack.target, {
      actor: 'drill',
      confirm: () => Promise.resolve(true),
    })
    const lambda = operator.lambda()
    const concurrency = async (): Promise<number | null> =>
      (
        await lambda.send(
          new GetFunctionConcurrencyCommand({
            FunctionName: operator.settings.API_FUNCTION_NAME,
          }),
        )
      ).ReservedConcurrentExecutions ?? null
    const deployedConcurrency = await concurrency()
    if (deployedConcurrency === null) throw new OpsError('The template reserves no concurrency')
    const scene = createScene({
      stack,
      operator,
      pace: createPace(timeScale),
      recorder: new Recorder(),
      deployedConcurrency,
    })
    const send = outsideTheRecord(scene)
    const work = await prepareWork(send, ANALYSES_MS)
    await splitTraffic(scene)
    await warmUp(scene)
    const startedAt = Date.now()
    await play(scene, options, work)
    const endedAt = Date.now()
    say('Reading everything back ...')
    const found = await readBack(send, work, ANALYSES_MS)
    scene.trail = await transitionsOf(operator)
    const drill: Drill = {
      variant,
      options: { timeScale, threshold },
      scene,
      startedAt,
      endedAt,
      readBack: found,
      breakerState: (await getBreaker(operator.store)).state,
      concurrency: await concurrency(),
    }
    lambda.destroy()
    return drill
  } finally {
    await stack.stop()
  }
}

/** Requests of the drill itself, at the edge: no clinician's, so in no figure. */
function outsideTheRecord({ stack }: Scene): (call: Call) => Promise<Answer> {
  const send = createClient({
    recorder: new Recorder(),
    sender: 'clinician',
    apiKey: stack.clinicianKeys[0] ?? '',
  })
  return (call) => send(stack.target.settings.EDGE_URL, call)
}

/** Lambda has been at work for a while: none of the drill's requests is the first to wait for a process to start. */
async function warmUp({ stack, deployedConcurrency }: Scene): Promise<void> {
  const { FUNCTION_URL: url } = stack.target.settings
  await Promise.all(
    Array.from({ length: deployedConcurrency }, async () => {
      const answer = await fetch(`${url}/`)
      await answer.text()
      if (!answer.ok) throw new OpsError(`Lambda answered with ${answer.status} at the start`)
    }),
  )
}

const Version = z.object({ version: z.int() })

async function splitTraffic({ operator }: Scene): Promise<void> {
  const { version } = await callApi(operator, Version, { method: 'GET', path: '/ops/traffic' })
  await callApi(operator, Version, {
    method: 'PUT',
    path: '/ops/traffic',
    body: { version, weights: { edge: 50, lambda: 50 }, reason: 'the drill' },
  })
}

async function play(scene: Scene, { variant, say }: DrillOptions, work: Work): Promise<void> {
  const { stack, pace, recorder } = scene
  const { EDGE_URL: edgeUrl, FUNCTION_URL: functionUrl } = stack.target.settings
  const readAttempts = variant.readAttempts ?? READ_ATTEMPTS
  const common = { recorder, edgeUrl, functionUrl, pace, work, readAttempts }
  const clinicians = stack.clinicianKeys
    .slice(0, CLINICIANS)
    .map((apiKey) => new Clinician({ ...common, apiKey }))
  const integrations = stack.clinicianKeys
    .slice(CLINICIANS)
    .map((apiKey) => new Integration({ ...common, apiKey }))
  const goHome = (withinMs: number): Promise<unknown> =>
    Promise.all([
      ...clinicians.map((clinician) => clinician.finish(withinMs)),
      ...integrations.map((integration) => integration.finish()),
    ])
  scene.rush = () => Promise.all(clinicians.map((clinician) => clinician.act()))
  say(`${CLINICIANS} clinicians and ${INTEGRATIONS} integrations are at work.`)
  try {
    await pace.wait(CALM)
    await variant.beforeFlood?.(scene)
    if (variant.flood !== false) await attack(scene, variant, say)
    await pace.wait(CALM_AGAIN)
  } catch (error) {
    await goHome(0)
    throw error
  }
  await goHome(Math.max(LEAST_TO_FINISH_MS, pace.ms(10 * 60)))
}

/** The flood, the kill, what comes after it, and the function open again. */
async function attack(scene: Scene, variant: Variant, say: (line: string) => void): Promise<void> {
  const { stack, pace, recorder } = scene
  const from = stack.events.length
  const flood = new Flood({
    recorder,
    functionUrl: stack.target.settings.FUNCTION_URL,
    connections: ATTACKERS,
  })
  scene.mark('flood starts')
  say('The flood has begun.')
  try {
    const alarm = scene.untilAlarm().then((event) => scene.mark('alarm', momentOf(event)))
    const [kill] = await Promise.all([
      scene.untilClosed(true, { from }),
      // In the thick of the flood, when Lambda has no room for them.
      pace.wait(INTO_THE_FLOOD).then(() => scene.rush()),
      variant.duringFlood?.(scene),
      alarm,
    ])
    scene.mark('kill', momentOf(kill))
    say('The function is closed.')
    await variant.afterKill?.(scene)
    if (variant.byHand !== undefined) await untilLatched(scene)
    else await pace.wait(FLOOD_GOES_ON)
  } finally {
    await flood.stop()
    scene.mark('flood ends')
  }
  say('The flood is over; waiting for the quiet period.')
  await variant.byHand?.(scene)
  const open = await scene.untilClosed(false, { from: lastClosing(scene) })
  scene.mark('reopened', momentOf(open))
  say('The function is open again.')
  await variant.afterReopening?.(scene)
}

/** Where the function was closed for the last time, so far: from there on an opening is the last one. */
function lastClosing({ stack: { events } }: Scene): number {
  return events.findLastIndex(
    (event) =>
      event.kind === 'step' && event.step.kind === 'reserved' && event.step.concurrency === 0,
  )
}

async function untilLatched(scene: Scene): Promise<void> {
  await scene.until('the breaker has latched', () =>
    scene.stack.events.some((event) => event.kind === 'told' && event.subject.includes('LATCHED')),
  )
  scene.mark('latched')
}
