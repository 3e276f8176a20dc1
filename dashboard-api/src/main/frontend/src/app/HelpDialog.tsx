import { useDesk } from '../lib/desk';
import { usePreferences } from '../lib/preferences';
import { useTexts } from '../lib/text/text';
import { Dialog } from '../ui/Dialog';

const keys = [
  ['J · K · ↓ · ↑', 'help.move'],
  ['A', 'help.acknowledge'],
  ['U', 'lifecycle.help.undo'],
  ['S', 'lifecycle.help.shelve'],
  ['Space', 'help.select'],
  ['V', 'help.verify'],
  ['Enter', 'help.open'],
  ['J', 'help.alarms'],
  ['G', 'flood.help'],
  ['→ · ←', 'flood.helpFold'],
  ['C', 'help.cases'],
  ['/', 'caseSearch.help'],
  ['M', 'help.map'],
  ['F', 'help.fit'],
  ['F8', 'help.postCheck'],
  ['N', 'help.palette'],
  ['?', 'help.help'],
  ['Esc', 'help.close'],
] as const;

/** The keys of the screen, and the switch that turns single letters off. */
export function HelpDialog() {
  const { t } = useTexts();
  const showHelp = useDesk((desk) => desk.showHelp);
  const letterKeys = usePreferences((state) => state.letterKeys);
  const setLetterKeys = usePreferences((state) => state.setLetterKeys);
  return (
    <Dialog title={t('help.title')} onClose={() => showHelp(false)} testId="help-dialog">
      <dl className="facts keys">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(event) => setLetterKeys(event.target.checked)}
        />
        {t('help.letterKeys')}
      </label>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => showHelp(false)}>
          {t('app.close')}
        </button>
      </div>
    </Dialog>
  );
}
