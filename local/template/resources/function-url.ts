import { arn } from '../names.ts'
import type { ResourceType } from '../resource-type.ts'

/** What SAM adds to the template as `<logicalId>Url` for a function with a `FunctionUrlConfig`. */
export const FUNCTION_URL = 'AWS::Lambda::Url'

export const functionUrlOf = (functionLogicalId: string): string => `${functionLogicalId}Url`

export const functionUrl: ResourceType = {
  type: FUNCTION_URL,
  attributes: ({ logicalId, name, names, addresses }) => {
    const functionId = logicalId.slice(0, -'Url'.length)
    const functionArn = arn(names, 'lambda', `function:${name.slice(0, -'Url'.length)}`)
    return {
      Ref: functionArn,
      FunctionArn: functionArn,
      FunctionUrl:
        addresses.functionUrls?.[functionId] ??
        `https://${functionId.toLowerCase()}.lambda-url.${names.region}.on.aws/`,
    }
  },
  // The function's own FunctionUrlConfig says all there is to read.
  read: () => undefined,
}
