import { startLambdaTarget } from '#tests/targets/lambda.ts'
import { describeContract } from './suite.ts'

describeContract(startLambdaTarget)
