import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLambdaControl, UnknownFunction } from '#local/lambda/control.ts'
import type { LambdaFunction } from '#local/lambda/function.ts'
import { fixture as build, processExists, returned } from './lambda-harness.ts'

const open: LambdaFunction[] = []
const fixture: typeof build = (...of) => {
  const built = build(...of)
  open.push(built.fn)
  return built
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((fn) => fn.close()))
})

describe('a function', () => {
  it('receives the event and a context like the one on Lambda', async () => {
    const { fn } = fixture('echo.handler', {
      name: 'chartside-api',
      timeoutSeconds: 7,
      memoryMb: 256,
    })
    const outcome = await fn.invoke({ greeting: 'grüße 👋' })
    expect(returned(outcome)).toMatchObject({
      event: { greeting: 'grüße 👋' },
      canReachParent: false,
      context: {
        awsRequestId: outcome.requestId,
        functionName: 'chartside-api',
        functionVersion: '$LATEST',
        memoryLimitInMB: '256',
        invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:fixture`,
      },
    })
    const { context } = returned(outcome) as { context: { remaining: number } }
    expect(context.remaining).toBeGreaterThan(6_000)
    expect(context.remaining).toBeLessThanOrEqual(7_000)
  })

  it("sees the template's environment and Lambda's own, and nothing of the developer's shell", async () => {
    vi.stubEnv('AWS_PROFILE', 'production')
    vi.stubEnv('GROQ_API_KEY', 'the developer’s own')
    vi.stubEnv('NODE_OPTIONS', '--no-warnings')
    const { fn } = fixture('echo.handler', {
      environment: { TABLE_NAME: 'EhrTable', AWS_REGION: 'mars-north-1' },
    })
    const { env, cwd } = returned(await fn.invoke({})) as {
      env: Record<string, string>
      cwd: string
    }
    vi.unstubAllEnvs()
    expect(env).toMatchObject({
      TABLE_NAME: 'EhrTable',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local-key',
      AWS_SECRET_ACCESS_KEY: 'local-secret',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
      AWS_LAMBDA_FUNCTION_NAME: 'fixture',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      TZ: ':UTC',
      LAMBDA_TASK_ROOT: cwd,
    })
    const allowed =
      /^(TABLE_NAME|AWS_[A-Z_]+|LAMBDA_TASK_ROOT|_HANDLER|_X_AMZN_TRACE_ID|PATH|LANG|TZ)$/
    expect(Object.keys(env).filter((name) => !allowed.test(name))).toEqual([])
    expect(env).not.toHaveProperty('AWS_PROFILE')
  })

  it('is used again while warm, and not while busy', async () => {
    const { fn } = fixture('misbehaving.handler')
    const first = returned(await fn.invoke({ do: 'pid' }))
    expect(returned(await fn.invoke({ do: 'pid' }))).toBe(first)
    const [one, two] = await Promise.all([
      fn.invoke({ do: 'sleep', milliseconds: 150 }),
      fn.invoke({ do: 'sleep', milliseconds: 150 }),
    ])
    expect(returned(one)).toBe(first)
    expect(returned(two)).not.toBe(first)
    expect(fn.environmentCount()).toBe(2)
  })

  it('is reaped when idle', async () => {
    const { fn } = fixture('misbehaving.handler', {}, { idleMs: 50 })
    const pid = returned(await fn.invoke({ do: 'pid' })) as number
    await vi.waitFor(() => expect(processExists(pid)).toBe(false), 5_000)
    expect(returned(await fn.invoke({ do: 'pid' }))).not.toBe(pid)
  })

  it('leaves no process behind when it is closed, busy or warm', async () => {
    const { fn } = fixture('misbehaving.handler')
    const pids = await Promise.all(
      [0, 1].map(async () => returned(await fn.invoke({ do: 'sleep', milliseconds: 100 }))),
    )
    const running = fn.invoke({ do: 'loop' })
    await fn.close()
    expect(pids.map((pid) => processExists(pid as number))).toEqual([false, false])
    expect(await running).toMatchObject({
      kind: 'failed',
      error: { errorType: 'Runtime.ExitError' },
    })
  })

  it('passes on what it prints, line by line', async () => {
    const { fn, lines } = fixture('echo.speak')
    await fn.invoke({})
    await vi.waitFor(() => expect(lines).toHaveLength(3))
    expect(lines.toSorted()).toEqual(['and another', 'on the other stream', 'one line'])
  })

  it('writes what is logged as Lambda does under the log format JSON: an object stays one', async () => {
    const { fn, lines } = fixture('echo.log', { logFormat: 'JSON' })
    const { requestId } = await fn.invoke({})
    await vi.waitFor(() => expect(lines).toHaveLength(2))
    const common = { timestamp: expect.stringMatching(/^\d{4}-.*Z$/), requestId }
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { ...common, level: 'INFO', message: { event: 'note.annotated', counts: { stored: 1 } } },
      { ...common, level: 'ERROR', message: 'one 2' },
    ])
  })

  it('answers null for undefined, and an error for what is not JSON or too large', async () => {
    expect(await fixture('echo.empty').fn.invoke({})).toMatchObject({
      kind: 'succeeded',
      payload: 'null',
    })
    expect(await fixture('echo.circular').fn.invoke({})).toMatchObject({
      kind: 'failed',
      error: { errorMessage: 'Unable to stringify response body' },
    })
    expect(await fixture('echo.huge').fn.invoke({})).toMatchObject({
      kind: 'failed',
      error: { errorType: 'Function.ResponseSizeTooLarge' },
    })
  })
})

describe('a function that fails', () => {
  it('reports what was thrown and is used again', async () => {
    const { fn, lines } = fixture('misbehaving.handler')
    const pid = returned(await fn.invoke({ do: 'pid' }))
    const outcome = await fn.invoke({ do: 'throw', message: 'no such note' })
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { errorType: 'TypeError', errorMessage: 'no such note' },
    })
    expect(outcome.kind === 'failed' && outcome.error.trace?.[0]).toBe('TypeError: no such note')
    expect(await fn.invoke({ do: 'throw-text', message: 'just text' })).toMatchObject({
      error: { errorType: 'string', errorMessage: 'just text' },
    })
    expect(returned(await fn.invoke({ do: 'pid' }))).toBe(pid)
    await vi.waitFor(() => expect(lines.join()).toContain('Invoke Error'))
  })

  it.each([
    ['exit', 0, 'Runtime.ExitError', /Runtime exited without providing a reason$/],
    ['exit', 3, 'Runtime.ExitError', /Runtime exited with error: exit status 3$/],
    ['uncaught', 'late', 'RangeError', /^late$/],
    ['reject', 'late', 'Runtime.UnhandledPromiseRejection', /^RangeError: late$/],
    [
      'fill-memory',
      '',
      'Runtime.ExitError',
      /Runtime exited with error: signal: SIGABRT$|exit status 134$/,
    ],
  ])(
    'loses only that environment when it ends by %s (%s)',
    async (what, message, errorType, errorMessage) => {
      const { fn } = fixture('misbehaving.handler')
      const bystander = fn.invoke({ do: 'sleep', milliseconds: 300 })
      const outcome = await fn.invoke({ do: what, message })
      expect(outcome).toMatchObject({ kind: 'failed', error: { errorType } })
      expect(outcome.kind === 'failed' && outcome.error.errorMessage).toMatch(errorMessage)
      const survivor = returned(await bystander)
      expect(returned(await fn.invoke({ do: 'pid' }))).toBe(survivor)
    },
  )

  it('is replaced when it dies between two events', async () => {
    const { fn } = fixture('misbehaving.handler')
    const pid = returned(await fn.invoke({ do: 'die-later' })) as number
    await vi.waitFor(() => expect(processExists(pid)).toBe(false))
    await vi.waitFor(() => expect(fn.environmentCount()).toBe(0))
    expect(returned(await fn.invoke({ do: 'pid' }))).not.toBe(pid)
  })

  it.each(['sleep', 'loop', 'leave-child'])(
    'is ended, children included, when it runs out of time (%s)',
    async (what) => {
      const { fn, lines } = fixture('misbehaving.handler', { timeoutSeconds: 0.4 })
      const pid = returned(await fn.invoke({ do: 'pid' })) as number
      const outcome = await fn.invoke({ do: what, milliseconds: 60_000 })
      expect(outcome).toMatchObject({
        kind: 'failed',
        error: {
          errorType: 'Sandbox.Timedout',
          errorMessage: `RequestId: ${outcome.requestId} Error: Task timed out after 0.40 seconds`,
        },
      })
      const child = lines.find((line) => line.startsWith('child '))
      const pids = [pid, ...(child === undefined ? [] : [Number(child.slice(6))])]
      expect(pids).toHaveLength(what === 'leave-child' ? 2 : 1)
      await vi.waitFor(() => expect(pids.filter(processExists)).toEqual([]), 5_000)
      expect(returned(await fn.invoke({ do: 'pid' }))).not.toBe(pid)
    },
  )

  it.each([
    ['fails-to-load.handler', 'Error', 'a setting is missing'],
    ['fails-to-import.handler', 'Runtime.ImportModuleError', 'not-there.mjs'],
    ['echo.nothing', 'Runtime.HandlerNotFound', 'echo.nothing is undefined or not exported'],
    ['echo', 'Runtime.MalformedHandlerName', 'Bad handler echo'],
  ])('says why it cannot start (%s)', async (handler, errorType, message) => {
    const { fn } = fixture(handler)
    const outcome = await fn.invoke({})
    expect(outcome).toMatchObject({ kind: 'failed', error: { errorType } })
    expect(outcome.kind === 'failed' && outcome.error.errorMessage).toContain(message)
  })

  it('says so when its bundle is not JavaScript', async () => {
    const bundle = join(mkdtempSync(join(tmpdir(), 'chartside-')), 'api.mjs')
    writeFileSync(bundle, 'export const handler = async () => {}}')
    const { fn } = fixture('api.handler', { bundle })
    expect(await fn.invoke({})).toMatchObject({
      error: { errorType: 'Runtime.UserCodeSyntaxError' },
    })
  })

  it('is given up when its module never finishes loading', async () => {
    const { fn } = fixture('never-loads.handler', {}, { initTimeoutMs: 300 })
    expect(await fn.invoke({})).toMatchObject({
      error: {
        errorType: 'Sandbox.Timedout',
        errorMessage: 'Error: Init timed out after 0.30 seconds',
      },
    })
    await vi.waitFor(() => expect(fn.environmentCount()).toBe(0))
  })
})

describe('concurrency', () => {
  it('throttles beyond the reservation, and runs again once there is room', async () => {
    const { fn } = fixture('misbehaving.handler', { reservedConcurrency: 2 })
    const running = [1, 2].map(() => fn.invoke({ do: 'sleep', milliseconds: 300 }))
    expect(await fn.invoke({ do: 'pid' })).toMatchObject({
      kind: 'throttled',
      reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    })
    await Promise.all(running)
    expect(await fn.invoke({ do: 'pid' })).toMatchObject({ kind: 'succeeded' })
  })

  it("shares the account's limit without a reservation", async () => {
    const { fn } = fixture('misbehaving.handler', {}, { accountConcurrency: 1 })
    const running = fn.invoke({ do: 'sleep', milliseconds: 200 })
    expect(await fn.invoke({ do: 'pid' })).toMatchObject({
      reason: 'ConcurrentInvocationLimitExceeded',
    })
    expect(await running).toMatchObject({ kind: 'succeeded' })
  })

  it('refuses every invocation at 0, without starting anything', async () => {
    const { fn } = fixture('misbehaving.handler', { reservedConcurrency: 5 })
    const control = createLambdaControl([fn])
    control.putConcurrency('fixture', 0)
    expect(control.getConcurrency('fixture')).toBe(0)
    expect(await fn.invoke({ do: 'pid' })).toMatchObject({ kind: 'throttled' })
    expect(fn.environmentCount()).toBe(0)
    control.deleteConcurrency(fn.arn)
    expect(control.getConcurrency('fixture')).toBeUndefined()
    expect(await fn.invoke({ do: 'pid' })).toMatchObject({ kind: 'succeeded' })
    expect(() => control.putConcurrency('another', 1)).toThrow(UnknownFunction)
    expect(() => control.putConcurrency('fixture', -1)).toThrow(RangeError)
  })

  it('keeps a tripped breaker over a restart', () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'chartside-')), 'concurrency.json')
    const before = fixture('echo.handler', { reservedConcurrency: 5 }).fn
    createLambdaControl([before], { stateFile }).putConcurrency('fixture', 0)
    const after = fixture('echo.handler', { reservedConcurrency: 5 }).fn
    const control = createLambdaControl([after], { stateFile })
    expect(after.getReservedConcurrency()).toBe(0)
    control.deleteConcurrency('fixture')
    const again = fixture('echo.handler', { reservedConcurrency: 5 }).fn
    createLambdaControl([again], { stateFile })
    expect(again.getReservedConcurrency()).toBeUndefined()
  })
})

describe('metrics', () => {
  it('count invocations, errors, throttles and durations per minute', async () => {
    let now = Date.UTC(2026, 0, 1, 12, 0, 30)
    const minute = Date.UTC(2026, 0, 1, 12, 0)
    const { fn, metrics } = fixture('misbehaving.handler', {}, { clock: () => now })
    const running = fn.invoke({ do: 'pid' })
    now += 250
    await running
    await fn.invoke({ do: 'throw', message: 'x' })
    const sum = (metric: Parameters<typeof metrics.sum>[1]): number | undefined =>
      metrics.sum('fixture', metric, minute, minute + 60_000)
    expect([sum('Invocations'), sum('Errors'), sum('Throttles'), sum('Duration')]).toEqual([
      2, 1, 0, 250,
    ])
    expect(metrics.sum('fixture', 'Invocations', minute + 60_000, minute + 120_000)).toBeUndefined()
    expect(metrics.sum('another', 'Invocations', minute, minute + 60_000)).toBeUndefined()
  })
})

describe('an asynchronous invocation', () => {
  const attemptsFile = (): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'chartside-')), 'attempts.json')
    writeFileSync(file, '[]')
    return file
  }
  const attempts = (file: string): string[] => JSON.parse(readFileSync(file, 'utf8')) as string[]

  it('is retried twice, as the same request', async () => {
    const file = attemptsFile()
    const { fn, metrics } = fixture('fails-at-first.handler', {}, { asyncRetryDelaysMs: [10, 20] })
    const requestId = fn.invokeAsync({ file, succeedsAtAttempt: 3 })
    await fn.drain()
    expect(attempts(file)).toEqual([requestId, requestId, requestId])
    expect(metrics.sum('fixture', 'Errors', 0, Number.MAX_SAFE_INTEGER)).toBe(2)
  })

  it('is dropped after its third failure, and says so', async () => {
    const file = attemptsFile()
    const { fn, lines } = fixture('fails-at-first.handler', {}, { asyncRetryDelaysMs: [10, 20] })
    const requestId = fn.invokeAsync({ file, succeedsAtAttempt: 9 })
    await fn.drain()
    expect(attempts(file)).toHaveLength(3)
    expect(lines).toContain(`Asynchronous event dropped: failed 3 times. RequestId: ${requestId}`)
  })

  it('goes to the destination of failures for good, with what it was and why', async () => {
    const queue = 'arn:aws:sqs:eu-central-1:000000000000:failed'
    const sent: [string, unknown][] = []
    const { fn } = fixture(
      'fails-at-first.handler',
      { onFailure: { retries: 1, maximumEventAgeSeconds: 900, queue } },
      {
        asyncRetryDelaysMs: [10, 20],
        deliver: (arn, body) => sent.push([arn, JSON.parse(body)]),
      },
    )
    const event = { file: attemptsFile(), succeedsAtAttempt: 9 }
    const requestId = fn.invokeAsync(event)
    await fn.drain()
    expect(sent).toEqual([
      [
        queue,
        expect.objectContaining({
          requestContext: {
            requestId,
            functionArn: `${fn.arn}:$LATEST`,
            condition: 'RetriesExhausted',
            approximateInvokeCount: 2,
          },
          requestPayload: event,
          responsePayload: expect.objectContaining({ errorMessage: 'not yet' }),
        }),
      ],
    ])
    await fn.close()
  })

  it('waits for room while the function is throttled', async () => {
    const file = attemptsFile()
    const { fn } = fixture('fails-at-first.handler', { reservedConcurrency: 0 })
    fn.invokeAsync({ file, succeedsAtAttempt: 1 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(attempts(file)).toEqual([])
    fn.setReservedConcurrency(1)
    await fn.drain()
    expect(attempts(file)).toHaveLength(1)
  })
})

it('ends every environment with a stack that is killed, an endless loop included', async () => {
  const program = fileURLToPath(new URL('./fixtures/abandoned-parent.ts', import.meta.url))
  const parent = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string]
  const pids = JSON.parse(line) as number[]
  expect(pids.map(processExists)).toEqual([true, true])
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(pids.filter(processExists)).toEqual([]), {
    timeout: 5_000,
    interval: 50,
  })
})
