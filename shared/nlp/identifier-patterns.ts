export type IdentifierCategory =
  | 'phone'
  | 'email'
  | 'url'
  | 'ip'
  | 'ssn'
  | 'id'
  | 'date'
  | 'age'
  | 'postcode'
  | 'address'
  | 'region'
  | 'organisation'
  | 'name'

/** The group `id`, where a pattern has one, is the identifier; otherwise the whole match is. All quantifiers are bounded. */
export interface IdentifierPattern {
  category: IdentifierCategory
  pattern: RegExp
  /** What any match must contain; where the text has none of it the pattern is not tried. */
  needs?: RegExp
}

export const pattern = (
  category: IdentifierCategory,
  source: string,
  flags = 'gi',
  needs?: RegExp,
): IdentifierPattern => ({
  category,
  // Indices of groups cost as much as the match: only where a group tells the identifier.
  pattern: new RegExp(source, source.includes('(?<id>') ? `${flags}du` : `${flags}u`),
  ...(needs === undefined ? {} : { needs }),
})
