const calendar = new Set((
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december '
  + 'jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. '
  + 'today yesterday tomorrow tonight week month year morning afternoon evening night day').split(' '));

/** Whether a word in lower case names a day, a month or a time that a phrase of time is built on. */
export const isCalendarWord = (word: string): boolean => calendar.has(word);
