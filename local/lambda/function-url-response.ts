import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { Invocation } from './invocation.ts'

/** An HTTP answer. `headers` keeps repeated names (set-cookie) apart. */
export interface UrlResponse {
  status: number
  headers: [name: string, value: string][]
  body: Buffer
}

/** What a function URL answers for an invocation's outcome. */
export function functionUrlResponse(outcome: Invocation): UrlResponse {
  switch (outcome.kind) {
    case 'throttled':
      return refusal(429, 'TooManyRequestsException', {
        Reason: outcome.reason,
        Type: 'User',
        message: 'Rate Exceeded.',
      })
    case 'failed':
      // What the function's error says stays in its log.
      return badGateway()
    case 'succeeded':
      return interpret(JSON.parse(outcome.payload), outcome.payload) ?? badGateway()
    default:
      return outcome satisfies never
  }
}

export function refusal(
  status: number,
  errorType: string,
  body: Record<string, string>,
): UrlResponse {
  return {
    status,
    headers: [
      ['content-type', 'application/json'],
      ['x-amzn-errortype', errorType],
    ],
    body: Buffer.from(JSON.stringify(body)),
  }
}

function badGateway(): UrlResponse {
  return refusal(502, 'InternalServerErrorException', { message: 'Internal Server Error' })
}

/** Undefined for a result in the shape of a response that is not one. */
function interpret(result: unknown, payload: string): UrlResponse | undefined {
  if (!isRecord(result) || !('statusCode' in result)) {
    return {
      status: 200,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(payload),
    }
  }
  const status = Number(result['statusCode'])
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined
  const headers = responseHeaders(result['headers'], result['cookies'])
  const body = responseBody(result['body'], result['isBase64Encoded'])
  if (headers === undefined || body === undefined) return undefined
  return { status, headers, body }
}

function responseHeaders(given: unknown, cookies: unknown): [string, string][] | undefined {
  const headers: [string, string][] = []
  if (given !== undefined && given !== null) {
    if (!isRecord(given)) return undefined
    for (const [name, value] of Object.entries(given)) {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        return undefined
      headers.push([name.toLowerCase(), String(value)])
    }
  }
  if (!headers.some(([name]) => name === 'content-type'))
    headers.push(['content-type', 'application/json'])
  if (cookies !== undefined && cookies !== null) {
    if (!Array.isArray(cookies)) return undefined
    for (const cookie of cookies as unknown[]) {
      if (typeof cookie !== 'string') return undefined
      headers.push(['set-cookie', cookie])
    }
  }
  return headers.every(([name, value]) => isValidHeader(name, value)) ? headers : undefined
}

function isValidHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}

function responseBody(given: unknown, isBase64Encoded: unknown): Buffer | undefined {
  if (given === undefined || given === null) return Buffer.alloc(0)
  if (typeof given !== 'string') return undefined
  return Buffer.from(given, isBase64Encoded === true ? 'base64' : 'utf8')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
