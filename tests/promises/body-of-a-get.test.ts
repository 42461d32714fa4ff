import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '#local/stack.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let stack: Stack

beforeAll(async () => {
  stack = await startStack({ root, log: () => undefined })
})

afterAll(() => stack.close())

/** A request that fetch would not send. */
const sendRaw = (url: string, method: string, body: string) =>
  new Promise<{ status: number | undefined; type: string | undefined; text: string }>(
    (resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': body.length }
      const sent = request(url, { method, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (text += part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode, type: answer.headers['content-type'], text }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    },
  )

it('refuses a body on a GET in the same way at both addresses', async () => {
  for (const origin of [stack.edgeUrl, stack.functionUrl]) {
    const answer = await sendRaw(`${origin}/documents`, 'GET', '{"a":1}')
    expect(answer).toMatchObject({ status: 400, type: 'application/problem+json' })
    expect(answer.text).toContain('urn:chartside:problem:unreadable-request')
  }
})
