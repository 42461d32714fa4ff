/** What running a function takes; the template's model of a function satisfies it. */
export interface FunctionDefinition {
  name: string
  /** `<module>.<export>`, as in the template: `api.handler`. */
  handler: string
  /** Absolute path of the built module. */
  bundle: string
  timeoutSeconds: number
  memoryMb: number
  reservedConcurrency?: number
  environment: Record<string, string>
}

/** Where functions believe they run, and what they reach AWS with. */
export interface LambdaPlatform {
  region: string
  accountId: string
  /** Replaces every service's host, as `AWS_ENDPOINT_URL` does for the SDKs. */
  endpointUrl?: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}

export function functionArn(platform: LambdaPlatform, name: string): string {
  return `arn:aws:lambda:${platform.region}:${platform.accountId}:function:${name}`
}
