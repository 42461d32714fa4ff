import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { fileURLToPath } from 'node:url'
import { startAwsEndpoint } from '#local/aws/endpoint.ts'
import { provision } from '#local/aws/provision.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { FunctionModel } from '#local/template/model.ts'
import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { mintApiKey, signingKey } from '#shared/domain/api-key.ts'
import { Document } from '#shared/domain/document.ts'
import { putApiKey } from '#shared/store/api-keys.ts'
import type { StoreContext } from '#shared/store/context.ts'
import { getDocument } from '#shared/store/documents.ts'
import { startRun, succeedRun } from '#shared/store/run-progress.ts'
import { suggestRelationships } from '#shared/store/suggest-relationships.ts'
import { storeSuggestions } from '#shared/store/suggestions.ts'
import {
  ALLOWED_ORIGIN,
  type AwsBehind,
  type AwsRequest,
  type KeyGrant,
  type Keys,
} from './target.ts'

const REGION = 'eu-central-1'
const CREDENTIALS = { accessKeyId: 'AKIACONTRACTSUITE', secretAccessKey: 'contract-suite-secret' }
const BOOTSTRAP_KEY = 'bootstrap-key-of-the-contract-suite'
const SIGNING_SECRET = 'signing-secret-of-the-contract-suite'
const YEAR_MS = 365 * 24 * 60 * 60_000

/** The stack of template.yaml behind the signature check, with everything that the API needs to know of it. */
export interface LocalAws {
  endpointUrl: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string }
  /** The API function as the template describes it. */
  apiFunction: FunctionModel
  /** Settings and credentials, as a runtime hands them to a composition root. */
  settings: Record<string, string>
  keys: Keys
  mintKey: (grant: KeyGrant) => Promise<string>
  behind: AwsBehind
  close(): Promise<void>
}

export async function startLocalAws(): Promise<LocalAws> {
  const endpoint = await startAwsEndpoint({ region: REGION, credentials: [CREDENTIALS] })
  const model = loadTemplate(
    fileURLToPath(new URL('../../template.yaml', import.meta.url)),
    { ApiKey: BOOTSTRAP_KEY, SigningSecret: SIGNING_SECRET, AllowedOrigins: ALLOWED_ORIGIN },
    { endpoint: endpoint.url },
  )
  await provision(model, { url: endpoint.url, region: REGION, credentials: CREDENTIALS })
  const apiFunction = model.functions.find(({ logicalId }) => logicalId === 'ApiFunction')
  const table = model.tables[0]
  const bucket = model.buckets[0]
  const queue = model.queues.find(({ logicalId }) => logicalId === 'AnnotationQueue')
  if (!apiFunction || !table || !bucket || !queue) throw new Error('the template lacks a part')

  const transport = createTransport({
    region: REGION,
    endpoint: endpoint.url,
    credentials: () => CREDENTIALS,
  })
  const store: StoreContext = {
    dynamo: createDynamoDb(transport),
    tableName: table.name,
    texts: createS3(transport, { bucket: bucket.name }),
    queue: createSqs(transport),
    queueUrl: endpoint.queueUrl(queue.name),
    bucketName: bucket.name,
    clock: () => new Date(),
  }
  const mintKey = keyMint(store)
  const sqs = new SQSClient({ endpoint: endpoint.url, region: REGION, credentials: CREDENTIALS })

  return {
    endpointUrl: endpoint.url,
    region: REGION,
    credentials: CREDENTIALS,
    apiFunction,
    settings: {
      ...apiFunction.environment,
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL: endpoint.url,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    },
    keys: {
      bootstrap: BOOTSTRAP_KEY,
      admin: await mintKey({ role: 'admin', subject: 'admin@example' }),
      clinician: await mintKey({ role: 'clinician', subject: 'clinician@example' }),
      otherClinician: await mintKey({ role: 'clinician', subject: 'other-clinician@example' }),
      ops: await mintKey({ role: 'ops', subject: 'ops@example' }),
      expired: await mintKey({
        role: 'clinician',
        subject: 'expired@example',
        expires: new Date(Date.now() - 1000),
      }),
      revoked: await mintKey({
        role: 'clinician',
        subject: 'revoked@example',
        revokedAt: new Date(),
      }),
    },
    mintKey,
    behind: {
      async during(work) {
        const requests: AwsRequest[] = []
        const stop = endpoint.observe(({ service, operation, status }) =>
          requests.push({ service, operation, status }),
        )
        try {
          return { result: await work(), requests }
        } finally {
          stop()
        }
      },
      fail: (fault) => endpoint.faults.add(fault),
      async readObject(key) {
        const object = await store.texts.get(key)
        return object && new TextDecoder('utf-8', { ignoreBOM: true }).decode(object.bytes)
      },
      finishRun: (documentId, suggestions = []) => finishRun(store, documentId, suggestions),
      async suggestLinks(documentId, links) {
        const origin = { documentId, runId: 'contract-run', createdBy: 'system:annotator' }
        const stored = await suggestRelationships(store, origin, links)
        if (stored !== links.length) throw new Error('not every link could be made')
      },
      takeMessages: () => takeMessages(sqs, store.queueUrl),
      async readPartition(partition) {
        const { Items = [] } = await store.dynamo.query({
          TableName: store.tableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: partition } },
          ConsistentRead: true,
        })
        return Items.map((item) => JSON.stringify(item))
      },
    },
    async close() {
      sqs.destroy()
      await endpoint.close()
    },
  }
}

const keyMint =
  (store: StoreContext) =>
  async ({ role, subject, expires, revokedAt, stored = true }: KeyGrant): Promise<string> => {
    const now = new Date()
    const { apiKey, record } = await mintApiKey(signingKey(SIGNING_SECRET, 'api-key'), {
      role,
      subject,
      expires: expires ?? new Date(now.getTime() + YEAR_MS),
      createdBy: 'contract-suite',
      now,
    })
    if (stored) {
      await putApiKey(store, {
        ...record,
        ...(revokedAt === undefined ? {} : { revokedAt: revokedAt.toISOString() }),
      })
    }
    return apiKey
  }

async function finishRun(
  store: StoreContext,
  documentId: string,
  suggestions: Parameters<typeof storeSuggestions>[2],
): Promise<void> {
  const runId = Document.parse(await getDocument(store, documentId)).activeRunId
  if (runId === undefined) throw new Error('no run holds a place in the queue')
  const started = await startRun(store, {
    documentId,
    runId,
    trigger: 'upload',
    engine: { name: 'lexicon', promptVersion: 'contract' },
  })
  const object = await store.texts.get(started?.document.s3Key ?? '')
  if (started === undefined || object === undefined) throw new Error('there is no note to analyse')
  const origin = { documentId, runId }
  const { stored, existing } = await storeSuggestions(store, origin, suggestions)
  const digest = await crypto.subtle.digest('SHA-256', object.bytes)
  await succeedRun(
    store,
    { subject: 'system:worker', role: 'system', runtime: 'worker', requestId: 'contract-suite' },
    started.run,
    {
      textSha256: Buffer.from(digest).toString('hex'),
      textLength: new TextDecoder('utf-8', { ignoreBOM: true }).decode(object.bytes).length,
      latencyMs: 1,
      counts: {
        chunks: 1,
        proposed: suggestions.length,
        stored,
        existing,
        ungrounded: 0,
        ambiguous: 0,
        invalid: 0,
        masked: 0,
      },
    },
  )
}

async function takeMessages(sqs: SQSClient, QueueUrl: string): Promise<string[]> {
  const bodies: string[] = []
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    )
    if (Messages.length === 0) return bodies
    for (const { Body, ReceiptHandle } of Messages) {
      bodies.push(Body ?? '')
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    }
  }
}
