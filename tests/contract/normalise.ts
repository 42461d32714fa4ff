import type { Runtime } from '#shared/domain/labels.ts'
import type { Answer } from './client.ts'

/** Headers of a connection or of the machine that carries it, which the API does not write. */
const CARRIERS = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'server-timing',
  'transfer-encoding',
  'x-amzn-requestid',
  'x-served-by',
])

/**
 * Makes two runs of one script comparable: request ids, generated ids, times and what is computed from them become
 * names in the order of their first appearance. Everything else stays to the byte.
 */
export function createNormaliser(...runtimes: Runtime[]) {
  const names = new Map<string, string>()
  const name = (kind: string) => (value: string) => {
    const known = names.get(`${kind} ${value}`) ?? `<${kind} ${names.size + 1}>`
    names.set(`${kind} ${value}`, known)
    return known
  }
  const normalise = (text: string): string =>
    runtimes
      // What happened where is recorded, and shown as it was recorded.
      .reduce(
        (told, runtime) => told.replaceAll(`"runtime":"${runtime}"`, '"runtime":"<runtime>"'),
        text,
      )
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>')
      .replaceAll(/X-Amz-(Date|Credential|Signature)=[^&"]+/g, 'X-Amz-$1=<signed>')
      .replaceAll(/cursor=[\w-]+/g, 'cursor=<cursor>')
      .replaceAll(
        /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g,
        name('id'),
      )
  return ({ status, headers, text }: Answer) => ({
    status,
    headers: [...headers]
      .filter(([header]) => !CARRIERS.has(header))
      // A Function URL gives a type to an answer that has none, though it has no body either.
      .filter(([header]) => header !== 'content-type' || (status !== 204 && status !== 304))
      .map(([header, value]): [string, string] => [
        header,
        header === 'x-request-id'
          ? '<request>'
          : header === 'etag'
            ? value.replace(/"[0-9a-f]{32}"/, '"<tag>"').replace(/^W\//, '')
            : normalise(value),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    // The request id first: it is another for each request, and no name of something that was made.
    text: normalise(text.replaceAll(headers.get('x-request-id') ?? '', '<request>')),
  })
}
