import type { AwsService } from './errors.ts'

interface Place {
  region: string
  endpoint: string | undefined
}

const regional = (name: string, region: string): string =>
  `https://${name}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`

/** Where a service is, without a slash at its end: the override, else its regional host. */
export const serviceOrigin = (service: AwsService, { region, endpoint }: Place): string =>
  endpoint ?? regional(service, region)

/** Where a bucket is: in the host at AWS, in the path behind an override. */
export function bucketOrigin(bucket: string, place: Place): string {
  // The certificate of *.s3.<region>.amazonaws.com does not cover a name with a dot in it.
  return place.endpoint !== undefined || bucket.includes('.')
    ? `${serviceOrigin('s3', place)}/${encodeURIComponent(bucket)}`
    : regional(`${bucket}.s3`, place.region)
}
