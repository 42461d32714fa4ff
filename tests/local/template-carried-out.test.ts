import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Faults, TemplateError } from '#local/template/faults.ts'
import { isObject, scalarText, type JsonObject } from '#local/template/json.ts'
import { loadTemplate, readParsed } from '#local/template/load.ts'
import type { JsonValue } from '#local/template/model.ts'
import { NO_LOCAL_EFFECT, NO_LOCAL_METRICS } from '#local/template/no-local-effect.ts'
import { parseTemplate } from '#local/template/yaml.ts'

const TEMPLATE = new URL('../../template.yaml', import.meta.url).pathname
const SECRETS = { ApiKey: 'k'.repeat(20), SigningSecret: 's'.repeat(32) }
// So that every condition holds, and nothing is left out.
const EVERYTHING = {
  ...SECRETS,
  OperatorsEmail: 'operators@example.org',
  WorkerConcurrency: '2',
  KillSwitchConcurrency: '1',
  PermissionsBoundary: 'arn:aws:iam::000000000000:policy/bounds',
}

const template = parseTemplate(readFileSync(TEMPLATE, 'utf8'), new Faults())
const resources = template['Resources'] as Record<string, JsonObject>

const isRefused = (changed: JsonObject): boolean => {
  const place = { path: 'template.yaml', folder: '/repository', addresses: {} }
  try {
    readParsed(changed, EVERYTHING, { ...place, faults: new Faults() })
    return false
  } catch (error) {
    if (error instanceof TemplateError) return true
    throw error
  }
}

/** Names that are the author's own: to rename one of them is another template, and no mistake. */
const OWN_NAMES = [
  /^Properties\.Environment\.Variables\.[^.]+$/,
  /^Properties\.Events\.[^.]+$/,
  /^Properties\.EventPattern\./,
  /\.Condition\.\w+\.[^.]+$/,
]
/** For people, or read where the resource is named. */
const NOT_MISSED = [/\.Sid$/, /\.PolicyName$/, /^Properties\.Description$/]

/** What the list says of a property, from its type and its path below the resource. */
function listed(type: string, path: string): boolean {
  const whole: Readonly<Record<string, Readonly<Record<string, string>>>> = NO_LOCAL_EFFECT
  if (type === 'AWS::Logs::MetricFilter') return /^Properties\.(LogGroupName|.*\.Unit)$/.test(path)
  return Object.entries(whole).some(([key, properties]) => {
    const [ofType, part] = key.split(' ')
    const below = part === undefined ? 'Properties' : String.raw`Properties\.${part}(?:\.\d+)?`
    return Object.keys(properties).some(
      (property) =>
        ofType === type &&
        (property === '*' || new RegExp(String.raw`^${below}\.${property}(\.|$)`).test(path)),
    )
  })
}

/** Every key below a value, with its path; not within intrinsic functions. */
function* keysBelow(
  value: JsonValue,
  path: string,
): Generator<{ holder: JsonObject; key: string; path: string }> {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) yield* keysBelow(member, `${path}.${index}`)
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (key === 'Ref' || key.startsWith('Fn::')) {
        // Of a choice, the part that is taken; !Sub and the others have nothing of the template's own in them.
        if (key === 'Fn::If' && Array.isArray(member)) yield* keysBelow(member[1] ?? null, path)
        continue
      }
      yield { holder: value, key, path: `${path}.${key}` }
      yield* keysBelow(member, `${path}.${key}`)
    }
  }
}

describe('whatever the template says', () => {
  it('is carried out on one machine, or listed as without effect there', () => {
    expect(isRefused(template)).toBe(false)
    const ignored: string[] = []
    const tried = new Set<string>()
    for (const [logicalId, resource] of Object.entries(resources)) {
      const type = scalarText(resource['Type'] ?? '') ?? ''
      const found = [...keysBelow(resource['Properties'] ?? {}, 'Properties')]
      for (const { holder, key, path } of found) {
        if ([...OWN_NAMES, ...NOT_MISSED].some((pattern) => pattern.test(path))) continue
        // Resources of one type are read by the same code.
        const kind = `${type} ${path.replaceAll(/\.\d+\./g, '.')}`
        if (tried.has(kind)) continue
        tried.add(kind)
        const { [key]: value = null, ...others } = holder
        delete holder[key]
        Object.assign(holder, { [`${key}Renamed`]: value })
        const refused = isRefused(template)
        delete holder[`${key}Renamed`]
        for (const name of Object.keys(others)) delete holder[name]
        Object.assign(holder, others, { [key]: value })
        // What is refused although it is listed does no harm; what is neither is ignored in silence.
        if (!refused && !listed(type, path)) ignored.push(`${logicalId}.${path} (${type})`)
      }
    }
    expect(ignored).toEqual([])
    expect(tried.size).toBeGreaterThan(150)
  })

  it('is what the list is about: nothing in it is out of date', () => {
    const globals = (template['Globals'] as { Function: JsonObject }).Function
    const functions = { Type: 'AWS::Serverless::Function', Properties: globals }
    const said = [...Object.values(resources), functions].flatMap((resource) => {
      const type = scalarText(resource['Type'] ?? '') ?? ''
      const paths = [...keysBelow(resource['Properties'] ?? {}, 'Properties')].map(
        ({ path }) => path,
      )
      return [`${type} *`, ...paths.map((path) => `${type} ${path}`)]
    })
    const stale = Object.entries(NO_LOCAL_EFFECT).flatMap(([key, properties]) => {
      const [type, part] = key.split(' ')
      const below = part === undefined ? 'Properties' : String.raw`Properties\.${part}(\.\d+)?`
      return Object.keys(properties).filter((property) => {
        const pattern = property === '*' ? `^${type} ` : String.raw`^${type} ${below}\.${property}$`
        return !said.some((line) => new RegExp(pattern).test(line))
      })
    })
    expect(stale).toEqual([])
  })

  it('has alarms that are all evaluated but those that are listed', () => {
    const { alarms } = loadTemplate(TEMPLATE, SECRETS)
    const notEvaluated = alarms.filter(({ metrics }) =>
      metrics.some(({ metricStat }) => (metricStat?.namespace ?? '') in NO_LOCAL_METRICS),
    )
    expect(notEvaluated.map(({ logicalId }) => logicalId)).toEqual([
      'TableReadsAlarm',
      'TableWritesAlarm',
    ])
    expect(alarms).toHaveLength(12)
  })
})
