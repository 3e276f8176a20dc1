import { usePreferences } from '../lib/preferences';
import { useTexts } from '../lib/text/text';

/** Language and palette: two buttons that are on every page, the login included. */
export function PreferenceSwitches() {
  const { t } = useTexts();
  const palette = usePreferences((state) => state.palette);
  const switchPalette = usePreferences((state) => state.switchPalette);
  const language = usePreferences((state) => state.language);
  const switchLanguage = usePreferences((state) => state.switchLanguage);
  return (
    <>
      <button
        type="button"
        className="button plain small"
        data-testid="language-switch"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        title={t('app.switchLanguage')}
        onClick={switchLanguage}
      >
        {t('app.otherLanguage')}
      </button>
      <button
        type="button"
        className="button plain small"
        data-testid="palette-switch"
        data-palette={palette}
        title={t('app.switchPalette')}
        onClick={switchPalette}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
          {palette === 'day' ? (
            <path d="M7 3.8a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4zM7 0v2M7 12v2M0 7h2M12 7h2M2 2l1.4 1.4M10.6 10.6L12 12M12 2l-1.4 1.4M3.4 10.6L2 12" />
          ) : (
            <path d="M12 8.6A5.6 5.6 0 0 1 5.4 2a5.6 5.6 0 1 0 6.6 6.6z" />
          )}
        </svg>
        <span className="palette-word">{t(palette === 'day' ? 'app.day' : 'app.night')}</span>
      </button>
    </>
  );
}
