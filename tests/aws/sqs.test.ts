import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqs, type Sqs } from '#shared/aws/sqs.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { CREDENTIALS, type Emulators, REGION, startEmulators } from '#tests/support/emulators.ts'
import { json, reset, startMisbehavingServer } from '#tests/support/misbehaving-server.ts'

let aws: Emulators
let sqs: Sqs
let receiver: SQSClient
beforeAll(async () => {
  aws = await startEmulators()
  const at = { region: REGION, endpoint: aws.endpoint }
  sqs = createSqs(createTransport({ ...at, credentials: () => CREDENTIALS }))
  receiver = new SQSClient({ ...at, credentials: CREDENTIALS })
})
afterAll(async () => {
  receiver.destroy()
  await aws.close()
})

async function receive(QueueUrl: string) {
  const { Messages = [] } = await receiver.send(
    new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }),
  )
  return Messages
}

describe('SQS', () => {
  it('delivers a message as it was sent, with its attributes', async () => {
    const queueUrl = await aws.createQueue('delivers')
    const { messageId } = await sqs.sendMessage({
      queueUrl,
      body: '{"documentId":"ünï-1"}',
      attributes: { reason: 'object-missing' },
    })
    const [message] = await receive(queueUrl)
    expect(message?.MessageId).toBe(messageId)
    expect(message?.Body).toBe('{"documentId":"ünï-1"}')
    expect(message?.MessageAttributes?.reason?.StringValue).toBe('object-missing')
  })

  it('counts what is visible, in flight and delayed', async () => {
    const queueUrl = await aws.createQueue('counts')
    expect(await sqs.queueDepth(queueUrl)).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
    await sqs.sendMessage({ queueUrl, body: '1' })
    await sqs.sendMessage({ queueUrl, body: '2' })
    await sqs.sendMessage({ queueUrl, body: '3', delaySeconds: 900 })
    expect(await receive(queueUrl)).toHaveLength(1)
    expect(await sqs.queueDepth(queueUrl)).toEqual({ visible: 1, inFlight: 1, delayed: 1 })
  })

  it('makes a message visible again at once', async () => {
    const queueUrl = await aws.createQueue('visibility')
    await sqs.sendMessage({ queueUrl, body: 'again' })
    const [message] = await receive(queueUrl)
    expect(await receive(queueUrl)).toEqual([])
    const receiptHandle = message?.ReceiptHandle ?? ''
    await sqs.changeVisibility({ queueUrl, receiptHandle, seconds: 0 })
    expect((await receive(queueUrl))[0]?.Body).toBe('again')
  })

  it('names the refusal for a queue that does not exist', async () => {
    const queueUrl = (await aws.createQueue('exists')).replace(/exists$/, 'nowhere')
    const call = sqs.sendMessage({ queueUrl, body: 'PLANTED' })
    await expect(call).rejects.toMatchObject({ name: 'AwsError', service: 'sqs', status: 400 })
    await expect(call).rejects.toThrow(/(QueueDoesNotExist|NonExistentQueue)/)
    await expect(call).rejects.not.toThrow(/PLANTED/)
  })

  it('is reached at the queue’s own origin where no endpoint overrides it', async () => {
    const server = await startMisbehavingServer()
    server.behave(reset, json(200, { MessageId: 'm1' }))
    const own = createSqs(
      createTransport({ region: REGION, credentials: () => CREDENTIALS, random: () => 0 }),
    )
    const queueUrl = `${server.endpoint}/000000000000/q`
    // A lost answer is asked for again: sent twice is better than never.
    expect(await own.sendMessage({ queueUrl, body: 'x' })).toEqual({ messageId: 'm1' })
    expect(server.seen().map(({ url, body }) => [url, JSON.parse(body)])).toEqual(
      Array.from({ length: 2 }, () => [
        '/',
        { QueueUrl: queueUrl, MessageBody: 'x', MessageAttributes: {} },
      ]),
    )
    await server.close()
  })
})
