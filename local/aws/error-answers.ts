import { randomUUID } from 'node:crypto'
import type { AwsAnswer } from './aws-request.ts'
import type { Service } from './services/service.ts'

const jsonError = (status: number, code: string, message: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
  body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message, Message: message }),
})

export const restJsonError = (status: number, code: string, message: string): AwsAnswer => ({
  status,
  headers: {
    'content-type': 'application/json',
    'x-amzn-errortype': code,
    'x-amzn-requestid': randomUUID(),
  },
  body: JSON.stringify({ Type: status < 500 ? 'User' : 'Service', message, Message: message }),
})

export const xmlError = (status: number, code: string, message: string): AwsAnswer => {
  const requestId = randomUUID()
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message><RequestId>${requestId}</RequestId></Error>`,
  }
}

const queryError = (status: number, code: string, message: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
})

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type SayError = (status: number, code: string, message: string) => AwsAnswer

const SAY: Record<Service['protocol'], SayError> = {
  json: jsonError,
  'rest-json': restJsonError,
  'rest-xml': xmlError,
  query: queryError,
}

/** One error in the four ways that AWS's protocols say it. */
export const errorAnswer = (
  protocol: Service['protocol'],
  ...error: Parameters<SayError>
): AwsAnswer => SAY[protocol](...error)
