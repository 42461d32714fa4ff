/** The closed vocabularies of an annotation. A new label, axis value or source is added here and nowhere else. */

export const LABELS = [
  'Clinical Condition',
  'Medication Statement',
  'Clinical Finding',
  'Medical Procedure',
] as const
export type Label = (typeof LABELS)[number]

export const ASSERTIONS = ['positive', 'negated', 'possible'] as const
export type AssertionValue = (typeof ASSERTIONS)[number]

export const TEMPORALITIES = ['current', 'historical', 'future'] as const
export type Temporality = (typeof TEMPORALITIES)[number]

export const EXPERIENCERS = ['patient', 'family', 'other'] as const
export type Experiencer = (typeof EXPERIENCERS)[number]

/** Who proposed a span. */
export const SOURCES = ['human', 'llm', 'lexicon'] as const
export type Source = (typeof SOURCES)[number]

export const ANNOTATION_STATUSES = ['suggested', 'accepted', 'rejected', 'corrected'] as const
export type AnnotationStatus = (typeof ANNOTATION_STATUSES)[number]

export const DOCUMENT_STATUSES = [
  'processing',
  'ready_for_review',
  'in_progress',
  'reviewed',
  'failed',
] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

export const RUN_STATUSES = ['queued', 'running', 'succeeded', 'failed'] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

export const ENGINES = ['groq', 'lexicon'] as const
export type EngineName = (typeof ENGINES)[number]

export const RUNTIMES = ['edge', 'lambda'] as const
export type Runtime = (typeof RUNTIMES)[number]

export const ROLES = ['clinician', 'ops', 'admin'] as const
export type Role = (typeof ROLES)[number]
