import type { Tokens } from './tokens.ts'
import { wordSet } from './word-set.ts'

// People who stand beside the patient: those who bring, report, hear or live with, and are not the ones who are ill.

const REPORTING = wordSet(
  'reports reported reporting states stated says said notes noted denies denied brought brings called calls feels thinks believes gives gave provides provided helps concerned worried worries present accompanied accompanies describes described endorses observed noticed witnessed found adds confirms confirmed recalls concerns wants prefers asks asked',
)
/** What is asked of a relative or told to them. */
const ADDRESSED = wordSet(
  'to will should can may advised instructed told counseled counselled aware understands understand understood agree agrees agreed know knows educated updated informed consented reassured declines declined refuses refused encouraged given',
)
const POSSESSIVES = wordSet("his her the their patient ' s a an my both our")
const COMPANY = wordSet('per with by from via through without')
const TOLD = wordSet('spoke spoken talked explained according discussed given returned back')
const AUXILIARY = wordSet('is was has had are were have')
const ILL = wordSet('has had have suffers died with was')

/** Whether the relative or other person named by the tokens `[from, to)` is only a bystander of what is said. */
export function isBystander(tokens: Tokens, from: number, to: number): boolean {
  const word = (i: number): string => tokens.words[i] ?? ''
  const next = word(to)
  if (next === 'who' && ILL.has(word(to + 1))) return false
  if (next === ',' && word(to + 1) === 'who') return !ILL.has(word(to + 2))
  if (REPORTING.has(next) || ADDRESSED.has(next)) return true
  if (AUXILIARY.has(next) && (REPORTING.has(word(to + 1)) || ADDRESSED.has(word(to + 1))))
    return true
  if (next === 'at' && word(to + 1) === 'bedside') return true
  let i = from - 1
  while (POSSESSIVES.has(word(i))) i--
  // "Neither she nor her sister has asthma": the patient has none either.
  if (COMPANY.has(word(i)) || word(i) === 'nor') return true
  return word(i) === 'to' && TOLD.has(word(i - 1))
}

/** "His wife's nitroglycerin" is hers, and it is the patient who took it. */
export const isPossessive = (tokens: Tokens, to: number): boolean =>
  tokens.words[to] === "'" && tokens.words[to + 1] === 's'
