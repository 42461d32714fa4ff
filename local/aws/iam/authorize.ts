import type { StackNames } from '../../template/model.ts'
import type { AwsAnswer, AwsRequest } from '../aws-request.ts'
import { errorAnswer } from '../error-answers.ts'
import type { ServiceName } from '../faults.ts'
import type { Service } from '../services/service.ts'
import { needsOf } from './needs.ts'
import { allows, type Need } from './policy.ts'
import { refusalMessage, refusedNeed, type Principal } from './principal.ts'

/** A refusal in the words of each protocol. */
const WORDS: Readonly<Record<Service['protocol'], [status: number, code: string]>> = {
  json: [400, 'AccessDeniedException'],
  'rest-json': [403, 'AccessDeniedException'],
  'rest-xml': [403, 'AccessDenied'],
  query: [403, 'AuthorizationError'],
}

export interface Authorization {
  /** What the operation needs. */
  needs: readonly Need[]
  /** The answer when the principal's policies do not allow it. */
  refused: AwsAnswer | undefined
}

/** Whether a principal may have an operation carried out. */
export function authorize(
  principal: Principal,
  call: { service: ServiceName; operation: string; protocol: Service['protocol'] },
  request: AwsRequest,
  place: Pick<StackNames, 'region' | 'accountId'>,
): Authorization {
  // The administrator may do everything, and what is not asked need not be worked out.
  if (principal.statements === undefined) return { needs: [], refused: undefined }
  const needs = needsOf(call.service, call.operation, request, place)
  const refused = refusedNeed(principal, needs)
  return {
    needs,
    refused:
      refused &&
      errorAnswer(call.protocol, ...WORDS[call.protocol], refusalMessage(principal, refused)),
  }
}

/**
 * S3 tells that an object is not there only to who may list its bucket; to anybody else a missing object is one that
 * they may not read.
 */
export function hideMissing(
  principal: Principal,
  request: AwsRequest,
  operation: string,
  answer: AwsAnswer,
): AwsAnswer {
  if (answer.status !== 404 || (operation !== 'GetObject' && operation !== 'HeadObject'))
    return answer
  const bucket = decodeURIComponent(request.path.split('/')[1] ?? '')
  const listing = { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }
  return principal.statements === undefined || allows(principal.statements, listing)
    ? answer
    : errorAnswer('rest-xml', 403, 'AccessDenied', 'Access Denied')
}
