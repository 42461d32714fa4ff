import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { startAwsEndpoint, type AwsEndpoint } from './aws/endpoint.ts'
import { startEventRules } from './aws/event-rule.ts'
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
  /** The endpoint of this process. It has Lambda's control API also where everything else is elsewhere. */
  endpoint: AwsEndpoint
  /** Hands what is published on topics to functions. Gives what ends it. */
  subscribe(subscriptions: Subscriptions): () => void
  publish(topicArn: string, subject: string, message: string): Promise<void>
  close(): Promise<void>
}

export interface CloudOptions {
  templatePath: string
  parameters: Record<string, string>
  credentials: AwsAddress['credentials']
  port: number
  dataDir: string | undefined
  elsewhere: AwsElsewhere | undefined
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
    const stopRules = startEventRules(model, endpoint)
    return {
      model,
      address,
      endpoint,
      subscribe: (subscriptions) =>
        endpoint.onPublish((message) => void deliver(message, subscriptions)),
      publish: (topicArn, subject, message) => publish(address, { topicArn, subject, message }),
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
  let subscribed: Subscriptions = new Map()
  return {
    model,
    address,
    endpoint,
    subscribe: (subscriptions) => {
      subscribed = subscriptions
      return () => void (subscribed = new Map())
    },
    publish: (topicArn, subject, message) => {
      const published = { topicArn, subject, message, messageAttributes: {} }
      deliver({ ...published, messageId: randomUUID(), at: new Date().toISOString() }, subscribed)
      return Promise.resolve()
    },
    close: () => endpoint.close(),
  }
}
