import type { QuoteToAlign } from '#shared/nlp/quote-places.ts'
import { seeded } from './align-trials.ts'

/** Texts and quotes made to take long. */
export interface Load {
  name: string
  text: string
  quotes: QuoteToAlign[]
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

function words(random: () => number, count: number, letters: number): string[] {
  const syllables = [
    'ca',
    'rdi',
    'o',
    'ne',
    'phr',
    'itis',
    'al',
    'gia',
    'hy',
    'po',
    'ten',
    'si',
    'on',
  ]
  return times(count, () =>
    times(letters, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(''),
  )
}

export function heavyLoads(): Load[] {
  const random = seeded(11)
  const copies = 'pain '.repeat(10_000)
  const vocabulary = words(random, 20_000, 4)
  const line = times(18_000, () => vocabulary[Math.floor(random() * 20_000)] ?? '')
    .join(' ')
    .slice(0, 200_000)
  const at = (i: number): number => (i * 39) % 199_000
  const around = (i: number, quote: string): QuoteToAlign => ({
    quote,
    left: line.slice(Math.max(0, at(i) - 25), at(i)),
    right: line.slice(at(i) + 20, at(i) + 45),
  })
  const small = times(
    40_000,
    () => ['pt', 'no', 'rash', 'seen', 'with', 'mild'][Math.floor(random() * 6)],
  ).join(' ')
  return [
    {
      name: 'one word 10,000 times, 1,000 quotes',
      text: copies,
      quotes: times(1_000, () => ({ quote: 'pain' })),
    },
    {
      name: 'one word 10,000 times, 1,000 quotes, each with its context',
      text: copies,
      quotes: times(1_000, (i) => ({
        quote: 'pain',
        left: `${i} ${'pain '.repeat(4)}`,
        right: ` pain pain ${i}`,
      })),
    },
    {
      name: 'one word 10,000 times, 1,000 misspelt phrases of it',
      text: copies,
      quotes: times(1_000, (i) => ({
        quote: `${'pain '.repeat(1 + (i % 60))}paim`,
        left: 'pain pain pain',
      })),
    },
    {
      name: '10,000 quotes of 10,000 copies',
      text: copies,
      quotes: times(10_000, () => ({ quote: 'pain' })),
    },
    {
      name: '10,000 quotes of 10,000 copies, each with what stands beside it',
      text: copies,
      quotes: times(10_000, (i) => ({
        quote: 'pain',
        left: copies.slice(Math.max(0, i * 5 - 25), i * 5),
        right: copies.slice(i * 5 + 4, i * 5 + 29),
      })),
    },
    {
      name: '5,000 misspelt quotes of 10,000 copies, each with a context of its own',
      text: copies,
      quotes: times(5_000, (i) => ({ quote: 'pian', left: `pain ${i}`, right: `${i} pain` })),
    },
    {
      name: '200 KB in one line, quotes of 10 KB',
      text: line,
      quotes: times(400, (i) =>
        around(i, line.slice(at(i), at(i) + 10_000).replace('a', i % 2 === 0 ? 'a' : 'q')),
      ),
    },
    {
      name: '200 KB in one line, 2,000 quotes with their sides exchanged',
      text: line,
      quotes: times(2_000, (i) => {
        const { quote, left, right } = around(i, line.slice(at(i), at(i) + 20))
        return { quote, left: right, right: left }
      }),
    },
    {
      name: '200 KB in one line, 5,000 quotes',
      text: line,
      quotes: times(5_000, (i) => around(i, line.slice(at(i), at(i) + 20))),
    },
    {
      name: '200 KB in one line, 5,000 misspelt quotes',
      text: line,
      quotes: times(5_000, (i) =>
        around(i, `${line.slice(at(i), at(i) + 9)}q${line.slice(at(i) + 10, at(i) + 20)}`),
      ),
    },
    {
      name: '200 KB in one line, 5,000 invented quotes',
      text: line,
      quotes: words(random, 5_000, 5).map((quote, i) => around(i, `${quote} ${vocabulary[i]}`)),
    },
    {
      name: '200 KB of six words, 2,000 quotes with context',
      text: small,
      quotes: times(2_000, (i) => ({
        quote: small.slice(i * 90, i * 90 + 4),
        left: small.slice(Math.max(0, i * 90 - 25), i * 90),
        right: small.slice(i * 90 + 4, i * 90 + 29),
      })),
    },
    {
      name: '200 KB of six words, 2,000 misspelt phrases',
      text: small,
      quotes: times(2_000, (i) => ({
        quote: `${small.slice(i * 90, i * 90 + 60)}x`,
        left: 'with mild rash seen',
      })),
    },
    {
      name: 'one word of 200,000 letters',
      text: 'x'.repeat(200_000),
      quotes: times(500, (i) => ({
        quote: `${'x'.repeat(i + 1)}y`,
        left: 'xxxxxxxx',
        right: 'xxxxxxxx',
      })),
    },
    {
      name: 'nearly the same phrase all along',
      text: 'diabetes '.repeat(22_000),
      quotes: times(200, (i) => ({
        quote: `${'diabtes '.repeat(1 + (i % 150))}q`,
        right: 'diabetes',
      })),
    },
    {
      name: 'a script without spaces',
      text: '頭痛と発熱、咳嗽なし。'.repeat(18_000),
      quotes: times(1_000, (i) => ({ quote: i % 2 === 0 ? '発熱' : `発熱${i}`, left: '頭痛と' })),
    },
    {
      name: 'composed emoji',
      text: '👩🏽‍⚕️🇨🇭 '.repeat(16_000),
      quotes: times(1_000, (i) => ({ quote: i % 2 === 0 ? '👩🏽‍⚕️' : '👩', left: '🇨🇭' })),
    },
    {
      name: 'marks without end',
      text: `e${'\u0301'.repeat(199_999)}`,
      quotes: times(200, (i) => ({ quote: `e${'\u0301'.repeat(i)}` })),
    },
  ]
}
