import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import { restJsonError } from '../error-answers.ts'
import { answerEventSources, eventSourceOperation, type ControlledSource } from './event-sources.ts'
import type { Service } from './service.ts'

/** The functions that Lambda's control API is about; local/lambda has them. */
export interface LambdaControl {
  has(functionName: string): boolean
  /** Undefined when nothing is reserved. */
  getConcurrency(functionName: string): number | undefined
  putConcurrency(functionName: string, concurrency: number): void
  deleteConcurrency(functionName: string): void
}

const OPERATIONS: Record<string, string> = {
  'GET /2019-09-30/concurrency': 'GetFunctionConcurrency',
  'PUT /2017-10-31/concurrency': 'PutFunctionConcurrency',
  'DELETE /2017-10-31/concurrency': 'DeleteFunctionConcurrency',
  'GET /2015-03-31': 'GetFunction',
}

/** The part of Lambda's control API that a circuit breaker and its operators use. */
export function lambdaService(
  control: LambdaControl | undefined,
  region: string,
  sources: readonly ControlledSource[] = [],
): Service {
  return {
    protocol: 'rest-json',
    operation: (request) => {
      const target = parsePath(request.path)
      return target === undefined
        ? eventSourceOperation(request)
        : OPERATIONS[`${request.method} /${target.version}${target.rest}`]
    },
    answer: (request, operation) =>
      Promise.resolve(
        parsePath(request.path) === undefined
          ? answerEventSources(request, sources)
          : answer(request, operation, control, region),
      ),
  }
}

/** `/<version>/functions/<name or ARN>[/concurrency]`. */
function parsePath(path: string): { version: string; name: string; rest: string } | undefined {
  const match = /^\/(\d{4}-\d{2}-\d{2})\/functions\/([^/]+)(\/concurrency)?\/?$/.exec(path)
  const [, version, name, rest = ''] = match ?? []
  if (version === undefined || name === undefined) return undefined
  return { version, name: decodeURIComponent(name).split(':function:').at(-1) ?? '', rest }
}

function answer(
  request: AwsRequest,
  operation: string,
  control: LambdaControl | undefined,
  region: string,
): AwsAnswer {
  const name = parsePath(request.path)?.name ?? ''
  const arn = `arn:aws:lambda:${region}:000000000000:function:${name}`
  if (control === undefined || !control.has(name)) {
    return restJsonError(404, 'ResourceNotFoundException', `Function not found: ${arn}`)
  }
  switch (operation) {
    case 'PutFunctionConcurrency': {
      const wanted = reservedConcurrency(request.body)
      if (wanted === undefined) {
        const message = 'ReservedConcurrentExecutions must be a whole number, 0 or more'
        return restJsonError(400, 'InvalidParameterValueException', message)
      }
      control.putConcurrency(name, wanted)
      return json(200, { ReservedConcurrentExecutions: wanted })
    }
    case 'DeleteFunctionConcurrency':
      control.deleteConcurrency(name)
      return { status: 204, headers: {}, body: '' }
    case 'GetFunctionConcurrency':
      return json(200, reserved(control, name))
    default:
      return json(200, {
        Configuration: { FunctionName: name, FunctionArn: arn, State: 'Active' },
        Concurrency: reserved(control, name),
      })
  }
}

function reserved(control: LambdaControl, name: string): { ReservedConcurrentExecutions?: number } {
  const concurrency = control.getConcurrency(name)
  return concurrency === undefined ? {} : { ReservedConcurrentExecutions: concurrency }
}

function reservedConcurrency(body: Buffer): number | undefined {
  let input: unknown
  try {
    input = JSON.parse(body.toString('utf8'))
  } catch {
    // Not JSON has no number in it either.
    return undefined
  }
  const value =
    typeof input === 'object' && input !== null && 'ReservedConcurrentExecutions' in input
      ? input.ReservedConcurrentExecutions
      : undefined
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

const json = (status: number, value: object): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
