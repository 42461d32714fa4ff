import { createDynamoDb } from '#shared/aws/dynamodb.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { mintApiKey, signingKey } from '#shared/domain/api-key.ts'
import type { Role } from '#shared/domain/labels.ts'
import { putApiKey } from '#shared/store/api-keys.ts'
import type { Stack } from './stack.ts'

const LIFETIME_MS = 30 * 24 * 60 * 60_000

/** Issues a key on a running stack, as an operator would. */
export async function issueKey(
  stack: Pick<Stack, 'address' | 'settings' | 'model'>,
  grant: { role: Role; subject: string },
): Promise<string> {
  const tableName = stack.model.tables[0]?.name
  if (tableName === undefined) throw new Error('the template has no table')
  const { region, url, credentials } = stack.address
  const { signingSecret } = stack.settings
  const transport = createTransport({
    region,
    endpoint: url,
    credentials: () => credentials,
  })
  const now = new Date()
  const { apiKey, record } = await mintApiKey(signingKey(signingSecret, 'api-key'), {
    ...grant,
    expires: new Date(now.getTime() + LIFETIME_MS),
    createdBy: 'local',
    now,
  })
  await putApiKey({ dynamo: createDynamoDb(transport), tableName }, record)
  return apiKey
}
