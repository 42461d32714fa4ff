import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Id } from '#shared/domain/ids.ts'
import { queueAnalysis } from '#shared/store/queue-analysis.ts'
import { findRun, listRuns } from '#shared/store/runs.ts'
import { RunAnswer } from '../answers.ts'
import { accepts, contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { Guard } from '../middleware/guard.ts'
import { newId } from '../middleware/idempotency.ts'
import { presentRun } from '../present.ts'

const IdParam = z.object({ id: Id })

const analyze = contract({
  method: 'post',
  path: '/documents/:id/analyze',
  tag: 'Runs',
  summary: 'Queue another analysis of a note',
  description:
    'What people have reviewed stays as it is. One run of a note is queued at a time. Needs no body.',
  role: 'clinician',
  params: IdParam,
  answer: {
    status: 202,
    description: 'The queued run',
    schema: z.extend(RunAnswer, { success: z.literal(true) }),
    headers: { location: 'The run, to poll' },
  },
  problems: ['document-not-found', 'document-not-ready', 'analysis-in-progress'],
})

const list = contract({
  method: 'get',
  path: '/documents/:id/runs',
  tag: 'Runs',
  summary: 'List the runs of a note, newest first',
  role: 'clinician',
  params: IdParam,
  answer: { status: 200, description: 'All of them', schema: z.array(RunAnswer) },
  problems: ['document-not-found'],
})

const open = contract({
  method: 'get',
  path: '/runs/:id',
  tag: 'Runs',
  summary: 'See how a run is doing',
  role: 'clinician',
  params: IdParam,
  answer: { status: 200, description: 'The run', schema: RunAnswer },
  problems: ['run-not-found'],
})

export const runContracts = [analyze, list, open]

export const runRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
    .post(analyze.path, guard(analyze), accepts('param', analyze.params), async (c) => {
      const run = await queueAnalysis(
        deps.store,
        c.get('actor'),
        c.req.valid('param').id,
        await newId(c, 'run'),
      )
      return c.json({ ...presentRun(run), success: true }, 202, { location: `/runs/${run.id}` })
    })
    .get(list.path, guard(list), accepts('param', list.params), async (c) => {
      const runs = await listRuns(deps.store, c.req.valid('param').id)
      return c.json(runs.map(presentRun), 200)
    })
    .get(open.path, guard(open), accepts('param', open.params), async (c) => {
      const run = await findRun(deps.store, c.req.valid('param').id)
      return c.json(presentRun(run), 200)
    })
