import type { Faults } from './faults.ts'
import type { FunctionUrlModel, StackModel } from './model.ts'

/** Finds what points at something outside the template: on AWS it might exist, on this machine it cannot. */
export function checkReferences(model: StackModel, faults: Faults): void {
  const queues = new Set(model.queues.map((queue) => queue.arn))
  const topics = new Set(model.topics.map((topic) => topic.arn))
  const check = (known: Set<string>, arn: string, path: string): void => {
    if (!known.has(arn)) faults.add(path, `${arn} is not in this template`)
  }
  for (const { logicalId, redrive, visibilityTimeout, arn } of model.queues) {
    if (redrive !== undefined) {
      check(queues, redrive.target, `Resources.${logicalId}.Properties.RedrivePolicy`)
    }
    for (const consumer of model.functions) {
      const consumes = consumer.sqsSources.some((source) => source.queue === arn)
      // AWS refuses to create such an event source mapping.
      if (consumes && visibilityTimeout < consumer.timeoutSeconds) {
        faults.add(
          `Resources.${logicalId}.Properties.VisibilityTimeout`,
          `is less than the Timeout of ${consumer.logicalId}, which consumes the queue`,
        )
      }
    }
  }
  for (const { logicalId, targets } of model.rules) {
    for (const target of targets)
      check(queues, target.arn, `Resources.${logicalId}.Properties.Targets`)
  }
  for (const { logicalId, sqsSources, snsSources } of model.functions) {
    const path = `Resources.${logicalId}.Properties.Events`
    for (const source of sqsSources) check(queues, source.queue, path)
    for (const source of snsSources) check(topics, source.topic, path)
  }
  const functions = new Set(model.functions.map((fn) => fn.arn))
  for (const url of model.functionUrls) {
    check(functions, url.functionArn, `Resources.${url.logicalId}.Properties.TargetFunctionArn`)
    checkPublicUrl(model, url, faults)
  }
  for (const { logicalId, functionArn } of model.permissions) {
    check(functions, functionArn, `Resources.${logicalId}.Properties.FunctionName`)
  }
  for (const alarm of model.alarms) {
    const actions = [...alarm.alarmActions, ...alarm.okActions, ...alarm.insufficientDataActions]
    for (const action of actions) check(topics, action, `Resources.${alarm.logicalId}.Properties`)
  }
}

/** Lambda answers 403 at a public URL whose function does not let everybody both call the URL and invoke through it. */
function checkPublicUrl(model: StackModel, url: FunctionUrlModel, faults: Faults): void {
  if (url.authType !== 'NONE') return
  const open = model.permissions.filter(
    ({ functionArn, principal }) => functionArn === url.functionArn && principal === '*',
  )
  const path = `Resources.${url.logicalId}.Properties.AuthType`
  const mayCall = open.some(
    ({ action, functionUrlAuthType = 'NONE' }) =>
      action === 'lambda:InvokeFunctionUrl' && functionUrlAuthType === 'NONE',
  )
  if (!mayCall) faults.add(path, 'is NONE without a permission lambda:InvokeFunctionUrl for *')
  const mayInvoke = open.some(
    ({ action, viaFunctionUrl }) => action === 'lambda:InvokeFunction' && viaFunctionUrl,
  )
  if (!mayInvoke) {
    faults.add(path, 'is NONE without a permission lambda:InvokeFunction through the URL for *')
  }
}
