import { useState } from 'react';
import type { PersonSearch } from '../../contract/lostPerson';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { PersonDialog } from './PersonDialog';
import { PhotoLook, PhotoSend } from './PhotoButtons';
import { SpotWords } from './Sightings';
import type { SearchCommands } from './useSearch';

interface Props {
  readonly search: PersonSearch;
  readonly commands: SearchCommands;
}

/** Who is looked for, and the photo where it may be shown. */
export function PersonFacts({ search, commands }: Props) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const [correcting, setCorrecting] = useState(false);
  const { person, photo } = search;
  if (person === null) {
    return null;
  }
  const facts: readonly (readonly [string, string | null])[] = [
    [t('lostPerson.name'), person.name],
    [
      t('lostPerson.ageBand'),
      [person.years ?? '', name(search.ageBand)].filter((it) => it !== '').join(' · '),
    ],
    [t('lostPerson.description'), person.description],
    [t('lostPerson.clothing'), person.clothing],
    [t('lostPerson.relation'), name(search.relation)],
  ];
  return (
    <div>
      <h4>{t('lostPerson.person')}</h4>
      <dl className="facts" data-testid="person-facts">
        {facts.map(([label, text]) =>
          text === null || text === '' ? null : (
            <div key={label} className="fact-pair">
              <dt>{label}</dt>
              <dd className="statement">{text}</dd>
            </div>
          ),
        )}
        <div className="fact-pair">
          <dt>{t('lostPerson.lastSeen')}</dt>
          <dd>
            {person.lastSeenAt === null ? null : <Moment at={person.lastSeenAt} />}{' '}
            <SpotWords spot={person.lastSeen} />
          </dd>
        </div>
      </dl>
      <p className="quiet">
        {photo.onFile ? (photo.shown ? null : t('lostPerson.photoHeld')) : t('lostPerson.photoNone')}
      </p>
      <div className="case-steps">
        {photo.onFile && photo.shown ? (
          <PhotoLook
            commands={commands}
            path="/photo"
            label={t('lostPerson.photoShow')}
            testId="photo-show"
          />
        ) : null}
        <PhotoSend
          commands={commands}
          path="/photo"
          label={t(photo.onFile ? 'lostPerson.photoReplace' : 'lostPerson.photoAdd')}
          testId="photo-add"
        />
        {may(roles, 'desk') ? (
          <button
            type="button"
            className="button small"
            data-testid="person-correct"
            onClick={() => setCorrecting(true)}
          >
            {t('lostPerson.correct')}
          </button>
        ) : null}
      </div>
      {correcting ? (
        <PersonDialog commands={commands} before={person} onClose={() => setCorrecting(false)} />
      ) : null}
    </div>
  );
}
