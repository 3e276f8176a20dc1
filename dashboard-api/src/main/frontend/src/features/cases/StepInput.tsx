import type { CaseDetail } from '../../contract/rest';
import { type CaseRow, priorities } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { dateTime } from '../../lib/format';
import { useRows } from '../../lib/live';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { CaseFinder } from './CaseFinder';
import { Choice } from './Choice';
import { stateNow } from './clockModel';
import { GroundChoice, Ticks } from './GroundChoice';
import type { StepField } from './stepFields';
import { useCaseClocks } from './useCaseClocks';
import { useCatalogue } from './useCatalogue';
import { useGrounds } from './useGrounds';

type Filings = CaseDetail['filings'];

interface Props {
  readonly field: StepField;
  readonly row: CaseRow;
  readonly filings: Filings;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ticked: readonly string[];
  readonly onTick: (ids: readonly string[]) => void;
  readonly error: string | null;
  /** The body in charge, which does not help itself. */
  readonly lead: string;
}

/** One field of a step, as its kind asks for it. */
export function StepInput(props: Props) {
  const { field, row, filings, value, onChange, ticked, onTick, error, lead } = props;
  const { t, name } = useTexts();
  const { site } = useWatch();
  const catalogue = useCatalogue().data;
  const grounds = useGrounds();
  const parts = useParts(row, filings);
  const label = t(`caseSteps.field.${field.key as 'note'}`);
  const testId = `case-${field.key}`;
  const choice = { label, value, onChange, error, testId };
  switch (field.kind) {
    case 'category':
      return <Choice {...choice} options={catalogue?.categories ?? []} />;
    case 'remit':
      return <Choice {...choice} options={catalogue?.remits ?? []} />;
    case 'body':
      return <Choice {...choice} options={catalogue?.bodies ?? []} />;
    case 'outcome':
      return <Choice {...choice} options={catalogue?.outcomes ?? []} />;
    case 'priority':
      return (
        <Choice {...choice} options={priorities.map((id) => ({ id, text: t(`priority.${id}.word`) }))} />
      );
    case 'jointBodies':
      return (
        <Ticks
          {...{ label, ticked, onChange: onTick, error, testId }}
          options={(catalogue?.bodies ?? [])
            .filter(({ id }) => id !== lead)
            .map((body) => ({ id: body.id, text: name(body.name) }))}
        />
      );
    case 'returns':
    case 'reopenings':
    case 'refusals':
    case 'jurisdictions':
    case 'regimes':
    case 'mediationResults':
      return grounds.isError ? (
        <p className="error-text">{t('caseSteps.groundsFailed')}</p>
      ) : (
        <GroundChoice
          {...choice}
          // A mediation ends with an agreement where the agreement is written down: in its own section.
          grounds={(grounds.data?.[field.kind] ?? []).filter(
            ({ id }) => field.kind !== 'mediationResults' || id !== 'agreed',
          )}
        />
      );
    case 'authorities':
    case 'agencies':
      return <Choice {...choice} options={grounds.data?.[field.kind] ?? []} />;
    case 'clock':
      return <ClockChoice {...choice} row={row} />;
    case 'case':
      return <CaseChoice {...choice} row={row} />;
    case 'anyCase':
      return <CaseFinder {...choice} row={row} />;
    case 'alarm':
      return <AlarmChoice {...choice} row={row} />;
    case 'complaint':
      return (
        <Choice
          {...choice}
          options={parts
            .filter(({ id }) => id.startsWith('complaint:'))
            .map(({ id, text }) => ({ id: id.slice('complaint:'.length), text }))}
        />
      );
    case 'parts':
      return <Ticks {...{ label, ticked, onChange: onTick, error, testId }} options={parts} />;
    default:
      return (
        <Field label={label} hint={hintOf(field, t, site.timeZone)} error={error}>
          {(ids) =>
            field.kind === 'words' ? (
              <textarea
                {...ids}
                data-testid={testId}
                maxLength={field.key === 'reply' ? 2000 : 4000}
                value={value}
                onChange={({ target }) => onChange(target.value)}
              />
            ) : (
              <input
                {...ids}
                data-testid={testId}
                type={field.kind === 'until' ? 'datetime-local' : 'text'}
                maxLength={field.most}
                value={value}
                onChange={({ target }) => onChange(target.value)}
              />
            )
          }
        </Field>
      );
  }
}

function hintOf(field: StepField, t: ReturnType<typeof useTexts>['t'], zone: string): string | undefined {
  switch (field.key) {
    case 'note':
    case 'reply':
    case 'reason':
      return t(`caseSteps.hint.${field.key}`);
    case 'until':
      return t('caseSteps.hint.until', { zone });
    default:
      return undefined;
  }
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly testId: string;
  readonly row: CaseRow;
}

/** The alarms and complaints of a case, as one would call them. */
export function useParts(row: CaseRow, filings: Filings) {
  const { t, name, language } = useTexts();
  const { site } = useWatch();
  const known = new Map(useRows('alarm').map((alarm) => [alarm.id, alarm]));
  return [
    ...row.alarms.map((ref) => {
      const id = ref.replace(/^alarm:/, '');
      return { id: `alarm:${id}`, text: t('caseSteps.alarmOf', { text: name(known.get(id)?.title) || id }) };
    }),
    ...filings
      .filter(({ ref, withdrawnAt }) => ref !== null && withdrawnAt === null)
      .map(({ ref, at, statement }) => ({
        id: `complaint:${ref}`,
        text: t('caseSteps.complaintOf', {
          at: at === null ? '' : dateTime(at, language, site.timeZone),
          text: shorten(statement ?? t('caseSteps.erased')),
        }),
      })),
  ];
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Only what is open and not late can have more time; where the clocks are not known, the server decides. */
function ClockChoice({ row, ...choice }: ChoiceProps) {
  const all = useGrounds().data?.clocks ?? [];
  const clocks = useCaseClocks(row.id, row.version).data;
  const now = useNow(10_000);
  const open = clocks
    ?.filter((each) => each.open && stateNow(each, now) !== 'LATE')
    .map((each) => each.clock);
  return (
    <Choice {...choice} options={open === undefined ? all : all.filter(({ id }) => open.includes(id))} />
  );
}

/** Other cases of the live view; those at the same place first. */
function CaseChoice({ row, ...choice }: ChoiceProps) {
  const { name, caseState } = useTexts();
  const near = (other: CaseRow) => Number(row.place !== null && other.place === row.place);
  const options = useRows('case')
    .filter(({ id }) => id !== row.id)
    .sort((a, b) => near(b) - near(a) || b.openedAt - a.openedAt)
    .map((other) => ({
      id: other.id,
      text: [other.number, name(other.title) || other.category, name(other.placeName), caseState(other.state)]
        .filter(Boolean)
        .join(' · '),
    }));
  return <Choice {...choice} options={options} />;
}

/** Alarms that belong to no case yet; those at the same place first. */
function AlarmChoice({ row, ...choice }: ChoiceProps) {
  const { name, language } = useTexts();
  const { site } = useWatch();
  const options = useRows('alarm')
    .filter(({ caseId }) => caseId === null)
    .sort(
      (a, b) =>
        Number(row.place !== null && b.place === row.place) -
          Number(row.place !== null && a.place === row.place) || b.raisedAt - a.raisedAt,
    )
    .map((alarm) => ({
      id: alarm.id,
      text: [
        name(alarm.title),
        alarm.source.id.split('/').at(-1),
        dateTime(alarm.raisedAt, language, site.timeZone),
      ].join(' · '),
    }));
  return <Choice {...choice} options={options} />;
}
