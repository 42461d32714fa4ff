import { moment } from '../judge.ts'
import type { Drill } from '../run.ts'
import type { SentRequest } from '../record.ts'
import { API, closedAfter, isExecution, isThrottle } from '../watch.ts'

/** One area of a stack: how much of it there was in each slice of time, a second. */
export interface Layer {
  id: string
  label: string
  values: number[]
}

/** A drill over time. Times are milliseconds by the clock since its start. */
export interface Series {
  durationMs: number
  sliceMs: number
  /** Requests at Lambda a second: executed, and refused by the platform. */
  lambda: Layer[]
  /** Requests of clinicians and integrations a second, by who served them and how they ended. */
  people: Layer[]
  /** When the function was closed, and until when. */
  closed: { from: number; to: number }[]
  /** The function's reservation from a time on. */
  reserved: { at: number; concurrency: number }[]
  /** Executions under way from a time on, the most within each slice. */
  active: number[]
}

const SLICES = 90

const PEOPLE: readonly { id: string; label: string; is: (request: SentRequest) => boolean }[] = [
  {
    id: 'by-lambda',
    label: 'by Lambda',
    is: ({ servedBy, status }) => servedBy === 'lambda' && isFine(status),
  },
  {
    id: 'by-edge',
    label: 'at the edge',
    is: ({ servedBy, status, failover }) =>
      servedBy === 'edge' && isFine(status) && failover === undefined,
  },
  {
    id: 'instead',
    label: 'at the edge in place of Lambda',
    is: ({ servedBy, status, failover }) =>
      servedBy === 'edge' && isFine(status) && failover !== undefined,
  },
  {
    id: 'wait',
    label: 'writes asked to wait',
    is: ({ kind, problem }) => kind === 'write' && problem === 'breaker-open',
  },
  {
    id: 'refused',
    label: 'refused by AWS, then read at the edge',
    is: ({ sender, servedBy }) => sender === 'integration' && servedBy === undefined,
  },
  { id: 'other', label: 'sent again', is: () => true },
]

const isFine = (status: number): boolean => status >= 200 && status < 400

/** A slice begins when the function is closed, so that none shows as executed after it what was before. */
function sliceFor(durationMs: number, killMs: number): number {
  const slices = Math.floor((killMs / durationMs) * SLICES)
  return slices === 0 ? durationMs / SLICES : killMs / slices
}

export function seriesOf({ scene, startedAt, endedAt }: Drill): Series {
  const durationMs = endedAt - startedAt
  const sliceMs = sliceFor(durationMs, (moment(scene.moments, 'kill') ?? startedAt) - startedAt)
  const empty = (): number[] => Array.from({ length: SLICES }, () => 0)
  const perSecond = 1000 / sliceMs
  const add = (values: number[], at: number): void => {
    const slice = Math.floor((at - startedAt) / sliceMs)
    if (slice >= 0 && slice < SLICES) values[slice] = (values[slice] ?? 0) + perSecond
  }

  const executed = empty()
  const throttled = empty()
  const active = empty()
  const reserved = [{ at: 0, concurrency: scene.deployedConcurrency }]
  const closed: Series['closed'] = []
  let underWay = 0
  let filled = -1
  /** What was under way before a slice still is when it begins. */
  const fillUp = (slice: number): void => {
    for (; filled < Math.min(slice, SLICES - 1); filled++) active[filled + 1] = before
    if (slice >= 0 && slice < SLICES) active[slice] = Math.max(active[slice] ?? 0, underWay)
    before = underWay
  }
  let before = 0
  for (const event of scene.stack.events) {
    if (event.kind !== 'step' || event.logicalId !== API) continue
    const { step } = event
    const at = step.at - startedAt
    if (isExecution(event)) add(executed, step.at)
    if (isThrottle(event)) add(throttled, step.at)
    if (step.kind === 'started') underWay += 1
    if (step.kind === 'ended') underWay -= 1
    fillUp(Math.floor(at / sliceMs))
    if (step.kind !== 'reserved' || at < 0) continue
    reserved.push({ at, concurrency: step.concurrency ?? 0 })
    const open = closed.at(-1)
    if (closedAfter(event) === true && (open === undefined || open.to < durationMs)) {
      closed.push({ from: at, to: durationMs })
    } else if (closedAfter(event) === false && open !== undefined && open.to === durationMs) {
      open.to = at
    }
  }

  fillUp(SLICES - 1)

  const people = PEOPLE.map(({ id, label }) => ({ id, label, values: empty() }))
  for (const request of scene.recorder.requests) {
    if (request.sender === 'attacker') continue
    const layer = PEOPLE.findIndex(({ is }) => is(request))
    const values = people[layer]?.values
    if (values !== undefined) add(values, request.at + request.ms)
  }
  return {
    durationMs,
    sliceMs,
    lambda: [
      { id: 'executed', label: 'executed by Lambda, and billed', values: executed },
      { id: 'throttled', label: 'refused by AWS (429), free', values: throttled },
    ],
    people: people.filter(({ values }) => values.some((value) => value > 0)),
    closed,
    reserved,
    active,
  }
}
