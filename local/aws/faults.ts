import type { AwsAnswer } from './aws-request.ts'
import { errorAnswer } from './error-answers.ts'
import type { Service } from './services/service.ts'

export type ServiceName = 'dynamodb' | 'sqs' | 's3' | 'sns' | 'lambda' | 'monitoring'

/** Something that goes wrong at AWS, for a test to see what the system makes of it. */
export interface Fault {
  service: ServiceName
  /** Every operation when left out. */
  operation?: string
  /** `hang` never answers; `reset` ends the connection. */
  kind: 'throttle' | 'error-500' | 'hang' | 'reset'
  /** `after`: the request is carried out first, and only its answer is lost. */
  when?: 'before' | 'after'
  /** How often; always when left out. */
  times?: number
}

export class Faults {
  readonly #active: { fault: Fault; left: number }[] = []

  /** Returns what takes the fault away again. */
  add(fault: Fault): () => void {
    const active = { fault, left: fault.times ?? Number.POSITIVE_INFINITY }
    this.#active.push(active)
    return () => {
      const index = this.#active.indexOf(active)
      if (index !== -1) this.#active.splice(index, 1)
    }
  }

  /** The first fault for this request, used up by one. */
  next(service: string, operation: string): Fault | undefined {
    const hit = this.#active.find(
      ({ fault, left }) =>
        left > 0 &&
        fault.service === service &&
        (fault.operation === undefined || fault.operation === operation),
    )
    if (hit === undefined) return undefined
    hit.left -= 1
    return hit.fault
  }
}

const THROTTLES: Record<ServiceName, [status: number, code: string]> = {
  // Not 429: in these protocols the code decides.
  dynamodb: [400, 'ProvisionedThroughputExceededException'],
  sqs: [403, 'RequestThrottled'],
  s3: [503, 'SlowDown'],
  sns: [400, 'Throttling'],
  lambda: [429, 'TooManyRequestsException'],
  monitoring: [400, 'ThrottlingException'],
}

const SERVER_ERRORS: Record<Service['protocol'], string> = {
  json: 'InternalServerError',
  'rest-json': 'ServiceException',
  'rest-xml': 'InternalError',
  query: 'InternalFailure',
}

/** What an injected throttle or server error says. */
export function faultAnswer(
  kind: 'throttle' | 'error-500',
  service: ServiceName,
  protocol: Service['protocol'],
): AwsAnswer {
  const [status, code] =
    kind === 'throttle' ? THROTTLES[service] : ([500, SERVER_ERRORS[protocol]] as const)
  return errorAnswer(protocol, status, code, 'Injected by a test.')
}
