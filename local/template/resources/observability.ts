import type { JsonValue } from '../model.ts'
import { arn } from '../names.ts'
import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import type { Properties } from '../properties.ts'
import { inertType, type ResourceType } from '../resource-type.ts'

export const logGroup: ResourceType = {
  ...inertType('AWS::Logs::LogGroup', NO_LOCAL_EFFECT['AWS::Logs::LogGroup']['*']),
  nameProperty: 'LogGroupName',
  attributes: ({ name, names }) => ({ Ref: name, Arn: arn(names, 'logs', `log-group:${name}:*`) }),
}

/** A metric drawn from log lines. */
export const metricFilter: ResourceType = {
  type: 'AWS::Logs::MetricFilter',
  attributes: ({ name }) => ({ Ref: name }),

  read(properties, { logicalId }, model) {
    properties.noLocalEffect({ LogGroupName: NO_LOCAL_EFFECT['AWS::Logs::MetricFilter']['*'] })
    const pattern = properties.string('FilterPattern')
    const [transformation, another] = properties.children('MetricTransformations')
    // As on AWS: one filter, one metric.
    if (transformation === undefined || another !== undefined) {
      return properties.fault('MetricTransformations', 'is not one transformation')
    }
    transformation.noLocalEffect({ Unit: 'is for people' })
    model.metricFilters.push({
      logicalId,
      pattern,
      namespace: transformation.string('MetricNamespace'),
      metricName: transformation.string('MetricName'),
      value: transformation.string('MetricValue'),
    })
  },
}

export const dashboard: ResourceType = {
  type: 'AWS::CloudWatch::Dashboard',
  nameProperty: 'DashboardName',
  attributes: ({ name }) => ({ Ref: name }),

  read(properties, { logicalId, name }, model) {
    properties.readElsewhere('DashboardName')
    model.dashboards.push({ logicalId, name, body: readJson(properties, 'DashboardBody') })
  },
}

function readJson(properties: Properties, name: string): JsonValue {
  try {
    return JSON.parse(properties.string(name)) as JsonValue
  } catch (error) {
    properties.fault(name, error instanceof Error ? error.message : 'is not JSON')
    return null
  }
}
