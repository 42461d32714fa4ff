import { startForwardingTarget } from '#tests/targets/forwarding.ts'
import { bodiesContract } from './bodies.ts'
import { crossOriginContract } from './cross-origin.ts'
import { idempotencyContract } from './idempotency.ts'
import { describeParts } from './suite.ts'
import { uploadsContract } from './uploads.ts'

// What forwarding could spoil, beside what identical.test.ts compares to the byte: headers, bodies, repeated requests.
describeParts(startForwardingTarget, {
  'cross-origin requests': crossOriginContract,
  uploads: uploadsContract,
  'idempotency keys': idempotencyContract,
  bodies: bodiesContract,
})
