import { startInProcessTarget } from '#tests/targets/in-process.ts'
import { describeContract } from './suite.ts'

describeContract(startInProcessTarget)
