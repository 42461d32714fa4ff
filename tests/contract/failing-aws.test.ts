import { describe } from 'vitest'
import { startInProcessTarget } from '#tests/targets/in-process.ts'
import { startLambdaTarget } from '#tests/targets/lambda.ts'
import { startWorkerdTarget } from '#tests/targets/workerd.ts'
import { failingAwsContract } from './failing-aws.ts'
import { describeParts } from './suite.ts'

// A part of the same contract, but one that waits: the targets wait at the same time, each for an AWS of its own.
describe.concurrent.each([
  ['in process', startInProcessTarget],
  ['workerd', startWorkerdTarget],
  ['Lambda', startLambdaTarget],
] as const)('%s', (_name, start) => {
  describeParts(start, { 'AWS slow, throttling or down': failingAwsContract })
})
