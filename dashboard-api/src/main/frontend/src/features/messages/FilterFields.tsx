import { deviceKinds } from '../../contract/kinds';
import { useTexts } from '../../lib/text/text';
import type { Filter } from './model';

interface Props {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Which messages are shown. */
export function FilterFields({ filter, onChange }: Props) {
  const { t, word } = useTexts();
  const reasons = Object.keys(t('messages.why', { returnObjects: true })) as 'empty'[];
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <div className="messages-filter" role="search">
      <select
        aria-label={t('messages.columnState')}
        data-testid="filter-state"
        value={filter.state}
        onChange={({ target }) => set({ state: target.value })}
      >
        <option value="">{t('messages.anyState')}</option>
        {(['open', 'replayed', 'dismissed'] as const).map((state) => (
          <option key={state} value={state}>
            {t(`messages.${state}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('messages.anyFate')}
        value={filter.fate}
        onChange={({ target }) => set({ fate: target.value })}
      >
        <option value="">{t('messages.anyFate')}</option>
        <option value="rejected">{t('messages.rejected')}</option>
        <option value="unknown-device">{t('messages.unknownDevice')}</option>
      </select>
      <select
        aria-label={t('messages.columnReason')}
        data-testid="filter-reason"
        value={filter.reason}
        onChange={({ target }) => set({ reason: target.value })}
      >
        <option value="">{t('messages.anyReason')}</option>
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`messages.why.${reason}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('messages.adoptKind')}
        value={filter.kind}
        onChange={({ target }) => set({ kind: target.value })}
      >
        <option value="">{t('messages.anyKind')}</option>
        {deviceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {word('kind', kind)}
          </option>
        ))}
      </select>
      {(
        [
          ['device', 'deviceCode'],
          ['topic', 'topicPart'],
        ] as const
      ).map(([field, label]) => (
        <input
          key={field}
          type="search"
          aria-label={t(`messages.${label}`)}
          placeholder={t(`messages.${label}`)}
          data-testid={`filter-${field}`}
          value={filter[field]}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      ))}
      {(['from', 'to'] as const).map((field) => (
        <label key={field}>
          {t(`messages.${field}`)}
          <input
            type="datetime-local"
            value={filter[field]}
            onChange={({ target }) => set({ [field]: target.value })}
          />
        </label>
      ))}
    </div>
  );
}
