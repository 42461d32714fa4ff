import type { Faults } from './faults.ts'
import type { Intrinsics } from './intrinsics.ts'
import { isObject, scalarText, type JsonObject } from './json.ts'
import type { StackModel, StackNames } from './model.ts'
import { generatedName } from './names.ts'
import { Properties } from './properties.ts'
import type { Attributes, LocalAddresses, ResourceType } from './resource-type.ts'
import { RESOURCE_TYPES } from './resource-types.ts'

/** Attributes of a resource that say when it is made or kept, and not what it is. */
const LIFECYCLE = {
  Type: 'is what the properties are read by',
  Properties: 'are read by the type',
  Metadata: 'is read by the type',
  Condition: 'has been evaluated',
  DependsOn: 'everything is made in the same order at each start',
  DeletionPolicy: 'nothing here deletes a stack',
  UpdateReplacePolicy: 'nothing here replaces a resource',
}

interface Declared {
  logicalId: string
  resourceType: ResourceType
  body: JsonObject
  properties: JsonObject
}

/** The template's resources: their identities, by which others refer to them, and what they are. */
export class StackResources {
  readonly #declared = new Map<string, Declared>()
  readonly #attributes = new Map<string, Attributes>()
  readonly #naming = new Set<string>()
  readonly #names: StackNames
  readonly #addresses: LocalAddresses
  readonly #faults: Faults

  constructor(names: StackNames, addresses: LocalAddresses, faults: Faults) {
    this.#names = names
    this.#addresses = addresses
    this.#faults = faults
  }

  /** Takes in what the template declares and the conditions allow. `globals` is merged into every function, as SAM does. */
  declare(resources: JsonObject, globals: JsonObject, holds: (condition: string) => boolean): void {
    for (const [logicalId, body] of Object.entries(resources)) {
      const path = `Resources.${logicalId}`
      if (!isObject(body)) {
        this.#faults.add(path, 'is not a mapping')
        continue
      }
      const condition = body['Condition']
      if (typeof condition === 'string' && !holds(condition)) continue
      const type = scalarText(body['Type'] ?? null) ?? 'nothing'
      const resourceType = RESOURCE_TYPES.get(type)
      if (resourceType === undefined) {
        this.#faults.add(`${path}.Type`, `${type} is not understood`)
        continue
      }
      const own = isObject(body['Properties']) ? body['Properties'] : {}
      const isFunction = type === 'AWS::Serverless::Function'
      const properties = isFunction ? merged(globals, own) : own
      this.#declared.set(logicalId, { logicalId, resourceType, body, properties })
    }
  }

  /** What `!Ref` (as attribute `Ref`) and `!GetAtt` give. */
  attribute(logicalId: string, attribute: string, intrinsics: Intrinsics): string | undefined {
    return this.#attributesOf(logicalId, intrinsics)?.[attribute]
  }

  #attributesOf(logicalId: string, intrinsics: Intrinsics): Attributes | undefined {
    const known = this.#attributes.get(logicalId)
    if (known !== undefined) return known
    const declared = this.#declared.get(logicalId)
    if (declared === undefined) return undefined
    const name = this.#nameOf(declared, intrinsics)
    const attributes = declared.resourceType.attributes({
      logicalId,
      name,
      names: this.#names,
      addresses: this.#addresses,
    })
    this.#attributes.set(logicalId, attributes)
    return attributes
  }

  #nameOf({ logicalId, resourceType, properties }: Declared, intrinsics: Intrinsics): string {
    const generated = generatedName(this.#names, logicalId)
    const given =
      resourceType.nameProperty === undefined ? undefined : properties[resourceType.nameProperty]
    if (given === undefined) return generated
    const path = `Resources.${logicalId}.Properties.${resourceType.nameProperty}`
    if (this.#naming.has(logicalId)) {
      this.#faults.add(path, 'depends on itself')
      return generated
    }
    this.#naming.add(logicalId)
    const name = intrinsics.resolve(given, path)
    this.#naming.delete(logicalId)
    return typeof name === 'string' ? name : generated
  }

  /** Reads every resource into the model. */
  readInto(model: StackModel, intrinsics: Intrinsics, folder: string): void {
    for (const declared of this.#declared.values()) {
      const { logicalId, resourceType, body } = declared
      const path = `Resources.${logicalId}`
      const attributes = this.#attributesOf(logicalId, intrinsics) ?? {}
      const resolved = intrinsics.resolve(declared.properties, `${path}.Properties`)
      const properties = this.#reader(resolved, `${path}.Properties`)
      const metadata = this.#reader(
        intrinsics.resolve(body['Metadata'] ?? {}, `${path}.Metadata`),
        `${path}.Metadata`,
      )
      const name = this.#nameOf(declared, intrinsics)
      resourceType.read(properties, { logicalId, name, attributes, metadata, folder }, model)
      properties.finish()
      metadata.finish()
      const attributesOfBody = this.#reader(body, path)
      attributesOfBody.noLocalEffect(LIFECYCLE)
      attributesOfBody.finish()
    }
  }

  #reader(value: unknown, path: string): Properties {
    return new Properties(isJsonObject(value) ? value : {}, path, this.#faults)
  }
}

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** SAM's rule for Globals: mappings are merged, lists are concatenated, and what the function says itself wins. */
function merged(globals: JsonObject, own: JsonObject): JsonObject {
  const result: JsonObject = { ...globals }
  for (const [name, value] of Object.entries(own)) {
    const base = globals[name]
    if (isObject(base) && isObject(value)) result[name] = merged(base, value)
    else if (Array.isArray(base) && Array.isArray(value)) result[name] = [...base, ...value]
    else result[name] = value
  }
  return result
}
