import { unstable_readConfig } from 'wrangler'

/** The Worker's vars that are outputs of the AWS stack, by the output's name. */
const OF_THE_STACK: Readonly<Record<string, string>> = {
  TABLE_NAME: 'TableName',
  BUCKET_NAME: 'BucketName',
  QUEUE_URL: 'QueueUrl',
  DLQ_URL: 'DlqUrl',
  FUNCTION_URL: 'FunctionUrl',
  FUNCTION_URL_AUTH: 'FunctionUrlAuth',
  AWS_REGION: 'Region',
}

/**
 * What an environment of wrangler.toml says otherwise than the outputs of its AWS stack, one line each; empty when the
 * two halves fit together.
 *
 * @param outputs of the stack, by name
 */
export function edgeSettingFaults(
  config: string,
  environment: string,
  outputs: Readonly<Record<string, string>>,
): string[] {
  const read = unstable_readConfig({ config, env: environment })
  const vars = read.vars as Record<string, unknown>
  const namespaces = read.kv_namespaces as { binding: string; id?: string }[]
  const faults = Object.entries(OF_THE_STACK).flatMap(([setting, output]) => {
    const [here, there] = [vars[setting], outputs[output]]
    if (there === undefined) return [`the stack has no output ${output}`]
    return here === there ? [] : [`${setting} is ${String(here)}, and ${output} is ${there}`]
  })
  const unset = namespaces.filter(({ id }) => id === undefined || /^0+$/.test(id))
  return [...faults, ...unset.map(({ binding }) => `the KV namespace ${binding} has no id`)]
}
