/**
 * The note that the stand-in serves: about 5 KB, with 50 mentions set off as `[kind assertion code|words]`. Kinds are
 * C(ondition), M(edication), F(inding) and P(rocedure); assertions are + - ? for positive, negated and possible. Written
 * for this benchmark; nobody in it exists.
 */
const MARKED = `INTERNAL MEDICINE CLINIC — follow-up after admission

Patient: Test, Bench    MRN: 00000000    Date of visit: 2026-02-11

HISTORY OF PRESENT ILLNESS
This 67-year-old retired bookbinder returns two weeks after a four-day stay for [C+I50.9|heart failure] brought on by a missed week of diuretics. At the door of the emergency department she had [F+R06.02|shortness of breath] on a few steps, [F+R60.0|ankle swelling] up to the knees and a [F+R05.9|dry cough] that kept her awake. She says that she now climbs one flight without a pause, sleeps on two pillows and weighs herself every morning. She denies [F-R07.9|chest pain], [F-R00.2|palpitations], [F-R55|syncope] and [F-R50.9|fever]. Her daughter, who fills the pill box, reports one evening of [F+R42|dizziness] when getting up, with no falls. Appetite is back; no [F-R11.0|nausea], no [F-R11.10|vomiting].

COURSE IN HOSPITAL
Admitted through the emergency department on a Thursday night and moved to the medical ward the next morning. The diuretic was given into a vein for two days and by mouth after that, and the scales fell from 75.3 to 72.0 kg while the creatinine rose to 1.6 mg/dL and came back by itself. The rate was never above 96 a minute at rest. On the second day the nurses found her confused for an hour before dawn; she was clear again after breakfast, and the daughter knows such hours from earlier stays. The dietician sat with both of them over the salt in bread, cheese and tinned soup, and the pharmacist went through the box of tablets with its seven rows. She walked 120 metres along the corridor before she left and took the stairs once with the physiotherapist. Pending at discharge: iron studies and a thyroid hormone level, neither of which has reached this clinic so far; the laboratory has been telephoned twice and promises both by Friday. The discharge letter asked for a look at weight, pressure lying and standing, potassium and kidney function within fourteen days, and all four are done today. Nobody at the ward changed the beta blocker, although the letter's table lists the older dose; the box holds the newer one, which is right. A telephone call by the ward's own nurse on the third day at home found her well, with the scales at 71.6 kg and the diary kept without a gap since the first morning.

PAST MEDICAL HISTORY
1. [C+I10|Hypertension], treated for twenty years
2. [C+E11.9|Type 2 diabetes mellitus], HbA1c 7.4 % in January
3. [C+I48.91|Atrial fibrillation], found on a routine tracing in 2021
4. [C+N18.30|Chronic kidney disease stage 3], creatinine about 1.4 mg/dL
5. [C+E78.5|Hyperlipidaemia]
6. [C+M17.9|Osteoarthritis of the knee], worse on the left
7. [C+K21.9|Gastro-oesophageal reflux disease]

PAST SURGICAL HISTORY
[P+|Laparoscopic cholecystectomy] in 1999 and [P+|cataract extraction] of both eyes in 2018. A [P+|colonoscopy] in 2022 was clear, to be repeated after ten years.

MEDICATIONS
[M+|Furosemide] 40 mg by mouth every morning
[M+|Metoprolol succinate] 50 mg by mouth daily
[M+|Lisinopril] 10 mg by mouth daily
[M+|Apixaban] 5 mg by mouth twice daily
[M+|Metformin] 500 mg by mouth twice daily with meals
[M+|Atorvastatin] 40 mg by mouth at bedtime
[M+|Omeprazole] 20 mg by mouth before breakfast
[M+|Paracetamol] 1 g by mouth up to three times daily when the knee hurts
She stopped [M-|ibuprofen] during the admission and has been told why.

ALLERGIES
[M+|Penicillin]: [F+R21|rash] as a child. No reaction to contrast.

FAMILY AND SOCIAL HISTORY
Father died of a [C+I21.9|myocardial infarction] at 58; mother lived to 91. A brother has [C+J44.9|COPD]. She stopped smoking at 40 after fifteen pack-years and drinks a glass of wine on Sundays. Lives with her daughter on a second floor without a lift.

EXAMINATION
[F+|BP 128/76], [F+|heart rate 68], [F+|SpO2 97 %] on room air, temperature 36.6 °C, weight 71.2 kg (down 4.1 kg since discharge). Comfortable, speaks in whole sentences. Neck veins flat at 45°. The rhythm is irregular, without [F-R01.1|murmur]. Lungs: no crackles, no [F-R06.2|wheeze]. Abdomen soft, liver edge not felt. There is a trace of [F+R60.9|oedema] at both ankles, and the skin is intact. Gait steady with a stick; grip equal on both sides.

RESULTS
Potassium 4.3 mmol/L, sodium 138 mmol/L, creatinine 1.38 mg/dL, which is her usual. The [P+|echocardiogram] of the admission showed an ejection fraction of 42 % and a mildly dilated left atrium. [P+|Chest X-ray] on the day she went home: the [C-J90|pleural effusion] of the first film is gone, and there is no [C-J18.9|pneumonia]. An [P+|electrocardiogram] today shows a controlled ventricular rate and nothing new.

ASSESSMENT AND PLAN
Her failure is compensated and she is close to her dry weight. The evening of light-headedness may be [C?I95.1|orthostatic hypotension]; lying and standing pressures today differ by 8 mmHg, so nothing is changed for now. If pressure and potassium allow, [M+|spironolactone] 12.5 mg will be started at the next visit. Home weights go into the diary; she knows to telephone when she gains two kilograms in three days. Letter to the cardiologist about [P?|cardiac resynchronisation therapy], which the tracing does not yet call for. [P+|Influenza vaccination] given today in the left arm. [C?D50.9|Iron deficiency anaemia] is to be looked for with ferritin and transferrin saturation, because the haemoglobin was 11.2 g/dL at discharge. Physiotherapy twice weekly continues. Return in four weeks, sooner if breathing gets worse.

Dictated and read by B. Test, MD
`

export interface Mark {
  start: number
  end: number
  kind: 'C' | 'M' | 'F' | 'P'
  assertion: '+' | '-' | '?'
  /** ICD-10-CM; empty where there is none. */
  code: string
}

const MARK = /\[([CMFP])([+?-])([A-Z0-9.]*)\|([^\]]+)\]/g

function unmark(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, kind, assertion, code = '', words = ''] = match
    text += marked.slice(from, match.index)
    marks.push({
      start: text.length,
      end: text.length + words.length,
      kind: kind as Mark['kind'],
      assertion: assertion as Mark['assertion'],
      code,
    })
    text += words
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), marks }
}

/** The note as stored, and where its mentions are, in UTF-16 code units. */
export const { text: noteText, marks } = unmark(MARKED)
