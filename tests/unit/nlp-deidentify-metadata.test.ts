import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import { describe, expect, it } from 'vitest'

const hidden = (text: string, metadata: Parameters<typeof maskIdentifiers>[1]): string[] =>
  maskIdentifiers(text, metadata).spans.map(({ start, end }) => text.slice(start, end))

describe('what is known of a note beside its text', () => {
  it('hides the names that its title gives, wherever their parts stand', () => {
    const text = 'Seen with rash. quintrell had it before, and Quintrell was told.'
    expect(hidden(text, { title: 'Referral of Dr. Ottoline Quintrell' })).toEqual([
      'quintrell',
      'Quintrell',
    ])
    expect(hidden('seen with rash. quintrell had it before.', {})).toEqual([])
  })

  it('hides the id of its patient, in any case, as a word of its own', () => {
    const text = 'Sample zk-7.a taken; ZK-7.A again, not zk-7.ab nor zk-77a. Dose 7 mg.'
    expect(hidden(text, { patientId: 'zk-7.a' })).toEqual(['zk-7.a', 'ZK-7.A'])
  })

  it('hides no plain number because a short id is one', () => {
    expect(hidden('Dose 7 mg, 12 tablets.', { patientId: '12' })).toEqual([])
  })

  it('hides nothing for a title without names', () => {
    expect(
      hidden('Chest pain since morning. Aspirin given.', { title: 'Clinic visit: chest pain' }),
    ).toEqual([])
  })
})
