import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isObject } from '#local/template/json.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { JsonValue } from '#local/template/model.ts'
import type { LogEntry } from '#shared/http/log.ts'

const TEMPLATE = new URL('../../template.yaml', import.meta.url).pathname
const model = loadTemplate(TEMPLATE, { ApiKey: 'k'.repeat(20), SigningSecret: 's'.repeat(32) })

/** The part of CloudWatch's filter patterns that the template uses: comparisons of fields, all of them or any. */
function fits(pattern: string, line: object): boolean {
  const body = /^\{(.*)\}$/s.exec(pattern)?.[1] ?? ''
  return body.split('||').some((all) =>
    all.split('&&').every((comparison) => {
      const [, path = '', expected = ''] = /^\s*(\$[\w.]+) = (".*"|\d+)\s*$/.exec(comparison) ?? []
      if (path === '') throw new Error(`${comparison} is not understood`)
      return at(line, path) === JSON.parse(expected)
    }),
  )
}

const at = (line: object, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[name]
          : undefined,
      line,
    )

const lines: LogEntry[] = [
  {
    level: 'info',
    event: 'note.annotated',
    engine: 'groq',
    tokens: 1234,
    costUsd: 0.0012,
    ms: 800,
    counts: { stored: 7, ungrounded: 2 },
  },
  {
    level: 'warn',
    event: 'note.annotated',
    code: 'degraded',
    ms: 10,
    counts: { stored: 1, ungrounded: 0 },
  },
  { level: 'warn', event: 'note.failed' },
  { level: 'error', event: 'message.dead' },
  { level: 'info', event: 'request', method: 'GET', route: '/documents/:id', status: 200 },
  { level: 'info', event: 'request', method: 'DELETE', route: '/documents/:id', status: 200 },
  { level: 'info', event: 'request', method: 'GET', route: '/documents', status: 403 },
  { level: 'warn', event: 'breaker.tripped' },
  { level: 'warn', event: 'watchdog.tripped' },
  { level: 'warn', event: 'watchdog.restored' },
  { level: 'warn', event: 'watchdog.latched' },
  { level: 'error', event: 'watchdog.closed-unrecorded' },
]

describe('the metrics that are drawn from log lines', () => {
  it('count what they are named after, in lines as the functions write them', () => {
    const drawn = Object.fromEntries(
      model.metricFilters.map(({ metricName, pattern, value }) => [
        metricName,
        lines
          .map((message) => ({ timestamp: '2026-03-05T12:00:00.000Z', level: 'INFO', message }))
          .filter((line) => fits(pattern, line))
          .map((line) => (value.startsWith('$') ? at(line, value) : Number(value)))
          .filter((figure) => figure !== undefined),
      ]),
    )
    expect(drawn).toEqual({
      NotesAnnotated: [1, 1],
      NotesFailed: [1],
      NotesDegraded: [1],
      MessagesDead: [1],
      SuggestionsStored: [7, 1],
      SuggestionsUngrounded: [2, 0],
      AnalysisTime: [800, 10],
      ModelTokens: [1234],
      ModelCostUsd: [0.0012],
      RequestsForbidden: [1],
      NotesDeleted: [1],
      BreakerTrips: [1, 1],
      BreakerRestores: [1],
      BreakerLatches: [1],
      ClosedUnrecorded: [1],
    })
  })
})

/** What AWS has by these names and dimensions, after its services' lists of metrics. */
const OF_AWS: Readonly<Record<string, readonly string[]>> = {
  'AWS/Lambda FunctionName': [
    'Invocations',
    'Errors',
    'Throttles',
    'Duration',
    'ConcurrentExecutions',
    'UrlRequestCount',
    'UrlRequestLatency',
    'Url4xxCount',
    'Url5xxCount',
  ],
  'AWS/SQS QueueName': [
    'ApproximateNumberOfMessagesVisible',
    'ApproximateNumberOfMessagesNotVisible',
    'ApproximateAgeOfOldestMessage',
  ],
  'AWS/DynamoDB TableName': [
    'ConsumedReadCapacityUnits',
    'ConsumedWriteCapacityUnits',
    'ReadThrottleEvents',
    'WriteThrottleEvents',
  ],
  'AWS/DynamoDB TableName GlobalSecondaryIndexName': [
    'ConsumedReadCapacityUnits',
    'ConsumedWriteCapacityUnits',
  ],
}

const widgetsOf = (body: JsonValue) =>
  isObject(body) && Array.isArray(body['widgets']) ? body['widgets'].filter(isObject) : []

describe('the dashboards', () => {
  const named = new Set([
    ...model.functions.map(({ name }) => name),
    ...model.queues.map(({ name }) => name),
    ...model.tables.flatMap(({ name, indexes }) => [name, ...indexes.map((one) => one.indexName)]),
  ])

  it('are three, and show nothing but metrics and alarms that there are', () => {
    expect(model.dashboards.map(({ name }) => name)).toEqual([
      'chartside-operations',
      'chartside-quality-and-cost',
      'chartside-security',
    ])
    const unknown: string[] = []
    for (const { body } of model.dashboards) {
      for (const { properties } of widgetsOf(body)) {
        const { metrics = [], alarms = [] } = isObject(properties) ? properties : {}
        for (const metric of Array.isArray(metrics) ? metrics : []) {
          const [namespace, name, ...rest] = (metric as JsonValue[]).filter(
            (part) => typeof part === 'string',
          )
          const dimensions = rest.filter((_, index) => index % 2 === 0)
          const values = rest.filter((_, index) => index % 2 === 1)
          const known = model.metricFilters.some(
            (filter) => filter.namespace === namespace && filter.metricName === name,
          )
            ? rest.length === 0
            : OF_AWS[[namespace, ...dimensions].join(' ')]?.includes(name ?? '') === true &&
              values.every((value) => named.has(value))
          if (!known) unknown.push(JSON.stringify(metric))
        }
        for (const alarm of Array.isArray(alarms) ? alarms : []) {
          if (!model.alarms.some(({ arn }) => arn === alarm)) unknown.push(JSON.stringify(alarm))
        }
      }
    }
    expect(unknown).toEqual([])
  })

  it('show every alarm', () => {
    const shown = widgetsOf(model.dashboards[0]?.body ?? null).flatMap(({ properties }) =>
      isObject(properties) && Array.isArray(properties['alarms']) ? properties['alarms'] : [],
    )
    expect(new Set(shown)).toEqual(new Set(model.alarms.map(({ arn }) => arn)))
  })
})

describe('the alarms', () => {
  it('all tell the operators, both when they ring and when it is over', () => {
    const operators = model.outputs['OperatorsTopicArn']
    const named = (silent: typeof model.alarms) => silent.map(({ logicalId }) => logicalId)
    const tells = (actions: readonly string[]) => actions.includes(operators ?? '')
    expect(named(model.alarms.filter(({ alarmActions }) => !tells(alarmActions)))).toEqual([])
    // When traffic is quiet again the kill switch tells what it did about it.
    expect(named(model.alarms.filter(({ okActions }) => !tells(okActions)))).toEqual([
      'TrafficAlarm',
    ])
  })

  it('each have their first five minutes in the runbook', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
    const table = runbook.slice(runbook.indexOf('| alarm'), runbook.indexOf('## The traffic alarm'))
    const names = model.alarms.map(({ name }) => name.replace(model.names.stackName, ''))
    expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([])
  })

  it('leave the worker at least six times its time before a message comes back', () => {
    const worker = model.functions.find(({ logicalId }) => logicalId === 'WorkerFunction')
    const [queue] = model.queues
    expect(queue?.visibilityTimeout).toBeGreaterThanOrEqual(6 * (worker?.timeoutSeconds ?? 0))
  })
})
