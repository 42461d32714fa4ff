/** A Function URL that answers at once, with the note as the API itself serves it: FUNCTION_URL_ANSWER, a file. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { announce } from './server-process.ts'

const body = readFileSync(process.env['FUNCTION_URL_ANSWER'] ?? '')
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': body.length,
      'x-served-by': 'lambda',
      'x-request-id': request.headers['x-request-id'] ?? '',
      etag: '"00000000000000000000000000000000"',
    })
    response.end(body)
  })
})
// A connection closed just as a client takes it from its pool would look like a failure of the caller.
server.keepAliveTimeout = 10 * 60_000
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port))
