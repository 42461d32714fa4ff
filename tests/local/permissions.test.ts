import { ScanCommand } from '@aws-sdk/client-dynamodb'
import {
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { identitiesOf, type Identities } from '#local/aws/iam/identities.ts'
import { publish } from '#local/aws/publish.ts'
import type { PolicyStatement } from '#local/template/model.ts'
import { targetSettings } from '#local/target-file.ts'
import { probe, urlSigner } from '#ops/probe.ts'
import type { Settings } from '#ops/target.ts'
import { openStack, type StackStand } from '#tests/support/stack-stand.ts'
import { awsClients } from './aws-stand.ts'

const soon = { timeout: 30_000, interval: 100 }

let stand: StackStand
let identities: Identities
const used = new Map<string, Set<string>>()
const refused: string[] = []

beforeAll(async () => {
  stand = await openStack({
    // Nothing reserved: the breaker then has a reservation to make, and to take away again.
    parameters: {
      FunctionUrlAuth: 'AWS_IAM',
      ApiConcurrency: '',
      QuietSeconds: '0',
      RetryDelaySeconds: '0',
      TrafficThreshold: '100000',
    },
    schedules: false,
  })
  identities = identitiesOf(stand.stack.model, stand.stack.settings.credentials)
  stand.stack.aws.observe(({ principal = '', actions = [], status, service, operation }) => {
    const actionsUsed = used.get(principal) ?? new Set()
    used.set(principal, actionsUsed)
    for (const action of actions) actionsUsed.add(action)
    if (status === 403 || (status === 400 && operation === 'unknown')) {
      refused.push(`${principal} ${service} ${operation} ${actions.join()}`)
    }
  })
})
afterAll(() => stand.close())

const role = (logicalId: string) => {
  const found = stand.stack.model.roles.find((one) => one.logicalId === logicalId)
  if (found === undefined) throw new Error(`there is no ${logicalId}`)
  return found
}
const clientsOf = (logicalId: string) =>
  awsClients(stand.stack.aws, identities.ofRole(role(logicalId).arn))

const call = async (method: string, path: string, body?: unknown) => {
  const headers = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}
  const answer = await stand.call('edge', method, path, { body, headers })
  expect([method, path, answer.status, answer.text]).toEqual([
    method,
    path,
    expect.toSatisfy((status: number) => status < 300),
    answer.text,
  ])
  return answer
}

/** Everything that clinicians, administrators and operators do through the API, at one runtime. */
async function useTheApi(runtime: 'edge' | 'lambda'): Promise<void> {
  const { body: traffic } = await call('GET', '/ops/traffic')
  const weights = { edge: runtime === 'edge' ? 100 : 0, lambda: runtime === 'edge' ? 0 : 100 }
  await call('PUT', '/ops/traffic', { version: traffic['version'], weights, reason: 'permissions' })
  await vi.waitFor(async () => {
    const { headers } = await call('GET', '/documents?limit=1')
    expect(headers.get('x-served-by')).toBe(runtime)
  }, soon)
  const id = `of-${runtime}`
  const text = 'History of hypertension. Takes lisinopril 10 mg daily. No fever.'
  await call('POST', '/documents', {
    id,
    title: 'Letter',
    category: 'Clinic',
    patientId: 'p1',
    text,
  })
  const note = await stand.settled(id)
  const [suggestion] = note['annotations'] as { id: string }[]
  await call('GET', `/documents?patientId=p1`)
  await call('PATCH', `/documents/${id}`, { title: 'Another title' })
  await call('PATCH', `/annotations/${suggestion?.id}?documentId=${id}`, { status: 'accepted' })
  const span = { documentId: id, text: 'fever', startOffset: 58, endOffset: 63 }
  const own = await call('POST', '/annotations', { ...span, label: 'Clinical Finding' })
  await call('POST', '/annotations/relationships', {
    documentId: id,
    sourceAnnotationId: own.body['id'],
    targetAnnotationId: suggestion?.id,
    relationType: 'associated_with',
  })
  await call('GET', '/annotations/search?assertion=positive&label=Clinical%20Condition')
  await call('DELETE', `/annotations/${String(own.body['id'])}?documentId=${id}`)
  await call('POST', `/documents/${id}/analyze`)
  await vi.waitFor(async () => {
    const { body } = await call('GET', `/documents/${id}`)
    expect((body['lastRun'] as { status: string }).status).toBe('succeeded')
  }, soon)
  await call('GET', `/documents/${id}/audit`)
  await call('GET', '/ops/queue')
  await call('GET', '/ops/breaker')
  await call('DELETE', `/documents/${id}`)
}

/** What the edge never forwards: an operator may still ask Lambda itself, with a signature. */
async function askLambda(): Promise<void> {
  const { stack } = stand
  const edge = identities.ofUser(stack.model.outputs['EdgeUserName'] ?? '')
  const { region } = stack.model.names
  const signer = new AwsClient({ ...edge, service: 'lambda', region, retries: 0 })
  const headers = { 'x-api-key': stack.settings.apiKey }
  const answer = await signer.fetch(`${stack.functionUrl}/ops/queue`, { headers })
  expect([answer.status, answer.headers.get('x-served-by')]).toEqual([200, 'lambda'])
}

async function useTheWorker(): Promise<void> {
  const { sqs } = awsClients(stand.stack.aws, stand.stack.address.credentials)
  const [queue, dead] = stand.stack.model.queues
  await sqs.send(
    new SendMessageCommand({ QueueUrl: queue?.url, MessageBody: 'no message of ours' }),
  )
  await vi.waitFor(async () => {
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: dead?.url }))
    expect(Messages).toHaveLength(1)
  }, soon)
  sqs.destroy()
}

async function useTheKillSwitch(): Promise<void> {
  const { stack } = stand
  const killSwitch = stack.functions.get('KillSwitchFunction')
  const api = stack.functions.get('ApiFunction')
  await publish(stack.address, {
    topicArn: stack.model.topics[0]?.arn ?? '',
    subject: 'ALARM',
    message: JSON.stringify({
      AlarmName: stack.model.outputs['AlarmName'],
      NewStateValue: 'ALARM',
      NewStateReason: 'a test',
    }),
  })
  await killSwitch?.drain()
  expect(api?.getReservedConcurrency()).toBe(0)
  const scheduled = { 'detail-type': 'Scheduled Event', id: 'watch' }
  expect(await killSwitch?.invoke(scheduled)).toMatchObject({ kind: 'succeeded' })
  expect(api?.getReservedConcurrency()).toBeUndefined()
}

const granted = (statements: readonly PolicyStatement[]): string[] => [
  ...new Set(statements.flatMap(({ actions }) => actions)),
]

/** What AWS itself does in a principal's name, where no call of ours is seen; for the worker the event source as well. */
const BY_AWS = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
]
/** Tells S3 to say that an object is not there; it is never called. */
const IMPLIED = ['s3:ListBucket']

describe('the permissions of the template', () => {
  it('are enough for everything that the system does, and are all of them used', async () => {
    await useTheApi('edge')
    await useTheApi('lambda')
    await askLambda()
    await useTheWorker()
    await useTheKillSwitch()
    expect(refused).toEqual([])

    const usedBy = (name: string): string[] =>
      [...used]
        .filter(([principal]) => principal.includes(name))
        .flatMap(([, actions]) => [...actions])
    const unused = (name: string, statements: readonly PolicyStatement[], otherwise: string[]) =>
      granted(statements).filter(
        (action) => !usedBy(name).includes(action) && !otherwise.includes(action),
      )
    expect(unused('ApiRole', role('ApiRole').statements, [...BY_AWS, ...IMPLIED])).toEqual([])
    expect(
      unused('WorkerRole', role('WorkerRole').statements, [
        ...BY_AWS,
        ...IMPLIED,
        'sqs:GetQueueAttributes',
      ]),
    ).toEqual([])
    // Its failures for good are sent by Lambda.
    expect(
      unused('KillSwitchRole', role('KillSwitchRole').statements, [...BY_AWS, 'sqs:SendMessage']),
    ).toEqual([])
    // The Function URL let the edge in: that takes both.
    const url = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']
    const [edgePolicy] = stand.stack.model.managedPolicies
    expect(unused('EdgeUser', edgePolicy?.statements ?? [], [...IMPLIED, ...url])).toEqual([])
  }, 90_000)

  it('name no action and no service by a wildcard, and all resources only where AWS knows no others', () => {
    const { roles, managedPolicies } = stand.stack.model
    const statements = [...roles, ...managedPolicies].flatMap((one) => one.statements)
    expect(granted(statements).filter((action) => action.includes('*'))).toEqual([])
    const everywhere = statements.filter(({ resources }) => resources.includes('*'))
    expect(granted(everywhere).toSorted()).toEqual([
      'cloudwatch:DescribeAlarms',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ])
  })

  it('keep the worker from writing to the bucket, the API from scanning and from other functions', async () => {
    const { names, tables, buckets, functions } = stand.stack.model
    const [table, bucket, api] = [tables[0]?.name, buckets[0]?.name ?? '', functions[0]?.name ?? '']
    const worker = clientsOf('WorkerRole')
    const theApi = clientsOf('ApiRole')
    const killSwitch = clientsOf('KillSwitchRole')
    const denied = { name: expect.stringMatching(/^AccessDenied(Exception)?$/) }
    const object = { Bucket: bucket, Key: 'documents/x.txt' }
    await expect(
      worker.s3.send(new PutObjectCommand({ ...object, Body: 'x' })),
    ).rejects.toMatchObject(denied)
    const config = { Bucket: bucket, Key: 'other/x.txt' }
    await expect(worker.s3.send(new GetObjectCommand(config))).rejects.toMatchObject(denied)
    await expect(theApi.dynamodb.send(new ScanCommand({ TableName: table }))).rejects.toMatchObject(
      {
        ...denied,
        message: expect.stringContaining(
          `assumed-role/chartside-ApiRole/local is not authorized to perform: dynamodb:Scan on resource: arn:aws:dynamodb:${names.region}:${names.accountId}:table/EhrTable`,
        ),
      },
    )
    const change = { FunctionName: api, ReservedConcurrentExecutions: 1000 }
    await expect(
      theApi.lambda.send(new PutFunctionConcurrencyCommand(change)),
    ).rejects.toMatchObject(denied)
    const other = new GetFunctionConcurrencyCommand({ FunctionName: functions[1]?.name })
    await expect(killSwitch.lambda.send(other)).rejects.toMatchObject(denied)
  })

  it('tell a text that is missing from one that may not be read', async () => {
    const object = {
      Bucket: stand.stack.model.buckets[0]?.name ?? '',
      Key: 'documents/missing.txt',
    }
    await expect(clientsOf('ApiRole').s3.send(new GetObjectCommand(object))).rejects.toMatchObject({
      name: 'NoSuchKey',
    })
  })

  it('let an operator see that Lambda is up behind a URL that wants signatures', async () => {
    const settings = targetSettings(stand.stack, { ops: 'none', clinician: 'none' }) as Settings
    expect(await probe(settings.FUNCTION_URL, urlSigner(settings))).toMatchObject({ up: true })
    expect(await probe(settings.FUNCTION_URL)).toMatchObject({ up: false, fault: 'answers 403' })
  })

  it('keep strangers from the Function URL, without an invocation', async () => {
    const answer = await stand.call('lambda', 'GET', '/')
    expect([answer.status, answer.headers.get('x-served-by')]).toEqual([403, null])
  })
})

describe('a kill switch that fails for good', () => {
  it('leaves what it was told in its dead-letter queue, with the name of the error', async () => {
    const { stack } = stand
    const { sqs } = awsClients(stack.aws, stack.address.credentials)
    await publish(stack.address, {
      topicArn: stack.model.topics[0]?.arn ?? '',
      subject: 'ALARM',
      message: JSON.stringify({ AlarmName: 'somebody-elses-alarm', NewStateValue: 'ALARM' }),
    })
    await stack.functions.get('KillSwitchFunction')?.drain()
    const receive = new ReceiveMessageCommand({ QueueUrl: stack.model.outputs['KillSwitchDlqUrl'] })
    const { Messages = [] } = await sqs.send(receive)
    sqs.destroy()
    expect(Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown)).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({
          condition: 'RetriesExhausted',
          approximateInvokeCount: 3,
        }),
        responsePayload: expect.objectContaining({ errorType: 'ForeignAlarm' }),
      }),
    ])
  })
})

describe('the log lines of the functions', () => {
  it('have the fields that the metrics are drawn from', async () => {
    const linesOf = (part: string): Record<string, unknown>[] =>
      stand.lines
        .filter((line) => line.startsWith(`${part}: {`))
        .map((line) => JSON.parse(line.slice(part.length + 2)) as Record<string, unknown>)
    await vi.waitFor(
      () =>
        expect(linesOf('WorkerFunction')).toContainEqual(
          expect.objectContaining({
            message: expect.objectContaining({
              event: 'note.annotated',
              engine: 'lexicon',
              ms: expect.any(Number),
              counts: expect.objectContaining({
                stored: expect.any(Number),
                ungrounded: expect.any(Number),
              }),
            }),
          }),
        ),
      soon,
    )
    const events = (part: string) =>
      linesOf(part).map(({ message }) => (message as { event?: string }).event)
    expect(events('WorkerFunction')).toContain('message.dead')
    expect(events('KillSwitchFunction')).toEqual(
      expect.arrayContaining(['breaker.tripped', 'watchdog.restored']),
    )
    expect(linesOf('ApiFunction')).toContainEqual(
      expect.objectContaining({
        message: expect.objectContaining({
          event: 'request',
          method: 'DELETE',
          route: '/documents/:id',
          status: 200,
        }),
      }),
    )
  })
})
