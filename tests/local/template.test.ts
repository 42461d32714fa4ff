import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TemplateError } from '#local/template/faults.ts'
import { loadTemplate, readTemplate } from '#local/template/load.ts'
import type { StackModel } from '#local/template/model.ts'

const TEMPLATE = new URL('../../template.yaml', import.meta.url).pathname
const SECRETS = { ApiKey: 'k'.repeat(20), SigningSecret: 's'.repeat(32) }

const place = { path: 'template.yaml', folder: '/repository', addresses: {} }

const read = (text: string, parameters: Record<string, string> = {}): StackModel =>
  readTemplate(text, parameters, place)

const faultsOf = (text: string, parameters: Record<string, string> = {}): readonly string[] => {
  try {
    read(text, parameters)
  } catch (error) {
    if (error instanceof TemplateError) return error.faults
    throw error
  }
  return []
}

const outputsOf = (yaml: string, parameters: Record<string, string> = {}) =>
  read(yaml, parameters).outputs

describe('the template of this repository', () => {
  const model = loadTemplate(TEMPLATE, SECRETS)

  it('is understood wholly', () => {
    expect(model.tables[0]?.indexes.map((index) => index.indexName)).toEqual([
      'SKIndex',
      'GSI1',
      'GSI2',
    ])
    expect(model.functions.map(({ logicalId }) => logicalId)).toEqual([
      'ApiFunction',
      'WorkerFunction',
      'KillSwitchFunction',
    ])
  })

  it('gives the queue its redrive policy and its consumer', () => {
    const [queue, deadLetters] = model.queues
    const worker = model.functions.find(({ logicalId }) => logicalId === 'WorkerFunction')
    expect(queue?.redrive).toEqual({ target: deadLetters?.arn, maxReceiveCount: 3 })
    expect(worker?.sqsSources).toEqual([
      { queue: queue?.arn, batchSize: 5, reportBatchItemFailures: true, maximumConcurrency: 2 },
    ])
  })

  it('resolves what functions are told to names that exist', () => {
    const api = model.functions.find(({ logicalId }) => logicalId === 'ApiFunction')
    expect(api?.environment).toMatchObject({
      TABLE_NAME: model.tables[0]?.name,
      BUCKET_NAME: model.buckets[0]?.name,
      QUEUE_URL: model.queues[0]?.url,
      API_KEY: SECRETS.ApiKey,
    })
    expect(api?.bundle).toBe(TEMPLATE.replace('template.yaml', 'dist/ApiFunction/api.mjs'))
  })

  it('takes given parameters over defaults, and local addresses over those of AWS', () => {
    const changed = loadTemplate(
      TEMPLATE,
      { ...SECRETS, TrafficThreshold: '7' },
      { endpoint: 'http://127.0.0.1:1', functionUrls: { ApiFunction: 'http://127.0.0.1:2/' } },
    )
    expect(changed.alarms[0]?.threshold).toBe(7)
    expect(changed.outputs).toMatchObject({
      QueueUrl: 'http://127.0.0.1:1/000000000000/chartside-AnnotationQueue',
      FunctionUrl: 'http://127.0.0.1:2/',
    })
  })

  it('opens its URL to everybody, or to signed requests alone', () => {
    expect(model.functionUrls).toEqual([
      { logicalId: 'ApiFunctionUrl', functionArn: model.functions[0]?.arn, authType: 'NONE' },
    ])
    expect(model.permissions).toHaveLength(2)
    const signed = loadTemplate(TEMPLATE, { ...SECRETS, FunctionUrlAuth: 'AWS_IAM' })
    expect(signed.functionUrls[0]?.authType).toBe('AWS_IAM')
    expect(signed.permissions).toEqual([])
  })

  it('is refused when any one property of it is renamed', () => {
    const text = readFileSync(TEMPLATE, 'utf8')
    const inResources = text.slice(text.indexOf('Resources:'), text.indexOf('Outputs:'))
    // What nothing follows from is understood as a whole, down to its last member.
    const renamed = ['VisibilityTimeout', 'maxReceiveCount', 'KeySchema', 'EventBridgeEnabled']
      .concat(['EventPattern', 'Handler', 'BatchSize', 'MaximumConcurrency', 'TreatMissingData'])
      .concat([
        'MetricName',
        'ReservedConcurrentExecutions',
        'EntryPoints',
        'AttributeName: expiresAt',
      ])
    for (const name of renamed) {
      expect(inResources).toContain(name)
      const changed = text.replace(inResources, inResources.replace(name, `X${name}`))
      expect([name, faultsOf(changed, SECRETS).join()]).toEqual([
        name,
        expect.stringMatching(/not understood/),
      ])
    }
  })
})

describe('a template that is not understood', () => {
  it('is refused with every fault at once, each with its path', () => {
    const faults = faultsOf(`
      Parameters:
        Colour: { Type: 'List<String>', Default: a, Shape: round }
      Mappings: {}
      Resources:
        Stream: { Type: AWS::Kinesis::Stream }
        Queue:
          Type: AWS::SQS::Queue
          CreationPolicy: {}
          Properties:
            FifoQueue: true
            VisibilityTimeout: !Ref Nothing
            RedrivePolicy: { deadLetterTargetArn: !GetAtt Queue.Size, maxReceiveCount: 1, Extra: 1 }
      Outputs:
        A: { Value: !Base64 x }
        B: { Value: { 'Fn::Base64': x } }
        C: { Value: !Sub '\${Nobody.Arn}' }
    `)
    expect(faults).toEqual(
      expect.arrayContaining([expect.stringMatching(/Unresolved tag: !Base64/)]),
    )
  })

  it('names types, attributes, properties, functions and references', () => {
    const faults = faultsOf(`
      Parameters:
        Colour: { Type: 'List<String>', Default: a, Shape: round }
      Mappings: {}
      Resources:
        Stream: { Type: AWS::Kinesis::Stream }
        Queue:
          Type: AWS::SQS::Queue
          CreationPolicy: {}
          Properties:
            FifoQueue: true
            VisibilityTimeout: !Ref Nothing
            RedrivePolicy: { deadLetterTargetArn: !GetAtt Queue.Size, maxReceiveCount: 1, Extra: 1 }
      Outputs:
        B: { Value: { 'Fn::Base64': x } }
        C: { Value: !Sub '\${Nobody.Arn}' }
    `)
    expect(faults).toEqual(
      expect.arrayContaining([
        'Parameters.Colour.Type: not understood',
        'Parameters.Colour.Shape: not understood',
        'template.Mappings: not understood',
        'Resources.Stream.Type: AWS::Kinesis::Stream is not understood',
        'Resources.Queue.CreationPolicy: not understood',
        'Resources.Queue.Properties.FifoQueue: not understood',
        'Resources.Queue.Properties.VisibilityTimeout: !Ref "Nothing" leads nowhere',
        'Resources.Queue.Properties.RedrivePolicy.Extra: not understood',
        'Resources.Queue.Properties.RedrivePolicy.deadLetterTargetArn: !GetAtt ["Queue","Size"] leads nowhere',
        'Outputs.B.Fn::Base64: not understood',
        // oxlint-disable-next-line no-template-curly-in-string -- CloudFormation's own syntax.
        'Outputs.C: !Sub ${Nobody.Arn} leads nowhere',
      ]),
    )
  })

  it('is refused when something in it points outside it', () => {
    const faults = faultsOf(`
      Resources:
        Rule:
          Type: AWS::Events::Rule
          Properties:
            EventPattern: { source: [aws.s3] }
            Targets: [{ Id: a, Arn: 'arn:aws:sqs:eu-central-1:000000000000:elsewhere' }]
    `)
    expect(faults).toEqual([
      'Resources.Rule.Properties.Targets: arn:aws:sqs:eu-central-1:000000000000:elsewhere is not in this template',
    ])
  })

  it('is refused for an operator of an event pattern that is not implemented', () => {
    const faults = faultsOf(`
      Resources:
        Rule:
          Type: AWS::Events::Rule
          Properties:
            EventPattern: { detail: { object: { key: [{ wildcard: '*.txt' }] } } }
            Targets: []
    `)
    expect(faults).toEqual([
      'Resources.Rule.Properties.EventPattern.detail.object.key.0.wildcard: not understood',
    ])
  })

  it('is refused, as on AWS, when its public URL lacks one of the two permissions', () => {
    const text = readFileSync(TEMPLATE, 'utf8')
    const path = 'Resources.ApiFunctionUrl.Properties.AuthType'
    expect(faultsOf(text.replace('InvokedViaFunctionUrl: true', ''), SECRETS)).toEqual([
      `${path}: is NONE without a permission lambda:InvokeFunction through the URL for *`,
    ])
    expect(
      faultsOf(text.replace('FunctionUrlAuthType: NONE', 'FunctionUrlAuthType: AWS_IAM'), SECRETS),
    ).toEqual([`${path}: is NONE without a permission lambda:InvokeFunctionUrl for *`])
  })

  it('is refused, as on AWS, when a consumer may take longer than its queue waits', () => {
    const text = readFileSync(TEMPLATE, 'utf8')
    expect(faultsOf(text, { ...SECRETS, VisibilityTimeoutSeconds: '59' })).toEqual([
      'Resources.AnnotationQueue.Properties.VisibilityTimeout: is less than the Timeout of WorkerFunction, which consumes the queue',
    ])
  })
})

describe('parameters', () => {
  const declared = `
    Parameters:
      Count: { Type: Number, Default: 5, MinValue: 1, MaxValue: 9 }
      Name: { Type: String, MinLength: 3, MaxLength: 5, AllowedPattern: '[a-z]+' }
      Mode: { Type: String, Default: a, AllowedValues: [a, b] }
    Resources: {}
    Outputs: { Count: { Value: !Ref Count } }
  `

  it('have the values that are given, or their defaults', () => {
    expect(outputsOf(declared, { Name: 'abc' })).toEqual({ Count: '5' })
    expect(outputsOf(declared, { Name: 'abc', Count: '0x8' })).toEqual({ Count: '0x8' })
  })

  it('are refused outside their bounds, without repeating a secret', () => {
    expect(faultsOf(declared, { Count: 'many', Name: 'A', Mode: 'c' })).toEqual([
      'Parameters.Count: is not a number',
      'Parameters.Name: is shorter than 3 characters',
      'Parameters.Name: does not match [a-z]+',
      'Parameters.Mode: is not one of ["a","b"]',
    ])
    expect(faultsOf(declared, { Count: '10', Name: 'abcdef' })).toEqual([
      'Parameters.Count: is more than 9',
      'Parameters.Name: is longer than 5 characters',
    ])
  })

  it('are refused when they are missing, or not the template’s', () => {
    expect(faultsOf(declared, { Nmae: 'abc' })).toEqual([
      'Parameters.Nmae: is given but not declared',
      'Parameters.Name: has no default and was not given',
    ])
  })
})

describe('intrinsic functions', () => {
  it('give what CloudFormation gives', () => {
    const outputs = outputsOf(
      `
      Parameters: { Stage: { Type: String } }
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
        IsOther: !Not [!Condition IsProd]
        Both: !And [!Condition IsProd, !Or [!Condition IsOther, !Equals [a, a]]]
      Resources:
        Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub '\${Stage}-\${AWS::StackName}' } }
        OnlyProd: { Type: AWS::SNS::Topic, Condition: IsProd }
      Outputs:
        Sub: { Value: !Sub ['\${A}/\${!B}/\${Q.Arn}', { A: !Ref Stage }] }
        Join: { Value: !Join ['-', [a, !Ref Stage]] }
        Select: { Value: !Select [1, !Split [',', 'x,y,z']] }
        If: { Value: !If [IsProd, !Ref OnlyProd, none] }
        Both: { Value: !If [Both, 'yes', 'no'] }
        Gone: { Condition: IsProd, Value: !Ref OnlyProd }
      `,
      { Stage: 'test' },
    )
    expect(outputs).toEqual({
      // oxlint-disable-next-line no-template-curly-in-string -- CloudFormation's own syntax.
      Sub: 'test/${B}/arn:aws:sqs:eu-central-1:000000000000:test-chartside',
      Join: 'a-test',
      Select: 'y',
      If: 'none',
      Both: 'no',
    })
  })

  it('leave a property out for AWS::NoValue', () => {
    const model = read(`
      Conditions: { Never: !Equals [a, b] }
      Resources:
        Q:
          Type: AWS::SQS::Queue
          Properties: { VisibilityTimeout: !If [Never, 5, !Ref AWS::NoValue] }
    `)
    expect(model.queues[0]?.visibilityTimeout).toBe(30)
  })

  it('that go in circles are refused', () => {
    const faults = faultsOf(`
      Conditions: { A: !Not [!Condition B], B: !Not [!Condition A] }
      Resources:
        Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'x-\${Q}' } }
    `)
    expect(faults).toEqual([
      'Conditions.A: depends on itself',
      'Resources.Q.Properties.QueueName: depends on itself',
    ])
  })
})
