import { describe, expect, it } from 'vitest'
import { readMarked, scoreAssertions } from './assertion-scores.ts'

/** For each rule sentences that it is for, and sentences that it must leave alone. Marks as in assertion-sentences.ts. */
const RULES: Record<string, string[]> = {
  'denies up to the end of a list': [
    'Denies [fever:n], [chills:n], or [weight loss:n].',
    'There is no evidence of [consolidation:n], [effusion:n] or [pneumothorax:n].',
    'Negative for [hemoptysis:n], [wheezing:n], and [stridor:n].',
    'No [murmur:n]. [Edema] to the knees.',
  ],
  'lets a new clause speak for itself': [
    'No [vomiting:n] but [diarrhea] since Monday.',
    'He has no [chest pain:n], reports [heartburn].',
    'No [hematuria:n] and has [flank pain].',
    'Not [febrile:n] today; [cough] persists.',
    'A man without [icterus:n], in whom [ascites] was found.',
  ],
  'denies backwards, no further than its clause': [
    '[Aneurysm:n] was ruled out, and the [headache] improved.',
    '[Ascites:n] was not seen.',
    'He has [nausea] and [vomiting:n] was denied.',
    '[Deep vein thrombosis:n] (left leg) has been excluded by duplex.',
  ],
  'takes the result of a test for what it tested': [
    'Influenza A/B PCR: [influenza:n] negative.',
    'Strep screen neg, [RSV:n] neg, [norovirus:n] not detected.',
    'Troponin negative, [pericarditis] on ECG.',
    'Swab sent for [pertussis:p].',
  ],
  'knows words that only look like a denial': [
    'Gram negative [sepsis].',
    'Not only [anemia] but also [thrombocytopenia].',
    'No change in the [nodule].',
    'No improvement in [pain].',
    'No appreciable improvement of the [rash].',
    'No cause for the [syncope] was found.',
    'She could not recall when the [tremor] began.',
    'The [headache] is not relieved by rest.',
    'Non-small cell [lung cancer], non-ST elevation [myocardial infarction].',
  ],
  'denies one word with "non-"': [
    'Abdomen non-[tender:n].',
    'Non-cardiac [chest pain].',
    'Non-productive [cough], no non-blanching [rash:n].',
  ],
  'keeps what comes with, on or after out of the denial': [
    'No [hypoglycemia:n] on [insulin:M].',
    'No [bleeding:n] after [biopsy:P].',
    'No [angina:n] since [CABG:P].',
    'No [pain:n] on exertion, [dyspnea:n], or [syncope:n].',
    'No further [seizures:n] outside of [fever].',
  ],
  'doubts before and after': [
    'Concerning for [malignancy:p].',
    '[Ischemia:p] cannot be excluded.',
    'Favor [viral pneumonia:p] over [tuberculosis:p].',
    '[Delirium:p] likely on waking.',
    '[Pulmonary embolism:p] considered: felt less likely.',
    'Differential incl. [lymphoma:p] and [sarcoid:p].',
    '[Gastroparesis:p] seems unlikely.',
  ],
  'does not doubt what stands beside the doubt': [
    'Presumed [diabetic nephropathy:p] ([T2DM] since 2006), [hypertension], [gout].',
    '[Dyspnea] likely due to [heart failure:p].',
    '[PE:p] unlikely (on [heparin:M]).',
    'Suspected [OSA:p] - [sleep study:P] at home.',
  ],
  'lets an exclusion overrule a suspicion': [
    'Suspected [appendicitis:n] was ruled out by ultrasound.',
    'CT excluded [dissection:n].',
    '[Stroke:n] excluded by MRI despite [weakness].',
  ],
  'reads a question as a doubt': [
    'Could this be [cancer:p]?',
    'Should I worry about a [heart attack:pf] like my dad??',
  ],
  'puts events in the past': [
    'History of [pneumonia:h].',
    '[Febrile neutropenia:h] (resolved).',
    '[Acute kidney injury:h], mild, resolved.',
    'Status post [appendectomy:hP] with [ileus].',
    '[Concussion:h] ten years ago.',
  ],
  'reads history from years, ages and headings, whether it lasts or is over': [
    'H/o [hypertension:h], [gout:h].',
    'PMH: [asthma:h], [eczema:h], no [diabetes:n].',
    'PROBLEM LIST:\n1. [Asthma]\n2. [Gout]',
    'PAST SURGICAL HISTORY: [Hernia repair:hP].',
    '[Rheumatic fever:h] at the age of 9, [hepatitis:h] in 1987, [shingles:h] (2019).',
    'Five years earlier, a [melanoma:h] was excised.',
    'He was well until 2004, when he was diagnosed with [sarcoidosis:h].',
    'Two days earlier, a [rash] appeared.',
    '[Type 2 diabetes] since 2006.',
    'A ten-year history of [psoriasis:h], a two-week history of [diarrhea].',
    'Mother had [breast cancer:f] at age 50.',
  ],
  'ends a denial where a clause of its own begins': [
    'No [fever:n], the [rash] spread to the trunk.',
    'No [edema:n] was noted and the [murmur] was louder.',
    'There was no [ascites:n], his [jaundice] persisted.',
    'No [wheezes:n], [rales:n] or [rubs:n] were heard.',
    'Without treatment the [tumor] grew.',
    'Without [leukocytosis:n], [appendicitis:p] is unlikely.',
  ],
  'tells the patient from the relative': [
    'His mother has [glaucoma:f], and he has [cataracts].',
    "The patient's father has [gout:f], and the patient has [asthma].",
    'No relevant family history but presented with [syncope].',
    'Neither she nor her sister has [celiac disease:n].',
    'The wife of the patient had [scabies:o].',
  ],
  'knows a plan from what is done, declined or hangs on a condition': [
    'Will obtain [echocardiogram:uP]; start [apixaban:uM].',
    '[Biopsy:uP] is being arranged. [MRI:uP] pending.',
    '[Cystoscopy:P] was performed.',
    'Not a candidate for [surgery:nP].',
    'If [fever:c] recurs, repeat [blood cultures:cP].',
  ],
  'does not read the past into a heading, a duration or an operation': [
    'POST-OPERATIVE DIAGNOSIS: Acute [cholecystitis].',
    'A two week history of [cough].',
    'Post-operative [ileus].',
    'Prior to admission she had [vomiting].',
  ],
  'knows stopped, declined and unwanted treatment': [
    'Was taking [naproxen:hM] until last month.',
    '[Apixaban:hM] on hold.',
    'Trials: [fluoxetine:hM] (tremor), [lithium:hM], [quetiapine:hM].',
    '[Venlafaxine:nM] not needed.',
    '[Varenicline:nM] offered, declined.',
    'No indication for [dialysis:nP].',
    '[Extubation:nP] not anticipated today.',
    '[Lumbar puncture:nP] deferred.',
  ],
  'makes a plan hang on its condition': [
    '[Amiodarone:cM] 150 mg IV if it recurs.',
    '[CT:cP] if unexplained [hypoxia:c].',
    'Stop [metformin:cM] and [dapagliflozin:cM] if [vomiting:c].',
    'If positive switch to [argatroban:cM].',
    'Takes [ibuprofen:M] prn [pain:c].',
  ],
  'does not read a risk as an event': [
    'The risks, including [bleeding:c] and [infection:c], were explained.',
    'Consent discussed, including [stroke:c], [death:c].',
    'Call if [fever:c] or [rash:c].',
    'Warned re: [dizziness:c].',
  ],
  'gives a disease to the relative who has it': [
    'Mother with [lupus:f], father with [gout:f].',
    'Lives with daughter who has [asthma:f].',
    'No family history of [melanoma:nf].',
    '[Migraine:f] in her sister.',
  ],
  'does not make a bystander ill': [
    'Parents to return if [drowsy:c].',
    'Mother states he has [fever].',
    "Took one of his wife's [nitroglycerin:M].",
    'Single dose of [haloperidol:M] given at an outside hospital; no exposure to [measles:no].',
    'Brought by his brother for [confusion].',
  ],
}

describe('the context algorithm', () => {
  it.each(
    Object.entries(RULES).flatMap(([rule, sentences]) =>
      sentences.map((marked) => [rule, marked] as const),
    ),
  )('%s: "%s"', (_rule, marked) => {
    expect(scoreAssertions([{ ...readMarked(marked), heldOut: false }]).misses).toEqual([])
  })
})
