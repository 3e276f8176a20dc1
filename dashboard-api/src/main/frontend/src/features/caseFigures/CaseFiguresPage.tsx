import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseFigureReport } from '../../contract/caseFigures';
import { caseCatalogue } from '../../contract/rest';
import { serverClock, useNow } from '../../lib/clock';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Segments } from '../../ui/Segments';
import { Moment } from '../../ui/Times';
import { Bodies } from './Bodies';
import { CasesBehind } from './CasesBehind';
import { Flow } from './Flow';
import { Headline } from './Headline';
import { type Behind, type Days, daysOf, otherDay, type Preset, partsOf, presets, queryOf } from './model';
import { Splits } from './Splits';
import './caseFigures.css';

const EVERY_MILLIS = 60_000;

/** How well the bodies deal with cases: figures with their targets, drawn and in tables, each with the cases behind it. */
export function CaseFiguresPage() {
  const { t, name } = useTexts();
  const { site } = useWatch();
  const now = useNow(EVERY_MILLIS);
  const [preset, setPreset] = useState<Preset>('week');
  const [own, setOwn] = useState<Days>(() =>
    daysOf('month', { from: '', to: '' }, serverClock.now(), site.timeZone),
  );
  const [among, setAmong] = useState({ body: '', remit: '', category: '' });
  const [behind, setBehind] = useState<Behind | null>(null);
  const days = daysOf(preset, own, now, site.timeZone);
  const query = queryOf(days, { ...among, by: partsOf(days) });
  const catalogue = useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: 10 * 60_000,
  }).data;
  const found = useQuery({
    queryKey: ['case-figures', query],
    queryFn: ({ signal }) => ask(`/case-figures?${query}`, caseFigureReport, { signal }),
    refetchInterval: EVERY_MILLIS,
    placeholderData: keepPreviousData,
  });
  const report = found.data;
  const filters = [
    ['body', t('cases.assignee'), catalogue?.bodies],
    ['remit', t('cases.remit'), catalogue?.remits],
    ['category', t('cases.category'), catalogue?.categories],
  ] as const;
  return (
    <div className="case-figures" data-testid="case-figures">
      <div className="figures-head">
        <Segments
          label={t('caseFigures.period')}
          choices={presets}
          chosen={preset}
          onChoose={setPreset}
          textOf={(each) => t(`caseFigures.${each}`)}
          testId="figures"
        />
        {preset === 'own'
          ? (['from', 'to'] as const).map((edge) => (
              <input
                key={edge}
                type="date"
                aria-label={t(`caseFigures.${edge}`)}
                data-testid={`figures-${edge}`}
                value={own[edge]}
                min={edge === 'to' ? otherDay(own.from, 0) : undefined}
                onChange={({ target }) =>
                  target.value === '' ? undefined : setOwn({ ...own, [edge]: target.value })
                }
              />
            ))
          : null}
        {filters.map(([key, label, options]) => (
          <select
            key={key}
            aria-label={label}
            data-testid={`figures-of-${key}`}
            value={among[key]}
            onChange={({ target }) => setAmong({ ...among, [key]: target.value })}
          >
            <option value="">{t('caseFigures.every', { what: label })}</option>
            {(options ?? []).map((each) => (
              <option key={each.id} value={each.id}>
                {name(each.name)}
              </option>
            ))}
          </select>
        ))}
        {report === undefined ? null : (
          <span className="quiet" data-testid="figures-period">
            <Moment at={report.from} /> – <Moment at={report.to} />
          </span>
        )}
        <span className="figures-export">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="button small"
              href={`/api/v1/case-figures/export?${query}&format=${format}`}
              download
              data-testid={`figures-${format}`}
            >
              {t('caseFigures.export', { format: format.toUpperCase() })}
            </a>
          ))}
        </span>
      </div>
      {found.isError ? (
        <p className="pad error-text" role="alert">
          {t('caseFigures.failed')}
        </p>
      ) : null}
      {report === undefined ? (
        <p className="pad quiet">{found.isError ? '' : t('app.loading')}</p>
      ) : (
        <div className={found.isPlaceholderData ? 'figures-body stale' : 'figures-body'}>
          <Headline report={report} onBehind={setBehind} />
          <Flow report={report} />
          <Bodies report={report} onBehind={setBehind} />
          <Splits report={report} onBehind={setBehind} />
        </div>
      )}
      {behind === null ? null : (
        <CasesBehind behind={behind} days={days} among={among} onClose={() => setBehind(null)} />
      )}
    </div>
  );
}
