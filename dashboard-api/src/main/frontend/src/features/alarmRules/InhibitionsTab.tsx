import { type FormEvent, useMemo, useState } from 'react';
import { type Inhibition, type RuleBook, sames } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { saveInhibitions } from './commands';
import { SaveBar } from './edit/SaveBar';
import { useCheck } from './useCheck';
import { useRuleTitles } from './useRuleBook';
import { useSaving } from './useSaving';
import { levelWords } from './words';

interface Props {
  readonly book: RuleBook;
  readonly canChange: boolean;
}

/** Which alarms explain and hide which: as a table, to read and to write. */
export function InhibitionsTab({ book, canChange }: Props) {
  const { t } = useTexts();
  const [writing, setWriting] = useState<number | null>(null);
  return writing === null ? (
    <div className="rule-tab">
      <div className="rule-title">
        <div>
          <h2>{t('alarmRules.tab.inhibitions')}</h2>
          <p className="quiet">{t('alarmRules.inhibitionsHint')}</p>
        </div>
        {canChange ? (
          <button
            type="button"
            className="button small strong"
            data-testid="inhibitions-edit"
            onClick={() => setWriting(book.version)}
          >
            {t('alarmRules.edit')}
          </button>
        ) : null}
      </div>
      <div className="rule-scroll">
        <Table book={book} />
      </div>
    </div>
  ) : (
    <InhibitionsForm book={book} version={writing} onDone={() => setWriting(null)} />
  );
}

function TableHead() {
  const { t } = useTexts();
  return (
    <thead>
      <tr>
        {(['id', 'cause', 'level', 'effect', 'same', 'source'] as const).map((column) => (
          <th key={column} scope="col">
            {t(`alarmRules.inhibition.${column}`)}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

function Table({ book }: { readonly book: RuleBook }) {
  const texts = useTexts();
  const { t } = texts;
  const titleOf = useRuleTitles(book.rules);
  return book.inhibitions.length === 0 ? (
    <p className="pad quiet">{t('alarmRules.noInhibition')}</p>
  ) : (
    <table className="rule-table" data-testid="inhibitions">
      <TableHead />
      <tbody>
        {book.inhibitions.map(({ id, cause, level, effect, same, label, source }) => (
          <tr key={id}>
            <td className="quiet">{id}</td>
            <td>{titleOf(cause)}</td>
            <td>{level === null ? t('alarmRules.anyLevel') : levelWords({ name: level }, texts)}</td>
            <td>{titleOf(effect)}</td>
            <td>
              {t(`alarmRules.same.${same}`)}
              {label === null ? '' : ` “${label}”`}
            </td>
            <td>{source}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function freeId(rows: readonly Inhibition[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  for (let n = rows.length + 1; ; n++) {
    if (!taken.has(`inhibition-${n}`)) {
      return `inhibition-${n}`;
    }
  }
}

interface FormProps {
  readonly book: RuleBook;
  readonly version: number;
  readonly onDone: () => void;
}

function InhibitionsForm({ book, version, onDone }: FormProps) {
  const { t } = useTexts();
  const [before] = useState(book.inhibitions);
  const [rows, setRows] = useState(() => book.inhibitions.map((row, key) => ({ key, row })));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const written = useMemo(() => rows.map(({ row }) => row), [rows]);
  const changed = useMemo(() => ({ inhibitions: written }), [written]);
  const checked = useCheck(book, changed, null);
  const saving = useSaving(version, onDone);
  const hindered = checked.faults.length > 0;
  const differs = JSON.stringify(written) === JSON.stringify(before) ? 0 : 1;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== '' && !hindered) {
      void saving.send((seen) => saveInhibitions(written, note.trim(), seen));
    }
  };
  const add = () =>
    setRows((all) => [
      ...all,
      {
        key: Math.max(0, ...all.map(({ key }) => key)) + 1,
        row: {
          id: freeId(written),
          cause: book.rules[0]?.id ?? '',
          level: null,
          effect: book.rules[1]?.id ?? '',
          same: 'ZONE',
          label: null,
          source: '',
        },
      },
    ]);
  return (
    <form className="rule-tab rule-form" data-testid="inhibitions-form" noValidate onSubmit={save}>
      <header className="rule-title">
        <div>
          <h2>{t('alarmRules.tab.inhibitions')}</h2>
          <p className="quiet">{t('ruleEdit.from', { version: saving.base })}</p>
        </div>
        <button type="button" className="button small" data-testid="inhibition-add" onClick={add}>
          {t('ruleEdit.addInhibition')}
        </button>
      </header>
      <div className="rule-scroll">
        <table className="rule-table rule-table-edit">
          <TableHead />
          <tbody>
            {rows.map(({ key, row }) => (
              <Row
                key={key}
                row={row}
                book={book}
                onChange={(next) =>
                  setRows((all) => all.map((each) => (each.key === key ? { key, row: next } : each)))
                }
                onRemove={() => setRows((all) => all.filter((each) => each.key !== key))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SaveBar
        note={note}
        onNote={setNote}
        noteMissing={tried && note.trim() === ''}
        checked={checked}
        unread={[]}
        differs={differs}
        dirty={differs > 0}
        hindered={hindered}
        saving={saving}
        about=""
        onCancel={onDone}
      />
    </form>
  );
}

interface RowProps {
  readonly row: Inhibition;
  readonly book: RuleBook;
  readonly onChange: (row: Inhibition) => void;
  readonly onRemove: () => void;
}

function Row({ row, book, onChange, onRemove }: RowProps) {
  const texts = useTexts();
  const { t, name } = texts;
  const levels = book.rules.find(({ id }) => id === row.cause)?.levels ?? [];
  const rules = (column: 'cause' | 'effect') => (
    <select
      value={row[column]}
      aria-label={t(`alarmRules.inhibition.${column}`)}
      data-testid={`inhibition-${column}`}
      onChange={({ target }) =>
        onChange({ ...row, [column]: target.value, ...(column === 'cause' ? { level: null } : {}) })
      }
    >
      {book.rules.map(({ id, title }) => (
        <option key={id} value={id}>
          {name(title)}
        </option>
      ))}
    </select>
  );
  return (
    <tr data-testid="inhibition-row">
      <td>
        <input
          value={row.id}
          aria-label={t('alarmRules.inhibition.id')}
          onChange={({ target }) => onChange({ ...row, id: target.value.trim() })}
        />
      </td>
      <td>{rules('cause')}</td>
      <td>
        <select
          value={row.level ?? ''}
          aria-label={t('alarmRules.inhibition.level')}
          onChange={({ target }) => onChange({ ...row, level: target.value === '' ? null : target.value })}
        >
          <option value="">{t('alarmRules.anyLevel')}</option>
          {levels.map((level) => (
            <option key={level.name} value={level.name}>
              {levelWords(level, texts)}
            </option>
          ))}
        </select>
      </td>
      <td>{rules('effect')}</td>
      <td>
        <div className="rule-inline">
          <select
            value={row.same}
            aria-label={t('alarmRules.inhibition.same')}
            onChange={({ target }) => {
              const same = target.value as Inhibition['same'];
              onChange({ ...row, same, label: same === 'LABEL' ? (row.label ?? '') : null });
            }}
          >
            {sames.map((same) => (
              <option key={same} value={same}>
                {t(`alarmRules.same.${same}`)}
              </option>
            ))}
          </select>
          {row.same === 'LABEL' ? (
            <input
              value={row.label ?? ''}
              aria-label={t('alarmRules.label')}
              onChange={({ target }) => onChange({ ...row, label: target.value })}
            />
          ) : null}
        </div>
      </td>
      <td>
        <input
          value={row.source}
          aria-label={t('alarmRules.inhibition.source')}
          onChange={({ target }) => onChange({ ...row, source: target.value })}
        />
      </td>
      <td>
        <button type="button" className="button small" data-testid="inhibition-remove" onClick={onRemove}>
          {t('ruleEdit.remove')}
        </button>
      </td>
    </tr>
  );
}
