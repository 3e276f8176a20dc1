import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Credential } from '../../contract/credentials';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Moment } from '../../ui/Times';
import { page } from './commands';
import { type Act, CredentialDialogs } from './Dialogs';
import type { Filter } from './model';
import { Refusals } from './Refusals';
import './credentials.css';

const EXPORTS = ['mosquitto-dynamic-security', 'mosquitto-passwords', 'mosquitto-acl', 'hivemq'];

/** Which devices and gateways may come in, and whom the broker refused; the administrator's. */
export function CredentialsPage() {
  return (
    <div className="credentials" data-testid="credentials">
      <CredentialList />
      <Refusals />
    </div>
  );
}

function CredentialList() {
  const { t } = useTexts();
  const [filter, setFilter] = useState<Filter>({ text: '', kind: '', enabled: '' });
  const [act, setAct] = useState<Act | null>(null);
  const queries = useQueryClient();
  const found = useInfiniteQuery({
    queryKey: ['credentials', filter],
    queryFn: ({ pageParam, signal }) => page(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel
      title={t('credentials.title')}
      testId="credential-list"
      scrolls
      actions={
        <>
          <Link href="/" className="button plain small">
            {t('credentials.back')}
          </Link>
          <button type="button" className="button small" onClick={() => setAct({ what: 'bulk' })}>
            {t('credentials.bulk')}
          </button>
          <button
            type="button"
            className="button strong small"
            data-testid="credential-issue"
            onClick={() => setAct({ what: 'issue' })}
          >
            {t('credentials.issue')}
          </button>
        </>
      }
    >
      <FilterFields filter={filter} onChange={setFilter} />
      {found.isError ? (
        <p className="pad quiet">{t('credentials.failed')}</p>
      ) : (
        <table className="credentials-table">
          <thead>
            <tr>
              <th scope="col">{t('credentials.columnClient')}</th>
              <th scope="col">{t('credentials.columnKind')}</th>
              <th scope="col">{t('credentials.columnTopics')}</th>
              <th scope="col">{t('credentials.columnState')}</th>
              <th scope="col">{t('credentials.columnRotated')}</th>
              <th scope="col">{t('credentials.columnActs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CredentialRow key={row.clientId} row={row} onAct={setAct} />
            ))}
          </tbody>
        </table>
      )}
      {found.isSuccess && rows.length === 0 ? <p className="pad quiet">{t('credentials.none')}</p> : null}
      {found.hasNextPage ? (
        <p className="pad">
          <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
            {t('credentials.more')}
          </button>
        </p>
      ) : null}
      <p className="credentials-foot quiet">
        <span>{t('credentials.exports')}</span>
        {EXPORTS.map((format) => (
          <a key={format} href={`/api/v1/device-credentials/export/${format}`} download>
            {format}
          </a>
        ))}
      </p>
      {act === null ? null : (
        <CredentialDialogs
          act={act}
          onAct={setAct}
          onChanged={() => void queries.invalidateQueries({ queryKey: ['credentials'] })}
        />
      )}
    </Panel>
  );
}

interface FilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function FilterFields({ filter, onChange }: FilterProps) {
  const { t } = useTexts();
  return (
    <div className="credentials-filter">
      <input
        type="search"
        aria-label={t('credentials.search')}
        placeholder={t('credentials.search')}
        data-testid="credential-search"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <select
        aria-label={t('credentials.columnKind')}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: event.target.value })}
      >
        <option value="">{t('credentials.anyKind')}</option>
        <option value="DEVICE">{t('credentials.device')}</option>
        <option value="GATEWAY">{t('credentials.gateway')}</option>
      </select>
      <select
        aria-label={t('credentials.columnState')}
        value={filter.enabled}
        onChange={(event) => onChange({ ...filter, enabled: event.target.value })}
      >
        <option value="">{t('credentials.anyState')}</option>
        <option value="true">{t('credentials.enabled')}</option>
        <option value="false">{t('credentials.disabled')}</option>
      </select>
    </div>
  );
}

function CredentialRow({ row, onAct }: { readonly row: Credential; readonly onAct: (act: Act) => void }) {
  const { t } = useTexts();
  return (
    <tr data-testid="credential-row" data-client={row.clientId}>
      <td className="credentials-id">
        <b>{row.clientId}</b>
      </td>
      <td>{row.kind === 'GATEWAY' ? t('credentials.gateway') : t('credentials.device')}</td>
      <td className="credentials-topics">{row.topicFilters.join(' ')}</td>
      <td className={row.enabled ? '' : 'credentials-shut'}>
        {row.enabled ? t('credentials.enabled') : t('credentials.disabled')}
        {row.certificateOnly ? <div className="quiet">{t('credentials.certificateOnly')}</div> : null}
      </td>
      <td>
        <Moment at={row.rotatedAt} />
        {row.previousUntil === null ? null : <Overlap until={row.previousUntil} />}
      </td>
      <td>
        <div className="credentials-acts">
          {(['rotate', row.enabled ? 'disable' : 'enable', 'revoke'] as const).map((what) => (
            <button
              key={what}
              type="button"
              className="button small"
              data-testid={`credential-${what}`}
              aria-label={`${t(`credentials.${what}`)} ${row.clientId}`}
              onClick={() => onAct({ what, clientId: row.clientId })}
            >
              {t(`credentials.${what}`)}
            </button>
          ))}
        </div>
      </td>
    </tr>
  );
}

function Overlap({ until }: { readonly until: number }) {
  const { t } = useTexts();
  const [before, after] = t('credentials.overlap', { time: '\n' }).split('\n');
  return (
    <div className="quiet">
      {before}
      <Moment at={until} />
      {after}
    </div>
  );
}
