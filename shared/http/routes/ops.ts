import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Breaker, Traffic, TrafficChange } from '#shared/domain/system.ts'
import { changeTraffic, getBreaker, getTraffic } from '#shared/store/system.ts'
import { accepts, contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { Guard } from '../middleware/guard.ts'

const Depth = z.object({ visible: z.number(), inFlight: z.number(), delayed: z.number() })

const showTraffic = contract({
  method: 'get',
  path: '/ops/traffic',
  tag: 'Operations',
  summary: 'See the weights per runtime',
  role: 'ops',
  answer: { status: 200, description: 'The record', schema: Traffic },
})

const setTraffic = contract({
  method: 'put',
  path: '/ops/traffic',
  tag: 'Operations',
  summary: 'Change the weights per runtime',
  description: 'Made from a version; refused when somebody else was faster.',
  role: 'ops',
  body: TrafficChange,
  answer: { status: 200, description: 'The new record', schema: Traffic },
  problems: ['version-conflict'],
})

const showBreaker = contract({
  method: 'get',
  path: '/ops/breaker',
  tag: 'Operations',
  summary: 'See the state of the breaker',
  role: 'ops',
  answer: { status: 200, description: 'The record', schema: Breaker },
})

const showQueue = contract({
  method: 'get',
  path: '/ops/queue',
  tag: 'Operations',
  summary: 'See the depth of the queue and of the dead-letter queue',
  role: 'ops',
  answer: {
    status: 200,
    description: 'Messages, about',
    schema: z.object({ queue: Depth, deadLetterQueue: Depth }),
  },
})

export const opsContracts = [showTraffic, setTraffic, showBreaker, showQueue]

export const opsRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
    .get(showTraffic.path, guard(showTraffic), async (c) =>
      c.json(await getTraffic(deps.store), 200),
    )
    .put(setTraffic.path, guard(setTraffic), accepts('json', setTraffic.body), async (c) =>
      c.json(await changeTraffic(deps.store, c.get('actor'), c.req.valid('json')), 200),
    )
    .get(showBreaker.path, guard(showBreaker), async (c) =>
      c.json(await getBreaker(deps.store), 200),
    )
    .get(showQueue.path, guard(showQueue), async (c) => {
      const [queue, deadLetterQueue] = await Promise.all([
        deps.store.queue.queueDepth(deps.config.queueUrl),
        deps.store.queue.queueDepth(deps.config.dlqUrl),
      ])
      return c.json({ queue, deadLetterQueue }, 200)
    })
