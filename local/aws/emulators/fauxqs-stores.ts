import { INVALID_MESSAGE_BODY_CHAR } from '../../../node_modules/fauxqs/dist/sqs/sqsTypes.js'

/**
 * The parts that fauxqs is made of. Its package exports only the whole server, which listens on every interface and
 * persists in a way that loses messages, so the parts are taken from where they are.
 */
export { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js'
export { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js'
export { SqsStore, type SqsQueue } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'
export { PersistenceManager } from '../../../node_modules/fauxqs/dist/persistence.js'
export type { S3Object } from '../../../node_modules/fauxqs/dist/s3/s3Types.js'

const INVALID_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** The emulator's own expression looks at halves of surrogate pairs, and so refuses what SQS takes: emoji, for one. */
INVALID_MESSAGE_BODY_CHAR.test = (body: string) => INVALID_CHARACTER.test(body)
