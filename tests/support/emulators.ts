import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { buildApp } from 'fauxqs'
import { isSigned, scopeService } from './signature-check.ts'

export const REGION = 'eu-central-1'
export const CREDENTIALS = { accessKeyId: 'AKIATESTTESTTEST', secretAccessKey: 'test-secret' }

export interface Emulators {
  /** One address for DynamoDB, SQS and S3, which refuses a wrong signature. */
  endpoint: string
  createTable(name: string): Promise<void>
  createBucket(name: string): Promise<void>
  createQueue(name: string): Promise<string>
  close(): Promise<void>
}

/** Emulated AWS behind one loopback address that verifies every signature. */
export async function startEmulators(): Promise<Emulators> {
  const dynamo = await startDynamo()
  const fauxqs = buildApp({ logger: false })
  await fauxqs.listen({ host: '127.0.0.1', port: 0 })
  const fauxqsPort = fauxqs.addresses()[0]?.port ?? 0
  const gate = createServer((request, response) => {
    void admit(request, response, (service) => (service === 'dynamodb' ? dynamo.port : fauxqsPort))
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`
  const setUp = { endpoint, region: REGION, credentials: CREDENTIALS }

  return {
    endpoint,
    createTable: async (name) => {
      const client = new DynamoDBClient(setUp)
      await client.send(new CreateTableCommand(tableDefinition(name)))
      client.destroy()
    },
    createBucket: async (name) => {
      const client = new S3Client({ ...setUp, forcePathStyle: true })
      await client.send(new CreateBucketCommand({ Bucket: name }))
      client.destroy()
    },
    createQueue: async (name) => {
      const client = new SQSClient(setUp)
      const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: name }))
      client.destroy()
      return QueueUrl
    },
    close: async () => {
      gate.closeAllConnections()
      await new Promise((resolve) => gate.close(resolve))
      await fauxqs.close()
      await dynamo.stop()
    },
  }
}

async function startDynamo() {
  const port = await freePort()
  const binary = fileURLToPath(import.meta.resolve('@dynoxide/linux-x64/dynoxide'))
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  const exited = once(child, 'exit')
  const kill = () => child.kill()
  // A test run that ends early must not leave it behind.
  process.once('exit', kill)
  await answering(port)
  return {
    port,
    stop: async () => {
      process.off('exit', kill)
      kill()
      await exited
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function answering(port: number): Promise<void> {
  for (const end = Date.now() + 10_000; ;) {
    try {
      await (await fetch(`http://127.0.0.1:${port}/`)).text()
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  portOf: (service: string) => number,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const service = scopeService(request)
  if (service === undefined || !isSigned(request, body, CREDENTIALS.secretAccessKey)) {
    response
      .writeHead(403)
      .end(
        service === 's3'
          ? '<Error><Code>SignatureDoesNotMatch</Code></Error>'
          : JSON.stringify({ __type: 'com.amazon.coral.service#InvalidSignatureException' }),
      )
    return
  }
  const { method, headers, url: path } = request
  const onward = httpRequest({ port: portOf(service), host: '127.0.0.1', method, headers, path })
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  onward.end(body)
}

const tableDefinition = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' as const },
    { AttributeName: 'SK', AttributeType: 'S' as const },
  ],
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' as const },
    { AttributeName: 'SK', KeyType: 'RANGE' as const },
  ],
})
