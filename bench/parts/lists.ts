import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { provisionTable } from '#local/aws/provision-table.ts'
import { startDynoxide } from '#local/aws/emulators/dynoxide.ts'
import { loadTemplate } from '#local/template/load.ts'
import { parseConfig, parseCredentials } from '#shared/config.ts'
import { createApp } from '#shared/http/app.ts'
import { createDynamoDb, type DynamoDb } from '#shared/aws/dynamodb.ts'
import { createS3 } from '#shared/aws/s3.ts'
import { createSqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { createCursors } from '#shared/store/cursor.ts'
import { median } from '../median.ts'
import type { Figure, Section } from '../report.ts'
import { settings } from '../settings.ts'
import { PATIENT, STATUS, seedDocuments } from './list-documents.ts'

const SMALL = 100
const LARGE = 20_000
const LIMIT = 10
const REQUESTS = 60
/** Time is the emulator's own as well; capacity has to be the same. */
const SLOWER = 1.5

/** A page of notes with few and with many in the table, over the emulator of DynamoDB. */
export async function lists(): Promise<Section> {
  const dynoxide = await startDynoxide()
  try {
    const small = await openTable(dynoxide.url, SMALL)
    const large = await openTable(dynoxide.url, LARGE)
    const figures: Figure[] = []
    for (const [name, filter] of [
      ['all', ''],
      ['by status', `&status=${STATUS}`],
      ['by patient', `&patientId=${PATIENT}`],
    ] as const) {
      const path = `/documents?limit=${LIMIT}${filter}`
      figures.push(...(await compare(`GET /documents, ${name}`, path, small, large)))
    }
    return {
      title: `A page of ${LIMIT} notes, with ${LARGE} and with ${SMALL} in the table`,
      figures,
    }
  } finally {
    await dynoxide.stop()
  }
}

interface Listing {
  /** Gets a page, and gives what it consumed in capacity units and took in milliseconds. */
  page(path: string): Promise<{ units: number; milliseconds: number }>
}

async function openTable(endpoint: string, documents: number): Promise<Listing> {
  const tableName = `Notes${documents}`
  await createTable(endpoint, tableName)
  const transport = createTransport({
    region: settings.AWS_REGION,
    endpoint,
    credentials: () => parseCredentials(settings),
  })
  const plain = createDynamoDb(transport)
  await seedDocuments(plain, tableName, documents)
  const { dynamo, takeUnits } = metered(plain)
  const config = parseConfig(settings)
  const clock = () => new Date()
  const app = createApp({
    runtime: 'lambda',
    version: '0',
    config,
    store: {
      dynamo,
      tableName,
      texts: createS3(transport, { bucket: config.bucketName }),
      queue: createSqs(transport),
      queueUrl: config.queueUrl,
      bucketName: config.bucketName,
      clock,
    },
    cursors: createCursors(config.signingSecret),
    clock,
    breakerTripped: () => Promise.resolve(false),
    log: () => {},
    documentation: async () => '',
  })
  return {
    async page(path) {
      takeUnits()
      const began = performance.now()
      const answer = await app.request(path, { headers: { 'x-api-key': settings.API_KEY } })
      const page = await answer.json()
      const milliseconds = performance.now() - began
      if (!Array.isArray(page) || page.length !== LIMIT) {
        throw new Error(`GET ${path} answered ${answer.status} and no page of ${LIMIT}`)
      }
      return { units: takeUnits(), milliseconds }
    },
  }
}

/** The table of the template, under another name. */
async function createTable(endpoint: string, name: string): Promise<void> {
  const parameters = { ApiKey: settings.API_KEY, SigningSecret: settings.SIGNING_SECRET }
  const [table] = loadTemplate('template.yaml', parameters).tables
  if (table === undefined) throw new Error('template.yaml has no table')
  const client = new DynamoDBClient({
    region: settings.AWS_REGION,
    endpoint,
    credentials: parseCredentials(settings),
  })
  try {
    await provisionTable(client, { ...table, name })
  } finally {
    client.destroy()
  }
}

/** The port, asking at each Query what it consumes. */
function metered(dynamo: DynamoDb): { dynamo: DynamoDb; takeUnits: () => number } {
  let units = 0
  return {
    dynamo: {
      ...dynamo,
      async query(input) {
        const output = await dynamo.query({ ...input, ReturnConsumedCapacity: 'TOTAL' })
        const consumed = output.ConsumedCapacity?.CapacityUnits
        if (consumed === undefined) throw new Error('a Query did not say what it consumed')
        units += consumed
        return output
      },
    },
    takeUnits() {
      const taken = units
      units = 0
      return taken
    },
  }
}

async function compare(
  figure: string,
  path: string,
  small: Listing,
  large: Listing,
): Promise<Figure[]> {
  const pages = { small: [await small.page(path)], large: [await large.page(path)] }
  for (let i = 0; i < REQUESTS; i++) {
    pages.small.push(await small.page(path))
    pages.large.push(await large.page(path))
  }
  const typical = (of: typeof pages.small) => ({
    units: median(of.map(({ units }) => units)),
    milliseconds: median(of.map(({ milliseconds }) => milliseconds)),
  })
  const [few, many] = [typical(pages.small), typical(pages.large)]
  return [
    {
      figure: `${figure}: capacity`,
      ours: `${many.units.toFixed(1)} units`,
      comparedWith: `${few.units.toFixed(1)} units with ${SMALL}`,
      ratio: many.units / few.units,
      target: 'the same',
      met: many.units === few.units,
    },
    {
      figure: `${figure}: time`,
      ours: `${many.milliseconds.toFixed(2)} ms`,
      comparedWith: `${few.milliseconds.toFixed(2)} ms with ${SMALL}`,
      ratio: many.milliseconds / few.milliseconds,
      target: `<= ${SLOWER}`,
      met: many.milliseconds / few.milliseconds <= SLOWER,
    },
  ]
}
