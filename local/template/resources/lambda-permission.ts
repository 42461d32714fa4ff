import type { ResourceType } from '../resource-type.ts'

/** One statement of a function's own policy. */
export const lambdaPermission: ResourceType = {
  type: 'AWS::Lambda::Permission',
  attributes: ({ name }) => ({ Ref: name }),

  read(properties, { logicalId }, model) {
    const authType = properties.optionalString('FunctionUrlAuthType')
    model.permissions.push({
      logicalId,
      functionArn: properties.string('FunctionName'),
      action: properties.oneOf('Action', ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']),
      principal: properties.string('Principal'),
      ...(authType === undefined ? {} : { functionUrlAuthType: authType }),
      viaFunctionUrl: properties.boolean('InvokedViaFunctionUrl', false),
    })
  },
}
