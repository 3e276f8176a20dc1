import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FieldPage } from './features/field/FieldPage';
import './ui/tokens.css';
import './features/field/field.css';

// The page opens without a link once it was opened with one; only over https or on this machine, as browsers will have it.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register('/field-worker.js', { scope: '/field' }).catch(() => {});
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <FieldPage />
    </StrictMode>,
  );
}
