import type { AwsAnswer, AwsRequest } from '../aws-request.ts'

/** One of AWS's services, behind the gate. */
export interface Service {
  /** The protocol its errors are told in. */
  protocol: 'json' | 'rest-json' | 'rest-xml' | 'query'
  /** The API's name for what is asked, such as `GetItem`. Undefined for what the service does not know. */
  operation(request: AwsRequest): string | undefined
  answer(request: AwsRequest, operation: string): Promise<AwsAnswer>
}
