import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { BookRule, RuleBook } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { NewRuleDialog } from './edit/NewRuleDialog';
import { OverridesForm } from './edit/OverridesForm';
import { RuleForm } from './edit/RuleForm';
import { copyId } from './model';
import { RuleDetail } from './RuleDetail';
import { RuleList } from './RuleList';
import { WhatIfPanel } from './whatIf/WhatIfPanel';

/** What the right side shows of the chosen rule. */
type Work =
  | { readonly doing: 'view' }
  | { readonly doing: 'edit' | 'create'; readonly rule: BookRule; readonly version: number }
  | { readonly doing: 'overrides'; readonly version: number }
  | { readonly doing: 'whatIf' };

interface Props {
  readonly book: RuleBook;
  readonly canChange: boolean;
}

/** The rules in a list, and the chosen one: to look at, to write, or to try. */
export function RulesTab({ book, canChange }: Props) {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const [work, setWork] = useState<Work>({ doing: 'view' });
  const [asking, setAsking] = useState(false);
  const chosen = book.rules.find(({ id }) => id === search.get('rule'));
  const show = (id: string | null) => setSearch(id === null ? {} : { rule: id }, { replace: true });
  const view = () => setWork({ doing: 'view' });
  const done = (id: string) => {
    show(id);
    view();
  };
  const writing = work.doing !== 'view' && work.doing !== 'whatIf';
  return (
    <div className="rule-body">
      <RuleList
        book={book}
        chosen={chosen?.id ?? null}
        locked={writing}
        onChoose={(id) => done(id)}
        onNew={canChange && !writing ? () => setAsking(true) : null}
      />
      <section className="rule-side" aria-label={t('alarmRules.detail')}>
        {work.doing === 'edit' || work.doing === 'create' ? (
          <RuleForm
            key={`${work.doing} ${work.rule.id}`}
            book={book}
            rule={work.rule}
            version={work.version}
            isNew={work.doing === 'create'}
            onDone={done}
            onCancel={view}
          />
        ) : chosen === undefined ? (
          <p className="pad quiet">{t(search.get('rule') === null ? 'alarmRules.choose' : 'rule.gone')}</p>
        ) : work.doing === 'overrides' ? (
          <OverridesForm key={chosen.id} book={book} rule={chosen} version={work.version} onDone={view} />
        ) : work.doing === 'whatIf' ? (
          <WhatIfPanel
            rule={chosen}
            overrides={book.overrides.filter((each) => each.rule === chosen.id)}
            onBack={view}
          />
        ) : (
          <RuleDetail
            book={book}
            rule={chosen}
            canChange={canChange}
            onEdit={() => setWork({ doing: 'edit', rule: chosen, version: book.version })}
            onCopy={() =>
              setWork({
                doing: 'create',
                rule: { ...chosen, id: copyId(chosen.id, new Set(book.rules.map(({ id }) => id))) },
                version: book.version,
              })
            }
            onOverrides={() => setWork({ doing: 'overrides', version: book.version })}
            onWhatIf={() => setWork({ doing: 'whatIf' })}
            onDeleted={() => show(null)}
          />
        )}
      </section>
      {asking ? (
        <NewRuleDialog
          taken={new Set(book.rules.map(({ id }) => id))}
          onBegin={(rule) => {
            setAsking(false);
            setWork({ doing: 'create', rule, version: book.version });
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
