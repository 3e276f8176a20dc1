import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useMemo, useState } from 'react';
import type { BookRule, EffectiveRule } from '../../contract/alarmRules';
import { shortId } from '../../contract/ids';
import { useRows } from '../../lib/live';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { effectiveFor } from './commands';
import { fieldWords, valueWords } from './differences';
import { nearness } from './overrides';
import { kindKey, scopeWords, sentenceOf } from './words';

interface Props {
  readonly rule: BookRule;
  readonly version: number;
}

const OFFERED = 200;

/** What holds for one device, and where each value comes from. */
export function EffectiveFor({ rule, version }: Props) {
  const { t, name } = useTexts();
  const { site } = useWatch();
  const devices = useRows('device');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const list = useId();
  const offered = useMemo(
    () =>
      devices
        .filter(({ kind }) => rule.kind === null || kind === kindKey(rule.kind))
        .filter(({ id }) => shortId(id).toLowerCase().includes(text.toLowerCase()))
        .slice(0, OFFERED),
    [devices, rule.kind, text],
  );
  const found = useQuery({
    queryKey: ['rule-effective', version, asked],
    queryFn: ({ signal }) => effectiveFor(`${site.area}/${asked}`, signal),
    enabled: asked !== null,
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim() === '' ? null : shortId(text.trim()));
  };
  return (
    <section className="rule-section">
      <h3>{t('alarmRules.effective')}</h3>
      <form className="rule-inline" onSubmit={ask}>
        <input
          value={text}
          list={list}
          aria-label={t('alarmRules.deviceCode')}
          placeholder={t('alarmRules.deviceCode')}
          data-testid="effective-device"
          onChange={({ target }) => setText(target.value)}
        />
        <datalist id={list}>
          {offered.map((device) => (
            <option key={device.id} value={shortId(device.id)}>
              {name(device.name)}
            </option>
          ))}
        </datalist>
        <button type="submit" className="button small" data-testid="effective-ask">
          {t('alarmRules.look')}
        </button>
      </form>
      {found.isError ? (
        <p className="error-text" role="alert">
          {refusalText(found.error, t)}
        </p>
      ) : null}
      {asked !== null && found.data !== undefined ? (
        <Holds device={asked} rule={rule} answer={found.data} />
      ) : null}
    </section>
  );
}

interface HoldsProps {
  readonly device: string;
  readonly rule: BookRule;
  readonly answer: readonly EffectiveRule[];
}

function Holds({ device, rule, answer }: HoldsProps) {
  const texts = useTexts();
  const { t, name } = texts;
  const own = answer.find((each) => each.rule.id === rule.id);
  const others = answer.filter((each) => each.rule.id !== rule.id);
  return (
    <div data-testid="effective-answer" role="status">
      {own === undefined ? (
        <p>{t('alarmRules.notJudged', { device })}</p>
      ) : (
        <>
          <ul className="rule-sentences">
            {own.rule.levels.toReversed().map((level) => (
              <li key={level.name}>{sentenceOf(own.rule, level, texts)}</li>
            ))}
            {own.rule.tuning.disabled ? <li>{t('ruleWords.disabled')}</li> : null}
          </ul>
          {own.changed.length === 0 ? (
            <p className="quiet">{t('alarmRules.allFromRule')}</p>
          ) : (
            <table className="rule-table">
              <thead>
                <tr>
                  <th scope="col">{t('alarmRules.field')}</th>
                  <th scope="col">{t('alarmRules.fromScope')}</th>
                  <th scope="col">{t('alarmRules.inherited')}</th>
                  <th scope="col">{t('alarmRules.here')}</th>
                </tr>
              </thead>
              <tbody>
                {own.changed
                  .toSorted((a, b) => nearness(a.scope) - nearness(b.scope))
                  .map(({ field, scope, from, to }) => (
                    <tr key={`${field} ${JSON.stringify(scope)}`}>
                      <td>{fieldWords(field, texts)}</td>
                      <td>{scopeWords(scope, texts)}</td>
                      <td className="rule-before">{valueWords(field, from, rule, texts)}</td>
                      <td>{valueWords(field, to, rule, texts)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          )}
        </>
      )}
      {others.length === 0 ? null : (
        <p className="quiet">
          {t('alarmRules.alsoJudged', {
            rules: others.map((each) => name(each.rule.title)).join(t('ruleWords.or')),
          })}
        </p>
      )}
    </div>
  );
}
