import { useState } from 'react';
import type { PersonSearch } from '../../contract/lostPerson';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { LegalDialog } from './LegalDialog';
import { PhotoLook, PhotoSend } from './PhotoButtons';
import type { SearchCommands } from './useSearch';

interface Props {
  readonly search: PersonSearch;
  readonly commands: SearchCommands;
}

/** What the law asks for: what is on file, and what is missing with what that forbids. */
export function Legal({ search, commands }: Props) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [asking, setAsking] = useState<'ground' | 'consent' | null>(null);
  const { legal, missing } = search;
  const desk = may(roles, 'desk');
  return (
    <div>
      <h4>{t('lostPerson.missing')}</h4>
      {missing.length === 0 ? <p>{t('lostPerson.missingNone')}</p> : null}
      <ul className="search-list" data-testid="missing">
        {missing.map((item) => (
          <li
            key={item.id}
            className={item.blocks ? 'missing missing-blocks' : 'missing'}
            data-missing={item.id}
          >
            <b>
              {item.blocks ? '⚠ ' : ''}
              {name(item.title)}
            </b>{' '}
            <span>{t(item.blocks ? 'lostPerson.missingBlocks' : 'lostPerson.missingWanted')}</span>
            <span className="choice-source">{t('lostPerson.source', { text: name(item.source) })}</span>
          </li>
        ))}
      </ul>
      <dl className="facts">
        {legal.ground === null ? null : (
          <>
            <dt>{t('lostPerson.ground')}</dt>
            <dd data-testid="legal-ground">
              {[name(legal.ground), legal.number].filter(Boolean).join(' · ')}{' '}
              {legal.grounded === null ? null : <Moment at={legal.grounded.at} />}
              <span className="choice-source">{name(legal.groundSource)}</span>
            </dd>
          </>
        )}
        {legal.way === null ? null : (
          <>
            <dt>{t('lostPerson.consent')}</dt>
            <dd data-testid="legal-consent">
              {[name(legal.guardian), name(legal.way), legal.reference].filter(Boolean).join(' · ')}{' '}
              {legal.consented === null ? null : <Moment at={legal.consented.at} />}
              {legal.paper ? <span className="choice-source">{t('lostPerson.paperThere')}</span> : null}
            </dd>
          </>
        )}
      </dl>
      {desk ? (
        <div className="case-steps">
          <button
            type="button"
            className="button small"
            data-testid="ground-add"
            onClick={() => setAsking('ground')}
          >
            {t('lostPerson.groundRecord')}
          </button>
          {legal.consentNeeded ? (
            <button
              type="button"
              className="button small"
              data-testid="consent-add"
              onClick={() => setAsking('consent')}
            >
              {t('lostPerson.consentRecord')}
            </button>
          ) : null}
          {legal.paperExpected ? (
            <PhotoSend
              commands={commands}
              path="/consent/paper"
              label={t('lostPerson.paperAdd')}
              testId="paper-add"
            />
          ) : null}
          {legal.paper ? (
            <PhotoLook
              commands={commands}
              path="/consent/paper"
              label={t('lostPerson.paperShow')}
              testId="paper-show"
            />
          ) : null}
        </div>
      ) : null}
      {asking === null ? null : (
        <LegalDialog what={asking} commands={commands} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}
