import { useState } from 'react';
import type { ImportAnswer, RuleBook } from '../../contract/alarmRules';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { ChangeList } from './ChangeList';
import { type RuleFile, takeImport, tryImport } from './commands';
import { fieldWords } from './differences';
import { plainField } from './useCheck';
import { useBookRenewal } from './useRuleBook';

interface Props {
  readonly book: RuleBook;
  readonly onClose: () => void;
}

const typeOf = (name: string): RuleFile['type'] => (/\.json$/i.test(name) ? 'application/json' : 'text/csv');

/** Takes rules from a file: first it is tried, and what is wrong or would change is told; then the good rows are taken. */
export function ImportDialog({ book, onClose }: Props) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const renew = useBookRenewal();
  const [file, setFile] = useState<RuleFile | null>(null);
  const [tried, setTried] = useState<{ readonly answer: ImportAnswer; readonly version: number } | null>(
    null,
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      // What was tried against an older version must be tried again.
      if ((failure as { status?: number }).status === 412) {
        setTried(null);
        await renew();
      }
    }
    setBusy(false);
  };
  const attempt = (chosen: RuleFile) =>
    act(async () => setTried({ answer: await tryImport(chosen), version: book.version }));
  const choose = async (chosen: File | undefined) => {
    setTried(null);
    setFile(null);
    if (chosen !== undefined) {
      const next = { name: chosen.name, type: typeOf(chosen.name), text: await chosen.text() };
      setFile(next);
      await attempt(next);
    }
  };
  const take = () =>
    act(async () => {
      if (file !== null && tried !== null) {
        const { good, version } = await takeImport(file, tried.version);
        await renew();
        say('done', t('alarmRules.imported', { count: good, version: version ?? '' }));
        onClose();
      }
    });
  const nothing = tried === null || tried.answer.good === 0 || tried.answer.changes.length === 0;
  return (
    <Dialog title={t('alarmRules.importTitle')} onClose={onClose} testId="import-dialog" wide>
      <Field label={t('alarmRules.file')} hint={t('alarmRules.fileHint')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".json,.csv,application/json,text/csv"
            data-testid="import-file"
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        )}
      </Field>
      {busy ? (
        <p className="quiet" role="status">
          {t('alarmRules.trying')}
        </p>
      ) : null}
      {refusal === null ? null : (
        <p className="error-text" role="alert" data-testid="import-refusal">
          {refusal}
        </p>
      )}
      {tried === null ? null : <Tried answer={tried.answer} />}
      <div className="dialog-actions">
        {file !== null && tried === null && !busy ? (
          <button type="button" className="button" onClick={() => void attempt(file)}>
            {t('alarmRules.tryAgain')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button strong"
          data-testid="import-take"
          disabled={busy || nothing}
          onClick={() => void take()}
        >
          {tried === null || tried.answer.faults.length === 0
            ? t('alarmRules.take')
            : t('alarmRules.takeGood', { count: tried.answer.good })}
        </button>
      </div>
    </Dialog>
  );
}

function Tried({ answer }: { readonly answer: ImportAnswer }) {
  const texts = useTexts();
  const { t, name } = texts;
  const { rows, good, faults, changes } = answer;
  return (
    <div className="import-tried" data-testid="import-tried">
      <p role="status">
        <b>{t('alarmRules.tried', { rows, good, bad: rows - good })}</b>
      </p>
      {faults.length === 0 ? null : (
        <section>
          <h3>{t('alarmRules.faultsByLine')}</h3>
          <table className="rule-table" data-testid="import-faults">
            <tbody>
              {faults.map((fault) => (
                <tr key={`${fault.line} ${fault.field} ${fault.code}`}>
                  <td className="number">
                    {fault.line === null ? '–' : t('alarmRules.line', { line: fault.line })}
                  </td>
                  <td>{fault.rule}</td>
                  <td>{fieldWords(plainField(fault), texts)}</td>
                  <td className="error-text">{name(fault.message)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section>
        <h3>{t('alarmRules.wouldChange')}</h3>
        <ChangeList changes={changes} />
      </section>
    </div>
  );
}
