import { useState } from 'react';
import type { Assessment } from '../../contract/alarmHealth';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { barOf, sourcesOf } from './model';
import { TargetDialog } from './TargetDialog';
import { useFigures } from './useFigures';

/** Each figure that has a target: its value, drawn against it, and whether that is good. */
export function Figures({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [changing, setChanging] = useState<string | null>(null);
  const sources = sourcesOf(assessments);
  const onChange = may(roles, 'changeTargets') ? setChanging : null;
  return (
    <Panel title={t('alarmHealth.figures')} testId="health-figures" scrolls>
      <ul className="health-figures">
        {assessments.map((it) => (
          <Figure
            key={it.figure}
            it={it}
            note={sources.findIndex(({ en }) => en === it.source.en) + 1}
            onChange={onChange}
          />
        ))}
      </ul>
      <div className="health-sources quiet">
        <h3>{t('alarmHealth.sources')}</h3>
        <ol>
          {sources.map((source) => (
            <li key={source.en}>{name(source)}</li>
          ))}
        </ol>
      </div>
      {changing === null ? null : (
        <TargetDialog key={changing} figure={changing} onClose={() => setChanging(null)} />
      )}
    </Panel>
  );
}

interface FigureProps {
  readonly it: Assessment;
  readonly note: number;
  /** Null: this person changes no targets. */
  readonly onChange: ((figure: string) => void) | null;
}

function Figure({ it, note, onChange }: FigureProps) {
  const { t, name } = useTexts();
  const { value, edge } = useFigures();
  const good = edge(it.goodFrom > 0 ? it.goodFrom : it.goodTo, it.unit);
  const limit = edge(it.goodFrom > 0 ? it.limitFrom : it.limitTo, it.unit);
  const target =
    it.goodFrom > 0
      ? t('alarmHealth.from', { good, limit })
      : it.goodTo === it.limitTo
        ? it.goodTo === 0
          ? good
          : t('alarmHealth.upTo', { good })
        : t('alarmHealth.upToLimit', { good, limit });
  return (
    <li className={`health-figure verdict-${it.verdict}`} data-testid={`figure-${it.figure}`}>
      <span className="health-title">{name(it.title)}</span>
      <span className="health-value">{value(it)}</span>
      <span className="health-verdict" data-verdict={it.verdict}>
        <VerdictSign verdict={it.verdict} />
        {t(`alarmHealth.${it.verdict}`)}
      </span>
      <Bar it={it} />
      <span className="health-target quiet">
        {t('alarmHealth.target')} {target}
        {it.setBy !== null ? ` (${t('healthTarget.onSite')})` : it.own ? ` (${t('alarmHealth.own')})` : ''}{' '}
        <sup>{note}</sup>
        {onChange === null ? null : (
          <button
            type="button"
            className="link target-edit"
            data-testid={`target-edit-${it.figure}`}
            aria-label={t('healthTarget.editOf', { name: name(it.title) })}
            onClick={() => onChange(it.figure)}
          >
            {t('healthTarget.edit')}
          </button>
        )}
      </span>
    </li>
  );
}

/** A bar with the target as a field and the limit as a line; what it says stands beside it in words. */
function Bar({ it }: { readonly it: Assessment }) {
  const { fill, goodFrom, goodTo, limit, cut } = barOf(it);
  const at = (share: number) => share * 100;
  return (
    <svg className="health-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="health-track" x="0" y="3" width="100" height="6" />
      <rect
        className="health-good"
        x={at(goodFrom)}
        y="0"
        width={Math.max(0.6, at(goodTo - goodFrom))}
        height="12"
      />
      <rect className="health-fill" x="0" y="3" width={at(fill)} height="6" />
      {cut ? <path className="health-cut" d="M96 1 l3 5 l-3 5" /> : null}
      {limit === null ? null : (
        <rect className="health-limit" x={at(limit) - 0.3} y="0" width="0.6" height="12" />
      )}
    </svg>
  );
}

/** A check, a diamond, a triangle or a dash: read without colour. */
function VerdictSign({ verdict }: { readonly verdict: Assessment['verdict'] }) {
  const path = {
    GOOD: 'M2.5 7.5l3 3 6-7',
    TOLERABLE: 'M7 1.5 12.5 7 7 12.5 1.5 7z',
    POOR: 'M7 1.5 13 12.5H1z',
    NONE: 'M3 7h8',
  }[verdict];
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="health-sign">
      <path d={path} />
    </svg>
  );
}
