import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { startAwsEndpoint, type AwsEndpoint } from './aws/endpoint.ts'
import { startEventRules } from './aws/event-rule.ts'
import { identitiesOf, oneIdentity, type Identities } from './aws/iam/identities.ts'
import { notifyQueues } from './aws/notify-queues.ts'
import { provision, type AwsAddress } from './aws/provision.ts'
import { publish } from './aws/publish.ts'
import { deliver, type Subscriptions } from './lambda/sns-delivery.ts'
import { loadTemplate } from './template/load.ts'
import type { StackModel } from './template/model.ts'

/** Another AWS-compatible endpoint to work with, and what its calls are signed with. */
export interface AwsElsewhere {
  url: string
  credentials: AwsAddress['credentials']
}

/** AWS's services for one stack: the template's resources, and where they are. */
export interface Cloud {
  model: StackModel
  /** Where tables, queues, topics and objects are. */
  address: AwsAddress
  /** Who signs what in the stack. */
  identities: Identities
  /** The endpoint of this process. It has Lambda's control API also where everything else is elsewhere. */
  endpoint: AwsEndpoint
  /** Hands what is published on topics to functions. Gives what ends it. */
  subscribe(subscriptions: Subscriptions): () => void
  publish(topicArn: string, subject: string, message: string): Promise<void>
  /** Puts a message on a queue, by its ARN, in the name of an AWS service. */
  deliver(queueArn: string, body: string): void
  close(): Promise<void>
}

export interface CloudOptions {
  templatePath: string
  parameters: Record<string, string>
  credentials: AwsAddress['credentials']
  port: number
  dataDir: string | undefined
  elsewhere: AwsElsewhere | undefined
  /** One line about what went wrong here. */
  log: (line: string) => void
}

/** @throws StartError, TemplateError */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  return options.elsewhere === undefined
    ? openHere(options)
    : openElsewhere(options, options.elsewhere)
}

async function openHere(options: CloudOptions): Promise<Cloud> {
  const { templatePath, parameters, credentials, dataDir, port } = options
  const { region } = loadTemplate(templatePath, parameters).names
  const endpoint = await startAwsEndpoint({
    port,
    region,
    credentials: [credentials],
    ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'aws') }),
  })
  try {
    const model = loadTemplate(templatePath, parameters, { endpoint: endpoint.url })
    const address = { url: endpoint.url, region, credentials }
    await provision(model, address)
    const identities = identitiesOf(model, credentials)
    endpoint.admit(identities.principals)
    const stopRules = startEventRules(model, endpoint)
    return {
      model,
      address,
      identities,
      endpoint,
      subscribe: (subscriptions) =>
        endpoint.onPublish(
          (message) =>
            void deliver(message, subscriptions, (queue, body) => endpoint.deliver(queue, body)),
        ),
      publish: (topicArn, subject, message) => publish(address, { topicArn, subject, message }),
      deliver: (queueArn, body) => endpoint.deliver(queueArn, body),
      close: async () => {
        stopRules()
        await endpoint.close()
      },
    }
  } catch (error) {
    await endpoint.close()
    throw error
  }
}

/**
 * Over an endpoint that is not ours nobody can see objects arrive or topics publish. So its bucket sends S3's own
 * notifications to the queue, and an alarm's message goes to the functions of this stack directly.
 */
async function openElsewhere(options: CloudOptions, elsewhere: AwsElsewhere): Promise<Cloud> {
  const { templatePath, parameters, port } = options
  const { url, credentials } = elsewhere
  const model = loadTemplate(templatePath, parameters, { endpoint: url })
  const { region } = model.names
  const address = { url, region, credentials }
  const endpoint = await startAwsEndpoint({
    port,
    region,
    credentials: [credentials],
    dynamodbEndpoint: url,
  })
  try {
    await provision(model, address)
    await notifyQueues(model, address)
  } catch (error) {
    await endpoint.close()
    throw error
  }
  const toQueue = sender(model, address, options.log)
  let subscribed: Subscriptions = new Map()
  return {
    model,
    address,
    identities: oneIdentity(model, credentials),
    endpoint,
    subscribe: (subscriptions) => {
      subscribed = subscriptions
      return () => void (subscribed = new Map())
    },
    publish: (topicArn, subject, message) => {
      const published = { topicArn, subject, message, messageAttributes: {} }
      const sent = { ...published, messageId: randomUUID(), at: new Date().toISOString() }
      deliver(sent, subscribed, toQueue)
      return Promise.resolve()
    },
    deliver: toQueue,
    close: () => endpoint.close(),
  }
}

/** What a service of ours has to say to a queue elsewhere. Where that fails, the log of the stack is all that is left. */
const sender =
  (model: StackModel, address: AwsAddress, log: (line: string) => void) =>
  (queueArn: string, body: string): void => {
    const queue = model.queues.find(({ arn }) => arn === queueArn)
    const { url: endpoint, ...rest } = address
    const sqs = new SQSClient({ endpoint, ...rest, useQueueUrlAsEndpoint: false })
    sqs
      .send(new SendMessageCommand({ QueueUrl: queue?.url, MessageBody: body }))
      .catch((error: unknown) =>
        log(
          `${queue?.name} did not take a message: ${error instanceof Error ? error.name : 'error'}`,
        ),
      )
      .finally(() => sqs.destroy())
  }
