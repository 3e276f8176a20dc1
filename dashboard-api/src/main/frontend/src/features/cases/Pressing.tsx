import { useState } from 'react';
import type { Pressing } from '../../contract/caseClocks';
import { useNow } from '../../lib/clock';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Moment } from '../../ui/Times';
import { useLeftWords } from './leftWords';
import { usePressing } from './useCaseClocks';
import { useCatalogue } from './useCatalogue';
import './clocks.css';

/** Opens the list of what is late or soon will be; says how many are late. */
export function PressingButton() {
  const { t } = useTexts();
  const now = useNow(5_000);
  const pressing = usePressing();
  const [open, setOpen] = useState(false);
  const late = (pressing.data?.items ?? []).filter(({ dueAt }) => dueAt < now).length;
  return (
    <>
      <button
        type="button"
        className="button small"
        data-testid="pressing-button"
        onClick={() => setOpen(true)}
      >
        {t('caseClocks.pressing')}
        {late === 0 ? null : <b className="clock-late"> {t('caseClocks.lateCount', { count: late })}</b>}
      </button>
      {open ? (
        <Dialog title={t('caseClocks.pressingTitle')} onClose={() => setOpen(false)} testId="pressing" wide>
          <PressingList onDone={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function PressingList({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const pressing = usePressing();
  const items = pressing.data?.items ?? [];
  return (
    <>
      {pressing.data === undefined ? (
        <p className="quiet">{t(pressing.isError ? 'caseClocks.pressingFailed' : 'app.loading')}</p>
      ) : items.length === 0 ? (
        <p className="quiet">{t('caseClocks.pressingNone')}</p>
      ) : (
        <table className="pressing-table">
          <thead>
            <tr>
              {(['number', 'what', 'clock', 'due', 'left'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`caseClocks.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <PressingRow key={`${item.id} ${item.clock}`} item={item} onDone={onDone} />
            ))}
          </tbody>
        </table>
      )}
      {pressing.data?.next ? (
        <p className="quiet">{t('caseClocks.pressingMore', { count: items.length })}</p>
      ) : null}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onDone}>
          {t('app.close')}
        </button>
      </div>
    </>
  );
}

function PressingRow({ item, onDone }: { readonly item: Pressing; readonly onDone: () => void }) {
  const { name } = useTexts();
  const now = useNow();
  const words = useLeftWords();
  const select = useDesk((desk) => desk.select);
  const category = useCatalogue().data?.categories.find(({ id }) => id === item.category);
  const late = item.dueAt < now;
  return (
    <tr data-testid="pressing-row" data-late={late}>
      <td>
        <button
          type="button"
          className="link"
          onClick={() => {
            select({ type: 'case', id: item.id }, { moveMap: true });
            onDone();
          }}
        >
          {item.number}
        </button>
      </td>
      <td>{name(category?.name) || item.category}</td>
      <td>{name(item.name)}</td>
      <td>
        <Moment at={item.dueAt} />
      </td>
      <td className={late ? 'clock-late' : ''}>
        {words({ kind: late ? 'late' : 'time', millis: Math.abs(item.dueAt - now) })}
      </td>
    </tr>
  );
}
