import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Conditions } from './conditions.ts'
import { Faults, TemplateError } from './faults.ts'
import { Intrinsics } from './intrinsics.ts'
import { isObject, scalarText, type JsonObject } from './json.ts'
import type { StackModel } from './model.ts'
import { LOCAL_NAMES, pseudoParameters } from './names.ts'
import { resolveParameters } from './parameters.ts'
import { Properties } from './properties.ts'
import { checkReferences } from './references.ts'
import type { LocalAddresses } from './resource-type.ts'
import { StackResources } from './stack-resources.ts'
import { parseTemplate } from './yaml.ts'

const DESCRIPTIVE_SECTIONS = {
  AWSTemplateFormatVersion: 'there is only one',
  Description: 'is for people',
  Metadata: 'is for tools',
}

/**
 * Reads template.yaml as CloudFormation and SAM would, for the account 000000000000 in eu-central-1.
 *
 * @param path of the template; bundles are beside it
 * @param parameters values for the template's parameters, over their defaults
 * @param addresses where queues and functions really are; left out, their URLs are AWS's
 * @throws TemplateError naming everything that is not understood, unresolved or out of bounds
 */
export function loadTemplate(
  path: string,
  parameters: Readonly<Record<string, string>>,
  addresses: LocalAddresses = {},
): StackModel {
  const folder = dirname(resolve(path))
  return readTemplate(readFileSync(path, 'utf8'), parameters, { path, folder, addresses })
}

/** As loadTemplate, from the template's text. */
export function readTemplate(
  text: string,
  parameters: Readonly<Record<string, string>>,
  place: { path: string; folder: string; addresses: LocalAddresses },
): StackModel {
  const faults = new Faults()
  const template = parseTemplate(text, faults)
  return readParsed(template, parameters, { ...place, faults })
}

/** As readTemplate, of a template that has been parsed; `faults` has those of the parsing. */
export function readParsed(
  template: JsonObject,
  parameters: Readonly<Record<string, string>>,
  place: { path: string; folder: string; addresses: LocalAddresses; faults: Faults },
): StackModel {
  const { path, faults } = place
  const model = read(template, parameters, place, faults)
  if (faults.all.length > 0) throw new TemplateError(path, faults.all)
  return model
}

function read(
  template: JsonObject,
  parameters: Readonly<Record<string, string>>,
  place: { folder: string; addresses: LocalAddresses },
  faults: Faults,
): StackModel {
  const sections = new Properties(template, 'template', faults)
  sections.noLocalEffect(DESCRIPTIVE_SECTIONS)
  sections.oneOf('Transform', ['AWS::Serverless-2016-10-31'], 'AWS::Serverless-2016-10-31')
  const section = (name: string): JsonObject => (name in template ? sections.json(name) : {})

  const names = LOCAL_NAMES
  const values: Record<string, string> = {
    ...pseudoParameters(names),
    ...resolveParameters(section('Parameters'), parameters, faults),
  }
  const resources = new StackResources(names, place.addresses, faults)
  const noResource = { attribute: () => undefined, condition: () => undefined }
  const inConditions = new Intrinsics({ ref: (name) => values[name], ...noResource }, faults)
  const conditions = new Conditions(section('Conditions'), faults, (value, path) =>
    inConditions.resolve(value, path),
  )
  conditions.evaluateAll()
  const intrinsics: Intrinsics = new Intrinsics(
    {
      ref: (name) => values[name] ?? resources.attribute(name, 'Ref', intrinsics),
      attribute: (logicalId, attribute) => resources.attribute(logicalId, attribute, intrinsics),
      condition: (name) => conditions.holds(name),
    },
    faults,
  )
  const holds = (path: string, condition: string): boolean => {
    const value = conditions.holds(condition)
    if (value === undefined) faults.add(path, `condition ${condition} leads nowhere`)
    return value ?? false
  }

  resources.declare(section('Resources'), globals(section('Globals'), faults), (condition) =>
    holds('Resources', condition),
  )
  const model: StackModel = { names, ...noResources(), outputs: {} }
  resources.readInto(model, intrinsics, place.folder)
  model.outputs = outputs(section('Outputs'), intrinsics, faults, (condition) =>
    holds('Outputs', condition),
  )
  checkReferences(model, faults)
  sections.finish()
  return model
}

const noResources = (): Omit<StackModel, 'names' | 'outputs'> => ({
  tables: [],
  buckets: [],
  queues: [],
  topics: [],
  rules: [],
  functions: [],
  functionUrls: [],
  permissions: [],
  roles: [],
  managedPolicies: [],
  users: [],
  queuePolicies: [],
  dashboards: [],
  metricFilters: [],
  alarms: [],
})

/** Only functions have globals; each property is then checked where it is merged into a function. */
function globals(section: JsonObject, faults: Faults): JsonObject {
  const reader = new Properties(section, 'Globals', faults)
  const functions = 'Function' in section ? reader.json('Function') : {}
  reader.finish()
  return functions
}

function outputs(
  section: JsonObject,
  intrinsics: Intrinsics,
  faults: Faults,
  holds: (condition: string) => boolean,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, output] of Object.entries(section)) {
    const path = `Outputs.${name}`
    const condition = isObject(output) ? output['Condition'] : undefined
    if (typeof condition === 'string' && !holds(condition)) continue
    const value = isObject(output) ? intrinsics.resolve(output['Value'] ?? null, path) : null
    const text = value === undefined ? undefined : scalarText(value)
    if (text === undefined) faults.add(`${path}.Value`, 'is not a string')
    else values[name] = text
    const reader = new Properties(isObject(output) ? output : {}, path, faults)
    reader.noLocalEffect({
      Value: 'has been read',
      Condition: 'has been evaluated',
      Description: 'is for people',
      Export: 'there is no other stack',
    })
    reader.finish()
  }
  return values
}
