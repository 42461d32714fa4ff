import { describe, expect, it } from 'vitest'
import {
  ConfigError,
  parseConfig,
  parseCredentials,
  parseFrontDoorConfig,
  parseKillSwitchConfig,
  parseWorkerConfig,
} from '#shared/config.ts'

const aws = {
  AWS_REGION: 'eu-central-1',
  TABLE_NAME: 'EhrTable',
  BUCKET_NAME: 'notes',
  QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/000000000000/q',
  DLQ_URL: 'https://sqs.eu-central-1.amazonaws.com/000000000000/dlq',
}
const api = {
  ...aws,
  API_KEY: 'a-bootstrap-key-of-this-test',
  SIGNING_SECRET: 'a-signing-secret-of-this-test-only',
  ALLOWED_ORIGINS: 'https://a.example, https://b.example,',
}

const messageOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).message
  }
  return expect.unreachable('the settings were taken')
}

describe('the settings of the API', () => {
  it('are taken when they are all there', () => {
    expect(parseConfig(api)).toEqual({
      region: 'eu-central-1',
      endpoint: undefined,
      tableName: 'EhrTable',
      bucketName: 'notes',
      queueUrl: aws.QUEUE_URL,
      dlqUrl: aws.DLQ_URL,
      apiKey: api.API_KEY,
      signingSecret: api.SIGNING_SECRET,
      allowedOrigins: ['https://a.example', 'https://b.example'],
      edgeWhileTripped: 'refuse',
      timeScale: 1,
    })
  })

  it('are named all at once where they are missing', () => {
    const message = messageOf(() => parseConfig({}))
    for (const name of [...Object.keys(aws), 'API_KEY']) {
      expect(message).toContain(`${name} is missing`)
    }
    expect(message).not.toContain('SIGNING_SECRET')
  })

  it('are named with what is wrong with each, beside what is missing', () => {
    const { TABLE_NAME: _table, ...rest } = api
    const message = messageOf(() =>
      parseConfig({ ...rest, QUEUE_URL: 'queue', API_KEY: 'short', SIGNING_SECRET: 'short' }),
    )
    expect(message.split('; ').toSorted()).toEqual([
      'API_KEY is shorter than 20 characters',
      'QUEUE_URL is not a URL',
      'SIGNING_SECRET is shorter than 32 characters',
      'TABLE_NAME is missing',
    ])
  })

  it('never stand in the message with their values', () => {
    const secret = 'hunter2-hunter2'
    const values = Object.fromEntries(Object.keys(api).map((name) => [name, 42]))
    const message = messageOf(() =>
      parseConfig({
        ...values,
        API_KEY: secret,
        SIGNING_SECRET: secret,
        QUEUE_URL: `not a url ${secret}`,
      }),
    )
    expect(message).not.toContain('hunter2')
    expect(message).not.toContain('42')
  })

  it('refuse an address that is no web address, and an empty name', () => {
    for (const QUEUE_URL of ['ftp://queue.example', 'javascript:alert(1)', '/queue', '']) {
      expect(messageOf(() => parseConfig({ ...api, QUEUE_URL }))).toMatch(/^QUEUE_URL /)
    }
    expect(messageOf(() => parseConfig({ ...api, TABLE_NAME: '' }))).toMatch(/^TABLE_NAME /)
  })

  it('take the bootstrap key for signing as well on a first deployment', () => {
    const { SIGNING_SECRET: _secret, ...without } = api
    expect(parseConfig(without).signingSecret).toBe(api.API_KEY)
  })

  it('take an empty optional setting for none', () => {
    const config = parseConfig({ ...api, AWS_ENDPOINT_URL: '', ALLOWED_ORIGINS: '' })
    expect(config).toMatchObject({ endpoint: undefined, allowedOrigins: [] })
    const local = parseConfig({ ...api, AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' })
    expect(local.endpoint).toBe('http://127.0.0.1:4566')
  })
})

describe('time', () => {
  it('is compressed for a drill, and never where the services are AWS’s own', () => {
    const here = { ...api, AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', TIME_SCALE: '30' }
    expect(parseConfig(here).timeScale).toBe(30)
    expect(messageOf(() => parseConfig({ ...api, TIME_SCALE: '30' }))).toBe(
      'TIME_SCALE must be 1 where AWS_ENDPOINT_URL is not set',
    )
    for (const TIME_SCALE of ['0', '0.5', '-1', 'fast']) {
      expect(messageOf(() => parseConfig({ ...here, TIME_SCALE }))).toMatch(/^TIME_SCALE /)
    }
  })
})

describe('the settings of the others', () => {
  it('are the worker’s, with its defaults', () => {
    expect(parseWorkerConfig({ ...aws, GROQ_API_KEY: '', GROQ_MODEL: '' })).toMatchObject({
      tableName: 'EhrTable',
      maxReceiveCount: 3,
      groqApiKey: undefined,
      groqModel: undefined,
    })
    expect(parseWorkerConfig({ ...aws, MAX_RECEIVE_COUNT: '7' }).maxReceiveCount).toBe(7)
    for (const bad of ['0', 'many', '1.5']) {
      expect(messageOf(() => parseWorkerConfig({ ...aws, MAX_RECEIVE_COUNT: bad }))).toMatch(
        /^MAX_RECEIVE_COUNT /,
      )
    }
  })

  it('are named all at once for the kill switch and the credentials', () => {
    expect(messageOf(() => parseKillSwitchConfig({})).split('; ')).toHaveLength(6)
    const message = messageOf(() => parseCredentials({ AWS_SESSION_TOKEN: 'token' }))
    expect(message.split('; ')).toEqual([
      'AWS_ACCESS_KEY_ID is missing',
      'AWS_SECRET_ACCESS_KEY is missing',
    ])
    expect(message).not.toContain('token')
  })

  it('of the kill switch know a function that is deployed without a reservation', () => {
    const killSwitch = {
      AWS_REGION: 'eu-central-1',
      TABLE_NAME: 'EhrTable',
      API_FUNCTION_NAME: 'api',
      ALARM_NAME: 'traffic',
      OPERATORS_TOPIC_ARN: 'arn:aws:sns:eu-central-1:000000000000:operators',
    }
    const concurrency = (API_CONCURRENCY: string): number | null =>
      parseKillSwitchConfig({ ...killSwitch, API_CONCURRENCY }).deployedConcurrency
    expect([concurrency(''), concurrency('10')]).toEqual([null, 10])
    for (const wrong of ['0', 'many', '1.5']) {
      expect(messageOf(() => concurrency(wrong))).toMatch(/^API_CONCURRENCY /)
    }
  })

  it('carry a session token only where there is one', () => {
    const both = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }
    expect(parseCredentials(both)).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' })
    expect(parseCredentials({ ...both, AWS_SESSION_TOKEN: '' })).not.toHaveProperty('sessionToken')
    expect(parseCredentials({ ...both, AWS_SESSION_TOKEN: 't' })).toMatchObject({
      sessionToken: 't',
    })
  })
})

describe('the settings of the front door', () => {
  const region = { AWS_REGION: 'eu-central-1' }
  const standard = {
    region: 'eu-central-1',
    functionUrl: undefined,
    signed: false,
    readMs: 3_000,
    writeMs: 10_000,
    coolDownMs: 10_000,
  }

  it('have a value each, also where wrangler.toml leaves them empty', () => {
    const empty = {
      FUNCTION_URL: '',
      FUNCTION_URL_AUTH: '',
      FUNCTION_URL_READ_MS: '',
      FUNCTION_URL_COOL_DOWN_MS: '',
    }
    expect(parseFrontDoorConfig(region)).toEqual(standard)
    expect(parseFrontDoorConfig({ ...region, ...empty })).toEqual(standard)
  })

  it('are taken as they are given', () => {
    const given = {
      FUNCTION_URL: 'https://abc.lambda-url.eu-central-1.on.aws/',
      FUNCTION_URL_AUTH: 'AWS_IAM',
      FUNCTION_URL_READ_MS: '1500',
      FUNCTION_URL_WRITE_MS: '5000',
      FUNCTION_URL_COOL_DOWN_MS: '60000',
    }
    expect(parseFrontDoorConfig({ ...region, ...given })).toEqual({
      ...standard,
      functionUrl: given.FUNCTION_URL,
      signed: true,
      readMs: 1_500,
      writeMs: 5_000,
      coolDownMs: 60_000,
    })
  })

  it.each([
    ['FUNCTION_URL', 'abc.lambda-url', 'is not a URL'],
    ['FUNCTION_URL_AUTH', 'IAM', 'must be NONE or AWS_IAM'],
    ['FUNCTION_URL_READ_MS', '0', 'must be at least 1'],
    ['FUNCTION_URL_WRITE_MS', '1.5', 'must be a whole number'],
    ['FUNCTION_URL_COOL_DOWN_MS', 'ten seconds', ''],
  ])('are refused where %s is %s', (name, value, wrong) => {
    expect(messageOf(() => parseFrontDoorConfig({ ...region, [name]: value }))).toContain(
      `${name} ${wrong}`,
    )
  })
})
