import { arn as arnOf } from '../../template/names.ts'
import type { StackNames } from '../../template/model.ts'
import type { AwsRequest } from '../aws-request.ts'
import type { ServiceName } from '../faults.ts'
import type { Need } from './policy.ts'

type Place = Pick<StackNames, 'region' | 'accountId'>
type Input = Readonly<Record<string, unknown>>

/**
 * The permissions that AWS asks for before it carries out an operation, after the tables of actions in its service
 * authorization reference. A transaction needs what each of its parts would need by itself.
 */
export function needsOf(
  service: ServiceName,
  operation: string,
  request: AwsRequest,
  place: Place,
): Need[] {
  switch (service) {
    case 'dynamodb':
      return tableNeeds(operation, parsed(request.body), place)
    case 'sqs': {
      const url = parsed(request.body)['QueueUrl']
      const queue = typeof url === 'string' ? (url.split('/').at(-1) ?? '') : '*'
      return [need('sqs', operation.replace(/Batch$/, ''), arn(place, 'sqs', queue))]
    }
    case 's3':
      return [objectNeed(operation, request.path)]
    case 'sns': {
      const topic = new URLSearchParams(request.body.toString('utf8')).get('TopicArn')
      return [need('sns', operation, topic ?? '*')]
    }
    case 'lambda': {
      const name = /\/functions\/([^/]+)/.exec(request.path)?.[1]
      const resource =
        name === undefined
          ? '*'
          : arn(place, 'lambda', `function:${decodeURIComponent(name).split(':function:').at(-1)}`)
      return [need('lambda', operation, resource)]
    }
    case 'monitoring':
      return [need('cloudwatch', operation, '*')]
    default:
      return service satisfies never
  }
}

const need = (service: string, action: string, resource: string): Need => ({
  action: `${service}:${action}`,
  resource,
})

const arn = (place: Place, service: string, resource: string): string =>
  arnOf({ stackName: '', ...place }, service, resource)

/** What is not a JSON object names no resource; the service itself refuses it. */
function parsed(body: Buffer): Input {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function tableNeeds(operation: string, input: Input, place: Place): Need[] {
  const table = (name: unknown): string =>
    arn(place, 'dynamodb', `table/${typeof name === 'string' ? name : '*'}`)
  const items = Array.isArray(input['TransactItems']) ? (input['TransactItems'] as unknown[]) : []
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return items.filter(isObject).flatMap((item) =>
        Object.entries(item).map(([kind, part]) => {
          const name = isObject(part) ? part['TableName'] : undefined
          return need(
            'dynamodb',
            kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`,
            table(name),
          )
        }),
      )
    case 'BatchGetItem':
    case 'BatchWriteItem': {
      const tables = isObject(input['RequestItems']) ? Object.keys(input['RequestItems']) : ['*']
      return tables.map((name) => need('dynamodb', operation, table(name)))
    }
    default: {
      const index = input['IndexName']
      const resource = table(input['TableName'])
      return [
        need(
          'dynamodb',
          operation,
          typeof index === 'string' ? `${resource}/index/${index}` : resource,
        ),
      ]
    }
  }
}

/** S3's actions are not named after its operations. */
const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  GetObject: 'GetObject',
  HeadObject: 'GetObject',
  PutObject: 'PutObject',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  UploadPart: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  AbortMultipartUpload: 'AbortMultipartUpload',
  DeleteObject: 'DeleteObject',
  DeleteObjects: 'DeleteObject',
}
const BUCKET_ACTIONS: Readonly<Record<string, string>> = {
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  HeadBucket: 'ListBucket',
  ListBuckets: 'ListAllMyBuckets',
}

function objectNeed(operation: string, path: string): Need {
  const [, bucket = '', ...segments] = path.split('/').map((part) => decodeURIComponent(part))
  const action = OBJECT_ACTIONS[operation]
  if (action === undefined) {
    return need('s3', BUCKET_ACTIONS[operation] ?? operation, `arn:aws:s3:::${bucket}`)
  }
  // A list of keys in the body: only who may delete every one of them may send it.
  const key = operation === 'DeleteObjects' ? '*' : segments.join('/')
  return need('s3', action, `arn:aws:s3:::${bucket}/${key}`)
}
