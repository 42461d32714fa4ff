import { Agent, request as httpRequest } from 'node:http'
import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import { responseHeaders } from '../emulators/queues-topics-objects.ts'
import { jsonTarget } from './json-target.ts'
import type { Service } from './service.ts'

/** Passes requests on to a DynamoDB-compatible endpoint, over connections that are kept. */
export function dynamodbService(upstream: string): Service & { close(): void } {
  const { hostname, port } = new URL(upstream)
  const agent = new Agent({ keepAlive: true })
  return {
    protocol: 'json',
    operation: jsonTarget,
    answer: (request) => forward(request, { agent, hostname, port: Number(port || 80) }),
    close: () => agent.destroy(),
  }
}

const NOT_PASSED_ON = new Set(['connection', 'expect', 'transfer-encoding', 'content-length'])

function forward(
  request: AwsRequest,
  upstream: { agent: Agent; hostname: string; port: number },
): Promise<AwsAnswer> {
  const headers: Record<string, string | number> = { 'content-length': request.body.length }
  for (const [name, value] of request.headers) {
    if (!NOT_PASSED_ON.has(name)) headers[name] = value
  }
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ ...upstream, method: request.method, path: '/', headers })
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('error', reject)
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 502,
          headers: responseHeaders(response.headers),
          body: Buffer.concat(chunks),
        }),
      )
    })
    outgoing.end(request.body)
  })
}
