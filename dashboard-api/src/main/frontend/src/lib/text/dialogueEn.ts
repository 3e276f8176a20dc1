import type { dialogueZh } from './dialogueZh';
import type { SameShape } from './shape';

/** What the desk asks complainants and what they answer. */
export const dialogueEn: SameShape<typeof dialogueZh> = {
  dialogue: {
    title: 'Questions to the complainants',
    none: 'Nothing was asked, and no photos came later',
    failed: 'Could not be read',
    question: 'The centre asked',
    answer: 'A complainant answered',
    photos: 'A complainant added photos',
    unanswered: 'unanswered',
    waiting: '{{count}} waiting for an answer',
    erased: 'erased',
    photo: 'Photo {{n}}',
    ask: 'Ask the complainants',
    askHint: 'They read it on the tracking page and answer with words and photos',
    send: 'Send the question',
  },
};
