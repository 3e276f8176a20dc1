import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { HealthTargets, TargetChange, TargetItem } from '../../contract/alarmHealth';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Moment } from '../../ui/Times';
import { restoreTarget, setTarget, targets } from './commands';
import { edgeFault, edgesOf, isUpward, numberOf } from './model';
import { useFigures } from './useFigures';

const NOTE_LENGTH = 1000;

interface Props {
  readonly figure: string;
  readonly onClose: () => void;
}

/** The target of a figure: as it is, as it is shipped, how it was changed; and another one, with its reason. */
export function TargetDialog({ figure, onClose }: Props) {
  const { t } = useTexts();
  const all = useQuery({
    queryKey: ['health-targets'],
    queryFn: ({ signal }) => targets(signal),
    staleTime: 0,
  });
  const item = all.data?.items.find((each) => each.figure === figure);
  return (
    <Dialog title={t('healthTarget.title')} onClose={onClose} testId="target-dialog">
      {all.data === undefined || item === undefined ? (
        <p className="quiet">{all.isError ? t('alarmHealth.failed') : t('app.loading')}</p>
      ) : (
        <TargetForm all={all.data} item={item} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly all: HealthTargets;
  readonly item: TargetItem;
  readonly onClose: () => void;
}

function TargetForm({ all, item, onClose }: FormProps) {
  const { t, name } = useTexts();
  const { edge } = useFigures();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const upward = isUpward(item.shipped);
  const now = edgesOf(item.target, upward);
  const shipped = edgesOf(item.shipped, upward);
  const [good, setGood] = useState(String(now.good));
  const [limit, setLimit] = useState(String(now.limit));
  const [note, setNote] = useState('');
  const [error, setError] = useState<{ good?: string; limit?: string; note?: string }>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (work: () => Promise<HealthTargets>, done: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      const after = await work();
      queries.setQueryData(['health-targets'], after);
      await queries.invalidateQueries({ queryKey: ['alarm-health'] });
      say('done', done);
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      if ((failure as { status?: number }).status === 412) {
        // What changed shows below; what was written stays.
        void queries.invalidateQueries({ queryKey: ['health-targets'] });
      }
    }
    setBusy(false);
  };
  const noted = () => {
    const missing = note.trim() === '';
    setError(missing ? { note: t('healthTarget.noteMissing') } : {});
    return !missing;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wish = { good: numberOf(good), limit: numberOf(limit) };
    const fault = edgeFault(wish.good, wish.limit, item.unit, upward);
    if (fault !== null) {
      setError({ [fault.field]: t(`healthTarget.fault.${fault.fault}`) });
    } else if (noted() && wish.good !== null && wish.limit !== null) {
      const body = { good: wish.good, limit: wish.limit, note: note.trim() };
      void send(
        () => setTarget(item.figure, body, all.version),
        t('healthTarget.saved', { name: name(item.title) }),
      );
    }
  };
  const restore = () => {
    if (noted()) {
      void send(
        () => restoreTarget(item.figure, note.trim(), all.version),
        t('healthTarget.restored', { name: name(item.title) }),
      );
    }
  };
  const changes = all.changes.filter(({ figure }) => figure === item.figure);
  const unit = item.unit === '1' ? '' : ` (${item.unit})`;
  return (
    <form className="wish-form" onSubmit={submit}>
      <p>
        <b>{name(item.title)}</b>
      </p>
      <dl className="facts">
        <dt>{t('healthTarget.shipped')}</dt>
        <dd data-testid="target-shipped">
          {t(upward ? 'alarmHealth.from' : 'alarmHealth.upToLimit', {
            good: edge(shipped.good, item.unit),
            limit: edge(shipped.limit, item.unit),
          })}
          {item.own ? ` (${t('alarmHealth.own')})` : ''}
        </dd>
        <dt>{t('healthTarget.source')}</dt>
        <dd>{name(item.source)}</dd>
      </dl>
      <div className="target-edges">
        <EdgeField
          label={t(upward ? 'healthTarget.goodUp' : 'healthTarget.good') + unit}
          value={good}
          error={error.good}
          testId="target-good"
          onChange={setGood}
        />
        <EdgeField
          label={t(upward ? 'healthTarget.limitUp' : 'healthTarget.limit') + unit}
          value={limit}
          error={error.limit}
          testId="target-limit"
          onChange={setLimit}
        />
      </div>
      <Field label={t('healthTarget.note')} hint={t('lifecycle.commentHint')} error={error.note}>
        {(ids) => (
          <textarea
            {...ids}
            data-testid="target-note"
            maxLength={NOTE_LENGTH}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {refusal === null ? null : (
        <p className="error-text" role="alert">
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        {item.set === null ? null : (
          <button
            type="button"
            className="button"
            data-testid="target-restore"
            disabled={busy}
            onClick={restore}
          >
            {t('healthTarget.restore')}
          </button>
        )}
        <button type="submit" className="button strong" data-testid="target-submit" disabled={busy}>
          {t('healthTarget.save')}
        </button>
      </div>
      {changes.length === 0 ? null : <Changes changes={changes} unit={item.unit} upward={upward} />}
    </form>
  );
}

interface EdgeProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly testId: string;
  readonly onChange: (text: string) => void;
}

function EdgeField({ label, value, error, testId, onChange }: EdgeProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          data-testid={testId}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface ChangesProps {
  readonly changes: readonly TargetChange[];
  readonly unit: string;
  readonly upward: boolean;
}

/** Who changed it when and why, the newest first. */
function Changes({ changes, unit, upward }: ChangesProps) {
  const { t } = useTexts();
  const { edge } = useFigures();
  return (
    <section className="target-changes">
      <h3>{t('healthTarget.changes')}</h3>
      <ul data-testid="target-changes">
        {changes.map((change) => {
          const edges = change.target === null ? null : edgesOf(change.target, upward);
          return (
            <li key={change.version}>
              <Moment at={change.at} /> · {change.byName ?? change.by} ·{' '}
              {edges === null
                ? t('healthTarget.backToShipped')
                : t(upward ? 'alarmHealth.from' : 'alarmHealth.upToLimit', {
                    good: edge(edges.good, unit),
                    limit: edge(edges.limit, unit),
                  })}
              {change.note === null ? null : <q className="trail-comment">{change.note}</q>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
