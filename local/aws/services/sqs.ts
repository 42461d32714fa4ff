import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import type { QueuesTopicsObjects } from '../emulators/queues-topics-objects.ts'
import { jsonTarget } from './json-target.ts'
import type { Service } from './service.ts'

/** SQS over its JSON protocol, at the endpoint's root or at the queue's own URL. */
export function sqsService(emulator: QueuesTopicsObjects): Service {
  return {
    protocol: 'json',
    operation: jsonTarget,
    answer(request, operation) {
      // Otherwise a message whose visibility has run out is counted as invisible until somebody receives.
      emulator.queues.processAllTimers()
      return operation === 'ReceiveMessage'
        ? receive(emulator, request)
        : emulator.answer(request, { path: '/' })
    },
  }
}

/**
 * Long polling. The emulator's own would hand a message to a consumer that has gone away meanwhile, and the message
 * would then be invisible for as long as the queue's visibility timeout.
 */
async function receive(emulator: QueuesTopicsObjects, request: AwsRequest): Promise<AwsAnswer> {
  const input = parsedObject(request.body)
  const queue =
    typeof input?.['QueueUrl'] === 'string'
      ? emulator.queues.getQueue(input['QueueUrl'])
      : undefined
  const asked =
    input?.['WaitTimeSeconds'] ?? queue?.attributes['ReceiveMessageWaitTimeSeconds'] ?? 0
  const waitSeconds = Number(asked)
  // The emulator has the words for what is wrong.
  if (input === undefined || queue === undefined || !(waitSeconds > 0 && waitSeconds <= 20)) {
    return emulator.answer(request, { path: '/' })
  }
  const deadline = Date.now() + waitSeconds * 1000
  const once = JSON.stringify({ ...input, WaitTimeSeconds: 0 })
  const headers = {
    ...Object.fromEntries(request.headers),
    'content-length': String(Buffer.byteLength(once)),
  }
  for (;;) {
    const answer = await emulator.answer(request, { path: '/', body: once, headers })
    const remaining = deadline - Date.now()
    if (answer.status !== 200 || remaining <= 0 || hasMessages(answer)) return answer
    await queue.waitForMessages(Math.min(remaining, 1000) / 1000)
    if (request.signal.aborted) return answer
  }
}

const hasMessages = (answer: AwsAnswer): boolean =>
  parsedObject(Buffer.from(answer.body))?.['Messages'] !== undefined

function parsedObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    // Not JSON: the emulator refuses it.
    return undefined
  }
}
