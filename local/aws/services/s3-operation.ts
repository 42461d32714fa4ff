import type { AwsRequest } from '../aws-request.ts'
import { queryParameters } from '../signature/percent-encoding.ts'

/** S3's name for a request, which its protocol does not send along. */
export function s3Operation(request: AwsRequest): string | undefined {
  const [, bucket = '', ...key] = request.path.split('/')
  if (bucket === '') return request.method === 'GET' ? 'ListBuckets' : undefined
  const query = new Map(queryParameters(request.query))
  return key.join('/') === ''
    ? bucketOperation(request.method, query)
    : objectOperation(request, query)
}

function bucketOperation(method: string, query: ReadonlyMap<string, string>): string | undefined {
  switch (method) {
    case 'GET':
      if (query.has('lifecycle')) return 'GetBucketLifecycleConfiguration'
      if (query.has('versions')) return 'ListObjectVersions'
      return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects'
    case 'HEAD':
      return 'HeadBucket'
    case 'PUT':
      return query.has('lifecycle') ? 'PutBucketLifecycleConfiguration' : 'CreateBucket'
    case 'DELETE':
      return query.has('lifecycle') ? 'DeleteBucketLifecycle' : 'DeleteBucket'
    case 'POST':
      return query.has('delete') ? 'DeleteObjects' : undefined
    default:
      return undefined
  }
}

function objectOperation(
  request: AwsRequest,
  query: ReadonlyMap<string, string>,
): string | undefined {
  switch (request.method) {
    case 'GET':
      return query.has('attributes') ? 'GetObjectAttributes' : 'GetObject'
    case 'HEAD':
      return 'HeadObject'
    case 'PUT':
      if (query.has('uploadId')) return 'UploadPart'
      return request.headers.has('x-amz-copy-source') ? 'CopyObject' : 'PutObject'
    case 'DELETE':
      return query.has('uploadId') ? 'AbortMultipartUpload' : 'DeleteObject'
    case 'POST':
      if (query.has('uploads')) return 'CreateMultipartUpload'
      return query.has('uploadId') ? 'CompleteMultipartUpload' : undefined
    default:
      return undefined
  }
}
