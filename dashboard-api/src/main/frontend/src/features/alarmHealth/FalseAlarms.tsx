import type { AlarmHealthReport } from '../../contract/alarmHealth';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { useFigures } from './useFigures';

/** What verified fire alarms were found to be: how many were false, why, and of which devices. */
export function FalseAlarms({ report }: { readonly report: AlarmHealthReport }) {
  const { t, name, word } = useTexts();
  const { number, percent } = useFigures();
  const { fires } = report.health;
  return (
    <Panel
      title={t('alarmHealth.fires')}
      testId="false-alarms"
      scrolls
      count={<b data-testid="false-rate">{percent(fires.percent)}</b>}
    >
      {fires.verified === 0 ? (
        <p className="pad quiet">{t('alarmHealth.noFires')}</p>
      ) : (
        <>
          <p className="pad">
            {t('alarmHealth.firesSummary', {
              wrong: number(fires.falseAlarms),
              counted: number(fires.verified - fires.tests),
              real: number(fires.real),
              tests: number(fires.tests),
            })}
          </p>
          <Shares
            title={t('alarmHealth.causes')}
            rows={fires.causes.map(({ cause, count, percent: share }) => ({
              key: cause,
              label: name(report.causes[cause]) || cause,
              text: `${number(count)} · ${percent(share)}`,
              share,
            }))}
          />
          <Shares
            title={t('alarmHealth.models')}
            rows={fires.models.map(({ kind, model, verified, falseAlarms, percent: share }) => ({
              key: `${kind} ${model}`,
              label:
                model === null
                  ? t('alarmHealth.noModel', { kind: word('kind', kind) })
                  : `${word('kind', kind)} ${model}`,
              text: `${t('alarmHealth.modelShare', { wrong: number(falseAlarms), counted: number(verified) })} · ${percent(share)}`,
              share,
            }))}
          />
        </>
      )}
    </Panel>
  );
}

interface SharesProps {
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly share: number;
  }[];
}

/** Shares of a whole as bars, with their numbers beside them. */
function Shares({ title, rows }: SharesProps) {
  return rows.length === 0 ? null : (
    <div className="health-part">
      <h3>{title}</h3>
      <ul className="health-shares">
        {rows.map(({ key, label, text, share }) => (
          <li key={key}>
            <span className="clip" title={label}>
              {label}
            </span>
            <svg className="health-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect className="health-track" x="0" y="3" width="100" height="6" />
              <rect className="health-fill" x="0" y="3" width={share} height="6" />
            </svg>
            <span className="number">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
