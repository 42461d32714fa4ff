/** American to British, on whole terms in lower case. */
const BRITISH: [RegExp, string][] = [
  [/edema/g, 'oedema'],
  [/esophag/g, 'oesophag'],
  [/anem/g, 'anaem'],
  [/hem(?=o|at|ang)/g, 'haem'],
  [/leukem/g, 'leukaem'],
  [/diarrhea/g, 'diarrhoea'],
  [/rhea\b/g, 'rhoea'],
  [/tumor/g, 'tumour'],
  [/ischem/g, 'ischaem'],
  [
    /(?<=glyc|ur|calc|kal|natr|lipid|terol|erid|vol|ox|bacter|ric|bin|nes|phat|azot)em(?=ia|ic)/g,
    'aem',
  ],
  [/pnea/g, 'pnoea'],
  [/\bfetal/g, 'foetal'],
  [/estr(?=adiol|ogen)/g, 'oestr'],
  [/ization/g, 'isation'],
  [/anesth/g, 'anaesth'],
  [/sulf/g, 'sulph'],
  [/cesarean/g, 'caesarean'],
  [/celiac/g, 'coeliac'],
  [/labor\b/g, 'labour'],
  [/orthop(?=edic)/g, 'orthopa'],
  [/paresthes/g, 'paraesthes'],
  [/counseling/g, 'counselling'],
]

const MAYBE_BRITISH =
  /hem[oa]|hemat|anem|edema|ischem|leukem|em(?:ia|ic)|esophag|rhea|tumor|pnea|fetal|estr|ization|anesth|sulf|cesar|celiac|labor|orthop|paresth|counsel/

/** The other ways a lower-case term is commonly written: British spelling, plural, a possessive without its apostrophe. */
export function spellingsOf(term: string): string[] {
  if (!term.includes("'s") && !MAYBE_BRITISH.test(term)) {
    const plural = pluralOf(term)
    return plural === undefined ? [term] : [term, plural]
  }
  const forms = new Set([term])
  let british = term
  for (const [american, form] of BRITISH) british = british.replace(american, form)
  forms.add(british)
  for (const form of Array.from(forms)) {
    if (form.includes("'s")) {
      forms.add(form.replaceAll("'s", 's'))
      forms.add(form.replaceAll("'s", ''))
    }
  }
  for (const form of Array.from(forms)) {
    const plural = pluralOf(form)
    if (plural !== undefined) forms.add(plural)
  }
  return [...forms]
}

function pluralOf(term: string): string | undefined {
  if (!/[a-z]{4}$/.test(term) || /(?:ss|us|ic|ed|ing|al|ous|itis|ics)$/.test(term)) {
    return term.endsWith('ss') ? `${term}es` : undefined
  }
  if (term.endsWith('sis')) return `${term.slice(0, -2)}es`
  if (term.endsWith('s')) return undefined
  if (/[^aeiou]y$/.test(term)) return `${term.slice(0, -1)}ies`
  if (/(?:x|ch|sh)$/.test(term)) return `${term}es`
  return `${term}s`
}
