import process from 'node:process'
import { maskIdentifiers } from '#shared/nlp/deidentify.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './nlp-texts.ts'

const masked = (text: string): string => maskIdentifiers(text).text

describe('masks', () => {
  it('keep the length of the note and its line breaks, whatever it holds', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('Dr. Ada Roe\r\n', 'MRN: 0048291\n', ''),
        (text, extra) => {
          const note = `${extra}${text}`
          const { text: result, spans } = maskIdentifiers(note)
          expect(result.length).toBe(note.length)
          for (let i = 0; i < note.length; i++) {
            const unit = note.charAt(i)
            if (unit === '\n' || unit === '\r') expect(result.charAt(i)).toBe(unit)
          }
          for (const [k, span] of spans.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(spans[k - 1]?.end ?? 0)
            expect(span.end).toBeGreaterThan(span.start)
          }
        },
      ),
    )
  })

  it.each([
    ['Phone (555) 555-0142', '555-0142'],
    ['Fax: 555.555.0143', '0143'],
    ['cell +44 20 7946 0958', '7946'],
    ['reach her at ana.roe@example.org', 'ana.roe'],
    ['see https://portal.example.org/x?id=1', 'portal'],
    ['from 192.168.10.24 today', '192.168'],
    ['SSN 078-05-1120', '078-05'],
    ['MRN: 00482913', '00482913'],
    ['Acct # AB-99213', '99213'],
    ['NHS number: 9434765919', '9434765919'],
    ['DOB: 03/14/1956', '1956'],
    ['seen on 2024-03-09 for', '2024-03'],
    ['admitted March 3rd, 2024', 'March'],
    ['on 3 Mar 2024', 'Mar'],
    ['in March 2024', 'March'],
    ['Hgb fell on 5/12', '5/12'],
    ['a 92-year-old woman', '92'],
    ['101 yo M', '101'],
    ['lives at 12 Elm Street, Apt 4', 'Elm'],
    ['Springfield, IL 62704', '62704'],
    ['Address: Rue de la Paix 12, Lausanne', 'Lausanne'],
    ['Patient: Okafor, Ngozi A', 'Okafor'],
    ['Name: ZOË ÅKERLUND', 'ZOË'],
    ["seen with Mrs. O'Connor-Lopez", 'Connor'],
    ['Electronically signed by Jan de Vries, MD', 'Vries'],
    ['Attending: J. Smith', 'Smith'],
    ['his daughter Beatriz drove', 'Beatriz'],
    ['Med Rec #: 5512-904', '5512-904'],
    ['Chart: QX-0099120', '0099120'],
    ['Hosp no. H0071123', '0071123'],
    ['Acc# CT-25-0071', 'CT-25-0071'],
    ['Record no. 77-10293', '77-10293'],
    ['Insurance ID: KLM-22-771209', '771209'],
    ['Labs 04/09: Na 140', '04/09'],
    ['presented 11/06 with cough', '11/06'],
    ['cultures (08/21) grew', '08/21'],
    ['restart 9/27 if stable', '9/27'],
    ['3 Quarry Lane, Pellworth, tel', 'Pellworth'],
    ['by J. M. Holt, RN.', 'Holt'],
    ['Call Sarah on Friday', 'Sarah'],
    ['John Harker was admitted', 'Harker'],
    ['Patient Ilse Bramwell, age 40', 'Bramwell'],
    ['Discussed with Anna Petrova (sister)', 'Petrova'],
    ['He lives in Pellworth with his son', 'Pellworth'],
    ['her license number is D123-4567', 'D123-4567'],
    ['results to 020 7946 0958.', '7946'],
  ])('hide the identifier in "%s"', (note, identifier) => {
    const result = masked(note)
    expect(note).toContain(identifier)
    expect(result).not.toContain(identifier)
  })

  it('follow a name to its later mentions', () => {
    const result = masked(
      'Patient: Maria Quispe\nMaria feels well. QUISPE family. Mr. Tanaka agrees; Tanaka’s car.',
    )
    for (const name of ['Maria', 'Quispe', 'QUISPE', 'Tanaka']) expect(result).not.toContain(name)
  })

  it.each([
    "Parkinson's disease and Lewy body dementia, Foley catheter, Crohn’s ileitis",
    'BP 142/88, HR 110, WBC 15,300, T 38.2, SpO2 94%, K 4.1-5.2',
    'strength 5/5, pain 7/10, ejection fraction 55-60%, 20/40 vision',
    'diagnosed in 2014, 67-year-old man, 10 mg daily for 12 weeks',
    'Patient: denies chest pain. Mother with Diabetes',
    'HbA1c 9.2 %; TSH 4.12 mIU/L; 1 mm ST depression V4–V6',
    'may 10 mg be given',
    'ANA positive, Bruce protocol, pouch of Douglas, calcium oxalate Crystals, lives in an ICU',
    "Sister Graves' disease, brother Crohn's disease",
    'diclofenac QID, PT twice weekly',
    'A 10 Fr Blake drain and a 16 Fr Foley catheter',
    'I/O: +620 mL/24 h; net +5.8 L',
    'strength 5/5, recall 3/5, MoCA 12/30, pain 10/10, murmur 2/6, age 14/12',
    'take 1/2 tablet, carbidopa-levodopa 25/100, vision 20/40, platelets 226, chart reviewed',
  ])('leave clinical text alone: "%s"', (note) => {
    expect(masked(note)).toBe(note)
  })

  it('take bounded time on text made to slow patterns down', () => {
    // Processor time: what else runs on the machine says nothing of the patterns.
    const started = process.threadCpuUsage()
    for (const unit of [
      'A',
      '1',
      'Dr. A',
      'Aa ',
      '1-',
      'a@',
      '1.1',
      'Name: ',
      ' ',
      'Mr ',
      '12 Aa ',
      'a.',
      '(',
      'John Smith, ',
      'of Aa Hospital ',
      '::',
      'May 1 ',
      'Ab-',
    ]) {
      maskIdentifiers(unit.repeat(Math.floor(200_000 / unit.length)))
    }
    const { user, system } = process.threadCpuUsage(started)
    expect((user + system) / 1_000_000).toBeLessThan(10)
  }, 60_000)
})
