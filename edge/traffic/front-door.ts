import { createSigner, type Credentials } from '#shared/aws/transport.ts'
import { AwsFailure } from '#shared/aws/errors.ts'
import type { FrontDoorConfig } from '#shared/config.ts'
import type { BreakerGate } from '#shared/http/breaker-gate.ts'
import type { Elsewhere, Outcome, Servable } from '#shared/http/elsewhere.ts'
import { createHops, HOP_HEADER } from '#shared/http/hop.ts'
import { describeError, type Log } from '#shared/http/log.ts'
import { createCoolDown } from './cool-down.ts'
import { decide } from './decide.ts'
import type { RoutingSnapshots } from './snapshots.ts'
import { askLambda, isSendable, type Reply, type Upstream } from './upstream.ts'

export interface FrontDoorParts {
  config: FrontDoorConfig
  /** By how much the cool-down is divided. */
  timeScale: number
  signingSecret: string
  credentials: () => Credentials
  snapshots: Pick<RoutingSnapshots, 'current'>
  breakerTripped: BreakerGate
  clock: () => Date
  log: Log
}

const HERE: Outcome = { kind: 'here' }

/** Serving it once more changes nothing that serving it once has not. */
const repeatable = ({ method, headers }: Servable): boolean =>
  method === 'POST' || method === 'PATCH' ? (headers.get('idempotency-key') ?? '') !== '' : true

const reads = ({ method }: Servable): boolean => method === 'GET' || method === 'HEAD'

/**
 * The front door: sends a subject's requests to Lambda where the weights say so, and takes them back where Lambda
 * fails. One request of a client makes at most one to Lambda.
 */
export function createFrontDoor(parts: FrontDoorParts): Elsewhere {
  const { config, snapshots, breakerTripped, clock, log } = parts
  const hops = createHops(parts.signingSecret)
  const coolDown = createCoolDown(config.coolDownMs / parts.timeScale)
  const upstream: Upstream | undefined =
    config.functionUrl === undefined
      ? undefined
      : {
          url: new URL(config.functionUrl),
          config,
          hops,
          sign: config.signed
            ? createSigner({
                region: config.region,
                credentials: parts.credentials,
                now: () => clock().getTime(),
              })
            : undefined,
          clock,
        }

  /** True as well where nobody can say: then the edge serves what it can, and Lambda is spared. */
  const closed = async (requestId: string): Promise<boolean> => {
    try {
      return await breakerTripped()
    } catch (error) {
      log({
        level: error instanceof AwsFailure ? 'warn' : 'error',
        event: 'traffic.breaker-unknown',
        requestId,
        runtime: 'edge',
        error: describeError(error),
      })
      return true
    }
  }

  return async (request) => {
    const started = clock().getTime()
    const since = (from: number): number => clock().getTime() - from
    if (hasPassed(request, hops, clock()) || !isSendable(request)) return HERE
    const { requestId, subject } = request
    const snapshot = await snapshots.current()
    if (decide({ snapshot, subject, now: clock() }) === 'edge') return HERE
    const instead = (reason: string, upstreamMs?: number): Outcome => ({
      kind: 'here',
      timing: failover(reason, since(started) - (upstreamMs ?? 0), upstreamMs),
    })
    if (upstream === undefined) return instead('no-address')
    if (await closed(requestId)) return instead('breaker')
    const leave = coolDown.ask(clock().getTime(), reads(request))
    if (leave === undefined) return instead('cool-down')

    const decisionMs = since(started)
    const asked = clock().getTime()
    const reply = await askLambda(
      upstream,
      request,
      reads(request) ? config.readMs : config.writeMs,
    )
    const upstreamMs = since(asked)
    if ('answer' in reply) {
      coolDown.succeeded(leave)
      const timing = `decision;dur=${decisionMs}, upstream;dur=${upstreamMs};desc="lambda"`
      return { kind: 'answered', answer: reply.answer, timing }
    }
    coolDown.failed(clock().getTime())
    log({
      level: 'warn',
      event: 'traffic.failover',
      requestId,
      runtime: 'edge',
      code: reply.reason,
      ms: upstreamMs,
    })
    if (mayServe(reply, request)) return instead(reply.reason, upstreamMs)
    return { kind: 'unknown', timing: failover(reply.reason, decisionMs, upstreamMs) }
  }
}

const mayServe = (reply: Exclude<Reply, { answer: Response }>, request: Servable): boolean =>
  reply.executed === 'no' || repeatable(request)

const failover = (reason: string, decisionMs: number, upstreamMs?: number): string =>
  [
    `decision;dur=${decisionMs}`,
    ...(upstreamMs === undefined ? [] : [`upstream;dur=${upstreamMs};desc="lambda"`]),
    `failover;desc="${reason}"`,
  ].join(', ')

/** Whether a front door has sent this request here. A marker that nobody of us has made means nothing. */
function hasPassed(
  { headers, method, url, requestId }: Servable,
  hops: ReturnType<typeof createHops>,
  now: Date,
): boolean {
  const marker = headers.get(HOP_HEADER)
  if (marker === null) return false
  const { pathname, search } = new URL(url)
  return hops.isValid(marker, { requestId, method, target: pathname + search }, now)
}
