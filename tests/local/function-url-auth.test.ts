import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrator, policyUser } from '#local/aws/iam/principal.ts'
import { startFunctionUrl, type FunctionUrl } from '#local/lambda/function-url.ts'
import { LOCAL_NAMES } from '#local/template/names.ts'
import type { PolicyStatement } from '#local/template/model.ts'
import { fixture } from './lambda-harness.ts'

const ACCOUNT = { accessKeyId: 'AKIDROOT', secretAccessKey: 'the-account-secret' }
const { fn, metrics } = fixture('web.handler')

const through = (key: string, value: string) => ({ key, values: [value] })
const allow = (action: string, ...conditions: PolicyStatement['conditions']): PolicyStatement => ({
  effect: 'Allow',
  actions: [action],
  resources: [fn.arn],
  conditions,
})
const mayCall = allow('lambda:InvokeFunctionUrl', through('lambda:FunctionUrlAuthType', 'AWS_IAM'))
const mayInvoke = allow('lambda:InvokeFunction', through('lambda:InvokedViaFunctionUrl', 'true'))
const user = (name: string, ...statements: PolicyStatement[]) =>
  policyUser(LOCAL_NAMES, { name, statements }, ACCOUNT)

const edge = user('edge', mayCall, mayInvoke)
const half = user('half', mayCall)
let server: FunctionUrl

beforeAll(async () => {
  server = await startFunctionUrl({
    fn,
    authType: 'AWS_IAM',
    callers: { principals: [administrator(LOCAL_NAMES, ACCOUNT), edge, half], ...LOCAL_NAMES },
    onError: (error) => {
      throw error
    },
  })
})
afterAll(async () => {
  await server.close()
  await fn.close()
})

const signed = (
  credentials: { accessKeyId: string; secretAccessKey: string },
  { service = 'lambda', region = 'eu-central-1' } = {},
) => new AwsClient({ ...credentials, service, region, retries: 0 })

const invocations = (): number =>
  metrics.sum('fixture', 'Invocations', 0, Number.MAX_SAFE_INTEGER) ?? 0

it('lets in what the edge signs, path, query and body included, and tells the function who it was', async () => {
  const answer = await signed(edge.credentials).fetch(`${server.url}documents/a%2Fb%20c?q=x%20y`, {
    method: 'POST',
    body: '{"text":"é"}',
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(200)
  const event = (await answer.json()) as Record<string, Record<string, unknown>>
  expect(event['rawPath']).toBe('/documents/a%2Fb%20c')
  expect(event['requestContext']).toMatchObject({
    accountId: LOCAL_NAMES.accountId,
    authorizer: { iam: { accessKey: edge.credentials.accessKeyId, userArn: edge.arn } },
  })
})

it('answers 403 to anything else, without an invocation', async () => {
  const before = invocations()
  const tampered = await signed(edge.credentials).sign(server.url, { method: 'POST', body: 'one' })
  const refused = {
    'no signature': fetch(server.url),
    'another secret': signed({ ...edge.credentials, secretAccessKey: 'x' }).fetch(server.url),
    'an unknown key': signed({ ...edge.credentials, accessKeyId: 'AKIDX' }).fetch(server.url),
    'another service': signed(edge.credentials, { service: 'execute-api' }).fetch(server.url),
    'another region': signed(edge.credentials, { region: 'us-east-1' }).fetch(server.url),
    'another body': fetch(server.url, { method: 'POST', headers: tampered.headers, body: 'two' }),
    'one permission of the two': signed(half.credentials).fetch(server.url),
  }
  for (const [what, request] of Object.entries(refused)) {
    const answer = await request
    expect([what, answer.status]).toEqual([what, 403])
    expect(answer.headers.get('x-amzn-errortype')).toMatch(/Exception$/)
  }
  expect(invocations()).toBe(before)
})
