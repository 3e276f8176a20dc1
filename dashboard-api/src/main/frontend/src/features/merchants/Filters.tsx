import { useTexts } from '../../lib/text/text';
import { useAreaMap } from '../../transport/useAreaMap';
import { type Filter, zonesOf } from './model';
import { useMerchantBook } from './useMerchants';

interface Props {
  readonly filter: Filter;
  readonly onChange: (to: Filter) => void;
}

/** What the list of merchants is narrowed by. */
export function Filters({ filter, onChange }: Props) {
  const { t, name } = useTexts();
  const categories = useMerchantBook()?.book.categories ?? [];
  const zones = zonesOf(useAreaMap().data?.features ?? [], name);
  const choice = (
    key: 'zone' | 'category' | 'state' | 'licence' | 'leads',
    options: readonly (readonly [string, string])[],
  ) => (
    <select
      aria-label={t(`merchants.filter.${key}`)}
      data-testid={`merchant-filter-${key}`}
      value={filter[key]}
      onChange={({ target }) => onChange({ ...filter, [key]: target.value })}
    >
      <option value="">{t(`merchants.any.${key}`)}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <div className="merchants-filters">
      <input
        type="search"
        aria-label={t('merchants.search')}
        placeholder={t('merchants.search')}
        data-testid="merchant-search"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      {choice(
        'zone',
        zones.map(({ code, name: called }) => [code, called]),
      )}
      {choice(
        'category',
        categories.map(({ id, title }) => [id, name(title)]),
      )}
      {choice('state', [
        ['TRADING', t('merchants.trading')],
        ['CLOSED', t('merchants.worry.closed')],
      ])}
      {choice('licence', [
        ['EXPIRED', t('merchants.worry.expired')],
        ['EXPIRING', t('merchants.expiredOrSoon')],
      ])}
      {choice('leads', [
        ['OPEN', t('merchants.leadsOpen')],
        ['OVERDUE', t('merchants.leadsOverdue')],
      ])}
      <label>
        <input
          type="checkbox"
          data-testid="merchant-filter-banned"
          checked={filter.banned}
          onChange={({ target }) => onChange({ ...filter, banned: target.checked })}
        />{' '}
        {t('merchants.bannedOnly')}
      </label>
    </div>
  );
}
