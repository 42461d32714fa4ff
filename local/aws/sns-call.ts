import type { Credentials } from './signature/verify.ts'
import { signedHeaders } from './signature/sign.ts'

/** A signed call of SNS's query protocol. @throws when it is not answered with success */
export async function snsCall(
  { url, region, credentials }: { url: string; region: string; credentials: Credentials },
  parameters: Record<string, string>,
): Promise<void> {
  const body = new URLSearchParams({ Version: '2010-03-31', ...parameters })
  const request = {
    method: 'POST',
    url: `${url}/`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  }
  const headers = signedHeaders(request, { credentials, region, service: 'sns', now: Date.now() })
  const response = await fetch(request.url, { ...request, headers })
  await response.arrayBuffer()
  if (!response.ok)
    throw new Error(`SNS ${parameters['Action']} was answered with HTTP ${response.status}`)
}
