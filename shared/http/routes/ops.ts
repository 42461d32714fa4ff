import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Breaker } from '#shared/domain/system.ts'
import { getBreaker } from '#shared/store/system.ts'
import { contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { Guard } from '../middleware/guard.ts'

const Depth = z.object({ visible: z.number(), inFlight: z.number(), delayed: z.number() })

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

export const opsContracts = [showBreaker, showQueue]

export const opsRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
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
