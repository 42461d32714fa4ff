import { describe, expect, it } from 'vitest'
import { AwsUnavailable } from '#shared/aws/errors.ts'
import { describeError } from '#shared/http/log.ts'

describe('what is logged of an error', () => {
  it('is its name and where it was thrown, and never its message', () => {
    for (const error of [
      new Error('Mr Smith has asthma'),
      new TypeError('Mr Smith'),
      new Error(
        'several lines\n    at Mr Smith’s bedside\n    at home (Mr Smith:1:1)\nat last, Mr Smith',
      ),
      new Error('an error', { cause: new Error('Mr Smith') }),
      Object.assign(new Error('Mr Smith'), { note: 'Mr Smith' }),
    ]) {
      const described = describeError(error)
      expect(described.name).toBe(error.name)
      expect(described.stack.join()).toContain('log.test.ts')
      expect(JSON.stringify(described)).not.toContain('Smith')
    }
  })

  it('is not the text that a parser quotes', () => {
    try {
      JSON.parse('Mr Smith\nat home')
      expect.unreachable()
    } catch (error) {
      expect(String(error)).toContain('Smith')
      expect(JSON.stringify(describeError(error))).not.toContain('Smith')
    }
  })

  it('has the message of a failure of AWS, which names a service and a code alone', () => {
    const away = new AwsUnavailable('s3', 'GetObject', { reason: 'throttled', ambiguous: false })
    expect(describeError(away)).toMatchObject({ name: 'AwsUnavailable', message: away.message })
  })

  it('is the type alone of what is no error', () => {
    for (const thrown of ['Mr Smith', { note: 'Mr Smith' }, undefined, null, 42]) {
      expect(describeError(thrown)).toEqual({ name: typeof thrown, stack: [] })
    }
  })

  it('is no more than a line can hold', () => {
    const deep = (levels: number): Error => (levels === 0 ? new Error('x') : deep(levels - 1))
    expect(describeError(deep(50)).stack.length).toBeLessThanOrEqual(12)
  })
})
