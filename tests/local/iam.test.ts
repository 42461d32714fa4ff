import { describe, expect, it } from 'vitest'
import type { AwsRequest } from '#local/aws/aws-request.ts'
import type { ServiceName } from '#local/aws/faults.ts'
import { needsOf } from '#local/aws/iam/needs.ts'
import { allows } from '#local/aws/iam/policy.ts'
import type { PolicyStatement } from '#local/template/model.ts'

const place = { region: 'eu-central-1', accountId: '111122223333' }
const TABLE = 'arn:aws:dynamodb:eu-central-1:111122223333:table/T'

const statement = (changes: Partial<PolicyStatement> = {}): PolicyStatement => ({
  effect: 'Allow',
  actions: ['dynamodb:GetItem'],
  resources: [TABLE],
  conditions: [],
  ...changes,
})
const read = { action: 'dynamodb:GetItem', resource: TABLE }

describe('a policy', () => {
  it('allows what a statement names, and nothing else', () => {
    expect(allows([statement()], read)).toBe(true)
    expect(allows([statement()], { ...read, action: 'dynamodb:PutItem' })).toBe(false)
    expect(allows([statement()], { ...read, resource: `${TABLE}/index/GSI1` })).toBe(false)
    expect(allows([], read)).toBe(false)
  })

  it('is refused by one denial, whatever else allows it', () => {
    const everything = statement({ actions: ['*'], resources: ['*'] })
    expect(allows([everything, statement({ effect: 'Deny' })], read)).toBe(false)
    expect(allows([statement({ effect: 'Deny' }), everything], read)).toBe(false)
  })

  it('has wildcards, which stand for any characters and not for an expression', () => {
    const on = (pattern: string, resource: string): boolean =>
      allows([statement({ resources: [pattern] })], { ...read, resource })
    expect(on(`${TABLE}/index/*`, `${TABLE}/index/GSI1`)).toBe(true)
    expect(on('arn:aws:s3:::notes-?', 'arn:aws:s3:::notes-1')).toBe(true)
    expect(on('arn:aws:s3:::notes-?', 'arn:aws:s3:::notes-12')).toBe(false)
    expect(on('arn:aws:s3:::a.c', 'arn:aws:s3:::abc')).toBe(false)
    expect(on('arn:aws:s3:::(a|b)*', 'arn:aws:s3:::a')).toBe(false)
  })

  it('compares actions without regard to case, and resources with it', () => {
    expect(allows([statement({ actions: ['DynamoDB:getitem'] })], read)).toBe(true)
    expect(allows([statement({ resources: [TABLE.toLowerCase()] })], read)).toBe(false)
  })

  it('holds only under its conditions', () => {
    const conditions = [{ key: 'lambda:InvokedViaFunctionUrl', values: ['true'] }]
    const through = (context: Record<string, string>): boolean =>
      allows([statement({ conditions })], { ...read, context })
    expect(through({ 'lambda:invokedviafunctionurl': 'true' })).toBe(true)
    expect(through({ 'lambda:invokedviafunctionurl': 'false' })).toBe(false)
    expect(through({})).toBe(false)
  })
})

describe('what a call needs', () => {
  const of = (service: ServiceName, operation: string, path: string, body: unknown) => {
    const request: AwsRequest = {
      method: 'POST',
      path,
      query: '',
      headers: new Map(),
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      signal: new AbortController().signal,
    }
    return needsOf(service, operation, request, place).map(
      ({ action, resource }) => `${action} ${resource}`,
    )
  }

  it('is the table or the index that is asked', () => {
    expect(of('dynamodb', 'Query', '/', { TableName: 'T' })).toEqual([`dynamodb:Query ${TABLE}`])
    expect(of('dynamodb', 'Query', '/', { TableName: 'T', IndexName: 'GSI1' })).toEqual([
      `dynamodb:Query ${TABLE}/index/GSI1`,
    ])
  })

  it('is for a transaction what each of its parts needs', () => {
    const parts = ['Put', 'Update', 'Delete', 'ConditionCheck']
    const TransactItems = parts.map((kind) => ({ [kind]: { TableName: 'T' } }))
    expect(of('dynamodb', 'TransactWriteItems', '/', { TransactItems })).toEqual([
      `dynamodb:PutItem ${TABLE}`,
      `dynamodb:UpdateItem ${TABLE}`,
      `dynamodb:DeleteItem ${TABLE}`,
      `dynamodb:ConditionCheckItem ${TABLE}`,
    ])
    const RequestItems = { T: [], U: [] }
    expect(of('dynamodb', 'BatchWriteItem', '/', { RequestItems })).toEqual([
      `dynamodb:BatchWriteItem ${TABLE}`,
      `dynamodb:BatchWriteItem ${TABLE.replace(/T$/, 'U')}`,
    ])
  })

  it.each<[ServiceName, string, string, unknown, string]>([
    [
      's3',
      'HeadObject',
      '/b/documents/a%20b.txt',
      '',
      's3:GetObject arn:aws:s3:::b/documents/a b.txt',
    ],
    ['s3', 'ListObjectsV2', '/b', '', 's3:ListBucket arn:aws:s3:::b'],
    ['s3', 'UploadPart', '/b/k', '', 's3:PutObject arn:aws:s3:::b/k'],
    ['s3', 'DeleteObjects', '/b', '', 's3:DeleteObject arn:aws:s3:::b/*'],
    [
      'sqs',
      'DeleteMessageBatch',
      '/',
      { QueueUrl: 'http://127.0.0.1:1/111122223333/q' },
      'sqs:DeleteMessage arn:aws:sqs:eu-central-1:111122223333:q',
    ],
    ['sns', 'Publish', '/', 'Action=Publish&TopicArn=arn%3At', 'sns:Publish arn:t'],
    [
      'lambda',
      'PutFunctionConcurrency',
      '/2017-10-31/functions/api/concurrency',
      {},
      'lambda:PutFunctionConcurrency arn:aws:lambda:eu-central-1:111122223333:function:api',
    ],
    [
      'lambda',
      'ListEventSourceMappings',
      '/2015-03-31/event-source-mappings',
      '',
      'lambda:ListEventSourceMappings *',
    ],
    ['monitoring', 'DescribeAlarms', '/', {}, 'cloudwatch:DescribeAlarms *'],
  ])('%s %s', (service, operation, path, body, needed) => {
    expect(of(service, operation, path, body)).toEqual([needed])
  })

  it('is every resource of its kind where a request names none, so that only who may do all of it may send it', () => {
    expect(of('dynamodb', 'GetItem', '/', 'not JSON')).toEqual([
      'dynamodb:GetItem arn:aws:dynamodb:eu-central-1:111122223333:table/*',
    ])
    expect(of('sqs', 'SendMessage', '/', {})).toEqual([
      'sqs:SendMessage arn:aws:sqs:eu-central-1:111122223333:*',
    ])
  })
})
