import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FieldPage } from './features/field/FieldPage';
import './ui/tokens.css';
import './features/field/field.css';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <FieldPage />
    </StrictMode>,
  );
}
