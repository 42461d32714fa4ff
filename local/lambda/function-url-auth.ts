import type { IncomingMessage } from 'node:http'
import { asAwsRequest } from '../aws/aws-request.ts'
import { refusalMessage, refusedNeed, type Principal } from '../aws/iam/principal.ts'
import { refusalAnswer } from '../aws/refusal-answers.ts'
import { SignatureRefusal } from '../aws/signature/refusal.ts'
import { verifySignature } from '../aws/signature/verify.ts'
import type { UrlRequestFacts } from './function-url-event.ts'
import { refusal, type UrlResponse } from './function-url-response.ts'
import type { Invocable } from './invocation.ts'

/** Whose signatures a Function URL of AuthType AWS_IAM looks for. */
export interface UrlCallers {
  principals: readonly Principal[]
  region: string
  accountId: string
}

/**
 * Lets a request in whose signature, for the service `lambda`, is right and whose signer may both call the URL and
 * invoke the function through it; anything else is a 403.
 */
export function checkCaller(
  { principals, region, accountId }: UrlCallers,
  call: { fn: Invocable; request: IncomingMessage; body: Buffer; now: number },
): { refused: UrlResponse } | Required<Pick<UrlRequestFacts, 'caller'>> {
  const credentials = principals.map((principal) => ({ ...principal.credentials, principal }))
  try {
    const { service, signer } = verifySignature(asAwsRequest(call.request, call.body), {
      credentials,
      region,
      now: call.now,
    })
    if (service !== 'lambda') {
      throw new SignatureRefusal('wrong-scope', "Credential should be scoped to service 'lambda'.")
    }
    const context = {
      'lambda:functionurlauthtype': 'AWS_IAM',
      'lambda:invokedviafunctionurl': 'true',
    }
    const resource = call.fn.arn
    const refused = refusedNeed(signer.principal, [
      { action: 'lambda:InvokeFunctionUrl', resource, context },
      { action: 'lambda:InvokeFunction', resource, context },
    ])
    if (refused === undefined) {
      const { accessKeyId } = signer
      return { caller: { arn: signer.principal.arn, accessKeyId, accountId } }
    }
    return forbidden('AccessDeniedException', refusalMessage(signer.principal, refused))
  } catch (error) {
    if (!(error instanceof SignatureRefusal)) throw error
    const { headers } = refusalAnswer(error, 'rest-json')
    return forbidden(headers['x-amzn-errortype'] ?? 'AccessDeniedException', error.message)
  }
}

/** A Function URL answers 403 whatever was wrong. */
const forbidden = (errorType: string, message: string): { refused: UrlResponse } => ({
  refused: refusal(403, errorType, { Message: message }),
})
