import { textKey } from '#shared/domain/document.ts'
import type { StoreContext } from '#shared/store/context.ts'

/** The event that EventBridge sends for a stored note, with the fields of the real one. */
export const eventBridgeMessage = (
  { bucketName }: Pick<StoreContext, 'bucketName'>,
  documentId: string,
  changes: { bucket?: string; key?: string } = {},
): string =>
  JSON.stringify({
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '000000000000',
    time: '2026-11-21T08:00:00Z',
    region: 'eu-central-1',
    resources: [`arn:aws:s3:::${bucketName}`],
    detail: {
      version: '0',
      bucket: { name: changes.bucket ?? bucketName },
      object: {
        key: changes.key ?? textKey(documentId),
        size: 5,
        etag: 'b57f9910f6b0e0e0b5a4c2f0a1b2c3d4',
        sequencer: '00617F08299329D189',
      },
      'request-id': 'N4N7GDK58NMKJ12R',
      requester: '000000000000',
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    },
  })

/** S3's own notification to a queue, with a record for each key. Keys are URL-encoded as S3 encodes them. */
export const s3Notification = (
  { bucketName }: Pick<StoreContext, 'bucketName'>,
  encodedKeys: string[],
): string =>
  JSON.stringify({
    Records: encodedKeys.map((key) => ({
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'eu-central-1',
      eventTime: '2026-11-21T08:00:00.000Z',
      eventName: 'ObjectCreated:Put',
      userIdentity: { principalId: 'AWS:AIDAEXAMPLE' },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: 'notes',
        bucket: { name: bucketName, arn: `arn:aws:s3:::${bucketName}` },
        object: { key, size: 5, eTag: 'b57f9910f6b0', sequencer: '0055AED6DCD90281E5' },
      },
    })),
  })
