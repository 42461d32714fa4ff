import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import type { QueuesTopicsObjects } from '../emulators/queues-topics-objects.ts'
import { xmlError } from '../error-answers.ts'
import { queryParameters, s3Path } from '../signature/percent-encoding.ts'
import { KeyedTurns } from './keyed-turns.ts'
import { s3Operation } from './s3-operation.ts'
import { listObjectVersions } from './s3-versions.ts'
import type { Service } from './service.ts'

/** S3 with path-style addresses, and with what the emulator lacks: conditional writes and headers within a presigned URL. */
export function s3Service(emulator: QueuesTopicsObjects): Service {
  const turns = new KeyedTurns()
  return {
    protocol: 'rest-xml',
    operation: s3Operation,
    answer(request, operation) {
      if (operation === 'ListObjectVersions') {
        return Promise.resolve(listObjectVersions(emulator, request))
      }
      if (!WRITES.has(operation)) return emulator.answer(request, { path: s3Path(request.path) })
      // A condition holds only while nobody else writes the same object.
      return turns.take(request.path, () => write(emulator, request, operation))
    },
  }
}

const WRITES = new Set(['PutObject', 'CopyObject', 'DeleteObject', 'CompleteMultipartUpload'])

function write(
  emulator: QueuesTopicsObjects,
  request: AwsRequest,
  operation: string,
): Promise<AwsAnswer> {
  const path = s3Path(request.path)
  const ifNoneMatch = request.headers.get('if-none-match')
  if (request.headers.has('if-match') || (ifNoneMatch !== undefined && ifNoneMatch !== '*')) {
    return Promise.resolve(
      xmlError(
        501,
        'NotImplemented',
        'A header you provided implies functionality that is not implemented',
      ),
    )
  }
  if (ifNoneMatch === '*' && exists(emulator, path)) {
    return Promise.resolve(
      xmlError(
        412,
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
      ),
    )
  }
  const headers = { ...headersInQuery(request.query), ...Object.fromEntries(request.headers) }
  // S3's default. Without any type the emulator does not read an empty body as a body.
  if (operation === 'PutObject') headers['content-type'] ??= 'binary/octet-stream'
  return emulator.answer(request, { path, headers })
}

function exists({ objects }: QueuesTopicsObjects, path: string): boolean {
  const [, bucket = '', ...key] = path.split('/').map((segment) => decodeURIComponent(segment))
  if (!objects.hasBucket(bucket)) return false
  const wanted = key.join('/')
  return objects['buckets'].get(bucket)?.has(wanted) ?? false
}

const SIGNATURE_PARAMETER =
  /^x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256)$/

/** A presigned URL may carry x-amz-* headers as parameters, its metadata for example, and S3 reads them as headers. */
function headersInQuery(query: string): Record<string, string> {
  if (!query.includes('X-Amz-Signature=')) return {}
  return Object.fromEntries(
    queryParameters(query)
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => name.startsWith('x-amz-') && !SIGNATURE_PARAMETER.test(name))
      .map(([name, value]): [string, string] => [name, headerText(value)]),
  )
}

/** What is not ASCII comes back from S3 as RFC 2047 has it, since a header cannot hold it. */
const headerText = (value: string): string =>
  /^[\u0020-\u007e]*$/.test(value)
    ? value
    : `=?UTF-8?B?${Buffer.from(value, 'utf8').toString('base64')}?=`
