import { type FormEvent, useId, useMemo, useState } from 'react';
import type { BookRule, RuleBook } from '../../../contract/alarmRules';
import { useTexts } from '../../../lib/text/text';
import { saveRule } from '../commands';
import { differences } from '../differences';
import { useCheck } from '../useCheck';
import { useSaving } from '../useSaving';
import { WhatIfPanel } from '../whatIf/WhatIfPanel';
import { sentenceOf } from '../words';
import { ConditionFields } from './ConditionFields';
import { AttributeList } from './fields';
import { draftOf, type RuleDraft, ruleOf, unreadable } from './form';
import { LevelFields } from './LevelFields';
import { SaveBar } from './SaveBar';
import { TextFields, TitleFields } from './TextFields';
import { TuningFields } from './TuningFields';

interface Props {
  readonly book: RuleBook;
  readonly rule: BookRule;
  /** The version that the rule was taken from. */
  readonly version: number;
  readonly isNew: boolean;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** What the parts of the form share. */
export interface PartProps {
  readonly draft: RuleDraft;
  readonly change: (facts: Partial<RuleDraft>) => void;
  /** What is wrong with a field, in words. */
  readonly wrong: (...fields: string[]) => string | null;
}

/** Writes a rule: a new one, or another state of one that is in force. */
export function RuleForm({ book, rule, version, isNew, onDone, onCancel }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const heading = useId();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [whatIf, setWhatIf] = useState(false);
  const written = useMemo(() => ruleOf(draft), [draft]);
  const changed = useMemo(() => ({ rule: written }), [written]);
  const checked = useCheck(book, changed, written.id);
  const saving = useSaving(version, () => onDone(written.id));
  const unread = unreadable(draft);
  const taken = isNew && book.rules.some(({ id }) => id === written.id);
  const differs = useMemo(() => differences(rule, written), [rule, written]);
  const wrong = (...fields: string[]) =>
    fields.some((field) => unread.includes(field))
      ? t('ruleEdit.noNumber')
      : fields.includes('id') && taken
        ? t('ruleEdit.idTaken')
        : checked.at(...fields);
  const change = (facts: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...facts }));
  const overrides = useMemo(() => book.overrides.filter((each) => each.rule === rule.id), [book, rule]);
  const hindered = unread.length > 0 || taken || checked.faults.length > 0;
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (note.trim() !== '' && !hindered) {
      void saving.send((seen) => saveRule(written, note.trim(), seen));
    }
  };
  const bar = (
    <SaveBar
      note={note}
      onNote={setNote}
      noteMissing={tried && note.trim() === ''}
      checked={checked}
      unread={unread}
      differs={isNew ? null : differs.length}
      dirty={differs.length > 0}
      hindered={hindered}
      saving={saving}
      about={rule.id}
      onCancel={onCancel}
    />
  );
  return (
    <>
      {whatIf ? (
        <WhatIfPanel rule={written} overrides={isNew ? [] : overrides} onBack={() => setWhatIf(false)}>
          <form onSubmit={save}>{bar}</form>
        </WhatIfPanel>
      ) : null}
      <form
        className="rule-form"
        hidden={whatIf}
        data-testid="rule-form"
        aria-labelledby={heading}
        noValidate
        onSubmit={save}
      >
        <header className="rule-title">
          <div>
            <h2 id={heading}>
              {isNew ? t('ruleEdit.create') : t('ruleEdit.edit')}
              {name(rule.title) === '' ? '' : ` · ${name(rule.title)}`}
            </h2>
            <p className="quiet">{t('ruleEdit.from', { version: saving.base })}</p>
          </div>
          <div className="rule-buttons">
            <button
              type="button"
              className="button small"
              data-testid="form-what-if"
              disabled={hindered}
              onClick={() => setWhatIf(true)}
            >
              {t('whatIf.title')}
            </button>
          </div>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <div className="rule-scroll" tabIndex={0} role="group" aria-labelledby={heading}>
          <ul className="rule-sentences" data-testid="form-sentences">
            {written.levels.toReversed().map((level, i) => (
              <li key={draft.levels.at(-1 - i)?.key}>{sentenceOf(written, level, texts)}</li>
            ))}
          </ul>
          <AttributeList />
          <TitleFields draft={draft} change={change} wrong={wrong} isNew={isNew} />
          <ConditionFields draft={draft} change={change} wrong={wrong} />
          <LevelFields draft={draft} change={change} wrong={wrong} written={written} />
          <TuningFields draft={draft} change={change} wrong={wrong} calendar={book.calendar} />
          <TextFields draft={draft} change={change} wrong={wrong} />
        </div>
        {whatIf ? null : bar}
      </form>
    </>
  );
}
