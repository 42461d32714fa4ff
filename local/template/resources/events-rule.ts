import { compileEventPattern, EventPatternError } from '../event-pattern.ts'
import type { JsonObject } from '../json.ts'
import { arn } from '../names.ts'
import type { Properties } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

export const eventsRule: ResourceType = {
  type: 'AWS::Events::Rule',
  nameProperty: 'Name',
  attributes: ({ name, names }) => ({ Ref: name, Arn: arn(names, 'events', `rule/${name}`) }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.noLocalEffect({
      Name: 'is the resource name, already read',
      Description: 'is for people',
    })
    const pattern = properties.json('EventPattern')
    checkPattern(properties, pattern)
    model.rules.push({
      logicalId,
      name,
      arn: attributes['Arn'] ?? '',
      pattern,
      targets: properties.children('Targets').map((target) => ({
        id: target.string('Id'),
        arn: target.string('Arn'),
      })),
      enabled: properties.oneOf('State', ['ENABLED', 'DISABLED'], 'ENABLED') === 'ENABLED',
    })
  },
}

function checkPattern(properties: Properties, pattern: JsonObject): void {
  try {
    compileEventPattern(pattern)
  } catch (error) {
    if (!(error instanceof EventPatternError)) throw error
    properties.fault(['EventPattern', ...error.path].join('.'), error.fault)
  }
}
