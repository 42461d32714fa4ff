import { startWorkerdTarget } from '#tests/targets/workerd.ts'
import { describeContract } from './suite.ts'

describeContract(startWorkerdTarget)
