import { allows } from '../aws/iam/policy.ts'
import type { Faults } from './faults.ts'
import type { FunctionModel, FunctionUrlModel, StackModel } from './model.ts'

/** Finds what points at something outside the template: on AWS it might exist, on this machine it cannot. */
export function checkReferences(model: StackModel, faults: Faults): void {
  const queues = new Set(model.queues.map((queue) => queue.arn))
  const topics = new Set(model.topics.map((topic) => topic.arn))
  const functions = new Set(model.functions.map((fn) => fn.arn))
  const policies = new Set(model.managedPolicies.map((policy) => policy.arn))
  const check = (known: ReadonlySet<string>, arn: string, path: string): void => {
    if (!known.has(arn)) faults.add(path, `${arn} is not in this template`)
  }
  /** A queue takes from a service only what its policy lets in. */
  const checkSender = (service: string, source: string, queue: string, path: string): void => {
    check(queues, queue, path)
    const allowed = model.queuePolicies.some(({ statements }) =>
      statements.some(
        (one) => one.service === service && one.queue === queue && one.sourceArn === source,
      ),
    )
    if (!allowed && queues.has(queue)) {
      faults.add(path, `no policy of ${queue} lets ${service} send to it for ${source}`)
    }
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
  for (const { logicalId, arn, targets } of model.rules) {
    const path = `Resources.${logicalId}.Properties.Targets`
    for (const target of targets) {
      checkSender('events.amazonaws.com', arn, target.arn, path)
      if (target.deadLetters !== undefined) {
        checkSender('events.amazonaws.com', arn, target.deadLetters, path)
      }
    }
  }
  for (const fn of model.functions) {
    const path = `Resources.${fn.logicalId}.Properties.Events`
    for (const source of fn.sqsSources) check(queues, source.queue, path)
    for (const { topic, deadLetters } of fn.snsSources) {
      check(topics, topic, path)
      if (deadLetters !== undefined) checkSender('sns.amazonaws.com', topic, deadLetters, path)
    }
    if (fn.onFailure?.queue !== undefined) {
      check(queues, fn.onFailure.queue, `Resources.${fn.logicalId}.Properties.EventInvokeConfig`)
    }
    checkRole(model, fn, faults)
  }
  for (const url of model.functionUrls) {
    check(functions, url.functionArn, `Resources.${url.logicalId}.Properties.TargetFunctionArn`)
    checkPublicUrl(model, url, faults)
  }
  for (const { logicalId, functionArn } of model.permissions) {
    check(functions, functionArn, `Resources.${logicalId}.Properties.FunctionName`)
  }
  for (const { logicalId, managedPolicies } of model.users) {
    for (const policy of managedPolicies) {
      check(policies, policy, `Resources.${logicalId}.Properties.ManagedPolicyArns`)
    }
  }
  for (const alarm of model.alarms) {
    const actions = [...alarm.alarmActions, ...alarm.okActions, ...alarm.insufficientDataActions]
    for (const action of actions) check(topics, action, `Resources.${alarm.logicalId}.Properties`)
  }
}

/** What Lambda itself does in a function's name must be in its role: AWS refuses the deployment otherwise. */
function checkRole(model: StackModel, fn: FunctionModel, faults: Faults): void {
  const path = `Resources.${fn.logicalId}.Properties.Role`
  const role = model.roles.find(({ arn }) => arn === fn.roleArn)
  if (role === undefined) return faults.add(path, `${fn.roleArn} is not in this template`)
  const polled = fn.sqsSources.flatMap(({ queue }) =>
    ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => [action, queue]),
  )
  const told = fn.onFailure?.queue === undefined ? [] : [['SendMessage', fn.onFailure.queue]]
  for (const [action = '', resource = ''] of [...polled, ...told]) {
    if (!allows(role.statements, { action: `sqs:${action}`, resource })) {
      faults.add(path, `does not allow sqs:${action} on ${resource}`)
    }
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
