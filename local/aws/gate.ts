import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge, readAwsRequest } from './aws-request.ts'
import type { AwsAnswer, AwsRequest } from './aws-request.ts'
import { withConsumedCapacity } from './consumed-capacity.ts'
import { errorAnswer } from './error-answers.ts'
import { faultAnswer, type Faults, type ServiceName } from './faults.ts'
import { authorize, hideMissing } from './iam/authorize.ts'
import type { Principal } from './iam/principal.ts'
import type { Observation } from './observation.ts'
import { refusalAnswer } from './refusal-answers.ts'
import type { Service } from './services/service.ts'
import { SignatureRefusal } from './signature/refusal.ts'
import { verifySignature } from './signature/verify.ts'

export interface Gate {
  principals: readonly Principal[]
  region: string
  accountId: string
  services: Readonly<Record<ServiceName, Service>>
  faults: Faults
  observation: Observation
  now: () => number
}

/** What is not an answer: the connection ends, or stays open with nothing on it. */
type Outcome = AwsAnswer | 'reset' | 'hang'

interface Handled {
  service: string
  operation: string
  outcome: Outcome
  /** Who asked; nobody where the signature is wrong. */
  principal?: Principal
  /** The permissions that it took, where the asker's are limited. */
  actions?: readonly string[]
  consumedCapacity?: number | undefined
}

/** Takes one request through the gate. Never rejects: what nobody foresaw is an answer of 500 that tells nothing. */
export async function handle(
  gate: Gate,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = gate.now()
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  let request: AwsRequest
  try {
    request = await readAwsRequest(message, gone.signal)
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      response.setHeader('connection', 'close')
      return send(
        response,
        errorAnswer('rest-xml', 413, 'EntityTooLarge', 'The body is too large.'),
      )
    }
    // The client broke off while sending; there is nobody to answer.
    return void response.destroy()
  }
  const { service, operation, outcome, principal, actions, consumedCapacity } = await answer(
    gate,
    request,
  )
  gate.observation.record({
    service,
    operation,
    at,
    status: typeof outcome === 'string' ? 0 : outcome.status,
    ...(principal === undefined ? {} : { principal: principal.arn }),
    ...(actions === undefined ? {} : { actions }),
    ...(consumedCapacity === undefined ? {} : { consumedCapacity }),
  })
  if (outcome === 'reset') message.socket.resetAndDestroy()
  else if (outcome !== 'hang' && !response.destroyed) send(response, outcome)
}

async function answer(gate: Gate, request: AwsRequest): Promise<Handled> {
  let name: string
  let principal: Principal
  try {
    const credentials = gate.principals.map((known) => ({ ...known.credentials, principal: known }))
    const verified = verifySignature(request, { ...gate, credentials, now: gate.now() })
    name = verified.service
    principal = verified.signer.principal
  } catch (error) {
    if (!(error instanceof SignatureRefusal)) return failed('unknown', guessedProtocol(request))
    const addressed = serviceNamed(gate, error.service)
    const outcome = refusalAnswer(error, addressed?.protocol ?? guessedProtocol(request))
    return { service: error.service ?? 'unknown', operation: 'unknown', outcome }
  }
  const service = serviceNamed(gate, name)
  const protocol = service?.protocol ?? guessedProtocol(request)
  try {
    const operation = service?.operation(request)
    if (service === undefined || operation === undefined || !isServiceName(name)) {
      const outcome = errorAnswer(
        protocol,
        400,
        'UnknownOperationException',
        'Not implemented here.',
      )
      return { service: name, operation: 'unknown', outcome }
    }
    const { needs, refused } = authorize(
      principal,
      { service: name, operation, protocol },
      request,
      gate,
    )
    const who = { principal, actions: needs.map(({ action }) => action) }
    if (refused !== undefined) return { service: name, operation, outcome: refused, ...who }
    const { outcome, consumedCapacity } = await carryOut(gate, request, {
      name,
      service,
      operation,
    })
    const shown =
      name === 's3' && typeof outcome === 'object'
        ? hideMissing(principal, request, operation, outcome)
        : outcome
    return { service: name, operation, outcome: shown, consumedCapacity, ...who }
  } catch {
    return failed(name, protocol)
  }
}

/** An emulator that died or failed. What it said may contain what was sent to it, so it is not passed on. */
const failed = (service: string, protocol: Service['protocol']): Handled => ({
  service,
  operation: 'unknown',
  outcome: errorAnswer(protocol, 500, 'InternalFailure', `${service} failed.`),
})

async function carryOut(
  gate: Gate,
  request: AwsRequest,
  { name, service, operation }: { name: ServiceName; service: Service; operation: string },
): Promise<Pick<Handled, 'outcome' | 'consumedCapacity'>> {
  const fault = gate.faults.next(name, operation)
  const failure =
    fault === undefined
      ? undefined
      : fault.kind === 'reset' || fault.kind === 'hang'
        ? fault.kind
        : faultAnswer(fault.kind, name, service.protocol)
  if (failure !== undefined && fault?.when !== 'after') return { outcome: failure }
  const carried =
    name === 'dynamodb' && gate.observation.capacityWanted
      ? await withConsumedCapacity(request, operation, (asked) => service.answer(asked, operation))
      : { answer: await service.answer(request, operation), units: undefined }
  return { outcome: failure ?? carried.answer, consumedCapacity: carried.units }
}

const isServiceName = (name: string): name is ServiceName =>
  ['dynamodb', 'sqs', 's3', 'sns', 'lambda', 'monitoring'].includes(name)

const serviceNamed = (gate: Gate, name: string | undefined): Service | undefined =>
  name !== undefined && isServiceName(name) ? gate.services[name] : undefined

/** For a request that does not even say whom it is for. */
function guessedProtocol(request: AwsRequest): Service['protocol'] {
  if (request.headers.has('x-amz-target')) return 'json'
  if (request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return 'query'
  }
  return /^\/\d{4}-\d{2}-\d{2}\//.test(request.path) ? 'rest-json' : 'rest-xml'
}

function send(response: ServerResponse, { status, headers, body }: AwsAnswer): void {
  // The answer to HEAD has the length of a body that is not there.
  const length =
    response.req.method === 'HEAD' || status === 204 || status === 304
      ? {}
      : { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...headers, ...length })
  response.end(body)
}
