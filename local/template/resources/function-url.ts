import type { ResourceType } from '../resource-type.ts'

/** `<function's logical id>Url` is how the one of a function is found by its address on this machine. */
export const functionUrl: ResourceType = {
  type: 'AWS::Lambda::Url',
  attributes: ({ logicalId, names, addresses }) => {
    const functionId = logicalId.replace(/Url$/, '')
    return {
      FunctionUrl:
        addresses.functionUrls?.[functionId] ??
        `https://${functionId.toLowerCase()}.lambda-url.${names.region}.on.aws/`,
    }
  },

  read(properties, { logicalId }, model) {
    // A buffered answer is the only kind there is here.
    properties.oneOf('InvokeMode', ['BUFFERED'], 'BUFFERED')
    model.functionUrls.push({
      logicalId,
      functionArn: properties.string('TargetFunctionArn'),
      authType: properties.oneOf('AuthType', ['NONE', 'AWS_IAM']),
    })
  },
}
