import { useState } from 'react';
import type { RuleBook } from '../../contract/alarmRules';
import { useDesk } from '../../lib/desk';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Segments } from '../../ui/Segments';
import { Moment } from '../../ui/Times';
import { CalendarTab } from './CalendarTab';
import { exportPath } from './commands';
import { ImportDialog } from './ImportDialog';
import { InhibitionsTab } from './InhibitionsTab';
import { RulesTab } from './RulesTab';
import { useRuleBook } from './useRuleBook';
import { VersionsTab } from './VersionsTab';
import './alarmRules.css';
import './drawing.css';
import './ruleEdit.css';

const tabs = ['rules', 'inhibitions', 'calendar', 'versions'] as const;
type Tab = (typeof tabs)[number];

/** The rule book: what raises alarms, what differs where, what hides what, and how it came about. */
export function AlarmRulesPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const book = useRuleBook();
  const [tab, setTab] = useState<Tab>('rules');
  const [seen, setSeen] = useState<ReadonlySet<Tab>>(new Set(['rules']));
  const may_ = may(roles, 'changeRules');
  return (
    <div className="rule-page" data-testid="alarm-rules">
      <div className="rule-head">
        <Segments
          label={t('alarmRules.parts')}
          choices={tabs}
          chosen={tab}
          onChoose={(each) => {
            setTab(each);
            setSeen((before) => new Set([...before, each]));
          }}
          textOf={(each) => t(`alarmRules.tab.${each}`)}
          testId="rules-tab"
        />
        {book.data === undefined ? null : <Head book={book.data} />}
        {book.data === undefined ? null : <Acts book={book.data} canChange={may_} />}
      </div>
      {book.isError ? (
        <p className="pad error-text" role="alert">
          {t('alarmRules.failed')}
        </p>
      ) : null}
      {book.data === undefined ? (
        <p className="pad quiet">{book.isError ? '' : t('app.loading')}</p>
      ) : (
        <>
          {/* What somebody writes in one part must outlive a look into another. */}
          <div className="rule-part" hidden={tab !== 'rules'}>
            <RulesTab book={book.data} canChange={may_} />
          </div>
          <div className="rule-part" hidden={tab !== 'inhibitions'}>
            {seen.has('inhibitions') ? <InhibitionsTab book={book.data} canChange={may_} /> : null}
          </div>
          <div className="rule-part" hidden={tab !== 'calendar'}>
            {seen.has('calendar') ? <CalendarTab canChange={may_} /> : null}
          </div>
          {tab === 'versions' ? <VersionsTab book={book.data} canChange={may_} /> : null}
        </>
      )}
    </div>
  );
}

function Head({ book }: { readonly book: RuleBook }) {
  const { t } = useTexts();
  return (
    <span className="rule-version clip" data-testid="rule-version" title={book.note ?? undefined}>
      {t('alarmRules.version', { version: book.version })} · <Moment at={book.publishedAt} />
      {book.note === null ? '' : ` · ${book.note}`}
    </span>
  );
}

function Acts({ book, canChange }: { readonly book: RuleBook; readonly canChange: boolean }) {
  const { t } = useTexts();
  const showModes = useDesk((desk) => desk.showModes);
  const [importing, setImporting] = useState(false);
  return (
    <div className="rule-acts">
      <button type="button" className="button small" data-testid="open-modes" onClick={() => showModes(true)}>
        {t('areaModes.title')}
      </button>
      <a className="button small" href={exportPath('json')} download data-testid="rules-export-json">
        {t('alarmRules.exportJson')}
      </a>
      <a className="button small" href={exportPath('csv')} download data-testid="rules-export-csv">
        {t('alarmRules.exportCsv')}
      </a>
      {canChange ? (
        <button
          type="button"
          className="button small"
          data-testid="rules-import"
          onClick={() => setImporting(true)}
        >
          {t('alarmRules.import')}
        </button>
      ) : null}
      {importing ? <ImportDialog book={book} onClose={() => setImporting(false)} /> : null}
    </div>
  );
}
