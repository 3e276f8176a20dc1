import type { SameShape } from './shape';
import type { unsavedZh } from './unsavedZh';

/** What is asked before something written is lost. */
export const unsavedEn: SameShape<typeof unsavedZh> = {
  unsaved: {
    title: 'Not saved yet',
    explained: 'What you wrote and did not save is lost when you leave this page.',
    leave: 'Discard and leave',
    stay: 'Stay here',
  },
};
