import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import type { QueuesTopicsObjects } from '../emulators/queues-topics-objects.ts'
import { escaped, xmlError } from '../error-answers.ts'
import { queryParameters } from '../signature/percent-encoding.ts'

const PAGE = 1000

/**
 * ListObjectVersions. The emulated bucket keeps no older versions, so each object is its only one, with the id that S3
 * gives to objects from before versioning.
 */
export function listObjectVersions(
  { objects }: QueuesTopicsObjects,
  { path, query }: AwsRequest,
): AwsAnswer {
  const bucket = path.split('/')[1] ?? ''
  const stored = objects['buckets'].get(bucket)
  if (stored === undefined) {
    return xmlError(404, 'NoSuchBucket', 'The specified bucket does not exist')
  }
  const asked = new Map(queryParameters(query))
  const prefix = asked.get('prefix') ?? ''
  const after = asked.get('key-marker') ?? ''
  const keys = [...stored.keys()]
    .filter((key) => key.startsWith(prefix) && key > after)
    .toSorted((a, b) => (a < b ? -1 : 1))
  const page = keys.slice(0, PAGE)
  const truncated = keys.length > PAGE
  const versions = page.map(
    (key) =>
      `<Version><Key>${escaped(key)}</Key><VersionId>null</VersionId><IsLatest>true</IsLatest></Version>`,
  )
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escaped(bucket)}</Name><Prefix>${escaped(prefix)}</Prefix><MaxKeys>${PAGE}</MaxKeys><IsTruncated>${truncated}</IsTruncated>${
      truncated ? `<NextKeyMarker>${escaped(page.at(-1) ?? '')}</NextKeyMarker>` : ''
    }${versions.join('')}</ListVersionsResult>`,
  }
}
