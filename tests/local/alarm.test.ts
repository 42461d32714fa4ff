import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { evaluate, growsOnly, parseExpression } from '#local/lambda/alarm-expression.ts'
import { AlarmError } from '#local/lambda/alarm-query.ts'
import { type AlarmState, decide } from '#local/lambda/alarm-state.ts'
import { Alarm } from '#local/lambda/alarm.ts'
import { LambdaMetrics } from '#local/lambda/metrics.ts'
import { deliver, functionSubscriptions } from '#local/lambda/sns-delivery.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { AlarmModel, MetricStat } from '#local/template/model.ts'
import { fixture } from './lambda-harness.ts'

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:breaker'
const NOON = Date.UTC(2026, 2, 5, 12)
const MINUTE = 60_000
const names = { region: 'eu-central-1', accountId: '000000000000' }

const lambdaSum = (id: string, metricName: string): AlarmModel['metrics'][number] => ({
  id,
  returnData: false,
  metricStat: {
    namespace: 'AWS/Lambda',
    metricName,
    dimensions: { FunctionName: 'api' },
    period: 60,
    stat: 'Sum',
  },
})

function model(changes: Partial<AlarmModel> = {}): AlarmModel {
  return {
    logicalId: 'TrafficAlarm',
    name: 'chartside-traffic',
    arn: 'arn:aws:cloudwatch:eu-central-1:000000000000:alarm:chartside-traffic',
    description: 'Too much traffic.',
    metrics: [
      {
        id: 'requests',
        returnData: true,
        label: 'Requests',
        expression: 'invocations + throttles',
      },
      lambdaSum('invocations', 'Invocations'),
      lambdaSum('throttles', 'Throttles'),
    ],
    threshold: 5,
    comparisonOperator: 'GreaterThanThreshold',
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
    treatMissingData: 'notBreaching',
    alarmActions: [TOPIC],
    okActions: [TOPIC],
    insufficientDataActions: [],
    ...changes,
  }
}

/** An alarm on a clock of the test's own, with what it published. */
function watch(changes: Partial<AlarmModel> = {}) {
  let now = NOON
  const metrics = new LambdaMetrics(() => now)
  const published: { topicArn: string; subject: string; message: Record<string, unknown> }[] = []
  const lines: string[] = []
  let reachable = true
  const alarm = new Alarm({
    model: model(changes),
    names,
    metrics,
    clock: () => now,
    log: (line) => lines.push(line),
    publish: async (topicArn, subject, message) => {
      if (!reachable) throw new Error('topic out of reach')
      published.push({ topicArn, subject, message: JSON.parse(message) as Record<string, unknown> })
    },
  })
  return {
    alarm,
    metrics,
    published,
    lines,
    reach: (possible: boolean) => (reachable = possible),
    invoke: (times: number, startedAt = now) => {
      for (let i = 0; i < times; i += 1)
        metrics.countInvocation('api', { startedAt, durationMs: 1, failed: false })
    },
    throttle: (times: number) => {
      for (let i = 0; i < times; i += 1) metrics.countThrottle('api')
    },
    at: async (time: number): Promise<AlarmState> => {
      now = time
      await alarm.tick()
      return alarm.state
    },
  }
}

describe('metric math', () => {
  const values: Record<string, number> = { a: 2, b: 3, zero: 0 }
  const calculate = (text: string): number | undefined =>
    evaluate(parseExpression(text), (id) => values[id])

  it.each([
    ['a + b * 2', 8],
    ['(a + b) * 2', 10],
    ['a-b-1', -2],
    ['12 / a / b', 2],
    ['-a + 1.5', -0.5],
    [' a ', 2],
    ['a / zero', undefined],
    ['a + missing', undefined],
  ])('calculates %s', (text, result) => {
    expect(calculate(text)).toBe(result)
  })

  it.each([
    ['FILL(a, 0) + b', 'FILL is not understood'],
    ['a + SUM(METRICS())', 'SUM is not understood'],
    ['rate(a)', 'rate is not understood'],
    ['a > 5', '> is not understood here'],
    ['a +', 'it ends where a metric id or a number belongs'],
    ['(a + b', 'a closing parenthesis is missing'],
    ['a b', 'b is not understood here'],
    ['', 'it ends where a metric id or a number belongs'],
    ['2x', 'x is not understood here'],
  ])('refuses %s by name', (text, message) => {
    expect(() => parseExpression(text)).toThrow(message)
  })

  it.each([
    ['a + b', true],
    ['2 * (a + b) / 3', true],
    ['a - b', false],
    ['a / b', false],
    ['1 - a', false],
  ])('knows whether %s can only rise while counts come in: %s', (text, grows) => {
    expect(growsOnly(parseExpression(text))).toBe(grows)
  })
})

describe('an alarm', () => {
  const watching = (metric: Partial<MetricStat>, changes: Partial<AlarmModel> = {}) =>
    watch({
      metrics: [
        {
          id: 'm1',
          returnData: true,
          metricStat: {
            namespace: 'AWS/SQS',
            metricName: 'ApproximateNumberOfMessagesVisible',
            dimensions: { QueueName: 'dead' },
            period: 60,
            stat: 'Maximum',
            ...metric,
          },
        },
      ],
      ...changes,
    })

  it('rings while a dead-letter queue is not empty', async () => {
    const { alarm, metrics, at } = watching({}, { threshold: 0 })
    metrics.sampleQueue('dead', { visible: 0, oldestAge: 0 })
    expect(await at(NOON + 1_000)).toBe('OK')
    metrics.sampleQueue('dead', { visible: 1, oldestAge: 3 })
    expect(await at(NOON + 2_000)).toBe('ALARM')
    expect(alarm.reason).toContain('was greater than the threshold (0)')
    metrics.sampleQueue('other', { visible: 5, oldestAge: 3 })
    expect(await at(NOON + 2 * MINUTE)).toBe('OK')
  })

  it('rings on the slowest hundredth of answers, once the period is over', async () => {
    const latency: Partial<MetricStat> = {
      namespace: 'AWS/Lambda',
      metricName: 'UrlRequestLatency',
      dimensions: { FunctionName: 'api' },
      stat: 'p99',
    }
    const answer = (metrics: LambdaMetrics, count: number, ms: number): void => {
      for (let i = 0; i < count; i += 1) metrics.countUrlAnswer('api', { status: 200, ms })
    }
    const { metrics, at } = watching(latency, { threshold: 2000 })
    answer(metrics, 99, 20)
    answer(metrics, 1, 9000)
    expect(await at(NOON + MINUTE + 1)).toBe('OK')
    answer(metrics, 97, 20)
    answer(metrics, 3, 9000)
    expect(await at(NOON + MINUTE + 2)).toBe('OK')
    expect(await at(NOON + 2 * MINUTE + 1)).toBe('ALARM')
  })

  it('that watches what this machine does not have says so, and rings for nothing', async () => {
    const { alarm, at, published } = watching({ namespace: 'AWS/DynamoDB' })
    expect(await at(NOON + MINUTE)).toBe('INSUFFICIENT_DATA')
    expect(alarm.reason).toMatch(/^Not evaluated on this machine: capacity is not limited here/)
    expect(published).toEqual([])
  })

  it('names everything in its metrics that is not understood', () => {
    const make = (): Alarm =>
      new Alarm({
        model: model({
          metrics: [
            { id: 'requests', returnData: true, expression: 'FILL(invocations, 0)' },
            { id: 'both', returnData: true, expression: 'invocations + nothing' },
            lambdaSum('invocations', 'Invocations'),
            lambdaSum('concurrent', 'ConcurrentExecutions'),
            {
              id: 'size',
              returnData: false,
              metricStat: {
                namespace: 'AWS/SQS',
                metricName: 'Errors',
                dimensions: { QueueNane: 'q' },
                period: 10,
                stat: 'Average',
              },
            },
            {
              id: 'cpu',
              returnData: false,
              metricStat: {
                namespace: 'AWS/EC2',
                metricName: 'CPUUtilization',
                dimensions: {},
                period: 60,
                stat: 'Sum',
              },
            },
          ],
        }),
        names,
        metrics: new LambdaMetrics(),
        publish: async () => {},
        log: () => {},
      })
    expect(make).toThrow(AlarmError)
    for (const fault of [
      'expression requests: FILL is not understood',
      'expression both: nothing is not the id of a metric',
      'metric concurrent: ConcurrentExecutions is not understood',
      'metric size: Errors is not understood',
      'metric size: the statistic Average is not understood',
      'metric size: a period of 10 s is not understood',
      'metric size: the dimension QueueName is missing',
      'metric size: the dimension QueueNane is not understood',
      'metric cpu: the namespace AWS/EC2 is not understood',
      'exactly one metric must have ReturnData true',
    ]) {
      expect(make).toThrow(fault)
    }
  })

  it("understands the template's own", () => {
    const { alarms } = loadTemplate(
      fileURLToPath(new URL('../../template.yaml', import.meta.url)),
      {
        ApiKey: 'k'.repeat(40),
        SigningSecret: 's'.repeat(40),
      },
    )
    expect(alarms.length).toBeGreaterThan(0)
    for (const of of alarms) {
      const options = {
        names,
        metrics: new LambdaMetrics(),
        publish: async () => {},
        log: () => {},
      }
      expect(new Alarm({ model: of, ...options }).state).toBe('INSUFFICIENT_DATA')
    }
  })

  it('trips within the minute, stays tripped for it, and recovers when the traffic stops', async () => {
    const { at, invoke, throttle, published } = watch()
    expect(await at(NOON)).toBe('OK')
    invoke(3)
    throttle(2)
    expect(await at(NOON + 10_000)).toBe('OK')
    throttle(1)
    expect(await at(NOON + 11_000)).toBe('ALARM')
    expect(await at(NOON + MINUTE)).toBe('ALARM')
    expect(await at(NOON + 2 * MINUTE - 1)).toBe('ALARM')
    expect(await at(NOON + 2 * MINUTE)).toBe('OK')
    expect(published.map(({ subject }) => subject)).toEqual([
      'OK: "chartside-traffic" in EU (Frankfurt)',
      'ALARM: "chartside-traffic" in EU (Frankfurt)',
      'OK: "chartside-traffic" in EU (Frankfurt)',
    ])
  })

  it('publishes the notification that CloudWatch would', async () => {
    const { at, invoke, published } = watch()
    await at(NOON)
    invoke(6)
    await at(NOON + 1_500)
    expect(published.at(-1)).toEqual({
      topicArn: TOPIC,
      subject: 'ALARM: "chartside-traffic" in EU (Frankfurt)',
      message: {
        AlarmName: 'chartside-traffic',
        AlarmDescription: 'Too much traffic.',
        AWSAccountId: '000000000000',
        NewStateValue: 'ALARM',
        NewStateReason:
          'Threshold Crossed: 1 out of the last 1 datapoint [6 (2026-03-05T12:00:00.000Z)] was greater than the threshold (5) (minimum 1 datapoint for OK -> ALARM transition).',
        StateChangeTime: '2026-03-05T12:00:01.500+0000',
        Region: 'EU (Frankfurt)',
        AlarmArn: 'arn:aws:cloudwatch:eu-central-1:000000000000:alarm:chartside-traffic',
        OldStateValue: 'OK',
        OKActions: [TOPIC],
        AlarmActions: [TOPIC],
        InsufficientDataActions: [],
        Trigger: {
          Period: 60,
          EvaluationPeriods: 1,
          DatapointsToAlarm: 1,
          ComparisonOperator: 'GreaterThanThreshold',
          Threshold: 5,
          TreatMissingData: 'notBreaching',
          EvaluateLowSampleCountPercentile: '',
          Metrics: [
            {
              Expression: 'invocations + throttles',
              Id: 'requests',
              Label: 'Requests',
              ReturnData: true,
            },
            {
              Id: 'invocations',
              MetricStat: {
                Metric: {
                  Dimensions: [{ value: 'api', name: 'FunctionName' }],
                  MetricName: 'Invocations',
                  Namespace: 'AWS/Lambda',
                },
                Period: 60,
                Stat: 'Sum',
              },
              ReturnData: false,
            },
            {
              Id: 'throttles',
              MetricStat: {
                Metric: {
                  Dimensions: [{ value: 'api', name: 'FunctionName' }],
                  MetricName: 'Throttles',
                  Namespace: 'AWS/Lambda',
                },
                Period: 60,
                Stat: 'Sum',
              },
              ReturnData: false,
            },
          ],
        },
      },
    })
  })

  it('has no value for a minute in which one of its terms has none', async () => {
    const { at, throttle } = watch()
    throttle(100)
    expect(await at(NOON + 1_000)).toBe('OK')
    expect(await at(NOON + MINUTE)).toBe('OK')
  })

  it('needs its datapoints within its periods', async () => {
    const { at, invoke } = watch({ evaluationPeriods: 3, datapointsToAlarm: 2 })
    invoke(6, NOON)
    expect(await at(NOON + MINUTE)).toBe('OK')
    invoke(6, NOON + 2 * MINUTE)
    expect(await at(NOON + 2 * MINUTE + 1_000)).toBe('ALARM')
    expect(await at(NOON + 3 * MINUTE)).toBe('ALARM')
    expect(await at(NOON + 4 * MINUTE)).toBe('OK')
  })

  it('waits for the period to end where its value could still rise over the threshold', async () => {
    const { at, invoke } = watch({
      comparisonOperator: 'LessThanThreshold',
      treatMissingData: 'breaching',
    })
    invoke(5, NOON - MINUTE)
    expect(await at(NOON)).toBe('OK')
    expect(await at(NOON + 59_000)).toBe('OK')
    expect(await at(NOON + MINUTE)).toBe('ALARM')
  })

  it('keeps a notification that could not be published until it can', async () => {
    const { at, invoke, published, lines, reach } = watch({ okActions: [] })
    reach(false)
    invoke(6)
    expect(await at(NOON)).toBe('ALARM')
    expect(published).toEqual([])
    expect(lines).toEqual([
      'ALARM: "chartside-traffic" in EU (Frankfurt): not published yet: topic out of reach',
    ])
    reach(true)
    await at(NOON + 1_000)
    await at(NOON + 2_000)
    expect(published).toHaveLength(1)
  })
})

describe('missing data', () => {
  const HIGH = 9
  const LOW = 1
  const none = undefined
  const state = (
    treatMissingData: AlarmModel['treatMissingData'],
    values: (number | undefined)[],
    current: AlarmState = 'OK',
  ): AlarmState =>
    decide(
      model({ treatMissingData, datapointsToAlarm: values.length }),
      values.map((value, startMs) => ({ value, startMs })),
      current,
    )

  it.each<[AlarmModel['treatMissingData'], (number | undefined)[], AlarmState]>([
    ['missing', [none, none], 'INSUFFICIENT_DATA'],
    ['missing', [none, HIGH], 'ALARM'],
    ['missing', [LOW, HIGH], 'OK'],
    ['breaching', [none, none], 'ALARM'],
    ['breaching', [none, LOW], 'OK'],
    ['notBreaching', [none, none], 'OK'],
    ['notBreaching', [none, HIGH], 'OK'],
    ['notBreaching', [HIGH, HIGH], 'ALARM'],
    ['ignore', [HIGH, HIGH], 'ALARM'],
    ['ignore', [LOW, none], 'OK'],
  ])('is %s: %j makes %s', (treatment, values, result) => {
    expect(state(treatment, values)).toBe(result)
  })

  it('keeps the state when ignored', () => {
    for (const current of ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const) {
      expect(state('ignore', [none, none], current)).toBe(current)
      expect(state('ignore', [none, HIGH], current)).toBe(current)
    }
  })

  it.each([
    ['GreaterThanThreshold', 5, 'OK'],
    ['GreaterThanOrEqualToThreshold', 5, 'ALARM'],
    ['LessThanThreshold', 5, 'OK'],
    ['LessThanOrEqualToThreshold', 5, 'ALARM'],
    ['LessThanThreshold', 4, 'ALARM'],
  ] as const)('%s 5 at %d is %s', (comparisonOperator, value, result) => {
    expect(decide(model({ comparisonOperator }), [{ startMs: 0, value }], 'OK')).toBe(result)
  })
})

it('is kept in the dead-letter queue of a subscription whose function does not accept it', () => {
  const refusing = {
    name: 'kill-switch',
    arn: 'arn',
    invoke: () => Promise.reject(new Error('gone')),
    invokeAsync: (): string => {
      throw new Error('gone')
    },
  }
  const subscriptions = functionSubscriptions([
    { fn: refusing, snsSources: [{ topic: TOPIC, deadLetters: `${TOPIC}-dead` }] },
  ])
  const kept: [string, string][] = []
  const message = {
    messageId: 'm-1',
    topicArn: TOPIC,
    message: '{"a":1}',
    messageAttributes: {},
    at: '2026-03-05T12:00:00.000Z',
  }
  expect(deliver(message, subscriptions, (queue, body) => kept.push([queue, body]))).toEqual([])
  expect(kept).toEqual([[`${TOPIC}-dead`, expect.stringContaining('"Message":"{\\"a\\":1}"')]])
})

it('reaches the function that is subscribed to the topic, as an SNS event', async () => {
  const { fn } = fixture('echo.handler')
  const bystander = fixture('echo.handler').fn
  const events: unknown[] = []
  const subscriptions = functionSubscriptions([
    {
      fn: {
        name: 'kill-switch',
        arn: fn.arn,
        invoke: (event) => fn.invoke(event),
        invokeAsync: (event) => {
          events.push(event)
          return fn.invokeAsync(event)
        },
      },
      snsSources: [{ topic: TOPIC }],
    },
    { fn: bystander, snsSources: [{ topic: `${TOPIC}-other` }] },
  ])
  const message = {
    messageId: 'm-1',
    topicArn: TOPIC,
    subject: 'ALARM: x',
    message: '{"a":1}',
    messageAttributes: { kind: { type: 'String', value: 'alarm' } },
    at: '2026-03-05T12:00:00.000Z',
  }
  expect(deliver(message, subscriptions)).toHaveLength(1)
  await fn.drain()
  expect(events).toMatchObject([
    {
      Records: [
        {
          EventSource: 'aws:sns',
          EventVersion: '1.0',
          EventSubscriptionArn: `${TOPIC}:kill-switch`,
          Sns: {
            Type: 'Notification',
            MessageId: 'm-1',
            TopicArn: TOPIC,
            Subject: 'ALARM: x',
            Message: '{"a":1}',
            Timestamp: '2026-03-05T12:00:00.000Z',
            MessageAttributes: { kind: { Type: 'String', Value: 'alarm' } },
          },
        },
      ],
    },
  ])
  expect(fn.environmentCount()).toBe(1)
  expect(bystander.environmentCount()).toBe(0)
  expect(
    deliver(
      { ...message, topicArn: 'arn:aws:sns:eu-central-1:000000000000:nobody' },
      subscriptions,
    ),
  ).toEqual([])
  await fn.close()
})
