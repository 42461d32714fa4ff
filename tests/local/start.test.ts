import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { familyOf, survivors } from '#tests/support/processes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const samples = JSON.parse(readFileSync(join(root, 'samples/index.json'), 'utf8')) as {
  id: string
}[]
const FREE_PORTS = ['--port', '0', '--api-port', '0', '--aws-port', '0']
const OWN_NOTE = 'Seen today for migraine. No fever. Takes ibuprofen 400 mg as needed.'

let folder: string
const children = new Set<ChildProcess>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartside-start-'))
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  child: ChildProcess
  exited: Promise<number | null>
  output: () => string
  errors: () => string
}

/** As `npm start -- ...args` does once everything is set up and built. */
function start(args: string[], nodeArgs: string[] = []): Started {
  const child = spawn(process.execPath, [...nodeArgs, join(root, 'local/start.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
  })
  children.add(child)
  const exited = once(child, 'exit').then(([code]) => {
    children.delete(child)
    return code as number | null
  })
  const read = (stream: 'stdout' | 'stderr'): (() => string) => {
    let text = ''
    child[stream]?.on('data', (part: Buffer) => (text += part.toString()))
    return () => text
  }
  return { child, exited, output: read('stdout'), errors: read('stderr') }
}

interface Addresses {
  edge: string
  lambda: string
  apiKey: string
}

async function running(started: Started): Promise<Addresses> {
  await vi.waitFor(
    () => {
      if (started.child.exitCode !== null) throw new Error(`ended early: ${started.errors()}`)
      expect(started.output()).toContain('Ctrl-C stops everything.')
    },
    { timeout: 40_000, interval: 50 },
  )
  const line = (label: string): string => {
    const found = new RegExp(`${label} +(\\S+)`).exec(started.output())?.[1]
    if (found === undefined) throw new Error(`nothing printed for ${label}`)
    return found
  }
  return {
    edge: line('Edge \\(workerd\\)'),
    lambda: line('Lambda Function URL'),
    apiKey: line('API key \\(admin\\)'),
  }
}

const call = async (url: string, apiKey: string, path: string, patch?: unknown) => {
  const response = await fetch(`${url}${path}`, {
    ...(patch === undefined ? {} : { method: 'PATCH', body: JSON.stringify(patch) }),
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
  })
  expect(response.status, path).toBe(200)
  return (await response.json()) as Record<string, unknown>
}

/** Everybody who descends from a stack is gone within a moment. */
const allGone = (family: ReturnType<typeof familyOf>): Promise<void> =>
  vi.waitFor(() => expect(survivors(family)).toEqual([]), { timeout: 8000, interval: 50 })

/** What a start that cannot be says, on standard error alone. */
const failure = async (args: string[], nodeArgs: string[] = []): Promise<string> => {
  const started = start(args, nodeArgs)
  expect(await started.exited).toBe(1)
  expect(started.output()).toBe('')
  return started.errors()
}

describe('npm start', () => {
  it('runs everything, keeps it over a kill, and leaves no process behind', async () => {
    const data = join(folder, 'new/data')
    const ownFile = join(folder, 'own note.txt')
    writeFileSync(ownFile, OWN_NOTE)
    const args = [...FREE_PORTS, '--data', data]
    const first = start([...args, '--note', ownFile])
    const { edge, lambda, apiKey } = await running(first)

    // What it prints: each note with its suggestions, two addresses, a key, the documentation, and a curl.
    const rows = first.output().match(/^ {2}\S+ +ready_for_review +\d+$/gm) ?? []
    expect(samples.length).toBeGreaterThanOrEqual(12)
    expect(rows).toHaveLength(samples.length + 1)
    for (const row of rows) expect(Number(/\d+$/.exec(row)?.[0]), row).toBeGreaterThan(0)
    expect(first.output()).toMatch(/Documentation +http:\/\/127\.0\.0\.1:\d+\/docs/)
    expect(first.output()).toContain(`curl -sS ${edge}/documents -H 'x-api-key: ${apiKey}'`)
    expect((await fetch(`${edge}/docs`)).status).toBe(200)
    expect(await (await fetch(`${lambda}/`)).json()).toMatchObject({
      status: 'ok',
      runtime: 'lambda',
    })

    const reviewedId = samples[0]?.id ?? ''
    const note = await call(lambda, apiKey, `/documents/${reviewedId}`)
    const [suggestion] = note['annotations'] as { id: string }[]
    await call(edge, apiKey, `/annotations/${suggestion?.id}?documentId=${reviewedId}`, {
      status: 'rejected',
    })
    const reviewed = await call(edge, apiKey, `/documents/${reviewedId}`)
    const list = await call(edge, apiKey, '/documents?limit=100')
    expect(list).toHaveLength(samples.length + 1)

    const killed = familyOf(first.child.pid ?? 0)
    // The stack, the edge's process and workerd, the table's, and those of functions.
    expect(killed.length).toBeGreaterThanOrEqual(5)
    first.child.kill('SIGKILL')
    await allGone(killed)

    const second = start(args)
    const again = await running(second)
    expect(again.apiKey).toBe(apiKey)
    expect(await call(again.edge, apiKey, `/documents/${reviewedId}`)).toEqual(reviewed)
    expect(await call(again.lambda, apiKey, '/documents?limit=100')).toEqual(list)

    expect(await failure(args)).toMatch(
      /^Data directory [^\n]+ is in use by another running stack\n$/,
    )
    const stopped = familyOf(second.child.pid ?? 0)
    second.child.kill('SIGINT')
    expect(await second.exited).toBe(0)
    expect(second.errors()).toBe('')
    await allGone(stopped)
  }, 90_000)
})

describe.concurrent('a start without notes', () => {
  it('prints no command that opens a note which is not there', async () => {
    const started = start([...FREE_PORTS, '--no-samples'])
    await running(started)
    expect(started.output()).toContain('curl')
    expect(started.output()).not.toMatch(/\/documents\/\w/)
    started.child.kill('SIGINT')
    await started.exited
  }, 60_000)
})

describe.concurrent('a start that is killed', () => {
  it('leaves no process behind', async () => {
    const started = start([...FREE_PORTS, '--no-samples'])
    const workerd = () =>
      familyOf(started.child.pid ?? 0).find(({ commandLine }) =>
        commandLine.includes('workerd serve'),
      )
    await vi.waitFor(() => expect(workerd()).toBeDefined(), { timeout: 40_000, interval: 10 })
    const family = familyOf(started.child.pid ?? 0)
    started.child.kill('SIGKILL')
    await allGone(family)
  }, 60_000)
})

describe.concurrent('a start that cannot be', () => {
  /** A port that somebody else has. */
  async function taken(): Promise<{ port: string; free: () => void }> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { port: String((server.address() as AddressInfo).port), free: () => server.close() }
  }
  const replaced = (option: string, value: string): string[] => {
    const args = [...FREE_PORTS, '--no-samples']
    args[args.indexOf(option) + 1] = value
    return args
  }

  it.each(['--port', '--api-port', '--aws-port'])(
    'says in one line that the port of %s is taken',
    async (option) => {
      const { port, free } = await taken()
      const said = await failure(replaced(option, port))
      free()
      expect(said).toMatch(new RegExp(`^[Pp]ort ${port} is (taken|already in use)[^\\n]*\\n$`))
    },
    60_000,
  )

  it('says in one line what each other hindrance is', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const latin = join(folder, 'latin-1.txt')
    writeFileSync(latin, Buffer.from([0x4b, 0xf6, 0x6c, 0x6e]))
    const otherMachine = 'Object.defineProperty(process,"arch",{value:"pdp11"})'
    const lines = await Promise.all([
      failure([...FREE_PORTS, '--data', join(file, 'data')]),
      failure([...FREE_PORTS, '--data', '/proc/nowhere/data']),
      failure([...FREE_PORTS, '--note', join(folder, 'not-there.txt')]),
      failure([...FREE_PORTS, '--note', latin]),
      failure(FREE_PORTS, ['--import', `data:text/javascript,${otherMachine}`]),
      failure(['--port', '65536']),
      failure(['--colour', 'blue']),
    ])
    for (const line of lines) expect(line).toMatch(/^[^\n]+\n$/)
    expect(lines).toEqual([
      expect.stringContaining(join(file, 'data')),
      expect.stringContaining('/proc/nowhere'),
      expect.stringContaining('not-there.txt'),
      expect.stringContaining(`${latin} is not UTF-8 text`),
      expect.stringMatching(/no DynamoDB emulator for this machine .*pdp11/),
      expect.stringContaining('--port'),
      expect.stringContaining('--colour'),
    ])
    expect(lines.join('')).not.toMatch(/ {4}at /)
  }, 60_000)
})
