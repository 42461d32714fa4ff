import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import { restJsonError } from '../error-answers.ts'

/** A function's event source mapping, as Lambda's control API tells of it and switches it. */
export interface ControlledSource {
  readonly uuid: string
  readonly functionName: string
  readonly functionArn: string
  readonly queueArn: string
  enabled: boolean
}

const OPERATIONS: Readonly<Record<string, string>> = {
  'GET ': 'ListEventSourceMappings',
  'PUT /': 'UpdateEventSourceMapping',
}

/** `/2015-03-31/event-source-mappings[/<uuid>]`. */
const PATH = /^\/2015-03-31\/event-source-mappings\/?([0-9a-f-]*)$/

export function eventSourceOperation({ method, path }: AwsRequest): string | undefined {
  const uuid = PATH.exec(path)?.[1]
  return uuid === undefined ? undefined : OPERATIONS[`${method} ${uuid === '' ? '' : '/'}`]
}

/** Lists a function's sources, or pauses and resumes one. */
export function answerEventSources(
  request: AwsRequest,
  sources: readonly ControlledSource[],
): AwsAnswer {
  const uuid = PATH.exec(request.path)?.[1] ?? ''
  if (uuid === '') {
    const wanted = new URLSearchParams(request.query).get('FunctionName')
    const found = sources.filter(
      ({ functionName, functionArn }) =>
        wanted === null || wanted === functionName || wanted === functionArn,
    )
    return json(200, { EventSourceMappings: found.map(description) })
  }
  const source = sources.find((one) => one.uuid === uuid)
  if (source === undefined) {
    const message = 'The resource you requested does not exist.'
    return restJsonError(404, 'ResourceNotFoundException', message)
  }
  const enabled = readEnabled(request.body)
  if (enabled === undefined) {
    const message = 'Only Enabled can be changed here, to true or false.'
    return restJsonError(400, 'InvalidParameterValueException', message)
  }
  source.enabled = enabled
  return json(202, description(source))
}

const description = ({ uuid, functionArn, queueArn, enabled }: ControlledSource): object => ({
  UUID: uuid,
  FunctionArn: functionArn,
  EventSourceArn: queueArn,
  State: enabled ? 'Enabled' : 'Disabled',
})

function readEnabled(body: Buffer): boolean | undefined {
  let input: unknown
  try {
    input = JSON.parse(body.toString('utf8'))
  } catch {
    // Not JSON changes nothing either.
    return undefined
  }
  const only = typeof input === 'object' && input !== null ? Object.entries(input) : []
  const [change, another] = only.filter(([name]) => name !== 'UUID')
  const [name, value] = change ?? []
  return name === 'Enabled' && another === undefined && typeof value === 'boolean'
    ? value
    : undefined
}

const json = (status: number, value: object): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
