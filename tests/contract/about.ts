import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contracts } from '#shared/http/contracts.ts'
import { VERSION } from '#shared/version.ts'
import { fails, succeeds } from './client.ts'
import type { Suite } from './suite.ts'

export function aboutContract(suite: Suite): void {
  it('says that it is well to anyone, and asks nothing behind it', async () => {
    const { target } = suite
    const { result, requests } = await target.aws.during(() =>
      succeeds(suite.api.as(undefined).get('/')),
    )
    expect(result).toEqual({
      status: 'ok',
      framework: 'hono',
      runtime: target.runtime,
      version: VERSION,
    })
    expect(requests).toEqual([])
  })

  it('serves the committed OpenAPI document to anyone', async () => {
    const committed = new URL('../../docs/openapi.json', import.meta.url)
    const served = await succeeds(suite.api.as(undefined).get('/openapi.json'))
    expect(served).toEqual(JSON.parse(readFileSync(committed, 'utf8')))
  })

  it('serves a documentation page that names every address and loads nothing from elsewhere', async () => {
    const { status, text, headers } = await suite.api.as(undefined).get('/docs')
    expect(status).toBe(200)
    for (const { path } of contracts) {
      expect(text).toContain(path.replaceAll(/:([a-z]+)/gi, '{$1}'))
    }
    expect(text).not.toMatch(/<script|<link[^>]+href=|\bsrc=|@import|url\(/i)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('secures every answer: no store, no framing, no referrer', async () => {
    for (const path of ['/', '/documents', '/nowhere']) {
      const { headers } = await suite.api.get(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
    }
  })

  it('takes over a request id that can stand in a log, and replaces any other', async () => {
    const taken = await suite.api.get('/', { 'x-request-id': 'client-request-0001' })
    expect(taken.headers.get('x-request-id')).toBe('client-request-0001')
    for (const bad of ['short', 'has space inside', 'x'.repeat(65), '<script>alert(1)</script>']) {
      const { headers } = await suite.api.get('/', { 'x-request-id': bad })
      expect(headers.get('x-request-id')).not.toBe(bad)
    }
  })

  it('gives each request another id', async () => {
    const answers = await Promise.all([suite.api.get('/'), suite.api.get('/'), suite.api.get('/')])
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(3)
  })

  it('answers 404 where there is nothing', async () => {
    for (const path of [
      '/nowhere',
      '/documents/a/b/c',
      '/ops',
      '/Documents',
      '//',
      '/documents/',
    ]) {
      await fails(suite.api.get(path), 'not-found')
    }
  })

  it('answers 405 with the methods there are', async () => {
    const refused = await suite.api.put('/documents', {})
    await fails(Promise.resolve(refused), 'method-not-allowed')
    expect(refused.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'POST'])
    const other = await suite.api.delete('/documents/some-id/audit')
    await fails(Promise.resolve(other), 'method-not-allowed')
    expect(other.headers.get('allow')).toBe('GET')
  })

  it('answers HEAD as GET, without the body', async () => {
    for (const path of ['/', '/openapi.json', '/documents']) {
      const [get, head] = await Promise.all([suite.api.get(path), suite.api.call('HEAD', path)])
      expect(head.status).toBe(get.status)
      expect(head.text).toBe('')
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
    }
    const refused = await suite.api.as(undefined).call('HEAD', '/documents')
    expect(refused.status).toBe(401)
    expect(refused.text).toBe('')
  })
}
