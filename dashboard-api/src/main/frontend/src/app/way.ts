import i18next from 'i18next';
import { useNotices } from '../lib/notices';
import { guardWay, useUnsaved } from '../lib/unsaved';
import { fetchPage } from './later';

/**
 * The way to a page, by link or key. While something is written and not saved, the other page has to be there before
 * anybody is asked to leave this one: else both would be lost.
 */
export function takeWay(to: string, go: () => void): void {
  if (useUnsaved.getState().drafts.size === 0) {
    guardWay(to, go);
    return;
  }
  fetchPage(new URL(to, location.href).pathname).then(
    () => guardWay(to, go),
    () => useNotices.getState().say('refused', i18next.t('page.stayed')),
  );
}
