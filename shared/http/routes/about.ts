import { Hono } from 'hono'
import * as z from 'zod/mini'
import { RUNTIMES } from '#shared/domain/labels.ts'
import { contract } from '../contract.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { Guard } from '../middleware/guard.ts'

const health = contract({
  method: 'get',
  path: '/',
  tag: 'About',
  summary: 'See that the API answers',
  description:
    'Touches nothing behind it. At the edge, with a key, it is answered by the runtime that serves this key’s requests.',
  role: 'anyone',
  answer: {
    status: 200,
    description: 'It does',
    schema: z.object({
      status: z.literal('ok'),
      framework: z.literal('hono'),
      runtime: z.enum(RUNTIMES),
      version: z.string(),
    }),
  },
})

const openapi = contract({
  method: 'get',
  path: '/openapi.json',
  tag: 'About',
  summary: 'Read the contract (OpenAPI 3.1)',
  role: 'anyone',
  answer: { status: 200, description: 'This document', schema: z.record(z.string(), z.unknown()) },
})

const docs = contract({
  method: 'get',
  path: '/docs',
  tag: 'About',
  summary: 'Read the contract as a page',
  role: 'anyone',
  answer: { status: 200, description: 'A page without scripts', contentType: 'text/html' },
})

export const aboutContracts = [health, openapi, docs]

/** The page carries its own style sheet and nothing else. */
const DOCS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

export const aboutRoutes = (deps: AppDeps, guard: Guard) =>
  new Hono<AppEnv>()
    .get(health.path, guard(health), (c) =>
      c.json(
        { status: 'ok', framework: 'hono', runtime: deps.runtime, version: deps.version } as const,
        200,
      ),
    )
    .get(openapi.path, async (c) =>
      c.body(await deps.documentation('openapi.json'), 200, {
        'content-type': 'application/json',
        'cache-control': 'public, max-age=300',
      }),
    )
    .get(docs.path, async (c) =>
      c.body(await deps.documentation('docs.html'), 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': DOCS_POLICY,
        'cache-control': 'public, max-age=300',
      }),
    )
