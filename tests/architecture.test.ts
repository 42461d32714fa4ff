import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname

/** What each room may import: rooms by their prefix, packages by their name. docs/architecture.md says why. */
const ROOMS: { room: string; may: string[] }[] = [
  { room: 'shared/config.ts', may: ['zod'] },
  { room: 'shared/version.ts', may: [] },
  { room: 'shared/domain', may: ['shared/domain', 'zod'] },
  { room: 'shared/nlp', may: ['shared/domain', 'shared/nlp', 'zod'] },
  { room: 'shared/aws/transport.ts', may: ['shared/aws', 'shared/domain', 'aws4fetch'] },
  { room: 'shared/aws', may: ['shared/aws', 'shared/domain', 'type:@aws-sdk'] },
  {
    room: 'shared/store',
    may: ['shared/store', 'shared/domain', 'shared/aws', 'zod', 'type:@aws-sdk'],
  },
  { room: 'shared/http', may: ['shared', 'hono', 'zod', '@hono/zod-validator'] },
  {
    room: 'edge/workbench',
    may: [
      'edge/workbench',
      'shared/domain',
      'type:shared/http',
      'react',
      'react-dom',
      'hono',
      'type:zod',
    ],
  },
  { room: 'edge', may: ['edge', 'shared', 'hono'] },
  {
    room: 'aws',
    may: [
      'aws',
      'shared',
      'node:',
      'hono',
      'zod',
      '@aws-sdk',
      '@aws-lambda-powertools',
      'groq-sdk',
      'type:aws-lambda',
      'docs/openapi.json',
    ],
  },
  {
    room: 'local',
    may: [
      'local',
      'shared',
      'node:',
      'zod',
      'yaml',
      'fauxqs',
      'miniflare',
      'wrangler',
      '@aws-sdk',
      'node_modules/fauxqs',
    ],
  },
  // The breaker is tripped and restored by the kill switch's own steps, whoever asks.
  {
    room: 'ops',
    may: ['ops', 'shared', 'aws/breaker', 'type:local/drill', 'node:', 'zod', '@aws-sdk'],
  },
]

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

interface Import {
  file: string
  target: string
  typeOnly: boolean
}

/** Every static and dynamic import, with paths relative to the root and packages by name. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"\n;]*?|\{[^}]*\})\s*from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g
  return [...source.matchAll(pattern)].map(([, type, from, dynamic, bare]) => ({
    file,
    target: resolve(file, from ?? dynamic ?? bare ?? ''),
    typeOnly: type !== undefined,
  }))
}

function resolve(file: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1)
  if (target.startsWith('.')) return relative(root, join(root, file, '..', target))
  return target
}

const within = (target: string, allowed: string): boolean =>
  target === allowed ||
  target.startsWith(`${allowed}/`) ||
  (allowed.endsWith(':') && target.startsWith(allowed))

const allows = (may: string[], { target, typeOnly }: Import): boolean =>
  may.some((entry) =>
    entry.startsWith('type:') ? typeOnly && within(target, entry.slice(5)) : within(target, entry),
  )

const roomOf = (file: string) =>
  ROOMS.filter(({ room }) => file === room || file.startsWith(`${room}/`)).toSorted(
    (a, b) => b.room.length - a.room.length,
  )[0]

const sources = ['shared', 'edge', 'aws', 'local', 'ops']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap(files)

describe('the rooms', () => {
  it('has a room for every source file', () => {
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([])
    expect(sources.length).toBeGreaterThan(100)
  })

  it('imports only what its room may import', () => {
    const trespasses = sources.flatMap((file) => {
      const room = roomOf(file)
      return importsOf(file)
        .filter((one) => room !== undefined && !allows(room.may, one))
        .map(({ target }) => `${file} imports ${target}`)
    })
    expect(trespasses).toEqual([])
  })

  it('finds a trespass when there is one', () => {
    expect(allows(['shared'], { file: 'edge/x.ts', target: 'aws/env.ts', typeOnly: false })).toBe(
      false,
    )
    expect(
      allows(['type:@aws-sdk'], { file: 'x', target: '@aws-sdk/client-s3', typeOnly: false }),
    ).toBe(false)
    expect(importsOf('edge/worker.ts').map(({ target }) => target)).toContain(
      'shared/http/compose.ts',
    )
  })

  it('reads process.env in one place of the Lambda half, and not at all in the portable half', () => {
    const readers = sources
      .filter((file) => /^(shared|edge|aws)\//.test(file))
      .filter((file) => /\bprocess\.env\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(readers).toEqual(['aws/env.ts'])
  })

  it('composes in composition roots only: portable code never asks its runtime', () => {
    const asking = sources
      .filter((file) => file.startsWith('shared/'))
      .filter((file) =>
        /\bc\.env\b|executionCtx|navigator\.userAgent/.test(readFileSync(join(root, file), 'utf8')),
      )
    expect(asking).toEqual([])
  })

  it('keeps the keys of the table in table.ts', () => {
    const authors = sources
      .filter((file) => file.startsWith('shared/'))
      .filter((file) =>
        /['"`](DOCUMENT|ANNOTATION|RELATIONSHIP|RUN|AUDIT|APIKEY|IDEMPOTENCY|STATUS|COHORT|PATIENT|RUNS)#/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      )
    expect(authors).toEqual(['shared/store/table.ts'])
  })
})
