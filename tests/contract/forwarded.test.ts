import { startForwardingTarget } from '#tests/targets/forwarding.ts'
import { annotationsContract } from './annotations.ts'
import { bodiesContract } from './bodies.ts'
import { crossOriginContract } from './cross-origin.ts'
import { idempotencyContract } from './idempotency.ts'
import { pagingContract } from './paging.ts'
import { reviewsContract } from './reviews.ts'
import { describeParts } from './suite.ts'
import { uploadsContract } from './uploads.ts'

// What forwarding could spoil: headers, bodies and queries. The rest of the contract is the same code at either end.
describeParts(startForwardingTarget, {
  'cross-origin requests': crossOriginContract,
  uploads: uploadsContract,
  'lists of documents': pagingContract,
  annotations: annotationsContract,
  reviews: reviewsContract,
  'idempotency keys': idempotencyContract,
  bodies: bodiesContract,
})
