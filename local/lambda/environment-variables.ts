import { dirname, resolve } from 'node:path'
import type { FunctionDefinition, LambdaPlatform } from './function-definition.ts'

/**
 * Every variable that a function's process gets: the template's and Lambda's own, nothing of the developer's shell but
 * PATH. Lambda's own win, as it reserves their names.
 */
export function environmentVariables(
  definition: FunctionDefinition,
  platform: LambdaPlatform,
  logStream: string,
): Record<string, string> {
  const { name, handler, memoryMb, logFormat } = definition
  const { credentials, region, endpointUrl, controlUrl, timeScale = 1 } = platform
  return {
    ...(endpointUrl === undefined ? {} : { AWS_ENDPOINT_URL: endpointUrl }),
    ...(controlUrl === undefined
      ? {}
      : { AWS_ENDPOINT_URL_LAMBDA: controlUrl, AWS_ENDPOINT_URL_CLOUDWATCH: controlUrl }),
    ...definition.environment,
    ...(timeScale === 1 ? {} : { TIME_SCALE: String(timeScale) }),
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    _HANDLER: handler,
    LAMBDA_TASK_ROOT: dirname(resolve(definition.bundle)),
    AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined
      ? {}
      : { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_FORMAT: logFormat,
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
  }
}
