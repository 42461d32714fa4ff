import type { AwsRequest } from '../aws-request.ts'

/** Operation of AWS's JSON protocol: the part of X-Amz-Target after the service and version. */
export const jsonTarget = (request: AwsRequest): string | undefined =>
  /^[A-Za-z0-9_]+\.([A-Za-z]+)$/.exec(request.headers.get('x-amz-target') ?? '')?.[1]
