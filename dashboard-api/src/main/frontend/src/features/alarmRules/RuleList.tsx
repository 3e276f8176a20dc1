import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { BookRule, RuleBook } from '../../contract/alarmRules';
import { priorities } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { type Filter, filtered, grouped, noFilter } from './model';
import { summaryOf } from './words';

interface Props {
  readonly book: RuleBook;
  readonly chosen: string | null;
  /** Something is being written: another rule must not be chosen over it. */
  readonly locked: boolean;
  readonly onChoose: (id: string) => void;
  /** Null: this person writes no rules, or writes one already. */
  readonly onNew: (() => void) | null;
}

/** Every rule by kind, with its marks, its condition in words, and how often it differs. */
export function RuleList({ book, chosen, locked, onChoose, onNew }: Props) {
  const { t } = useTexts();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const found = useMemo(() => filtered(book, filter), [book, filter]);
  const groups = useMemo(() => grouped(found), [found]);
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (row !== undefined) {
      event.preventDefault();
      row.focus();
    }
  };
  const stop = found.some(({ id }) => id === chosen) ? chosen : found[0]?.id;
  return (
    <nav className="rule-list" aria-label={t('alarmRules.list')} data-testid="rule-list">
      <FilterFields
        groups={grouped(book.rules).map(({ group }) => group)}
        filter={filter}
        onChange={setFilter}
      />
      <div className="rule-count-row">
        <p className="rule-count quiet clip" role="status">
          {t('alarmRules.count', { shown: found.length, total: book.rules.length })}
          {locked ? ` · ${t('alarmRules.locked')}` : ''}
        </p>
        {onNew === null ? null : (
          <button type="button" className="button small" data-testid="rule-new" onClick={onNew}>
            {t('newRule.open')}
          </button>
        )}
      </div>
      <div className="rule-groups" ref={list} onKeyDown={move} role="group">
        {groups.map(({ group, rules }) => (
          <section key={group}>
            <h3>
              <GroupName group={group} /> <span className="quiet">{rules.length}</span>
            </h3>
            <ul>
              {rules.map((rule) => (
                <li key={rule.id}>
                  <Row
                    rule={rule}
                    book={book}
                    chosen={rule.id === chosen}
                    stop={rule.id === stop}
                    locked={locked}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 ? <p className="pad quiet">{t('alarmRules.noneFound')}</p> : null}
      </div>
    </nav>
  );
}

function GroupName({ group }: { readonly group: string }) {
  const { t, word } = useTexts();
  return (
    <>
      {group === 'platform' || group === 'area' || group === 'every'
        ? t(`alarmRules.group.${group}`)
        : word('kind', group)}
    </>
  );
}

interface RowProps {
  readonly rule: BookRule;
  readonly book: RuleBook;
  readonly chosen: boolean;
  readonly stop: boolean;
  readonly locked: boolean;
  readonly onChoose: (id: string) => void;
}

function Row({ rule, book, chosen, stop, locked, onChoose }: RowProps) {
  const texts = useTexts();
  const { t, name } = texts;
  const overrides = book.overrides.filter((each) => each.rule === rule.id).length;
  const { disabled } = rule.tuning;
  return (
    <button
      type="button"
      className={disabled ? 'rule-row rule-off' : 'rule-row'}
      data-rule={rule.id}
      data-testid="rule-row"
      aria-current={chosen ? 'true' : undefined}
      aria-disabled={locked && !chosen}
      tabIndex={stop ? 0 : -1}
      onClick={() => {
        if (!locked) {
          onChoose(rule.id);
        }
      }}
    >
      <span className="rule-marks">
        {priorities
          .filter((priority) => rule.levels.some((level) => level.priority === priority))
          .map((priority) => (
            <Mark key={priority} priority={priority} size={15} nothing={disabled} />
          ))}
      </span>
      <span className="rule-name clip">
        <b>{name(rule.title)}</b>
        {disabled ? <span className="tag">{t('ruleWords.disabled')}</span> : null}
        {overrides === 0 ? null : (
          <span className="tag">{t('alarmRules.overrideCount', { count: overrides })}</span>
        )}
      </span>
      <span className="rule-condition quiet clip" title={summaryOf(rule, texts)}>
        {summaryOf(rule, texts)}
      </span>
    </button>
  );
}

interface FilterProps {
  readonly groups: readonly string[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function FilterFields({ groups, filter, onChange }: FilterProps) {
  const { t, word } = useTexts();
  const named = (group: string) =>
    group === 'platform' || group === 'area' || group === 'every'
      ? t(`alarmRules.group.${group}`)
      : word('kind', group);
  return (
    <div className="rule-filter" role="search">
      <input
        type="search"
        value={filter.text}
        placeholder={t('alarmRules.find')}
        aria-label={t('alarmRules.find')}
        data-testid="rule-find"
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <select
        value={filter.group}
        aria-label={t('ruleField.kind')}
        onChange={({ target }) => onChange({ ...filter, group: target.value })}
      >
        <option value="">{t('alarmRules.anyKind')}</option>
        {groups.map((group) => (
          <option key={group} value={group}>
            {named(group)}
          </option>
        ))}
      </select>
      <select
        value={filter.priority}
        aria-label={t('ruleField.priority')}
        onChange={({ target }) => onChange({ ...filter, priority: target.value as Filter['priority'] })}
      >
        <option value="">{t('alarmRules.anyPriority')}</option>
        {priorities.map((priority) => (
          <option key={priority} value={priority}>
            {t(`priority.${priority}.word`)}
          </option>
        ))}
      </select>
      <select
        value={filter.only}
        aria-label={t('alarmRules.only')}
        data-testid="rule-only"
        onChange={({ target }) => onChange({ ...filter, only: target.value as Filter['only'] })}
      >
        <option value="">{t('alarmRules.everyRule')}</option>
        <option value="overridden">{t('alarmRules.overridden')}</option>
        <option value="disabled">{t('ruleWords.disabled')}</option>
      </select>
    </div>
  );
}
