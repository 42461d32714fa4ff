import type { AlarmMetric, AlarmModel, MetricStat } from '../model.ts'
import { arn } from '../names.ts'
import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import type { Properties } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

export const cloudwatchAlarm: ResourceType = {
  type: 'AWS::CloudWatch::Alarm',
  nameProperty: 'AlarmName',
  attributes: ({ name, names }) => ({ Ref: name, Arn: arn(names, 'cloudwatch', `alarm:${name}`) }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('AlarmName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::CloudWatch::Alarm'])
    const description = properties.optionalString('AlarmDescription')
    const evaluationPeriods = properties.number('EvaluationPeriods')
    const enabled = properties.boolean('ActionsEnabled', true)
    const alarm: AlarmModel = {
      logicalId,
      name,
      arn: attributes['Arn'] ?? '',
      ...(description === undefined ? {} : { description }),
      metrics: readMetrics(properties),
      threshold: properties.number('Threshold'),
      comparisonOperator: properties.oneOf('ComparisonOperator', [
        'GreaterThanThreshold',
        'GreaterThanOrEqualToThreshold',
        'LessThanThreshold',
        'LessThanOrEqualToThreshold',
      ]),
      evaluationPeriods,
      datapointsToAlarm: properties.number('DatapointsToAlarm', evaluationPeriods),
      treatMissingData: properties.oneOf(
        'TreatMissingData',
        ['missing', 'breaching', 'notBreaching', 'ignore'],
        'missing',
      ),
      alarmActions: properties.strings('AlarmActions').filter(() => enabled),
      okActions: properties.strings('OKActions').filter(() => enabled),
      insufficientDataActions: properties.strings('InsufficientDataActions').filter(() => enabled),
    }
    model.alarms.push(alarm)
  },
}

/** An alarm on one metric is written without `Metrics`; it becomes a list of one. */
function readMetrics(properties: Properties): AlarmMetric[] {
  const metrics = properties.children('Metrics')
  if (metrics.length === 0) {
    return [
      {
        id: 'm1',
        returnData: true,
        metricStat: {
          ...readMetric(properties),
          period: properties.number('Period'),
          stat: readStatistic(properties),
        },
      },
    ]
  }
  const read = metrics.map(readMetricQuery)
  if (read.filter((metric) => metric.returnData).length !== 1) {
    properties.fault('Metrics', 'must have exactly one with ReturnData')
  }
  return read
}

function readStatistic(properties: Properties): string {
  const percentile = properties.optionalString('ExtendedStatistic')
  const statistic = properties.optionalString('Statistic')
  if ((percentile === undefined) === (statistic === undefined)) {
    properties.fault('Statistic', 'and ExtendedStatistic: exactly one must be given')
  }
  return percentile ?? statistic ?? ''
}

function readMetricQuery(query: Properties): AlarmMetric {
  const label = query.optionalString('Label')
  const expression = query.optionalString('Expression')
  const stat = query.child('MetricStat')
  if ((expression === undefined) === (stat === undefined)) {
    query.fault('Expression', 'and MetricStat: exactly one must be given')
  }
  return {
    id: query.string('Id'),
    returnData: query.boolean('ReturnData', true),
    ...(label === undefined ? {} : { label }),
    ...(expression === undefined ? {} : { expression }),
    ...(stat === undefined ? {} : { metricStat: readMetricStat(stat) }),
  }
}

function readMetricStat(stat: Properties): MetricStat {
  const metric = stat.child('Metric')
  if (metric === undefined) stat.fault('Metric', 'is missing')
  return {
    ...(metric === undefined
      ? { namespace: '', metricName: '', dimensions: {} }
      : readMetric(metric)),
    period: stat.number('Period'),
    stat: stat.string('Stat'),
  }
}

const readMetric = (metric: Properties): Omit<MetricStat, 'period' | 'stat'> => ({
  namespace: metric.string('Namespace'),
  metricName: metric.string('MetricName'),
  dimensions: Object.fromEntries(
    metric
      .children('Dimensions')
      .map((dimension) => [dimension.string('Name'), dimension.string('Value')]),
  ),
})
