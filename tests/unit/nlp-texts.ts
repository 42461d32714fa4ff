import * as fc from 'fast-check'

/** Texts made of what breaks offsets: clinical phrases among emoji, marks, CRLF, right-to-left script and lone units. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'fever',
        'no chest pain',
        'Denies chills, or night sweats. ',
        'T2DM',
        'Crohn’s disease',
        'Crohn\u2019s',
        'me\u0301tformin 500 mg PO BID',
        'BP 142/88',
        'FH: mother with breast cancer',
        '\r\n',
        '\n\n',
        ' ',
        '\u00a0',
        '. ',
        '\u200d',
        '\u200b',
        '\u0301',
        '👩🏽‍⚕️',
        '🇨🇭',
        'ألم في الصدر',
        'ﬁ',
        '½',
        '한글',
        'İ',
        '- ',
        ':',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))
