import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { errorCode, StartError } from './aws/start-error.ts'
import type { Stack } from './stack.ts'

/** What the operators' command line needs to know of a running stack: addresses, names and secrets. */
export function targetSettings(
  stack: Pick<Stack, 'edgeUrl' | 'functionUrl' | 'address' | 'aws' | 'model' | 'settings'>,
  keys: { ops: string; clinician: string },
): Record<string, string> {
  const { address, aws, model, settings } = stack
  const output = (name: string): string => {
    const value = model.outputs[name]
    if (value === undefined) throw new Error(`template.yaml has no output ${name}`)
    return value
  }
  return {
    EDGE_URL: stack.edgeUrl,
    FUNCTION_URL: stack.functionUrl,
    FUNCTION_URL_AUTH: output('FunctionUrlAuth'),
    OPS_API_KEY: keys.ops,
    CLINICIAN_API_KEY: keys.clinician,
    SIGNING_SECRET: settings.signingSecret,
    AWS_REGION: address.region,
    AWS_ENDPOINT_URL: address.url,
    AWS_ENDPOINT_URL_LAMBDA: aws.url,
    AWS_ENDPOINT_URL_CLOUDWATCH: aws.url,
    AWS_ACCESS_KEY_ID: address.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: address.credentials.secretAccessKey,
    TABLE_NAME: output('TableName'),
    BUCKET_NAME: output('BucketName'),
    QUEUE_URL: output('QueueUrl'),
    DLQ_URL: output('DlqUrl'),
    API_FUNCTION_NAME: output('ApiFunctionName'),
    WORKER_FUNCTION_NAME: output('WorkerFunctionName'),
    ALARM_NAME: output('AlarmName'),
    OPERATORS_TOPIC_ARN: output('OperatorsTopicArn'),
  }
}

/**
 * Writes `target.json` for as long as this process lives, readable by its user alone. A stack that was started later
 * has the file from then on, and it stays when this one ends.
 *
 * @throws StartError when the folder cannot be written to
 */
export function leaveTargetFile(folder: string, settings: Record<string, string>): void {
  const path = join(folder, 'target.json')
  const content = `${JSON.stringify(settings, null, 2)}\n`
  try {
    mkdirSync(folder, { recursive: true })
    const next = `${path}.${process.pid}`
    rmSync(next, { force: true })
    writeFileSync(next, content, { mode: 0o600 })
    renameSync(next, path)
  } catch (error) {
    throw new StartError(`Cannot write ${path}: ${errorCode(error) ?? 'unknown error'}`, {
      cause: error,
    })
  }
  process.once('exit', () => {
    let present: string | undefined
    try {
      present = readFileSync(path, 'utf8')
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
    if (present === content) rmSync(path, { force: true })
  })
}
