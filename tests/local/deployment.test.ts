import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unstable_readConfig } from 'wrangler'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allows } from '#local/aws/iam/policy.ts'
import { Faults } from '#local/template/faults.ts'
import type { JsonObject } from '#local/template/json.ts'
import { loadTemplate } from '#local/template/load.ts'
import type { PolicyStatement } from '#local/template/model.ts'
import { parseTemplate } from '#local/template/yaml.ts'
import { keys } from '#shared/store/table.ts'
import { openStack, type StackStand } from '#tests/support/stack-stand.ts'
import { edgeSettingFaults } from '../../scripts/edge-settings.ts'
import { smoke } from '../../scripts/smoke-checks.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8')
const SECRETS = { ApiKey: 'k'.repeat(20), SigningSecret: 's'.repeat(32) }

describe('the smoke test', () => {
  let stand: StackStand
  beforeAll(async () => {
    stand = await openStack({ schedules: false })
  })
  afterAll(() => stand.close())
  const deployment = () => ({
    edgeUrl: stand.stack.edgeUrl,
    functionUrl: stand.stack.functionUrl,
    functionUrlAuth: 'NONE' as const,
    apiKey: stand.stack.settings.apiKey,
  })

  it('finds nothing wrong with both runtimes of a stack that works', async () => {
    const checks = await smoke(deployment())
    expect(checks).toHaveLength(8)
    expect(checks.filter(({ fault }) => fault !== undefined)).toEqual([])
  })

  it('names a runtime that is closed, a table that does not answer, a wrong key and an open Function URL', async () => {
    const faultsOf = async (changes: Partial<ReturnType<typeof deployment>> = {}) =>
      (await smoke({ ...deployment(), ...changes })).flatMap(({ what, fault }) =>
        fault === undefined ? [] : [`${what}: ${fault}`],
      )
    const api = stand.stack.functions.get('ApiFunction')
    api?.setReservedConcurrency(0)
    expect(await faultsOf()).toContain('lambda GET /: HTTP 429')
    api?.setReservedConcurrency(10)
    const mend = stand.stack.aws.faults.add({ service: 'dynamodb', kind: 'error-500' })
    expect(await faultsOf()).toContain('edge GET /ops/breaker: HTTP 503')
    mend()
    expect(await faultsOf({ apiKey: 'not-the-key-of-this-stack' })).toContain(
      'lambda GET /ops/queue: HTTP 401',
    )
    const signed = { ...deployment(), functionUrlAuth: 'AWS_IAM' as const }
    expect((await smoke(signed)).find(({ what }) => what.startsWith('lambda'))).toEqual({
      what: 'lambda refuses what is not signed',
      fault: 'HTTP 200',
    })
  })
})

describe('wrangler.toml', () => {
  const { outputs } = loadTemplate(`${ROOT}template.yaml`, SECRETS)
  const configOf = (env: string) => unstable_readConfig({ config: `${ROOT}wrangler.toml`, env })

  it.each(['production', 'staging'])(
    'bounds, places and observes %s, without paths in logs',
    (env) => {
      const config = configOf(env)
      expect(config).toMatchObject({
        placement: { region: outputs['Region']?.replace(/^/, 'aws:') },
        limits: { cpu_ms: expect.any(Number), subrequests: expect.any(Number) },
        observability: {
          enabled: true,
          redact_query_string: true,
          logs: { invocation_logs: false },
        },
        preview_urls: false,
        secrets: {
          required: ['API_KEY', 'SIGNING_SECRET', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
        },
      })
      expect(Object.keys(config.vars)).toEqual(Object.keys(configOf('').vars))
      expect(config.ratelimits).toMatchObject([{ name: 'RATE_LIMIT' }])
      expect(config.kv_namespaces).toMatchObject([{ binding: 'TRAFFIC' }])
    },
  )

  it('gives each environment rate limits of its own', () => {
    const ids = ['', 'production', 'staging'].map(
      (env) => configOf(env).ratelimits[0]?.namespace_id,
    )
    expect(new Set(ids).size).toBe(3)
  })

  it('is compared with the outputs of the stack before a deployment', () => {
    const faults = edgeSettingFaults(`${ROOT}wrangler.toml`, 'production', outputs)
    expect(faults).toContain(
      `BUCKET_NAME is chartside-notes-ACCOUNT_ID, and BucketName is ${outputs['BucketName']}`,
    )
    expect(faults).toContain('the KV namespace TRAFFIC has no id')
    expect(
      faults.filter((fault) => /^(TABLE_NAME|AWS_REGION|FUNCTION_URL_AUTH) /.test(fault)),
    ).toEqual([])
    expect(edgeSettingFaults(`${ROOT}wrangler.toml`, 'staging', {})).toContain(
      'the stack has no output TableName',
    )
  })
})

interface Job {
  environment?: unknown
  permissions?: Record<string, string>
  steps: { run?: string; uses?: string; name?: string; if?: string }[]
}
interface Workflow {
  permissions: Record<string, string>
  concurrency?: unknown
  jobs: Record<string, Job>
}
const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}`)) as Workflow
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps)

describe('the workflows', () => {
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

  it.each(['ci.yml', 'deploy.yml'])(
    '%s runs scripts and files that there are, and actions by their commit',
    (name) => {
      const commands = steps(workflow(name)).flatMap(({ run }) => run ?? [])
      expect(commands.length).toBeGreaterThan(0)
      const named = commands.flatMap((command) => [
        ...command.matchAll(/npm run (?:-s )?([\w:]+)/g),
      ])
      for (const [, script = ''] of named) expect(scripts).toHaveProperty([script])
      const files = commands.flatMap((command) => [
        ...command.matchAll(
          /(?:^|\s)((?:scripts|aws|\.ci)\/[\w./-]+|template\.yaml|wrangler\.toml)/gm,
        ),
      ])
      for (const [, file = ''] of files)
        expect([file, existsSync(`${ROOT}${file}`)]).toEqual([file, true])
      const actions = steps(workflow(name)).flatMap(({ uses }) => uses ?? [])
      for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
    },
  )

  it('may read the code and nothing else, but for the one job that signs in to AWS', () => {
    expect(workflow('ci.yml').permissions).toEqual({ contents: 'read' })
    const { permissions, jobs } = workflow('deploy.yml')
    expect(permissions).toEqual({ contents: 'read' })
    const signingIn = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined)
    expect(signingIn.map(([name, job]) => [name, job.permissions])).toEqual([
      ['aws', { contents: 'read', 'id-token': 'write' }],
    ])
    // An environment would stand in the token's subject in place of the branch, and the role trusts the branch.
    expect(jobs['aws']?.environment).toBeUndefined()
  })

  it('refuse to deploy while the breaker is tripped, before anything else is done to AWS', () => {
    const { PK, SK } = keys.breaker
    const runs = workflow('deploy.yml').jobs['aws']?.steps.flatMap(({ run }) => run ?? []) ?? []
    const refuses = runs.findIndex((run) => run.includes(`"PK":{"S":"${PK}"},"SK":{"S":"${SK}"}`))
    expect(refuses).toBeGreaterThan(-1)
    expect(refuses).toBeLessThan(runs.findIndex((run) => run.includes('sam deploy')))
  })

  it('ask the new version for its health before it gets everything, and take it back when it fails', () => {
    const edge = workflow('deploy.yml').jobs['edge']?.steps ?? []
    const at = (pattern: RegExp): number => edge.findIndex(({ run = '' }) => pattern.test(run))
    const order = [at(/versions upload/), at(/@10%/), at(/npm run -s smoke/), at(/@100%/)]
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(-1)
    expect(edge.at(-1)).toMatchObject({ if: expect.stringContaining('failure()') })
    expect(edge.at(-1)?.run).toContain('PREVIOUS')
  })
})

describe('the deploy role', () => {
  const template = parseTemplate(read('aws/github-oidc.yaml'), new Faults())
  const resources = template['Resources'] as Record<string, JsonObject>
  const text = JSON.stringify(resources)

  it('is trusted for the main branch of one repository alone', () => {
    const role = resources['DeployRole']?.['Properties'] as JsonObject
    const trust = role['AssumeRolePolicyDocument']
    expect(trust).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': {
                // oxlint-disable-next-line no-template-curly-in-string -- CloudFormation's own syntax.
                'Fn::Sub': 'repo:${Owner}/${Repository}:ref:refs/heads/main',
              },
            },
          },
        },
      ],
    })
    expect(text).not.toContain('StringLike')
  })

  it('neither has nor gives every permission there is', () => {
    expect(text).not.toMatch(/"Action":\s*"\*"/)
    expect(text).not.toContain('"iam:*"')
    expect(text).toContain('iam:PermissionsBoundary')
  })

  it('lets nobody have more than the boundary, which covers what the roles of the template need', () => {
    const { roles, managedPolicies } = loadTemplate(`${ROOT}template.yaml`, SECRETS)
    const boundary = resources['Boundary']?.['Properties'] as {
      PolicyDocument: { Statement: JsonObject[] }
    }
    const covered = boundary.PolicyDocument.Statement.flatMap(
      ({ Action }) => Action as string | string[],
    )
    const needed = [...roles, ...managedPolicies].flatMap(({ statements }) =>
      statements.flatMap(({ actions }) => actions),
    )
    expect([...new Set(needed)].filter((action) => !covered.includes(action))).toEqual([])
    expect([...new Set(covered)].filter((action) => !needed.includes(action))).toEqual([])
  })
})

describe("the developers' policy", () => {
  const policy = JSON.parse(read('aws/developer-policy.json')) as {
    Statement: { Effect: 'Allow' | 'Deny'; Action: string[]; Resource: string[] }[]
  }
  const statements = policy.Statement.map(({ Effect, Action, Resource }): PolicyStatement => ({
    effect: Effect,
    actions: Action,
    resources: Resource,
    conditions: [],
  }))
  const may = (action: string, resource: string): boolean =>
    allows(statements, { action, resource })
  const table = (name: string): string => `arn:aws:dynamodb:eu-central-1:111122223333:table/${name}`

  it.each([
    ['dynamodb:UpdateItem', table('EhrTable-dev-kim')],
    ['dynamodb:Query', table('EhrTable-dev-kim/index/GSI1')],
    ['s3:GetObject', 'arn:aws:s3:::chartside-dev-kim-notes-111122223333/documents/a.txt'],
    ['cloudwatch:GetMetricData', '*'],
    [
      'cloudformation:DescribeStackEvents',
      'arn:aws:cloudformation:eu-central-1:111122223333:stack/chartside/x',
    ],
    ['dynamodb:DescribeTable', table('EhrTable')],
  ])('allows %s on %s', (action, resource) => {
    expect(may(action, resource)).toBe(true)
  })

  it.each([
    // Patients' data.
    ['dynamodb:GetItem', table('EhrTable')],
    ['s3:GetObject', 'arn:aws:s3:::chartside-notes-111122223333/documents/a.txt'],
    ['sqs:ReceiveMessage', 'arn:aws:sqs:eu-central-1:111122223333:chartside-AnnotationQueue'],
    // A function's configuration has its secrets in it.
    [
      'lambda:GetFunctionConfiguration',
      'arn:aws:lambda:eu-central-1:111122223333:function:chartside-dev-kim-Api',
    ],
    ['lambda:ListFunctions', '*'],
    // Infrastructure, also of their own stacks.
    ['dynamodb:UpdateTable', table('EhrTable-dev-kim')],
    ['dynamodb:DeleteTable', table('EhrTable-dev-kim')],
    [
      'cloudformation:UpdateStack',
      'arn:aws:cloudformation:eu-central-1:111122223333:stack/chartside-dev-kim/x',
    ],
    [
      'lambda:UpdateFunctionCode',
      'arn:aws:lambda:eu-central-1:111122223333:function:chartside-dev-kim-Api',
    ],
    [
      'lambda:PutFunctionConcurrency',
      'arn:aws:lambda:eu-central-1:111122223333:function:chartside-dev-kim-Api',
    ],
    ['iam:CreateAccessKey', '*'],
    ['s3:PutBucketPolicy', 'arn:aws:s3:::chartside-dev-kim-notes-111122223333'],
    ['dynamodb:Scan', table('EhrTable-dev-kim')],
  ])('does not allow %s on %s', (action, resource) => {
    expect(may(action, resource)).toBe(false)
  })

  it('refuses changes of infrastructure even where another policy would allow them', () => {
    const everything: PolicyStatement = {
      effect: 'Allow',
      actions: ['*'],
      resources: ['*'],
      conditions: [],
    }
    for (const action of [
      'dynamodb:DeleteTable',
      'iam:CreateUser',
      'lambda:CreateFunction',
      's3:DeleteBucket',
      'sqs:DeleteQueue',
      'cloudformation:CreateStack',
    ]) {
      expect([action, allows([...statements, everything], { action, resource: '*' })]).toEqual([
        action,
        false,
      ])
    }
  })
})
