import type { FunctionModel } from '../template/model.ts'

/** What running a function takes of the template's model of it. */
export type FunctionDefinition = Pick<
  FunctionModel,
  | 'name'
  | 'arn'
  | 'handler'
  | 'bundle'
  | 'timeoutSeconds'
  | 'memoryMb'
  | 'reservedConcurrency'
  | 'environment'
  | 'logFormat'
  | 'onFailure'
>

/** Where functions believe they run, and what they reach AWS with. */
export interface LambdaPlatform {
  region: string
  /** Replaces every service's host, as `AWS_ENDPOINT_URL` does for the SDKs. */
  endpointUrl?: string
  /** Where Lambda's own control API is, when it is somewhere else. */
  controlUrl?: string
  /** How many times faster than the clock waiting times pass; 1 when left out. */
  timeScale?: number
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}
