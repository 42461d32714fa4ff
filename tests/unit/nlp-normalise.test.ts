import { fold, rawSpan } from '#shared/nlp/normalise.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

describe('folding makes comparable', () => {
  it.each([
    [
      'letters with a stroke or of two',
      'Ærø Łódź Straße ŒSOPHAGUS',
      'aero lodz strasse oesophagus',
    ],
    [
      'composed and decomposed',
      'n\u0303 \u00f1 한글 \u1112\u1161\u11ab\u1100\u1173\u11af',
      'n n 한글 한글',
    ],
    ['full width', 'ＡＢＣ　１２', 'abc 12'],
    ['ligatures and fractions', 'oﬃce ﬂu ½ ㎎', 'office flu 1/2 mg'],
    ['marks of direction and joiners', 'a\u202eb\u200fc\u2066d\u00ade\u2060f', 'abcdef'],
    ['emoji with and without a selector', '❤\ufe0f ❤', '❤ ❤'],
    ['quotes and dashes', '‘a’ ‹b› “c” «d» 1–2—3−4‑5', '\'a\' \'b\' "c" "d" 1-2-3-4-5'],
    ['white space and line ends', 'a\r\n\tb\u00a0\u2003c\u2028d\n\n\ne', 'a b c d e'],
  ])('%s', (_what, raw, folded) => {
    expect(fold(raw).text).toBe(folded)
  })

  it('keeps what tells words apart in other scripts', () => {
    expect(fold('किताब').text).not.toBe(fold('कतब').text)
    expect(fold('\u0643\u064e\u062a').text).not.toBe(fold('\u0643\u064f\u062a').text)
  })
})

describe('folding leads back', () => {
  it('to whole surrogate pairs and to every character that was not removed', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const folded = fold(raw)
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = rawSpan(folded, i, i + 1)
          const slice = raw.slice(start, end)
          if (raw.isWellFormed()) expect(slice.isWellFormed()).toBe(true)
        }
        // What no folded unit came from was invisible.
        let at = 0
        for (let i = 0; i < folded.text.length; i++) {
          const start = folded.starts[i] ?? 0
          if (start > at) expect(fold(raw.slice(at, start)).text).toBe('')
          at = Math.max(at, folded.ends[i] ?? 0)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('refuses an empty span and one outside', () => {
    const folded = fold('abc')
    expect(() => rawSpan(folded, 1, 1)).toThrow(RangeError)
    expect(() => rawSpan(folded, 2, 9)).toThrow(RangeError)
  })

  it('gives the same again when what is folded is folded', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = fold(raw).text
        expect(fold(once).text).toBe(once)
      }),
      { numRuns: 1_000 },
    )
  })
})
