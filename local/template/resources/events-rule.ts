import { compileEventPattern, EventPatternError } from '../event-pattern.ts'
import type { JsonObject } from '../json.ts'
import type { EventRuleModel } from '../model.ts'
import { arn } from '../names.ts'
import type { Properties } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

export const eventsRule: ResourceType = {
  type: 'AWS::Events::Rule',
  nameProperty: 'Name',
  attributes: ({ name, names }) => ({ Ref: name, Arn: arn(names, 'events', `rule/${name}`) }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('Name')
    properties.noLocalEffect({ Description: 'is for people' })
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
        ...readRetries(target),
      })),
      enabled: properties.oneOf('State', ['ENABLED', 'DISABLED'], 'ENABLED') === 'ENABLED',
    })
  },
}

/** EventBridge's own defaults are 185 attempts within 24 hours. */
function readRetries(target: Properties): Omit<EventRuleModel['targets'][number], 'id' | 'arn'> {
  const policy = target.child('RetryPolicy')
  const deadLetters = target.child('DeadLetterConfig')?.string('Arn')
  return {
    retryAttempts: policy?.number('MaximumRetryAttempts', 185) ?? 185,
    maximumEventAgeSeconds: policy?.number('MaximumEventAgeInSeconds', 86_400) ?? 86_400,
    ...(deadLetters === undefined ? {} : { deadLetters }),
  }
}

function checkPattern(properties: Properties, pattern: JsonObject): void {
  try {
    compileEventPattern(pattern)
  } catch (error) {
    if (!(error instanceof EventPatternError)) throw error
    properties.fault(['EventPattern', ...error.path].join('.'), error.fault)
  }
}
