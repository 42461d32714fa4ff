import type { StackModel, StackNames } from './model.ts'
import type { Properties } from './properties.ts'

/** Where this machine's addresses differ from AWS's. Left out, a value is what AWS would make of it. */
export interface LocalAddresses {
  /** Origin that queue URLs begin with. */
  endpoint?: string
  /** Function URLs by the function's logical id. */
  functionUrls?: Readonly<Record<string, string>>
}

export interface Identity {
  logicalId: string
  /** Physical name: given by `nameProperty`, else generated. */
  name: string
  names: StackNames
  addresses: LocalAddresses
}

/** What a resource answers to `!Ref` (under `Ref`) and `!GetAtt`. `Arn` is required where the type has a `read`. */
export type Attributes = Readonly<Record<string, string>>

/** How one type of resource is understood. A new type is one such object and its line in resource-types.ts. */
export interface ResourceType {
  type: string
  /** The property that gives the physical name. */
  nameProperty?: string
  attributes(identity: Identity): Attributes
  /** Adds the resource to the model. Every property must be read, or declared to have no local effect. */
  read(properties: Properties, resource: ResourceToRead, model: StackModel): void
}

export interface ResourceToRead {
  logicalId: string
  name: string
  attributes: Attributes
  /** The resource's `Metadata`. */
  metadata: Properties
  /** Absolute path of the template's folder. */
  folder: string
}

/** A type that exists on AWS and of which nothing follows on one machine. */
export const inertType = (type: string, reason: string): ResourceType & { reason: string } => ({
  type,
  reason,
  attributes: ({ name }) => ({ Ref: name }),
  read: (properties) => properties.noLocalEffect(everyProperty(properties, reason)),
})

const everyProperty = (properties: Properties, reason: string): Record<string, string> =>
  Object.fromEntries(properties.names.map((name) => [name, reason]))
