import { type FormEvent, useState } from 'react';
import type { AccessBook } from '../../contract/incident';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { fromInput } from '../../lib/siteTime';
import { useTexts } from '../../lib/text/text';
import { useAreaMap } from '../../transport/useAreaMap';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { waysOf } from './model';
import { useWayCommands } from './useAccess';

interface Props {
  readonly book: AccessBook;
  /** The way that is probably meant. */
  readonly way: string | null;
  /** The spot that was chosen on the map. */
  readonly spot: { readonly lon: number; readonly lat: number } | null;
  readonly onClose: () => void;
}

/** Says that no engine gets through a lane or bridge. */
export function BlockDialog({ book, way: meant, spot, onClose }: Props) {
  const { t, name } = useTexts();
  const { site } = useWatch();
  const say = useNotices((state) => state.say);
  const commands = useWayCommands();
  const ways = waysOf(useAreaMap().data?.features ?? [], name);
  const [way, setWay] = useState(meant ?? '');
  const [ground, setGround] = useState('');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const [here, setHere] = useState(spot !== null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const wordsNeeded = book.grounds.find(({ id }) => id === ground)?.wordsNeeded ?? false;
  const noteMissing = wordsNeeded && note.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (way === '' || ground === '' || noteMissing) {
      return;
    }
    const end = until === '' ? null : fromInput(until, site.timeZone);
    try {
      await commands.block(way, {
        ground,
        note: note.trim() === '' ? null : note.trim(),
        until: end === null ? null : new Date(end).toISOString(),
        lon: here && spot !== null ? spot.lon : null,
        lat: here && spot !== null ? spot.lat : null,
      });
      say('done', t('incident.done'));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    }
  };
  return (
    <Dialog title={t('incident.block')} onClose={onClose} testId="block-form">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t('incident.blockWay')} error={tried && way === '' ? t('incident.needWay') : null}>
          {(ids) => (
            <select
              {...ids}
              data-testid="block-way"
              value={way}
              onChange={({ target }) => setWay(target.value)}
            >
              <option value="" />
              {ways.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('incident.blockGround')}
          error={tried && ground === '' ? t('incident.needGround') : null}
        >
          {(ids) => (
            <select
              {...ids}
              data-testid="block-ground"
              value={ground}
              onChange={({ target }) => setGround(target.value)}
            >
              <option value="" />
              {book.grounds.map(({ id, title }) => (
                <option key={id} value={id}>
                  {name(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('incident.blockUntil')}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              data-testid="block-until"
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          )}
        </Field>
        <Field label={t('incident.blockNote')} error={tried && noteMissing ? t('incident.needNote') : null}>
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              maxLength={2000}
              data-testid="block-note"
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        {spot === null ? null : (
          <label className="choice">
            <input type="checkbox" checked={here} onChange={({ target }) => setHere(target.checked)} />
            {t('incident.blockHere')}
          </label>
        )}
        {refusal === null ? null : (
          <p className="error-text" role="alert">
            {refusal}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('incident.cancel')}
          </button>
          <button type="submit" className="button strong" data-testid="block-submit">
            {t('incident.send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
