import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { StackEvent } from '#local/drill/protocol.ts'
import { drill } from '#ops/commands/drill.ts'
import { executedWhileClosed, mostUpstream } from '#ops/drill/figures.ts'
import { judge } from '#ops/drill/judge.ts'
import type { SentRequest } from '#ops/drill/record.ts'
import { renderReport } from '#ops/drill/report/page.ts'
import { runDrill } from '#ops/drill/run.ts'
import { VARIANTS } from '#ops/drill/variants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'chartside-drill-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A minute takes a second. The alarm's rate is one that a busy machine can still exceed. */
const TIME_SCALE = 60
const THRESHOLD = 30

const carryOut = async (name: string) => {
  const variant = VARIANTS.find((one) => one.name === name)
  if (variant === undefined) throw new Error(`there is no variant ${name}`)
  const done = await runDrill({
    variant,
    timeScale: TIME_SCALE,
    threshold: THRESHOLD,
    root,
    logFile: join(folder, `${name}.log`),
    say: () => undefined,
  })
  return { drill: done, verdict: judge(done) }
}

describe('the drill', () => {
  it('closes Lambda under a flood and opens it again: no read fails, no write is lost or doubled', async () => {
    const result = await carryOut('plain')
    const { promises, others } = result.verdict
    expect([...promises, ...others].filter(({ holds }) => !holds)).toEqual([])
    expect(promises.map(({ value }) => value)).toEqual(['0', '0', '0', '0', '1', '1'])
    expect(result.drill.breakerState).toBe('closed')
    // What it shows is what it found: one document, without a script or anything fetched.
    const report = renderReport([result])
    expect(report).toContain('Every promise held.')
    expect(report).not.toMatch(/<script|<link|src=|@import|url\(http/)
  }, 240_000)

  it('keeps every promise with KV away, Lambda hanging, a worker killed, notifications thrice and a kill switch that fails twice', async () => {
    const { verdict } = await carryOut('all-at-once')
    const { promises, others } = verdict
    expect([...promises, ...others].filter(({ holds }) => !holds)).toEqual([])
  }, 240_000)

  it('attacks nothing but a system of its own', async () => {
    const ask = (options: Record<string, string>) =>
      drill.runAlone({ words: [], value: (name) => options[name], flag: () => false })
    await expect(ask({ target: 'production' })).rejects.toThrow('a system of its own')
    await expect(ask({ variant: 'rain' })).rejects.toThrow('There is no variant rain')
    await expect(ask({ scale: '0' })).rejects.toThrow('--scale takes a number from 1 to 60')
  })
})

const step = (kind: 'started' | 'throttled'): StackEvent => ({
  kind: 'step',
  logicalId: 'ApiFunction',
  step: { kind, requestId: 'r', at: 0 },
})
const reserved = (concurrency: number | null): StackEvent => ({
  kind: 'step',
  logicalId: 'ApiFunction',
  step: { kind: 'reserved', at: 0, concurrency },
})

describe('the figures of a drill', () => {
  it('count what the runtime executes while it is closed, and nothing else', () => {
    const [started, throttled] = [step('started'), step('throttled')]
    expect(executedWhileClosed([started, reserved(0), throttled, reserved(10), started])).toBe(0)
    expect(executedWhileClosed([started, reserved(0), started, started, reserved(null)])).toBe(2)
  })

  it('see a client request that went to Lambda twice', () => {
    const sent = (requestId: string): SentRequest => ({
      sender: 'clinician',
      requestId,
      kind: 'read',
      at: 0,
      ms: 0,
      status: 200,
    })
    const url = (clientRequestId: string): StackEvent => ({
      kind: 'url',
      at: 0,
      clientRequestId,
      requestId: 'r',
    })
    const requests = [sent('a'), sent('b')]
    expect(mostUpstream(requests, [url('a'), url('b'), url('x'), url('x')])).toEqual({
      most: 1,
      forwarded: 2,
    })
    expect(mostUpstream(requests, [url('a'), url('b'), url('a')]).most).toBe(2)
  })
})
