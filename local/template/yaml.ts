import { isMap, parseDocument, YAMLMap, YAMLSeq } from 'yaml'
import type { CollectionTag, ScalarTag, Tags } from 'yaml'
import type { Faults } from './faults.ts'
import { isObject, type JsonObject } from './json.ts'
import type { JsonValue } from './model.ts'

/** The short forms, of which only `!Ref` and `!Condition` are not named after an `Fn::`. */
const SHORT_FORMS: Record<string, string> = {
  '!Ref': 'Ref',
  '!Condition': 'Condition',
  '!GetAtt': 'Fn::GetAtt',
  '!Sub': 'Fn::Sub',
  '!Join': 'Fn::Join',
  '!Select': 'Fn::Select',
  '!Split': 'Fn::Split',
  '!If': 'Fn::If',
  '!Equals': 'Fn::Equals',
  '!And': 'Fn::And',
  '!Or': 'Fn::Or',
  '!Not': 'Fn::Not',
}

const scalarTag = (tag: string, name: string): ScalarTag => ({
  tag,
  resolve: (text) => ({
    [name]: name === 'Fn::GetAtt' ? splitAttribute(text) : text,
  }),
})

const splitAttribute = (text: string): string[] => {
  const dot = text.indexOf('.')
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
}

const collectionTag = (tag: string, name: string, collection: 'map' | 'seq'): CollectionTag => ({
  tag,
  collection,
  resolve: (items) => {
    // The parsed node still carries the tag, and would be resolved again.
    const argument = isMap(items)
      ? Object.assign(new YAMLMap(), { items: items.items })
      : Object.assign(new YAMLSeq(), { items: items.items })
    const call = new YAMLMap()
    call.set(name, argument)
    return call
  },
})

const INTRINSIC_TAGS: Tags = Object.entries(SHORT_FORMS).flatMap(([tag, name]) => [
  scalarTag(tag, name),
  collectionTag(tag, name, 'map'),
  collectionTag(tag, name, 'seq'),
])

/** The template with every intrinsic in its long form: `!Ref X` is `{ Ref: 'X' }`. */
export function parseTemplate(text: string, faults: Faults): JsonObject {
  const document = parseDocument(text, {
    // CloudFormation reads YAML 1.1 scalars as strings where they look like dates.
    schema: 'core',
    customTags: INTRINSIC_TAGS,
  })
  for (const problem of [...document.errors, ...document.warnings]) {
    faults.add(`line ${problem.linePos?.[0].line ?? '?'}`, problem.message.split('\n')[0] ?? '')
  }
  if (faults.all.length > 0) return {}
  const template = document.toJS() as JsonValue
  if (isObject(template)) return template
  faults.add('template', 'is not a mapping')
  return {}
}
