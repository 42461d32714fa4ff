/** Sizes that the contract promises. Lengths are UTF-16 code units unless a name says bytes. */

export const MAX_NOTE_LENGTH = 200_000

/** A UTF-16 code unit is at most three bytes of UTF-8, so a longer object cannot be a note within the limit. */
export const MAX_NOTE_BYTES = MAX_NOTE_LENGTH * 3

export const MAX_BODY_BYTES = 1_000_000

export const MAX_ANNOTATIONS_PER_RUN = 5_000

export const MAX_REVIEW_DECISIONS = 100

/** How many notes' progress one call gives: each is a read of all annotations on it. */
export const MAX_PROGRESS_DOCUMENTS = 25

export const DEFAULT_PAGE_SIZE = 25
export const MAX_PAGE_SIZE = 100
