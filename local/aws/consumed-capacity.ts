import type { AwsAnswer, AwsRequest } from './aws-request.ts'

/** Operations that report what they consumed. */
const REPORTING = new Set([
  'GetItem',
  'BatchGetItem',
  'TransactGetItems',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
  'Query',
  'Scan',
])

/**
 * Asks DynamoDB to report what a request consumes, and keeps the report from a client that did not ask for it.
 *
 * @returns the answer as the client would have had it, and the capacity units; undefined where there are none
 */
export async function withConsumedCapacity(
  request: AwsRequest,
  operation: string,
  answer: (request: AwsRequest) => Promise<AwsAnswer>,
): Promise<{ answer: AwsAnswer; units: number | undefined }> {
  if (!REPORTING.has(operation)) return { answer: await answer(request), units: undefined }
  const input = JSON.parse(request.body.toString('utf8')) as Record<string, unknown>
  const clientAsked = input['ReturnConsumedCapacity'] !== undefined
  const body = clientAsked
    ? request.body
    : Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }))
  const answered = await answer({ ...request, body })
  if (answered.status !== 200) return { answer: answered, units: undefined }
  const output = JSON.parse(answered.body.toString('utf8')) as Record<string, unknown>
  const units = sum(output['ConsumedCapacity'])
  if (clientAsked) return { answer: answered, units }
  delete output['ConsumedCapacity']
  // The length and the checksum were those of the longer body.
  const { 'content-length': _length, 'x-amz-crc32': _checksum, ...headers } = answered.headers
  return { answer: { status: 200, headers, body: JSON.stringify(output) }, units }
}

function sum(consumed: unknown): number | undefined {
  const tables: unknown[] = Array.isArray(consumed) ? consumed : [consumed]
  const units = tables.flatMap((table) =>
    typeof table === 'object' &&
    table !== null &&
    'CapacityUnits' in table &&
    typeof table.CapacityUnits === 'number'
      ? table.CapacityUnits
      : [],
  )
  return units.length === 0 ? undefined : units.reduce((total, unit) => total + unit, 0)
}
