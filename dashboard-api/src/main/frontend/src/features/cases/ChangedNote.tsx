import type { CaseRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { allows, type Verb } from './caseStates';
import { changesSince, levelOf } from './model';
import { useCatalogue } from './useCatalogue';

interface Props {
  readonly seen: CaseRow;
  readonly now: CaseRow;
  readonly verb: Verb;
  readonly onGoOn: () => void;
}

/** What others did to a case while somebody filled in a step of it. */
export function ChangedNote({ seen, now, verb, onGoOn }: Props) {
  const { t, caseState } = useTexts();
  const words = useFactWords();
  const changes = changesSince(seen, now);
  return (
    <div className="changed-note" role="alert" data-testid="case-changed">
      <b>{t('caseSteps.changed.title')}</b>
      {changes.length === 0 ? <p>{t('caseSteps.changed.other')}</p> : null}
      <ul>
        {changes.map((key) => (
          <li key={key}>
            <span className="quiet">{words.label(key)}</span> {words.value(key, seen)} →{' '}
            <b>{words.value(key, now)}</b>
          </li>
        ))}
      </ul>
      {allows(now.state, verb) ? (
        <button type="button" className="button" onClick={onGoOn} data-testid="case-go-on">
          {t('caseSteps.changed.goOn')}
        </button>
      ) : (
        <p className="error-text">
          {t('caseSteps.changed.forbidden', {
            state: caseState(now.state),
            action: t(`caseSteps.verb.${verb}`),
          })}
        </p>
      )}
    </div>
  );
}

/** Fields of a case's row and their values, for people. */
function useFactWords() {
  const { t, name, caseState } = useTexts();
  const catalogue = useCatalogue().data;
  const of = (list: 'categories' | 'remits' | 'bodies' | 'outcomes', id: string | null) =>
    id === null ? '' : name(catalogue?.[list].find((entry) => entry.id === id)?.name) || id;
  const label = (key: keyof CaseRow): string => {
    switch (key) {
      case 'assignee':
        return t('caseSteps.field.body');
      case 'category':
      case 'priority':
      case 'remit':
      case 'outcome':
        return t(`caseSteps.field.${key}`);
      default:
        return t(`caseSteps.changed.${key as 'state' | 'alarms' | 'complaints' | 'marks'}`);
    }
  };
  const value = (key: keyof CaseRow, row: CaseRow): string => {
    const level = levelOf(row);
    const texts: Partial<Record<keyof CaseRow, string>> = {
      state: caseState(row.state),
      category: of('categories', row.category),
      priority: level === null ? '' : t(`priority.${level}.word`),
      remit: of('remits', row.remit),
      assignee: name(row.assigneeName) || of('bodies', row.assignee),
      outcome: of('outcomes', row.outcome),
      alarms: t('caseSteps.changed.count', { count: row.alarms.length }),
      complaints: t('caseSteps.changed.count', { count: row.complaints ?? 0 }),
      marks: row.marks
        .map((mark) => t(`caseSteps.mark.${mark as 'urged'}`, { defaultValue: mark }))
        .join(' '),
    };
    return texts[key] || t('caseSteps.changed.none');
  };
  return { label, value };
}
